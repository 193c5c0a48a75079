import type { TopEntry } from "../cells/cell.js";
import { total } from "../cells/cell.js";
import type { Mass, Predicate } from "./mass.js";

/** Agency practice, not law: fewer units than this may be recognised. */
const FEWEST_UNITS = 3;
/** The p % rule, p = 10: the rest without the two largest must be at least a tenth of the largest. */
const P_INVERSE = 10n;

/**
 * Why a figure may give a unit away: it rests on fewer than three units, or one or two dominate it. A warning until
 * disclosure control decides; every mass that touches the set counts, also where only the bounds show it.
 *
 * Firms are told apart by the largest contributors that the tally carried; lines of a table count with the number of
 * units that they state, and a line that states none is taken to rest on enough.
 */
export function disclosureRisk(
  masses: readonly Mass[],
  set: Predicate,
): "fewUnits" | "dominated" | undefined {
  const byUnit = new Map<string, bigint>();
  let rest = 0n;
  let unnamed = 0n;
  let complete = true;
  let touched = false;
  for (const { entry, atoms, factor } of masses) {
    if (!atoms.some(set)) continue;
    touched = true;
    const measure = entry.quantities.has("value") ? "value" : "revenue";
    const sum = entry.quantities.get(measure);
    if (entry.kind === "lines") {
      const stated = entry.quantities.get("units");
      unnamed += stated ? total(stated) : BigInt(FEWEST_UNITS);
      continue;
    }
    const top = entry.cell.top.get(measure) ?? [];
    if (top.length < entry.records) complete = false;
    if (top.length === 0) unnamed += BigInt(entry.records);
    for (const { unit, value } of top) byUnit.set(unit, (byUnit.get(unit) ?? 0n) + size(value) * factor);
    if (sum) rest += (sum.positive - sum.negative - sumOf(top)) * factor;
  }
  if (!touched) return undefined;
  if (BigInt(byUnit.size) + unnamed < BigInt(FEWEST_UNITS) && (complete || byUnit.size === 0))
    return "fewUnits";
  if (unnamed > 0n) return undefined;
  const [largest = 0n, second = 0n, ...others] = [...byUnit.values()].sort((a, b) =>
    a < b ? 1 : a > b ? -1 : 0,
  );
  const hidden = others.reduce((sum, value) => sum + value, rest);
  return largest > 0n && second >= 0n && hidden * P_INVERSE < largest ? "dominated" : undefined;
}

function sumOf(top: readonly TopEntry[]): bigint {
  return top.reduce((sum, { value }) => sum + size(value), 0n);
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}
