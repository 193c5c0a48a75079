import {
  addTo,
  type Bases,
  type Cell,
  measureOf,
  mergeBases,
  mergeSum,
  methodOf,
  VALUE_METHODS,
  withoutValueOf,
} from "../../cells/cell.js";
import type { TallyRequests } from "../../cells/plan.js";
import { measureIndex, type ParsedRow } from "../../cells/row.js";
import { type StatedBases, statedBases } from "../../cells/tally.js";
import { insertTop } from "../../cells/topEntries.js";

/** Adds a record to the bases of a rate. @returns which of them were stated */
export function addBases(bases: Bases, measures: readonly (bigint | undefined)[]): StatedBases {
  const revenue = measures[measureIndex("revenue")];
  const output = measures[measureIndex("grossOutput")];
  bases.records += 1;
  if (revenue !== undefined) addTo(bases.revenue, revenue);
  if (output !== undefined) addTo(bases.output, output);
  if (revenue !== undefined && output === undefined) addTo(bases.revenueOnly, revenue);
  if (output !== undefined && revenue === undefined) addTo(bases.outputOnly, output);
  return statedBases(revenue !== undefined, output !== undefined);
}

/** Adds `other` into `cell`, both of one key. */
export function mergeCell(cell: Cell, other: Cell, { top = [] }: TallyRequests): void {
  cell.records += other.records;
  for (const [i, sum] of other.measures.entries()) if (sum.count > 0) mergeSum(measureOf(cell, i), sum);
  for (const method of VALUE_METHODS) {
    const { value, biased, bases } = other.methods[method];
    if (bases.records === 0) continue;
    const own = methodOf(cell, method);
    mergeSum(own.value, value);
    own.biased += biased;
    mergeBases(own.bases, bases);
  }
  if (other.withoutValue.records > 0) mergeBases(withoutValueOf(cell), other.withoutValue);
  for (const [measure, entries] of other.top) {
    const known = cell.top.get(measure) ?? [];
    const n = top.find((request) => request.measure === measure)?.n ?? 0;
    for (const entry of entries) insertTop(known, entry, n);
    cell.top.set(measure, known);
  }
  for (const [measure, sum] of other.squares)
    cell.squares.set(measure, (cell.squares.get(measure) ?? 0n) + sum);
}

/** What is requested of a row beyond sums. @param value  its value added */
export function addRequests(
  cell: Cell,
  row: ParsedRow,
  unit: string,
  value: bigint | undefined,
  { top = [], squares = [] }: TallyRequests,
): void {
  for (const { measure, n } of top) {
    const amount = measure === "value" ? value : row.measures[measureIndex(measure)];
    if (amount === undefined || cell.key.kind === "lines") continue;
    const entries = cell.top.get(measure) ?? [];
    insertTop(entries, { unit, value: amount }, n);
    cell.top.set(measure, entries);
  }
  for (const measure of squares) {
    const amount = row.measures[measureIndex(measure)];
    if (amount !== undefined && cell.key.kind === "units")
      cell.squares.set(measure, (cell.squares.get(measure) ?? 0n) + amount * amount);
  }
}

/** Requests stand in the order of the plan, not in that of the rows that first met them. */
export function inOrder<V>(requested: Map<string, V>, order: readonly string[]): void {
  let before = -1;
  let sorted = true;
  for (const key of requested.keys()) {
    const at = order.indexOf(key);
    sorted &&= at >= before;
    before = at;
  }
  if (sorted) return;
  for (const [key, value] of [...requested].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))) {
    requested.delete(key);
    requested.set(key, value);
  }
}
