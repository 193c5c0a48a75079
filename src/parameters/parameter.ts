import { type Finding, FindingCollector, type Place } from "../findings/findings.js";
import { groupBy } from "../util/groupBy.js";
import { nearest } from "../util/nearest.js";
import { type GivenRow, placedRows, type RowsOf } from "./row.js";
import { withPlainNames } from "./unitInName.js";

/** How the text of a cell is read. */
export interface CellKind<T = unknown> {
  /** What the text must be, as findings show it. */
  readonly expected: string;
  /** Undefined refuses the text; an optional cell that is not there is read as the empty text. */
  readonly read: (text: string) => T | undefined;
}

/** One column of a parameter file. */
export interface ParameterColumn<T = unknown, Optional extends boolean = boolean> extends CellKind<T> {
  /** As the header of a file and the key of a row name it. */
  readonly name: string;
  /** Files and rows may lack it. */
  readonly optional: Optional;
  /** What stands in it, in one line. */
  readonly description: string;
  /** Unit of its number, where it is one. */
  readonly unit: string | undefined;
}

/** A column that has not got its name yet: declarations give it by their key. */
type Unnamed<T, Optional extends boolean> = Omit<ParameterColumn<T, Optional>, "name">;

/**
 * A column that every row has.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function required<T>(kind: CellKind<T>, description: string, unit?: string): Unnamed<T, false> {
  return { ...kind, optional: false, description, unit };
}

/**
 * A column that files and rows may lack.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function optional<T>(kind: CellKind<T>, description: string, unit?: string): Unnamed<T, true> {
  return { ...kind, optional: true, description, unit };
}

/** The columns of rows of a type: every key of it, optional where the key is. */
type ColumnsOf<Row> = {
  readonly [K in keyof Row]-?: Unnamed<unknown, undefined extends Row[K] ? true : false>;
};

/** Cells of a row as its columns read them. */
type Cells<Columns> = {
  readonly [K in keyof Columns]: Columns[K] extends CellKind<infer T> ? T : never;
};

/** What a row is told beside its cells. */
export interface RowContext {
  /** Cells as they were given, those of unknown columns too. */
  readonly cells: Readonly<Record<string, unknown>>;
  readonly place: Place;
  readonly findings: FindingCollector;
  /** Refuses the row: `parameterInvalid` under the column that is named, or under the file for none. */
  readonly reject: (column: string, expected: string, received: string) => undefined;
}

interface Declaration<Columns, T> {
  /** Name of the option that gives these rows; findings call the file so. */
  readonly kind: string;
  readonly columns: Columns;
  /** What a row of cells is; undefined where it was refused. */
  readonly make: (cells: Cells<Columns>, context: RowContext) => T | undefined;
  /** What two rows of one file may state only once, and what each states of it; without it every row stands. */
  readonly states?: { readonly key: (made: T) => string; readonly value: (made: T) => unknown };
}

/** One kind of dated, sourced rows: its columns, and how they are read. */
export interface Parameter<Row extends object, T> {
  /** Name of the option that gives these rows; findings call the file so. */
  readonly kind: string;
  /** In the order of its documentation. */
  readonly columns: readonly ParameterColumn[];
  /** Rows that could be read; what is wrong with others is found. What is no list of rows is refused under the name of the argument. */
  readonly read: (rows: RowsOf<Row>, findings: FindingCollector, argument?: string) => T[];
}

/** What a public reader gives: rows that could be read, and what was found of all. */
export interface ReadRows<T> {
  /** Rows that could be read, in their order. */
  readonly rows: readonly T[];
  /** What a person should know of the others. */
  readonly findings: readonly Finding[];
}

/**
 * Declares a kind of rows: `parameter<GroupRow>()({ kind, columns, make })`. The call in two steps lets the compiler hold the columns against the keys
 * of the row, and infer what their cells become.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function parameter<Row extends object>() {
  /* @__NO_SIDE_EFFECTS__ */
  return <Columns extends ColumnsOf<Row>, T extends object>(
    declared: Declaration<Columns, T>,
  ): Parameter<Row, T> => {
    const columns = Object.entries<Unnamed<unknown, boolean>>(declared.columns).map(([name, column]) => ({
      ...column,
      name,
    }));
    return {
      kind: declared.kind,
      columns,
      read: (rows, findings, argument = declared.kind) =>
        readRows({ ...declared, columns }, placedRows(rows, declared.kind, argument), findings),
    };
  };
}

/** Rows of a kind and what was found of them: what public readers give. */
export function readAll<Row extends object, T>(
  of: Parameter<Row, T>,
  rows: RowsOf<Row>,
  argument: string,
): ReadRows<T> {
  const findings = new FindingCollector();
  return { rows: of.read(rows, findings, argument), findings: findings.list() };
}

