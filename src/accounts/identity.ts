import type { Sum } from "../cells/cell.js";
import { total } from "../cells/cell.js";
import type { Decimal } from "../numbers/decimal.js";
import { MICRO } from "../numbers/exact.js";
import { isCore, isEfficiency, isNonDigital, isOutside } from "./aggregates.js";
import type { Entry, Method } from "./entry.js";
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
  for (const { entry, atoms, factor } of masses) {
    const value = entry.quantities.get("value");
    if (!value) continue;
    sums[placeOf(atoms)] += total(value) * factor;
  }
  const netValue = (entry: Entry) =>
    total(entry.quantities.get("value") ?? { positive: 0n, negative: 0n, count: 0 });
  const weighted = (chosen: readonly Entry[]) =>
    chosen.reduce((sum, entry) => sum + netValue(entry) * entry.weight * MICRO, 0n);
  return {
    in: weighted(entries),
    ...sums,
    unclassifiable: weighted(entries.filter((entry) => entry.unallocated !== undefined)),
    ofWhichConflicting: weighted(entries.filter((entry) => entry.unallocated === "conflict")),
    ofWhichUnreadable: weighted(entries.filter((entry) => entry.unallocated === "unreadable")),
    withoutValue: {
      records: entries.reduce((sum, entry) => sum + entry.withoutValue.records, 0),
      revenue: entries.reduce((sum, entry) => sum + entry.withoutValue.revenue, 0n),
      output: entries.reduce((sum, entry) => sum + entry.withoutValue.output, 0n),
    },
    unweighted: entries.reduce((sum, entry) => sum + netValue(entry), 0n),
  };
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
  return order.flatMap((method) => {
    const used = entries.filter((entry) => entry.methods.has(method));
    if (used.length === 0) return [];
    const sums = used.map((entry) => ({ entry, sum: entry.methods.get(method) ?? NO_SUM }));
    return [
      {
        method,
        records: sums.reduce((n, { sum }) => n + sum.count, 0),
        value: sums.reduce((value, { entry, sum }) => value + total(sum) * entry.weight * MICRO, 0n),
        biased:
          method === "statements" ? used.reduce((n, { cell }) => n + cell.methods.statements.biased, 0) : 0,
      },
    ];
  });
}

const NO_SUM: Sum = { positive: 0n, negative: 0n, count: 0 };

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
      entries: Set<Entry>;
      candidates: Set<string>;
      positive: bigint;
      negative: bigint;
    }
  >();
  for (const { entry, atoms, factor } of masses) {
    const places = new Set(atoms.map((atom) => atom.category));
    const value = entry.quantities.get("value");
    if (places.size < 2 || !value) continue;
    const code = entry.code === "" ? entry.text.trim() : entry.code;
    const item = found.get(code) ?? {
      code,
      text: entry.text.trim(),
      entries: new Set(),
      candidates: new Set(),
      positive: 0n,
      negative: 0n,
    };
    item.entries.add(entry);
    for (const place of places) item.candidates.add(place);
    item.positive += value.positive * factor;
    item.negative += value.negative * factor;
    found.set(code, item);
  }
  const width = (item: { positive: bigint; negative: bigint }) => item.positive - item.negative;
  return [...found.values()]
    .sort((a, b) => (width(a) === width(b) ? (a.code < b.code ? -1 : 1) : width(a) > width(b) ? -1 : 1))
    .map(({ code, text, entries, candidates, positive, negative }) => ({
      code,
      text,
      records: [...entries].reduce((sum, entry) => sum + entry.records, 0),
      candidates: [...candidates].sort(),
      positive: toDecimalUnits(positive, "value"),
      negative: toDecimalUnits(negative, "value"),
    }));
}
