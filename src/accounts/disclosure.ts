import { type TopEntry, total } from "../cells/cell.js";
import type { ClassifiedCell } from "./entries/entry.js";
import { type CandidateSet, type CandidateSets, candidateSetsOf } from "./intervals/candidateSets.js";
import type { CategorySet } from "./intervals/categorySets.js";
import type { Portion } from "./intervals/portions.js";

/** Agency practice, not law: fewer units than this may be recognised. */
export const FEWEST_UNITS = 3;
/** The p % rule, p = 10: the rest without the two largest must be at least a tenth of the largest. */
const P_INVERSE = 10n;

/**
 * Dominated means: the whole is at most 2.1 times the largest unit (it, a second one no larger, and less than a tenth).
 * Above this multiple no exact sum is needed: it is further off than floats can be.
 */
const SURELY_NOT = 2.2;

/** What portions of the same candidates rest on. Floats say only where there is surely no risk; integers decide. */
interface Support {
  readonly portions: readonly Portion[];
  /** Units by name, and roughly what each has. */
  readonly units: ReadonlyMap<string, number>;
  /** Units without a name: of lines, of cells that carry none, and those that have no amount. */
  readonly unnamed: bigint;
  /** No unit that has an amount is missing among those with a name. */
  readonly complete: boolean;
  /** All that units are named for, and the largest unit's part, roughly. */
  readonly whole: number;
  readonly largest: number;
}

/**
 * Why a figure may give a unit away: it rests on fewer than three units, or one or two dominate it. A warning until
 * disclosure control decides; every portion that touches the set counts, also where only the bounds show it.
 *
 * Firms are told apart by the largest contributors that the tally carried; lines of a table count with the number of
 * units that they state, and a line that states none is taken to rest on enough.
 */
export class DisclosureTable {
  readonly #candidates: CandidateSets;
  readonly #supports: readonly Support[];

  constructor(portions: readonly Portion[]) {
    this.#candidates = candidateSetsOf(portions);
    this.#supports = this.#candidates.sets.map(supportOf);
  }

  riskOf(set: CategorySet): "fewUnits" | "dominated" | undefined {
    const touched = this.#candidates.touchedBy(set).flatMap(({ at }) => this.#supports[at] ?? []);
    if (touched.length === 0) return undefined;
    if (hasFewUnits(touched)) return "fewUnits";
    if (surelyNotDominated(touched)) return undefined;
    return isDominated(touched.flatMap(({ portions }) => portions)) ? "dominated" : undefined;
  }
}

/** Value added where the entry has any, else revenue. */
function measureOf(entry: ClassifiedCell): "value" | "revenue" {
  return entry.quantities.has("value") ? "value" : "revenue";
}

function supportOf({ portions }: CandidateSet): Support {
  const units = new Map<string, number>();
  let unnamed = 0n;
  let complete = true;
  let whole = 0;
  for (const portion of portions) {
    const known = knownUnits(portion);
    unnamed += known.unnamed;
    complete &&= known.complete;
    whole += known.whole;
    for (const { unit, value } of known.top)
      units.set(unit, (units.get(unit) ?? 0) + Math.abs(Number(value)) * Number(portion.factor));
  }
  let largest = 0;
  for (const amount of units.values()) largest = Math.max(largest, amount);
  return { portions, units, unnamed, complete, whole, largest };
}

/** What a portion says of the units behind it: the largest by name, and how many have none. */
function knownUnits({ entry, factor }: Portion): {
  readonly top: readonly TopEntry[];
  readonly unnamed: bigint;
  readonly complete: boolean;
  readonly whole: number;
} {
  const none = { top: [], complete: true, whole: 0 };
  if (entry.kind === "lines") {
    const members = entry.quantities.get("units");
    return { ...none, unnamed: members ? total(members) : BigInt(FEWEST_UNITS) };
  }
  const measure = measureOf(entry);
  const sum = entry.quantities.get(measure);
  const top = entry.cell.top.get(measure);
  if (!sum || !top) return { ...none, unnamed: BigInt(entry.records) };
  return {
    top,
    unnamed: BigInt(entry.records - sum.count),
    complete: top.length >= sum.count,
    whole: Number(sum.positive - sum.negative) * Number(factor),
  };
}

function hasFewUnits(touched: readonly Support[]): boolean {
  const names = new Set<string>();
  let unnamed = 0n;
  for (const each of touched) {
    unnamed += each.unnamed;
    for (const name of each.units.keys()) {
      names.add(name);
      if (names.size === FEWEST_UNITS) return false;
    }
  }
  return BigInt(names.size) + unnamed < BigInt(FEWEST_UNITS) && touched.every(({ complete }) => complete);
}

function surelyNotDominated(touched: readonly Support[]): boolean {
  let whole = 0;
  // No unit has more than the largest parts of all supports together.
  let largest = 0;
  for (const each of touched) {
    whole += each.whole;
    largest += each.largest;
  }
  return whole > largest * SURELY_NOT;
}

/** Amounts that no unit is named for may be of others: they hide the largest. */
function isDominated(portions: readonly Portion[]): boolean {
  const byUnit = new Map<string, bigint>();
  let hidden = 0n;
  for (const { entry, factor } of portions) {
    const measure = measureOf(entry);
    let carried = 0n;
    for (const { unit, value } of entry.cell.top.get(measure) ?? []) {
      const size = value < 0n ? -value : value;
      carried += size;
      byUnit.set(unit, (byUnit.get(unit) ?? 0n) + size * factor);
    }
    const sum = entry.quantities.get(measure);
    if (sum) hidden += (sum.positive - sum.negative - carried) * factor;
  }
  let largest = 0n;
  let second = 0n;
  for (const value of byUnit.values()) {
    hidden += value;
    if (value > largest) [largest, second] = [value, largest];
    else if (value > second) second = value;
  }
  hidden -= largest + second;
  return hidden * P_INVERSE < largest;
}
