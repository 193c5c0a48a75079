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
import type { Method } from "./entry.js";
import type { Meanings } from "./meaning.js";
import type { RateRow } from "./parameters.js";
import { rateFor } from "./rates.js";
import type { ParameterUses } from "./uses.js";

/** What giving cells their meaning needs. */
export interface EntryContext {
  readonly meanings: Meanings;
  readonly rates: readonly RateRow[];
  readonly year: number | undefined;
  readonly findings: FindingCollector;
  readonly uses: ParameterUses;
  readonly rounded: { any: boolean };
}

/** Sections whose units keep no business accounts in the sense of the statement form: finance and public administration. */
const NO_STATEMENTS: ReadonlySet<string> = new Set(["J", "S"]);

export function valueAdded(cell: Cell, where: Parameters<typeof rateFor>[1], context: EntryContext) {
  const methods = new Map<Method, Sum>();
  const without = emptyBases();
  mergeBases(without, cell.withoutValue);
  for (const method of VALUE_METHODS) {
    const { value, bases } = cell.methods[method];
    if (value.count === 0) continue;
    if (method === "statements" && NO_STATEMENTS.has(industry(where.code)?.section ?? "")) {
      context.findings.add("statementsNotForIndustry", { received: where.code, count: value.count });
      mergeBases(without, bases);
    } else methods.set(method, value);
  }
  const rate = without.records > 0 ? rateFor(context.rates, where) : undefined;
  if (rate && rate.year !== 0 && context.year !== undefined && rate.year < context.year)
    context.findings.add("rateCarried", {
      unit: where.code,
      expected: String(rate.year),
      received: where.code,
    });
  return { methods, withoutValue: applyRate(rate, without, methods, context) };
}

/** 增加值率法: base × rate per cell, rounded to 分. Revenue never stands in for output, nor output for revenue. */
function applyRate(
  rate: RateRow | undefined,
  bases: Bases,
  methods: Map<Method, Sum>,
  { uses, rounded }: EntryContext,
) {
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
  uses.note(
    "rate",
    `${rate.code} × ${rate.base} = ${formatExact(rate.micro, SHARE_DECIMALS)}`,
    rate.year === 0 ? "" : String(rate.year),
    rate.source,
  );
  const leftRevenue = rate.base === "output" ? total(bases.revenueOnly) : 0n;
  const leftOutput = rate.base === "output" ? 0n : total(bases.outputOnly);
  return { records: bases.records - base.count, revenue: leftRevenue, output: leftOutput };
}
