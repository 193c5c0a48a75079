import { type Bases, type Sum, total } from "../cells/cell.js";
import { divideRounded, MICRO } from "../numbers/exact.js";
import type { ParameterLog } from "../parameters/log.js";
import { useOfRate, type ValueAddedRate } from "../parameters/valueAddedRates.js";
import type { Method } from "../vocabulary/codelists/valueMethods.js";
import type { ClassifiedCell } from "./entries/entry.js";

/**
 * 增加值率法, for the records of a cell that have no value added of their own:
 *
 *     VA = base × rate        base = revenue or output, as the rate says
 *
 * Rounded to 分 per cell. Revenue never stands in for output, nor output for revenue.
 *
 * @param bases    revenue and output of those records
 * @param methods  receives the value added, under `rate`
 * @returns what is left without value added
 */
export function applyRate(
  rate: ValueAddedRate | undefined,
  bases: Readonly<Bases>,
  methods: Map<Method, Sum>,
  { uses, rounded }: { readonly uses: ParameterLog; readonly rounded: { any: boolean } },
): ClassifiedCell["withoutValue"] {
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
  uses.note(rate, useOfRate);
  const leftRevenue = rate.base === "output" ? total(bases.revenueOnly) : 0n;
  const leftOutput = rate.base === "output" ? 0n : total(bases.outputOnly);
  return { records: bases.records - base.count, revenue: leftRevenue, output: leftOutput };
}
