import type { FirstsWithoutValue, Tally } from "../../../cells/tally.js";
import type { Finding } from "../../../findings/findings.js";
import { FindingCollector } from "../../../findings/findings.js";
import { MEASURE_FIELDS } from "../../../vocabulary/fields.js";
import { CellMaker } from "./cellMaker.js";
import { KeyTable } from "./keyTable.js";
import { PlainSums, type PlainSumsData } from "./plainSums.js";
import type { BytePlan, ByteTable } from "./table.js";

/** What one part of a file came to. Plain data, so that it can come from another thread. */
export interface PlainPart {
  readonly rows: number;
  /** The bytes of all keys, one after the other, and where each begins. */
  readonly keys: {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly starts: Uint32Array<ArrayBuffer>;
    readonly count: number;
  };
  readonly sums: PlainSumsData;
  /** Most decimals printed in each amount column; -1 for none. */
  readonly decimals: Int8Array;
  readonly findings: readonly Finding[];
}

/** What the plain rows of a table came to, as the tally of the parser's rows takes it in. */
export interface PlainTally extends Pick<Tally, "cells" | "steps" | "findings"> {
  readonly rows: number;
  /** Number of the first row of each cell. */
  readonly firsts: readonly number[];
  /** Number of the first row of each cell without value added. */
  readonly lacking: readonly FirstsWithoutValue<number>[];
}

/** Joins the parts of a table and makes cells of them. */
export function plainTally(parts: readonly PlainPart[], table: ByteTable, plan: BytePlan): PlainTally {
  const findings = new FindingCollector();
  for (const part of parts) findings.addAll(part.findings);
  const [first, ...more] = parts;
  const steps = table.amounts.map(({ power }, i) => {
    const decimals = Math.max(-1, ...parts.map((part) => part.decimals[i] as number));
    return decimals < 0 ? undefined : 10n ** BigInt(power - decimals);
  });
  return {
    rows: parts.reduce((rows, part) => rows + part.rows, 0),
    findings: findings.list(),
    steps: MEASURE_FIELDS.map((field) => steps[table.amounts.findIndex((each) => each.field === field)]),
    ...(first
      ? new CellMaker(...joined(first, more, table, plan), table, plan).make()
      : { cells: [], firsts: [], lacking: [] }),
  };
}

function joined(
  first: PlainPart,
  more: readonly PlainPart[],
  table: ByteTable,
  plan: BytePlan,
): [KeyTable, PlainSums] {
  const amounts = table.amounts.length;
  const sums = new PlainSums(amounts, plan, first.sums);
  const keys = new KeyTable();
  const bounds = new Int32Array(2);
  const numbersOf = ({ keys: { bytes, starts, count } }: PlainPart) =>
    Int32Array.from({ length: count }, (_, key) => {
      // Its last separator is not written down: the piece is hashed as if it were.
      bounds[0] = starts[key] as number;
      bounds[1] = starts[key + 1] as number;
      return keys.intern(KeyTable.hash(bytes, bounds, 1), bytes, bounds, 1, true);
    });
  void numbersOf(first);
  for (const part of more) {
    const numbers = numbersOf(part);
    sums.merge(new PlainSums(amounts, plan, part.sums), (key) => numbers[key] as number);
  }
  return [keys, sums];
}
