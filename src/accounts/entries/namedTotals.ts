import {
  type Candidate,
  candidatesOfCategory,
  candidatesOfCode,
  NON_DIGITAL,
  OUTSIDE,
} from "../../classification/candidates.js";
import { groupBy } from "../../util/groupBy.js";
import { lazy } from "../../util/lazy.js";
import { CORE_PLUS_05 } from "../categories.js";
import type { ClassifiedCell, Unnamed } from "./entry.js";
import { SECTIONS } from "./industryReading.js";
import { placesHolding } from "./lines.js";
import type { Quantity } from "./quantities.js";

/**
 * Marks the entries of places that hold ready-made totals of categories and nothing beside them: what such totals do not
 * name is unknown there, not zero. A total counts for its own place and for those below it. Where an industry or a unit
 * stands that lies in none of the named categories, the place is a table of industries, and whole as it is.
 */
export function withUnnamed<E extends ClassifiedCell>(entries: readonly E[]): readonly E[] {
  const placed = entries.filter((entry) => entry.unallocated === undefined);
  if (!placed.some(isReadyMade)) return entries;
  const byPlace = groupBy(placed, (entry) => placesHolding(entry)[0]);
  const unnamedIn = new Map<string | undefined, Unnamed | undefined>();
  for (const [place, [first]] of byPlace) {
    const around = first ? placesHolding(first).flatMap((each) => byPlace.get(each) ?? []) : [];
    const totals = around.filter(isReadyMade);
    const named = categoriesOf(totals);
    const beside = around.some(({ candidates }) =>
      candidates.some((each) => isDigital(each) && !named.has(each.category)),
    );
    unnamedIn.set(place, totals.length === 0 || beside ? undefined : new BesideTotals(totals));
  }
  return entries.map((entry) => {
    const unnamed = entry.unallocated === undefined ? unnamedIn.get(placesHolding(entry)[0]) : undefined;
    return unnamed ? { ...entry, unnamed } : entry;
  });
}

/** What is beside some ready-made totals, by quantity: a total that states no revenue names nothing of revenue. */
class BesideTotals implements Unnamed {
  readonly #totals: readonly ClassifiedCell[];
  readonly #beside = new Map<Quantity, readonly Candidate[]>();

  constructor(totals: readonly ClassifiedCell[]) {
    this.#totals = totals;
  }

  candidates(quantity: Quantity): readonly Candidate[] {
    let beside = this.#beside.get(quantity);
    if (!beside) {
      const named = categoriesOf(this.#totals.filter(({ quantities }) => quantities.has(quantity)));
      beside = everyCandidate().filter(({ category }) => !named.has(category));
      this.#beside.set(quantity, beside);
    }
    return beside;
  }
}

/** A unit whose category is stated is a unit among others, and totals nothing. */
function isReadyMade({ kind, code, candidates }: ClassifiedCell): boolean {
  return kind === "lines" && code === "" && candidates.length > 0;
}

function isDigital({ category }: Candidate): boolean {
  return category !== NON_DIGITAL && category !== OUTSIDE;
}

function categoriesOf(totals: readonly ClassifiedCell[]): ReadonlySet<string> {
  return new Set(totals.flatMap(({ candidates }) => candidates.map(({ category }) => category)));
}

/** All that value added may be: every category, and what is none, of every section. */
const everyCandidate = lazy((): readonly Candidate[] => [
  ...candidatesOfCategory(CORE_PLUS_05),
  ...SECTIONS.flatMap((section) => candidatesOfCode(section, "2017").filter((each) => !isDigital(each))),
]);
