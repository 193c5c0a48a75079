import { addTo, type Bases, emptyBases, emptySum, type Sum, total } from "../../cells/cell.js";
import {
  candidatesOfCategory,
  candidatesOfClasses,
  classesOfCategory,
} from "../../classification/candidates.js";
import { classesBeside } from "../../classification/editions.js";
import type { FindingCollector } from "../../findings/findings.js";
import { formatScaled } from "../../numbers/exact.js";
import { isMoneyField, MEASURE_FIELDS } from "../../vocabulary/fields.js";
import type { ClassifiedCell, UnratedCell } from "./entry.js";
import { CATEGORY, type Line, type LinePlaces, titleOf } from "./lines.js";
import type { Quantities, Quantity } from "./quantities.js";

/** Last printed digit of each measure, by position in MEASURE_FIELDS. */
export type Steps = readonly (bigint | undefined)[];

/** What parts leave of a line, beyond the rounding of printed digits; nothing of what the line does not state. */
export function residualsOf(line: Line, steps: Steps): Map<Quantity, Sum> {
  const residuals = new Map<Quantity, Sum>();
  for (const [quantity, sum] of line.entry.quantities) {
    if (sum.count === 0) continue;
    const rest = restOf(line, quantity, sum, steps);
    if (rest === 0n) continue;
    const kept = emptySum();
    addTo(kept, rest);
    residuals.set(quantity, kept);
  }
  return residuals;
}

/** Of lines that contradict each other each has the same parts; where these are more than it states, nothing is left. */
function restOf(line: Line, quantity: Quantity, sum: Sum, steps: Steps): bigint {
  const stated = total(sum);
  const parts = line.parts.get(quantity) ?? 0n;
  const rows = line.contested ? BigInt(sum.count) : 1n;
  const rest = stated - rows * parts;
  const tolerance = rows * toleranceOf(line, quantity, steps);
  if (-tolerance <= rest && rest <= tolerance) return 0n;
  return line.contested && rest < 0n !== stated < 0n ? 0n : rest;
}

/** Each printed number is off by at most half its last digit: the whole and every part. */
export function toleranceOf(line: Line, quantity: Quantity, steps: Steps): bigint {
  const step = steps[MEASURE_FIELDS.indexOf(quantity === "value" ? "valueAdded" : quantity)] ?? 1n;
  return step <= 1n ? 0n : (step * BigInt((line.printed.get(quantity) ?? 0) + 1)) / 2n;
}

export function reportResiduals(line: Line, residuals: Quantities, findings: FindingCollector): void {
  for (const [quantity, sum] of residuals) {
    // Stated value added is reported once, as value.
    if (quantity === "valueAdded" && line.entry.methods.has("reported")) continue;
    const rest = total(sum);
    const money = quantity === "value" || isMoneyField(quantity);
    const values = { quantity, line: titleOf(line), rest: formatScaled(rest, money ? 2 : 0) };
    findings.add("subtotalResidual", values, {
      unit: line.node,
      ...(quantity === "value" && { money: rest }),
    });
  }
}

/** What is left of a line as an entry of its own: coarse, under the line's code. */
export function residualEntry({ entry }: Line, residuals: ReadonlyMap<Quantity, Sum>): UnratedCell {
  const value = residuals.get("value");
  const method = [...entry.methods.keys()][0];
  const valued = entry.methods.size > 0 || !entry.bases || entry.bases.records === 0;
  const bases = valued ? undefined : basesLeft(residuals);
  return {
    ...entry,
    quantities: residuals,
    methods: value && method ? new Map([[method, value]]) : new Map(),
    withoutValue: withoutValueOf(bases),
    bases,
    records: 0,
  };
}

