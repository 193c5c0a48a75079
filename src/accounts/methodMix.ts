import { total } from "../cells/cell.js";
import { MICRO } from "../numbers/exact.js";
import { ACCOUNTING_METHODS, type Method } from "../vocabulary/codelists/valueMethods.js";
import type { ClassifiedCell } from "./entries/entry.js";
import { FactoredSum } from "./intervals/factoredSum.js";

/** How much value added came from which method. */
export interface MethodMix {
  /** How value added was found. */
  readonly method: Method;
  /** Records that it was found so for. */
  readonly records: number;
  /** With sampling weights, in 10⁻¹² 分. */
  readonly value: bigint;
  /** Records whose value is biased upwards: statements without 其他收益 or 投资收益. */
  readonly biased: number;
}

export function methodMix(entries: readonly ClassifiedCell[]): readonly MethodMix[] {
  const used = new Map<Method, { value: FactoredSum; records: number; biased: number }>();
  for (const { methods, weight, cell } of entries)
    for (const [method, sum] of methods) {
      let mix = used.get(method);
      if (!mix) {
        mix = { value: new FactoredSum(), records: 0, biased: 0 };
        used.set(method, mix);
      }
      mix.records += sum.count;
      mix.value.add(total(sum), weight);
      if (method === "statements") mix.biased += cell.methods.statements.biased;
    }
  return ACCOUNTING_METHODS.ids.flatMap((method) => {
    const mix = used.get(method);
    if (!mix) return [];
    const { value, records, biased } = mix;
    return [{ method, records, value: value.total() * MICRO, biased }];
  });
}
