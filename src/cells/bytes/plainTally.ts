import type { Finding } from "../../findings/findings.js";
import { FindingCollector } from "../../findings/findings.js";
import { MEASURE_FIELDS } from "../../terms/fields.js";
import { measureIndex } from "../../terms/parsedRow.js";
import {
  type Bases,
  type Cell,
  emptyCell,
  keyText,
  measureOf,
  methodOf,
  type Sum,
  withoutValueOf,
} from "../cell.js";
import { insertTop, type Tally } from "../tally.js";
import { KeyTable } from "./keyTable.js";
import { Presences } from "./methods.js";
import { textsOfKey } from "./plainKeys.js";
import { columnOf, PlainSums, type PlainSumsData, SQUARE_SPLIT } from "./plainSums.js";
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
    cells: first ? cellsOf(...joined(first, more, table, plan), table, plan) : [],
  };
}

function joined(
  first: PlainPart,
  more: readonly PlainPart[],
  table: ByteTable,
  plan: BytePlan,
): [KeyTable, PlainSums] {
  const amounts = table.amounts.length;
  const sums = PlainSums.of(amounts, plan, first.sums);
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
    sums.merge(PlainSums.of(amounts, plan, part.sums), (key) => numbers[key] as number);
  }
  return [keys, sums];
}

function cellsOf(keys: KeyTable, sums: PlainSums, table: ByteTable, plan: BytePlan): Cell[] {
  const cells = new Map<string, Cell>();
  const fields = table.amounts.map(({ field }) => field);
  const places = fields.map(measureIndex);
  const presences = new Presences(fields, plan.policy);
  const { top = [], squares = [] } = plan.requests;
  const asked = table.kind === "units";
  const squareColumns = squares.map((measure) => (asked ? columnOf(table, measure) : undefined));
  const revenue = fields.indexOf("revenue");
  const output = fields.indexOf("grossOutput");
  for (let row = 0; row < sums.count; row += 1) {
    const { key } = textsOfKey(keys.bytesOf(sums.keys[row] as number), table);
    const text = keyText(key);
    let cell = cells.get(text);
    if (!cell) {
      cell = emptyCell(key);
      cells.set(text, cell);
    }
    const mask = sums.masks[row] as number;
    const records = sums.records[row] as number;
    const base = row * sums.sums.width;
    cell.records += records;
    const add = (sum: Sum, column: number) => {
      sum.positive += sums.sums.total(base + 2 * column);
      sum.negative += sums.sums.total(base + 2 * column + 1);
      sum.count += records;
    };
    for (let i = 0; i < fields.length; i += 1)
      if ((mask & (1 << i)) !== 0) add(measureOf(cell, places[i] as number), i);
    const { method, biased } = presences.of(mask);
    if (method !== undefined) {
      const own = methodOf(cell, method);
      add(own.value, fields.length);
      if (biased) own.biased += records;
    }
    const bases: Bases = method === undefined ? withoutValueOf(cell) : methodOf(cell, method).bases;
    const hasRevenue = revenue >= 0 && (mask & (1 << revenue)) !== 0;
    const hasOutput = output >= 0 && (mask & (1 << output)) !== 0;
    bases.records += records;
    if (hasRevenue) add(bases.revenue, revenue);
    if (hasOutput) add(bases.output, output);
    if (hasRevenue && !hasOutput) add(bases.revenueOnly, revenue);
    if (hasOutput && !hasRevenue) add(bases.outputOnly, output);
    for (const [i, { measure, n }] of top.entries()) {
      const found = sums.tops[i]?.entries(row) ?? [];
      const entries = cell.top.get(measure);
      if (found.length === 0) continue;
      if (!entries) cell.top.set(measure, found);
      else for (const entry of found) insertTop(entries, entry, n);
    }
    for (const [i, measure] of squares.entries()) {
      const column = squareColumns[i];
      if (column === undefined || (mask & (1 << column)) === 0) continue;
      const at = base + 2 * (fields.length + 1) + 3 * i;
      cell.squares.set(measure, (cell.squares.get(measure) ?? 0n) + squareAt(sums, at));
    }
  }
  return [...cells.values()];
}

function squareAt({ sums }: PlainSums, at: number): bigint {
  const split = BigInt(SQUARE_SPLIT);
  return sums.total(at) * split * split + 2n * sums.total(at + 1) * split + sums.total(at + 2);
}