/** The bases that are left of a line without value added of its own: one record, or none where no base is left. */
function basesLeft(residuals: ReadonlyMap<Quantity, Sum>): Bases {
  const revenue = residuals.get("revenue");
  const output = residuals.get("grossOutput");
  return {
    ...emptyBases(),
    records: revenue || output ? 1 : 0,
    ...(revenue && { revenue, ...(!output && { revenueOnly: revenue }) }),
    ...(output && { output, ...(!revenue && { outputOnly: output }) }),
  };
}

/** Records without value added, and what they have that could have made it. */
export function withoutValueOf(bases: Readonly<Bases> | undefined): ClassifiedCell["withoutValue"] {
  if (!bases || bases.records === 0) return NOTHING;
  return { records: bases.records, revenue: total(bases.revenue), output: total(bases.output) };
}

const NOTHING: ClassifiedCell["withoutValue"] = Object.freeze({ records: 0, revenue: 0n, output: 0n });

/**
 * Counts that are left lie in no industry whose own line prints that count: units and persons are printed exactly, so such a line
 * is complete. Money stays with all candidates of the line: its difference may be an error of any part.
 *
 * @returns one entry, and one more for each count that lies in fewer industries
 */
export function byCandidates(
  line: Line,
  left: ClassifiedCell,
  places: LinePlaces,
): readonly ClassifiedCell[] {
  const apart: ClassifiedCell[] = [];
  const rest = new Map(left.quantities);
  for (const [quantity, sum] of left.quantities) {
    if (quantity === "value" || isMoneyField(quantity)) continue;
    const beside = industriesBeside(line, printedBelow(line, quantity, places));
    if (!beside) continue;
    rest.delete(quantity);
    const quantities = new Map([[quantity, sum]]);
    apart.push({ ...left, ...beside, quantities, methods: new Map(), withoutValue: NOTHING });
  }
  if (apart.length === 0) return [left];
  const entries = rest.size === 0 ? apart : [{ ...left, quantities: rest }, ...apart];
  return line.entry.quantities.has("units") ? entries.map(withUnits) : entries;
}

/** What stands apart from its units rests on none of its own, not on an unknown number. */
function withUnits(entry: ClassifiedCell): ClassifiedCell {
  if (entry.quantities.has("units")) return entry;
  return { ...entry, quantities: new Map<Quantity, Sum>(entry.quantities).set("units", emptySum()) };
}

/** Nodes below a line, in its region and dimensions, that print a quantity themselves. */
function printedBelow(
  { node, entry, place }: Line,
  quantity: Quantity,
  places: LinePlaces,
): readonly string[] {
  return places
    .below(node, entry.regionPath)
    .filter((each) => !each.contested && each.place === place && each.entry.quantities.has(quantity))
    .map((each) => each.node);
}

/** What a line may be that does not stand under one of these nodes; undefined where that is all of it, or nothing. */
function industriesBeside({ entry }: Line, nodes: readonly string[]): Industries | undefined {
  if (nodes.length === 0 || entry.unallocated !== undefined) return undefined;
  const { candidates, classes } =
    entry.code === "" ? besideCategories(entry, nodes) : besideCodes(entry, nodes);
  const isLess = candidates.length < entry.candidates.length || classes.length < entry.classes.length;
  return candidates.length > 0 && isLess ? { candidates, classes } : undefined;
}

type Industries = Pick<ClassifiedCell, "candidates" | "classes">;

function besideCategories(entry: ClassifiedCell, nodes: readonly string[]): Industries {
  const totals = nodes.filter((node) => node.startsWith(CATEGORY));
  const named = totals.flatMap((node) => candidatesOfCategory(node.slice(CATEGORY.length)));
  const printed = new Set(named.map(({ category }) => category));
  const candidates = entry.candidates.filter(({ category }) => !printed.has(category));
  const categories = new Set(candidates.map(({ category }) => category));
  return { candidates, classes: [...new Set([...categories].flatMap(classesOfCategory))].sort() };
}

function besideCodes(entry: ClassifiedCell, nodes: readonly string[]): Industries {
  const classes = classesBeside(entry, nodes);
  return { candidates: candidatesOfClasses(classes), classes };
}
