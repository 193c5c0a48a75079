import {
  type Bases,
  type Cell,
  emptyBases,
  mergeBases,
  type Sum,
  total,
  VALUE_METHODS,
} from "../cells/cell.js";
import { industry } from "../classification/industries.js";
import type { FindingCollector } from "../findings/findings.js";
import { divideRounded, formatExact, MICRO, SHARE_DECIMALS } from "../numbers/exact.js";
import type { ParameterLog } from "../parameters/log.js";
import type { RateRow } from "../parameters/valueAddedRates.js";
import { rateFor } from "../parameters/valueAddedRates.js";
import type { Entry, Method } from "./entries/entry.js";
import type { IndustryReadings } from "./entries/industryReading.js";

/** What giving cells their reading needs. */
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

/** 增加值率法: base × rate per cell, rounded to 分. Revenue never stands in for output, nor output for revenue. */
function applyRate(
  rate: RateRow | undefined,
  bases: Readonly<Bases>,
  methods: Map<Method, Sum>,
  { uses, rounded }: EntryContext,
): Entry["withoutValue"] {
  const base = rate?.base === "output" ? bases.output : bases.revenue;
  if (!rate || base.count === 0)
    return { records: bases.records, revenue: total(bases.revenue), output: total(bases.output) };
  const made: Sum = {
    positive: divideRounded(base.positive * rate.micro, MICRO),
    negative: divideRounded(base.negative * rate.micro, MICRO),
    count: base.count,
  };
  if ((base.positive * rate.micro) % MICRO !== 0n || (base.negative * rate.micro) % MICRO !== 0n)
    rounded.any = true;
  methods.set("rate", made);
  uses.noteRow(rate, ({ code, base: of, micro, year, source }) => ({
    kind: "rate",
    what: `${code} × ${of} = ${formatExact(micro, SHARE_DECIMALS)}`,
    year: year === 0 ? "" : String(year),
    source,
  }));
  const leftRevenue = rate.base === "output" ? total(bases.revenueOnly) : 0n;
  const leftOutput = rate.base === "output" ? 0n : total(bases.outputOnly);
  return { records: bases.records - base.count, revenue: leftRevenue, output: leftOutput };
}
