import { total } from "../cells/cell.js";
import type { Decimal } from "../numbers/decimal.js";
import { MICRO } from "../numbers/exact.js";
import { isCore, isEfficiency, isNonDigital, isOutside } from "./aggregates.js";
import { candidateSetsOf } from "./candidateSets.js";
import type { Entry, Method } from "./entry.js";
import { FactoredSum } from "./factored.js";
import { type Mass, type Predicate, toDecimalUnits } from "./mass.js";

/**
 * The closing identity, exact:
 *
 *     value added in = known core + known 05 + known non-digital + undetermined + outside (97) + unclassifiable
 */
export interface Identity {
  readonly in: bigint;
  readonly knownCore: bigint;
  readonly known05: bigint;
  readonly knownNonDigital: bigint;
  readonly undetermined: bigint;
  readonly outside: bigint;
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

/** @param masses  all masses of the selected entries; amounts in 10⁻¹² 分 */
export function closingIdentity(entries: readonly Entry[], masses: readonly Mass[]): Identity {
  const sums = { knownCore: 0n, known05: 0n, knownNonDigital: 0n, undetermined: 0n, outside: 0n };
  for (const { atoms, masses: alike } of candidateSetsOf(masses).sets) {
    const sum = new FactoredSum();
    for (const { entry, factor } of alike) sum.add(netValue(entry), factor);
    sums[placeOf(atoms)] += sum.total();
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

function netValue(entry: Entry): bigint {
  const value = entry.quantities.get("value");
  return value ? total(value) : 0n;
}

function placeOf(
  atoms: Mass["atoms"],
): "knownCore" | "known05" | "knownNonDigital" | "undetermined" | "outside" {
  const all = (set: Predicate) => atoms.every(set);
  if (all(isCore)) return "knownCore";
  if (all(isEfficiency)) return "known05";
  if (all(isNonDigital)) return "knownNonDigital";
  return all(isOutside) ? "outside" : "undetermined";
}

/** How much value added came from which method. */
export interface MethodMix {
  readonly method: Method;
  readonly records: number;
  /** With sampling weights, in 10⁻¹² 分. */
  readonly value: bigint;
  /** Records whose value is biased upwards: statements without 其他收益 or 投资收益. */
  readonly biased: number;
}

export function methodMix(entries: readonly Entry[]): readonly MethodMix[] {
  const order: readonly Method[] = ["reported", "production", "income", "statements", "rate"];
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
  return order.flatMap((method) => {
    const mix = used.get(method);
    if (!mix) return [];
    const { value, records, biased } = mix;
    return [{ method, records, value: value.total() * MICRO, biased }];
  });
}

/** A code whose value added is not decided, and by how much it widens the figures. */
export interface UndeterminedCode {
  readonly code: string;
  readonly text: string;
  readonly records: number;
  readonly candidates: readonly string[];
  readonly positive: Decimal;
  readonly negative: Decimal;
}

/** The codes that make the intervals wide, largest first. */
export function undeterminedCodes(masses: readonly Mass[]): readonly UndeterminedCode[] {
  const found = new Map<
    string,
    {
      code: string;
      text: string;
      last: Entry | undefined;
      records: number;
      candidates: Set<string>;
      positive: FactoredSum;
      negative: FactoredSum;
    }
  >();
  const placesOf = new Map<Mass["atoms"], ReadonlySet<string>>();
  for (const { entry, atoms, factor } of masses) {
    const value = entry.quantities.get("value");
    const places = placesOf.get(atoms) ?? new Set(atoms.map((atom) => atom.category));
    placesOf.set(atoms, places);
    if (places.size < 2 || !value) continue;
    const code = entry.code === "" ? entry.text.trim() : entry.code;
    let item = found.get(code);
    if (!item) {
      item = {
        code,
        text: entry.text.trim(),
        last: undefined,
        records: 0,
        candidates: new Set(),
        positive: new FactoredSum(),
        negative: new FactoredSum(),
      };
      found.set(code, item);
    }
    // Masses of one entry follow each other.
    if (item.last !== entry) item.records += entry.records;
    item.last = entry;
    for (const place of places) item.candidates.add(place);
    item.positive.add(value.positive, factor);
    item.negative.add(value.negative, factor);
  }
  const width = (item: { positive: bigint; negative: bigint }) => item.positive - item.negative;
  return [...found.values()]
    .map((item) => ({ ...item, positive: item.positive.total(), negative: item.negative.total() }))
    .sort((a, b) => (width(a) === width(b) ? (a.code < b.code ? -1 : 1) : width(a) > width(b) ? -1 : 1))
    .map(({ code, text, records, candidates, positive, negative }) => ({
      code,
      text,
      records,
      candidates: [...candidates].sort(),
      positive: toDecimalUnits(positive, "value"),
      negative: toDecimalUnits(negative, "value"),
    }));
}
