import { type Bases, type Cell, emptyBases, mergeBases, type Sum, VALUE_METHODS } from "../../cells/cell.js";
import { industry } from "../../classification/industries.js";
import type { FindingCollector } from "../../findings/findings.js";
import type { ParameterLog } from "../../parameters/log.js";
import type { RateRow } from "../../parameters/valueAddedRates.js";
import { rateFor } from "../../parameters/valueAddedRates.js";
import { applyRate } from "../valueAddedByRate.js";
import type { Entry, Method } from "./entry.js";
import type { IndustryReadings } from "./industryReading.js";

/** What making entries of cells needs. */
export interface EntryContext {
  readonly readings: IndustryReadings;
  readonly rates: readonly RateRow[];
  readonly year: number | undefined;
  readonly findings: FindingCollector;
  readonly uses: ParameterLog;
  readonly rounded: { any: boolean };
}

/** Sections whose units keep no business accounts in the sense of the statement form: finance and public administration. */
const NO_STATEMENTS: ReadonlySet<string> = new Set(["J", "S"]);

/**
 * Value added of a cell by the methods that its records had, and by a rate where they had none. Statements of units that keep no business
 * accounts are not taken.
 */
export function valueAdded(cell: Cell, where: Parameters<typeof rateFor>[1], context: EntryContext) {
  const methods = new Map<Method, Sum>();
  let without: Readonly<Bases> = cell.withoutValue;
  for (const method of VALUE_METHODS) {
    const { value, bases } = cell.methods[method];
    if (value.count === 0) continue;
    if (method === "statements" && NO_STATEMENTS.has(industry(where.code)?.section ?? "")) {
      context.findings.add("statementsNotForIndustry", { received: where.code, count: value.count });
      without = together(without, bases);
    } else methods.set(method, value);
  }
  if (without.records === 0) return { methods, withoutValue: NOTHING };
  const rate = rateFor(context.rates, where);
  if (rate && rate.year !== 0 && context.year !== undefined && rate.year < context.year)
    context.findings.add("rateCarried", {
      unit: where.code,
      expected: String(rate.year),
      received: where.code,
    });
  return { methods, withoutValue: applyRate(rate, without, methods, context) };
}

const NOTHING: Entry["withoutValue"] = Object.freeze({ records: 0, revenue: 0n, output: 0n });

function together(one: Bases, other: Bases): Bases {
  const both = emptyBases();
  mergeBases(both, one);
  mergeBases(both, other);
  return both;
}
