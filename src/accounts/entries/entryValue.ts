import {
  type Bases,
  type Cell,
  emptyBases,
  emptySum,
  mergeBases,
  mergeSum,
  type Sum,
  VALUE_METHODS,
} from "../../cells/cell.js";
import { industry } from "../../classification/industries.js";
import type { FindingCollector } from "../../findings/findings.js";
import type { RowsByCode } from "../../parameters/choose.js";
import type { ParameterLog } from "../../parameters/log.js";
import type { ValueAddedRate } from "../../parameters/valueAddedRates.js";
import type { Method } from "../../vocabulary/codelists/valueMethods.js";
import { applyRate } from "../valueAddedByRate.js";
import type { ClassifiedCell, UnratedCell } from "./entry.js";
import type { IndustryReadings } from "./industryReading.js";
import type { Quantity } from "./quantities.js";
import { withoutValueOf } from "./residuals.js";

/** What making entries of cells needs. */
export interface EntryContext {
  readonly readings: IndustryReadings;
  readonly rates: RowsByCode<ValueAddedRate>;
  readonly year: number | undefined;
  readonly findings: FindingCollector;
  readonly uses: ParameterLog;
  readonly rounded: { any: boolean };
}

/** Sections whose units keep no business accounts in the sense of the statement form: finance and public administration. */
const NO_STATEMENTS: ReadonlySet<string> = new Set(["J", "S"]);

/** Value added of a cell by the methods that its records had, and the bases of those that had none. */
export interface StatedValue {
  readonly methods: Map<Method, Sum>;
  readonly bases: Readonly<Bases>;
}

/** What the records of a cell state. Statements of units that keep no business accounts are not taken. */
export function statedValue(cell: Cell, code: string, context: EntryContext): StatedValue {
  const methods = new Map<Method, Sum>();
  let bases: Readonly<Bases> = cell.withoutValue;
  for (const method of VALUE_METHODS) {
    const { value, bases: own } = cell.methods[method];
    if (value.count === 0) continue;
    if (method === "statements" && NO_STATEMENTS.has(industry(code)?.section ?? "")) {
      context.findings.add("statementsNotForIndustry", { code }, { count: value.count });
      bases = together(bases, own);
    } else methods.set(method, value);
  }
  return { methods, bases };
}

/**
 * Adds value added by a rate to what records state.
 *
 * @returns what is left without value added
 */
export function addByRate(
  { methods, bases }: StatedValue,
  where: Parameters<EntryContext["rates"]["choose"]>[0],
  context: EntryContext,
): ClassifiedCell["withoutValue"] {
  if (bases.records === 0) return withoutValueOf(bases);
  const rate = context.rates.choose(where);
  if (rate && rate.year !== 0 && context.year !== undefined && rate.year < context.year)
    context.findings.add("rateCarried", { year: rate.year, code: where.code }, { unit: where.code });
  return applyRate(rate, bases, methods, context);
}

/** The base of the rate that holds for an entry. */
export function baseOf(entry: ClassifiedCell, context: EntryContext): "revenue" | "grossOutput" | undefined {
  const rate = context.rates.choose(whereOf(entry, context));
  return rate?.base === "output" ? "grossOutput" : rate?.base;
}

function whereOf({ code2017, regionPath, scope }: ClassifiedCell, { year }: EntryContext) {
  return { code: code2017, regionPath, scope, year };
}

/** A line of a table with value added by a rate where its bases have one. */
export function withRate({ bases, ...entry }: UnratedCell, context: EntryContext): ClassifiedCell {
  if (!bases) return entry;
  const methods = new Map(entry.methods);
  const withoutValue = addByRate({ methods, bases }, whereOf(entry, context), context);
  const value = sumOf(methods);
  if (!value || !methods.has("rate")) return { ...entry, withoutValue };
  const quantities = new Map<Quantity, Sum>(entry.quantities).set("value", value);
  return { ...entry, methods, withoutValue, quantities };
}

/** Value added of all methods together; most cells have one. */
export function sumOf(methods: ReadonlyMap<Method, Sum>): Sum | undefined {
  if (methods.size < 2) return methods.values().next().value;
  const value = emptySum();
  for (const sum of methods.values()) mergeSum(value, sum);
  return value;
}

function together(one: Bases, other: Bases): Bases {
  const both = emptyBases();
  mergeBases(both, one);
  mergeBases(both, other);
  return both;
}
