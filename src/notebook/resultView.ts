import { Figure, type FigureKind } from "../figures/figure.js";
import { Decimal } from "../numbers/decimal.js";
import type { Column } from "../tables/contents.js";
import type { ViewOptions } from "../tables/protocol.js";
import { type CellValue, StatTable } from "../tables/statTable.js";
import { View } from "../tables/view.js";
import type { Bilingual } from "../vocabulary/language.js";
import { severityLine } from "./findingsView.js";
import type { Codes } from "./plainTable.js";
import type { PlainResult } from "./result.js";

/** A column, with the words of the ids in it. */
interface PlainColumn extends Column {
  readonly codes?: Codes;
}

/** A table as `plainTable` gives it. */
interface PlainTable {
  readonly name: string;
  readonly title: Bilingual;
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly { readonly [column: string]: unknown }[];
  readonly notes: readonly Bilingual[];
}

/** A figure of a table as plain data; nothing of it is decided where `known` is null. */
interface PlainInterval {
  readonly known: string | null;
  readonly low: string;
  readonly high: string | null;
  readonly coverage?: string | null;
  readonly kind?: FigureKind;
}

/** A result that was plain data, or went through JSON, as tables again, those without rows left out. */
export function resultView(result: PlainResult, options: ViewOptions): View {
  const tables = tablesOfResult(result).filter((table) => table.rows.length > 0);
  const severities = severityLine(result.findings as never, options.lang ?? "zh");
  return new View([...tables.map((table) => ({ table })), { lines: [severities] }], tables[0], options);
}

/** The tables of a plain result, which print themselves again. */
export function tablesOfResult(result: PlainResult): readonly StatTable[] {
  return (Object.values(result.tables) as unknown as readonly PlainTable[]).map(
    ({ name, title, columns, rows, notes }) =>
      new StatTable(
        name,
        title,
        columns,
        rows.map((row) => columns.map((column) => cellOf(row[column.key], column))),
        notes,
      ),
  );
}

function cellOf(plain: unknown, { kind, codes }: PlainColumn): CellValue {
  if (plain === null || plain === undefined) return undefined;
  if (typeof plain === "string") {
    const words = codes && Object.hasOwn(codes, plain) ? codes[plain] : undefined;
    return words ? { id: plain, ...words } : kind === "text" ? plain : numberOf(plain);
  }
  return isInterval(plain) ? intervalOf(plain) : (plain as CellValue);
}

function isInterval(plain: unknown): plain is PlainInterval {
  return typeof plain === "object" && plain !== null && "low" in plain;
}

/** What is no number stands as text, also where numbers do. */
function numberOf(text: string): CellValue {
  return /^-?\d+(\.\d+)?$/.test(text) ? new Decimal(text) : text;
}

function intervalOf({ known, low, high, coverage, kind }: PlainInterval): CellValue {
  return Figure.between({
    known: new Decimal(known ?? low),
    low: new Decimal(low),
    high: high === null ? undefined : new Decimal(high),
    coverage: typeof coverage === "string" ? new Decimal(coverage) : undefined,
    kind,
  });
}
