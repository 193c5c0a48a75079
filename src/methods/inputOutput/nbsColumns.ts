import { type Item, isExported, isSumOf } from "./items.js";
import { type Head, type Line, type Meaning, meaningOf } from "./nbsHead.js";
import { numberIn } from "./numberIn.js";

/** A column of final use. */
export interface FinalPlace {
  /** Its first label. */
  readonly code: string;
  /** Its first label, too: a sheet does not tell code and name of a column apart. */
  readonly name: string;
  /** Where it stands in the sheet. */
  readonly column: number;
  /** Whether it leaves the region: exports, 国内省外流出. */
  readonly exported: boolean;
}

/** The columns of a sheet that are no sectors. */
export interface NbsColumns {
  /** Where the columns of an item stand, from left to right. */
  readonly columnsOf: (item: Item) => readonly number[];
  /** Single final uses; sums of others are not among them. */
  readonly finalColumns: readonly FinalPlace[];
  /** Labels of columns without a known name that stand among the final uses. */
  readonly assumed: readonly string[];
  /** Labels of columns with numbers of which nothing is known. */
  readonly unknown: readonly string[];
}

/** A column beside the sectors, with what its labels make it. */
interface OtherColumn {
  readonly column: number;
  readonly names: Line;
  readonly name: string;
  readonly meaning: Meaning | undefined;
}

/**
 * Sorts the columns that are no sectors.
 *
 * @param line      the row of the head
 * @param body      rows below it
 * @param imported  whether imported products have rows of their own: a column of them would take them off twice
 */
export function columnsBeside(head: Head, line: Line, body: readonly Line[], imported: boolean): NbsColumns {
  const hasNumbers = (column: number) => hasNumber(body.map((row) => row[column] ?? ""));
  const others = othersOf(head, line, hasNumbers);
  const columnsOf = (item: Item) => others.flatMap((each) => (each.meaning === item ? [each.column] : []));
  const from = Math.max(...head.sectorColumns);
  const last = columnsOf("finalUse")[0] ?? columnsOf("output")[0] ?? line.length;
  const finals = others.filter((each) => mayBeFinal(each) && each.column > from && each.column < last);
  // One column is the sum of final uses and one the output.
  const surplus = [
    ...columnsOf("finalUse").slice(1),
    ...columnsOf("output").slice(1),
    ...(imported ? columnsOf("imports").filter(hasNumbers) : []),
  ];
  const isUnknown = (each: OtherColumn) =>
    surplus.includes(each.column) || (mayBeFinal(each) && !finals.includes(each) && hasNumbers(each.column));
  return {
    columnsOf,
    finalColumns: singleUses(finals),
    assumed: finals.flatMap(({ name, meaning }) => (meaning === undefined ? [name] : [])),
    unknown: others.filter(isUnknown).map(({ name }) => name),
  };
}

/** Columns right of the first sector that are none, and have a label in the head or numbers. */
function othersOf(
  { sectorColumns, labels }: Head,
  line: Line,
  hasNumbers: (column: number) => boolean,
): readonly OtherColumn[] {
  const from = sectorColumns[0] ?? 0;
  return labels.flatMap((names, column) => {
    if (column <= from || sectorColumns.includes(column)) return [];
    if ((line[column] ?? "") === "" && !hasNumbers(column)) return [];
    return [{ column, names, name: names[0] ?? `#${column + 1}`, meaning: meaningOf(names) }];
  });
}

function mayBeFinal({ meaning }: OtherColumn): boolean {
  return meaning === undefined || meaning === "oneFinalUse";
}

/** Columns that are not sums of others beside them. */
function singleUses(finals: readonly OtherColumn[]): readonly FinalPlace[] {
  return finals.flatMap(({ name, column, names }) => {
    const beside = finals.flatMap((each) => (each.column === column ? [] : each.names));
    if (names.some((each) => isSumOf(each, beside))) return [];
    return [{ code: name, name, column, exported: names.some(isExported) }];
  });
}

export function hasNumber(cells: Line): boolean {
  return cells.some((cell) => cell !== "" && Number.isFinite(numberIn(cell)));
}
