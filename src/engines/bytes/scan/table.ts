import type { KeyDefaults } from "../../../cells/duplicates.js";
import type { TallyRequests } from "../../../cells/plan.js";
import type { RowKind } from "../../../cells/row.js";
import type { ValuePolicy } from "../../../cells/valueAdded.js";
import type { KeyField, MeasureField } from "../../../vocabulary/fields.js";

export const QUOTE = 0x22;
export const LF = 0x0a;
export const CR = 0x0d;
/**
 * Bytes that must exist behind those that are scanned: a stop byte, and what is read of a row that is cut there, whose columns are
 * taken to be as wide as those before.
 */
export const BEHIND = 128;

/** A text column that takes part in the key. `dataStatus` does not, but says whether a row is void. */
export interface KeyColumn {
  readonly field: KeyField | "dataStatus" | "dimension";
  readonly index: number;
  /** Which of the user's dimensions it is; 0 for other columns. */
  readonly dimension: number;
}

/** An amount or a count: decimals beyond `power` are not plain, and `negate` turns its sign. */
export interface AmountColumn {
  readonly field: MeasureField;
  readonly index: number;
  readonly power: number;
  readonly negate: boolean;
}

/** How a table is written in bytes and where its columns stand: all that the byte engine knows of it. Plain data. */
export interface ByteTable {
  readonly kind: RowKind;
  readonly width: number;
  readonly delimiter: number;
  /** First byte of a newline, and how many it has. */
  readonly newline: typeof LF | typeof CR;
  readonly newlineLength: 1 | 2;
  /** Column of the units' identifiers; -1 where there is none, and in tables by industry. */
  readonly unit: number;
  /** In the order in which they stand in the file. */
  readonly keys: readonly KeyColumn[];
  /** Columns outside the key in which the name of a total makes a row none. */
  readonly names: readonly number[];
  readonly amounts: readonly AmountColumn[];
}

/** What the tally was asked for, without what the byte engine leaves to the parser (decisions). Plain data. */
export interface BytePlan {
  readonly policy: ValuePolicy;
  readonly requests: TallyRequests;
  readonly duplicates: boolean;
  readonly defaults: KeyDefaults;
}

/** The last column that the row scan has to see. */
export function lastKeyColumn({ unit, keys, names }: ByteTable): number {
  return Math.max(unit, 0, ...keys.map(({ index }) => index), ...names);
}

/** The column at which amounts are taken up in a row: what stands before it has been seen with the key. */
export function resumeColumn(table: ByteTable): number {
  const last = lastKeyColumn(table);
  const first = Math.min(table.width, ...table.amounts.map(({ index }) => index));
  if (first <= last) return first;
  return last + 1 < table.width ? last + 1 : 0;
}

/** The pieces of a key that hold a code and a name, where there are both: beside a code a name says nothing. */
export function codeAndName({
  keys,
}: ByteTable): { readonly code: number; readonly name: number } | undefined {
  const code = keys.findIndex(({ field }) => field === "industryCode");
  const name = keys.findIndex(({ field }) => field === "industryName");
  return code < 0 || name < 0 ? undefined : { code, name };
}

/** The quote that closes a field, or the stop byte or NUL before it. */
export function closingQuote(bytes: Uint8Array, from: number): number {
  let p = from;
  for (;;) {
    while (bytes[p] !== QUOTE && bytes[p] !== 0) p += 1;
    if (bytes[p] === 0 || bytes[p + 1] !== QUOTE) return p;
    p += 2;
  }
}