/** What a file of a kind is called, and its columns. */
type Header = Pick<Parameter<never, never>, "kind" | "columns">;

/** A declaration whose columns have their names. */
type Kind<Columns, T> = Omit<Declaration<Columns, T>, "columns"> & Header;

interface Made<T> {
  readonly made: T;
  readonly place: Place;
}

function readRows<Columns, T>(
  kind: Kind<Columns, T>,
  given: readonly GivenRow[],
  findings: FindingCollector,
): T[] {
  const rows = given.map((row) => withPlainNames(row, kind.columns));
  if (!hasColumns(kind, rows, findings)) return [];
  reportUnknown(kind, rows, findings);
  const read = rows.flatMap((row): Made<T>[] => {
    const made = readRow(kind, row, findings);
    return made === undefined ? [] : [{ made, place: row.place }];
  });
  return agreeing(kind, read, findings);
}

/** Columns that no row has are said once, of the header. */
function hasColumns(
  { kind, columns }: Header,
  rows: readonly GivenRow[],
  findings: FindingCollector,
): boolean {
  const [first] = rows;
  if (!first) return true;
  const needed = columns.filter((column) => !column.optional).map(({ name }) => name);
  const absent = needed.filter((name) => !Object.hasOwn(first.cells, name));
  const [one] = absent;
  if (one === undefined || rows.some(({ cells }) => Object.hasOwn(cells, one))) return true;
  findings.add(
    "parameterInvalid",
    { part: kind, expected: absent.join(","), content: Object.keys(first.cells).join(",") },
    { place: { file: first.place.file, row: 1 } },
  );
  return false;
}

/** A column of another name says nothing: the known one that is nearest is named, or all. */
function reportUnknown(
  { kind, columns }: Header,
  rows: readonly GivenRow[],
  findings: FindingCollector,
): void {
  const known = columns.map(({ name }) => name);
  const names = new Set<string>();
  for (const { cells } of rows) for (const name of Object.keys(cells)) names.add(name);
  for (const name of names)
    if (name !== "" && !known.includes(name))
      findings.add("parameterColumnIgnored", {
        file: kind,
        known: [nearest(name, known) ?? known].flat(),
        column: name,
      });
}

function readRow<Columns, T>(
  { kind, columns, make }: Kind<Columns, T>,
  { cells, place }: GivenRow,
  findings: FindingCollector,
): T | undefined {
  const wrong = wrongColumns(columns, cells);
  if (wrong.length > 0) {
    const [expected, content] = [wrong.join(" "), Object.keys(cells).join(",")];
    findings.add("parameterInvalid", { part: kind, expected, content }, { place });
    return undefined;
  }
  const reject = (column: string, expected: string, content: string) => {
    const part = column === "" ? kind : `${kind}.${column}`;
    findings.add("parameterInvalid", { part, expected, content }, { place });
    return undefined;
  };
  const read: Record<string, unknown> = {};
  for (const column of columns) {
    const text = (Object.hasOwn(cells, column.name) ? cells[column.name] : undefined) ?? "";
    const value = column.read(text as string);
    if (value === undefined) return reject(column.name, column.expected, (text as string).trim());
    read[column.name] = value;
  }
  return make(read as Cells<Columns>, { cells, place, findings, reject });
}

/** Columns in which a row does not hold what it must: text, or in optional ones text or nothing. */
export function wrongColumns(
  columns: readonly Pick<ParameterColumn, "name" | "optional">[],
  cells: Readonly<Record<string, unknown>>,
): readonly string[] {
  return columns.flatMap(({ name, optional: mayLack }) => {
    const value = Object.hasOwn(cells, name) ? cells[name] : undefined;
    return typeof value === "string" || (value === undefined && mayLack) ? [] : [name];
  });
}

/** Rows that say the same twice count once; rows that contradict each other are all left out: no first-wins. */
function agreeing<T>(
  { kind, states }: Pick<Kind<never, T>, "kind" | "states">,
  read: readonly Made<T>[],
  findings: FindingCollector,
): T[] {
  if (!states) return read.map(({ made }) => made);
  return [...groupBy(read, ({ made }) => states.key(made))].flatMap(([key, group]) => {
    const values = new Set(group.map(({ made }) => states.value(made)));
    if (values.size === 1) return group.slice(0, 1).map(({ made }) => made);
    const contents = [...values].map(String).sort();
    findings.add("parameterConflict", { file: kind, key, contents }, { place: group[1]?.place });
    return [];
  });
}
