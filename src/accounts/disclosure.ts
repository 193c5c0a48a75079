import type { TopEntry } from "../cells/cell.js";
import { total } from "../cells/cell.js";
import type { Atom } from "../classification/candidates.js";
import { byCandidates } from "./candidateSets.js";
import type { Mass, Predicate } from "./mass.js";

/** Agency practice, not law: fewer units than this may be recognised. */
const FEWEST_UNITS = 3;
/** The p % rule, p = 10: the rest without the two largest must be at least a tenth of the largest. */
const P_INVERSE = 10n;

/** What masses of the same candidates rest on. */
interface Support {
  readonly atoms: readonly Atom[];
  readonly byUnit: Map<string, bigint>;
  /** Σ of byUnit. */
  named: bigint;
  /** What stands in the masses beyond the units that the tally carried. */
  rest: bigint;
  /** Units without a name: of lines, and of cells that carry none. */
  unnamed: bigint;
  complete: boolean;
  /** No unit of these masses has more than this in all masses together. */
  ceiling: bigint;
}

/**
 * Why a figure may give a unit away: it rests on fewer than three units, or one or two dominate it. A warning until
 * disclosure control decides; every mass that touches the set counts, also where only the bounds show it.
 *
 * Firms are told apart by the largest contributors that the tally carried; lines of a table count with the number of
 * units that they state, and a line that states none is taken to rest on enough.
 */
export class DisclosureTable {
  readonly #supports: readonly Support[];

  constructor(masses: readonly Mass[]) {
    this.#supports = byCandidates(masses).map(({ atoms, masses: alike }) => supportOf(atoms, alike));
    const everywhere = new Map<string, bigint>();
    for (const { byUnit } of this.#supports)
      for (const [unit, value] of byUnit) everywhere.set(unit, (everywhere.get(unit) ?? 0n) + value);
    for (const support of this.#supports)
      for (const unit of support.byUnit.keys()) {
        const most = everywhere.get(unit) ?? 0n;
        if (most > support.ceiling) support.ceiling = most;
      }
  }

  riskOf(set: Predicate): "fewUnits" | "dominated" | undefined {
    const touched = this.#supports.filter(({ atoms }) => atoms.some(set));
    if (touched.length === 0) return undefined;
    const unnamed = touched.reduce((sum, each) => sum + each.unnamed, 0n);
    const enough = touched.some(({ byUnit }) => byUnit.size >= FEWEST_UNITS);
    if (!enough && hasFewUnits(touched, unnamed)) return "fewUnits";
    if (unnamed > 0n) return undefined;
    return isDominated(touched) ? "dominated" : undefined;
  }
}

function supportOf(atoms: readonly Atom[], masses: readonly Mass[]): Support {
  const support: Support = {
    atoms,
    byUnit: new Map(),
    named: 0n,
    rest: 0n,
    unnamed: 0n,
    complete: true,
    ceiling: 0n,
  };
  for (const { entry, factor } of masses) {
    const measure = entry.quantities.has("value") ? "value" : "revenue";
    if (entry.kind === "lines") {
      const stated = entry.quantities.get("units");
      support.unnamed += stated ? total(stated) : BigInt(FEWEST_UNITS);
      continue;
    }
    const top = entry.cell.top.get(measure) ?? NONE;
    if (top.length < entry.records) support.complete = false;
    if (top.length === 0) support.unnamed += BigInt(entry.records);
    let carried = 0n;
    for (const { unit, value } of top) {
      const size = value < 0n ? -value : value;
      carried += size;
      support.byUnit.set(unit, (support.byUnit.get(unit) ?? 0n) + size * factor);
    }
    support.named += carried * factor;
    const sum = entry.quantities.get(measure);
    if (sum) support.rest += (sum.positive - sum.negative - carried) * factor;
  }
  return support;
}

const NONE: readonly TopEntry[] = [];

function hasFewUnits(touched: readonly Support[], unnamed: bigint): boolean {
  const units = new Set(touched.flatMap(({ byUnit }) => [...byUnit.keys()]));
  const complete = touched.every((each) => each.complete);
  return BigInt(units.size) + unnamed < BigInt(FEWEST_UNITS) && (complete || units.size === 0);
}

function isDominated(touched: readonly Support[]): boolean {
  let named = 0n;
  let rest = 0n;
  let ceiling = 0n;
  for (const each of touched) {
    named += each.named;
    rest += each.rest;
    if (each.ceiling > ceiling) ceiling = each.ceiling;
  }
  // Where even two units at the ceiling would leave enough, nobody has to be added up.
  if ((named + rest - 2n * ceiling) * P_INVERSE >= ceiling) return false;
  const byUnit = new Map<string, bigint>();
  for (const each of touched)
    for (const [unit, value] of each.byUnit) byUnit.set(unit, (byUnit.get(unit) ?? 0n) + value);
  let largest = 0n;
  let second = 0n;
  for (const value of byUnit.values())
    if (value > largest) [largest, second] = [value, largest];
    else if (value > second) second = value;
  return largest > 0n && (named - largest - second + rest) * P_INVERSE < largest;
}
