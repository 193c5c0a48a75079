import { MEASURE_FIELDS } from "../terms/fields.js";

/** The raw texts a cell is grouped by. Nothing is trimmed or interpreted: meaning comes after the scan. */
export interface CellKey {
  readonly kind: "units" | "lines";
  readonly period: string;
  readonly periodKind: string;
  readonly scope: string;
  readonly region: string;
  /** The industry code column, or the name column where the code is empty. */
  readonly industry: string;
  /** `pairs` of the record, `digitalShare=…`, or `category=…`. */
  readonly shares: string;
  /** `year|source` of the re-identification decision that the pairs come from; empty for a record's own. */
  readonly decision: string;
  readonly weight: string;
  readonly dimensions: readonly string[];
  /** Records that contradict each other: counted, never allocated. */
  readonly conflict: boolean;
}

/** A sum of integers, its positive and negative parts apart, and how many values went in. */
export interface Sum {
  positive: bigint;
  negative: bigint;
  count: number;
}

/** How a record's value added was found. `statements`: income approach from the items of the statement form. */
export const VALUE_METHODS = ["reported", "production", "income", "statements"] as const;
export type ValueMethod = (typeof VALUE_METHODS)[number];

/** Revenue and output of records, for the rate method: it needs to know what had which base. */
export interface Bases {
  records: number;
  revenue: Sum;
  output: Sum;
  /** Revenue of records without output, and output of records without revenue. */
  revenueOnly: Sum;
  outputOnly: Sum;
}

/** Value added that one method produced in a cell. */
export interface MethodSum {
  value: Sum;
  /** Of it, from statements that lack 其他收益 or 投资收益: biased upwards. */
  biased: number;
  bases: Bases;
}

export interface TopEntry {
  readonly unit: string;
  readonly value: bigint;
}

export interface Cell {
  readonly key: CellKey;
  records: number;
  /** By position in MEASURE_FIELDS. */
  readonly measures: Sum[];
  readonly methods: Record<ValueMethod, MethodSum>;
  /** Records with no value added of their own. */
  readonly withoutValue: Bases;
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

function emptyMethod(): MethodSum {
  return { value: emptySum(), biased: 0, bases: emptyBases() };
}

export function emptyCell(key: CellKey): Cell {
  return {
    key,
    records: 0,
    measures: MEASURE_FIELDS.map(emptySum),
    methods: {
      reported: emptyMethod(),
      production: emptyMethod(),
      income: emptyMethod(),
      statements: emptyMethod(),
    },
    withoutValue: emptyBases(),
    top: new Map(),
    squares: new Map(),
  };
}

/** The text that identifies a key; the order of cells is the order of these texts by code point. */
export function keyText(key: CellKey): string {
  return [
    key.period,
    key.periodKind,
    key.scope,
    key.region,
    key.industry,
    key.shares,
    key.decision,
    key.weight,
    ...key.dimensions,
    key.kind,
    key.conflict ? "1" : "0",
  ].join("\u001f");
}
