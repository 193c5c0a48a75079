import { total } from "../cells/cell.js";
import { MICRO } from "../numbers/exact.js";
import type { ClassifiedCell } from "./entries/entry.js";
import { candidateSetsOf } from "./intervals/candidateSets.js";
import { type CategorySet, isCore, isEfficiency, isNonDigital, isOutside } from "./intervals/categorySets.js";
import { FactoredSum } from "./intervals/factoredSum.js";
import type { Portion } from "./intervals/portions.js";

/**
 * The closing identity, exact:
 *
 *     value added in = known core + known 05 + known non-digital + undetermined + outside (97) + unclassifiable
 */
export interface Identity {
  /** Value added that came in, weighted, in 10⁻¹² 分 as all that follow. */
  readonly in: bigint;
  /** Decided to be 01–04. */
  readonly knownCore: bigint;
  /** Decided to be 05. */
  readonly known05: bigint;
  /** Decided to be neither. */
  readonly knownNonDigital: bigint;
  /** Between several candidates. */
  readonly undetermined: bigint;
  /** Of industries that the classification leaves out. */
  readonly outside: bigint;
  /** Of codes that say nothing, or rows that cannot be read. */
  readonly unclassifiable: bigint;
  /** Of the unclassifiable: records that contradict each other. */
  readonly ofWhichConflicting: bigint;
  /** Of the unclassifiable: records whose period or scope cannot be read. */
  readonly ofWhichUnreadable: bigint;
  /** Records without any usable value added, and the revenue and output that no rate was found for (分). */
  readonly withoutValue: { readonly records: number; readonly revenue: bigint; readonly output: bigint };
  /** Sum before sampling weights (分). */
  readonly unweighted: bigint;
}

/** @param portions  all portions of the selected entries; amounts in 10⁻¹² 分 */
export function closingIdentity(entries: readonly ClassifiedCell[], portions: readonly Portion[]): Identity {
  const sums = { knownCore: 0n, known05: 0n, knownNonDigital: 0n, undetermined: 0n, outside: 0n };
  for (const { candidates, portions: alike } of candidateSetsOf(portions).sets) {
    const sum = new FactoredSum();
    for (const { entry, factor } of alike) sum.add(netValue(entry), factor);
    sums[lineOf(candidates)] += sum.total();
  }
  const whole = new FactoredSum();
  const unallocated = {
    conflict: new FactoredSum(),
    unreadable: new FactoredSum(),
    unknownCode: new FactoredSum(),
  };
  const withoutValue = { records: 0, revenue: 0n, output: 0n };
  let unweighted = 0n;
  for (const entry of entries) {
    const value = netValue(entry);
    unweighted += value;
    whole.add(value, entry.weight);
    if (entry.unallocated !== undefined) unallocated[entry.unallocated].add(value, entry.weight);
    const { records, revenue, output } = entry.withoutValue;
    if (records === 0) continue;
    withoutValue.records += records;
    withoutValue.revenue += revenue;
    withoutValue.output += output;
  }
  const weighted = (sum: FactoredSum) => sum.total() * MICRO;
  const ofWhichConflicting = weighted(unallocated.conflict);
  const ofWhichUnreadable = weighted(unallocated.unreadable);
  return {
    in: weighted(whole),
    ...sums,
    unclassifiable: ofWhichConflicting + ofWhichUnreadable + weighted(unallocated.unknownCode),
    ofWhichConflicting,
    ofWhichUnreadable,
    withoutValue,
    unweighted,
  };
}

function netValue(entry: ClassifiedCell): bigint {
  const value = entry.quantities.get("value");
  return value ? total(value) : 0n;
}

function lineOf(
  candidates: Portion["candidates"],
): "knownCore" | "known05" | "knownNonDigital" | "undetermined" | "outside" {
  const all = (set: CategorySet) => candidates.every(set);
  if (all(isCore)) return "knownCore";
  if (all(isEfficiency)) return "known05";
  if (all(isNonDigital)) return "knownNonDigital";
  return all(isOutside) ? "outside" : "undetermined";
}
