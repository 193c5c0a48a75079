import type { Method } from "../vocabulary/codelists/valueMethods.js";
import { MEASURE_FIELDS } from "../vocabulary/fields.js";

/** The raw texts a cell is grouped by. Nothing is trimmed or interpreted: meaning comes after the scan. */
export interface CellKey {
  /** What a row is: a unit, or a line of a table. */
  readonly kind: "units" | "lines";
  /** Period as written. */
  readonly period: string;
  /** Kind of period as written. */
  readonly periodKind: string;
  /** Scope as written. */
  readonly scope: string;
  /** Region code as written. */
  readonly region: string;
  /** The industry code column, or the name column where the code is empty. */
  readonly industry: string;
  /** `pairs` of the record, `digitalShare=…`, or `category=…`. */
  readonly shares: string;
  /** `year|source` of the re-identification decision that the pairs come from; empty for a record's own. */
  readonly decision: string;
  /** Sampling weight as written. */
  readonly weight: string;
  /** Values of the user's dimensions, in their order. */
  readonly dimensions: readonly string[];
  /** Records that contradict each other: counted, never allocated. */
  readonly conflict: boolean;
}

/** A sum of integers, its positive and negative parts apart, and how many values went in. */
export interface Sum {
  /** Sum of the values above zero, 分 or whole counts. */
  positive: bigint;
  /** Sum of those below zero. */
  negative: bigint;
  /** How many values went in, zeros included. */
  count: number;
}

/** How a record's value added was found. `statements`: income approach from the items of the statement form. */
export const VALUE_METHODS = [
  "reported",
  "production",
  "income",
  "statements",
] as const satisfies readonly Method[];
/** How a record's value added was found by itself. */
export type ValueMethod = (typeof VALUE_METHODS)[number];

/** Revenue and output of records, for the rate method: it needs to know what had which base. */
export interface Bases {
  /** How many records. */
  records: number;
  /** Their revenue, 分. */
  revenue: Sum;
  /** Their output, 分. */
  output: Sum;
  /** Revenue of records without output, 分. */
  revenueOnly: Sum;
  /** Output of records without revenue, 分. */
  outputOnly: Sum;
}

/** Value added that one method produced in a cell. */
export interface MethodSum {
  /** Value added, 分. */
  value: Sum;
  /** Of it, from statements that lack 其他收益 or 投资收益: biased upwards. */
  biased: number;
  /** Revenue and output of the same records. */
  bases: Bases;
}

/** One of the largest records of a cell. */
export interface TopEntry {
  /** Identifier of the unit. */
  readonly unit: string;
  /** Its value, 分 or a whole count. */
  readonly value: bigint;
}

/** All records that share their raw key texts, as sums. */
export interface Cell {
  /** The raw texts that all its records share. */
  readonly key: CellKey;
  /** How many records. */
  records: number;
  /** By position in MEASURE_FIELDS. */
  readonly measures: Sum[];
  /** Value added by the method that produced it. */
  readonly methods: Record<ValueMethod, MethodSum>;
  /** Records with no value added of their own. */
  withoutValue: Bases;
  /** Requested: the n largest by absolute value, largest first, ties by unit. */
  readonly top: Map<string, TopEntry[]>;
  /** Requested: Σx². */
  readonly squares: Map<string, bigint>;
}

export function emptySum(): Sum {
  return { positive: 0n, negative: 0n, count: 0 };
}

export function addTo(sum: Sum, value: bigint): void {
  if (value < 0n) sum.negative += value;
  else sum.positive += value;
  sum.count += 1;
}

/** Adds `other` into `sum`. */
export function mergeSum(sum: Sum, other: Sum): void {
  sum.positive += other.positive;
  sum.negative += other.negative;
  sum.count += other.count;
}

export function total(sum: Sum): bigint {
  return sum.positive + sum.negative;
}

export function emptyBases(): Bases {
  return {
    records: 0,
    revenue: emptySum(),
    output: emptySum(),
    revenueOnly: emptySum(),
    outputOnly: emptySum(),
  };
}

export function mergeBases(into: Bases, other: Bases): void {
  into.records += other.records;
  mergeSum(into.revenue, other.revenue);
  mergeSum(into.output, other.output);
  mergeSum(into.revenueOnly, other.revenueOnly);
  mergeSum(into.outputOnly, other.outputOnly);
}

/**
 * What most places of a cell hold: nothing. There are 56 sums to a cell, so one stands for all that are empty, and whoever
 * adds asks for one of the cell's own first.
 */
const NO_SUM: Sum = Object.freeze(emptySum());
const NO_BASES: Bases = Object.freeze({
  records: 0,
  revenue: NO_SUM,
  output: NO_SUM,
  revenueOnly: NO_SUM,
  outputOnly: NO_SUM,
});
const NO_METHOD: MethodSum = Object.freeze({ value: NO_SUM, biased: 0, bases: NO_BASES });

export function emptyCell(key: CellKey): Cell {
  return {
    key,
    records: 0,
    measures: new Array<Sum>(MEASURE_FIELDS.length).fill(NO_SUM),
    methods: { reported: NO_METHOD, production: NO_METHOD, income: NO_METHOD, statements: NO_METHOD },
    withoutValue: NO_BASES,
    top: new Map(),
    squares: new Map(),
  };
}

/** A cell's sum of a measure, to add to. */
export function measureOf(cell: Cell, index: number): Sum {
  const known = cell.measures[index];
  if (known !== undefined && known !== NO_SUM) return known;
  const own = emptySum();
  cell.measures[index] = own;
  return own;
}

/** What a method produced in a cell, to add to. */
export function methodOf(cell: Cell, method: ValueMethod): MethodSum {
  const known = cell.methods[method];
  if (known !== NO_METHOD) return known;
  const own = { value: emptySum(), biased: 0, bases: emptyBases() };
  cell.methods[method] = own;
  return own;
}

/** A cell's records without value, to add to. */
export function withoutValueOf(cell: Cell): Bases {
  if (cell.withoutValue === NO_BASES) cell.withoutValue = emptyBases();
  return cell.withoutValue;
}

/** The text that identifies a key; the order of cells is the order of these texts by code point. */
export function keyText(key: CellKey): string {
  let text = `${key.period}\u001f${key.periodKind}\u001f${key.scope}\u001f${key.region}\u001f${key.industry}\u001f`;
  text += `${key.shares}\u001f${key.decision}\u001f${key.weight}\u001f`;
  for (const dimension of key.dimensions) text += `${dimension}\u001f`;
  return `${text}${key.kind}\u001f${key.conflict ? "1" : "0"}`;
}
