import type { Candidate } from "../../classification/candidates.js";
import type { CategorySet } from "./categorySets.js";
import { categoryBelow } from "./categorySets.js";
import type { Portion } from "./portions.js";

/** Portions that share their candidates: a set of categories or sectors holds all of them in the same way. */
export interface CandidateSet {
  readonly candidates: readonly Candidate[];
  readonly portions: readonly Portion[];
}

/** A candidate set, by its position, that a set of categories or sectors touches: how many of its candidates lie inside. */
export interface Touched {
  readonly at: number;
  readonly inside: number;
}

/**
 * Portions by their candidates, in the order they came in. There are few distinct sets, so that every question about them is
 * cheap; those about 中类 and 小类, of which there are many, are answered from an index.
 */
export class CandidateSets {
  readonly sets: readonly CandidateSet[];
  readonly #touched = new WeakMap<CategorySet, readonly Touched[]>();
  readonly #inside = new WeakMap<CategorySet, ReadonlyMap<number, number>>();
  #byCategory: ReadonlyMap<string, readonly Touched[]> | undefined;

  constructor(portions: Iterable<Portion>) {
    this.sets = byCandidates(portions);
  }

  /** The candidate sets that a set touches, in their order. */
  touchedBy(set: CategorySet): readonly Touched[] {
    let touched = this.#touched.get(set);
    if (!touched) {
      const category = categoryBelow(set);
      touched = category === undefined ? this.#scan(set) : (this.#index().get(category) ?? []);
      this.#touched.set(set, touched);
    }
    return touched;
  }

  /** How many candidates of each candidate set lie inside a set, by position. */
  insideOf(set: CategorySet): ReadonlyMap<number, number> {
    let inside = this.#inside.get(set);
    if (!inside) {
      inside = new Map(this.touchedBy(set).map((each) => [each.at, each.inside]));
      this.#inside.set(set, inside);
    }
    return inside;
  }

  #scan(set: CategorySet): readonly Touched[] {
    const touched: Touched[] = [];
    for (let at = 0; at < this.sets.length; at += 1) {
      let inside = 0;
      for (const candidate of this.sets[at]?.candidates ?? []) if (set(candidate)) inside += 1;
      if (inside > 0) touched.push({ at, inside });
    }
    return touched;
  }

  #index(): ReadonlyMap<string, readonly Touched[]> {
    if (this.#byCategory) return this.#byCategory;
    const index = new Map<string, { at: number; inside: number }[]>();
    for (const [at, { candidates }] of this.sets.entries())
      for (const { category } of candidates)
        for (const length of BELOW_DIVISIONS)
          if (category.length >= length) note(index, category.slice(0, length), at);
    this.#byCategory = index;
    return index;
  }
}

/** One more candidate of a candidate set lies under a code; candidate sets come in their order. */
function note(index: Map<string, { at: number; inside: number }[]>, code: string, at: number): void {
  const found = index.get(code);
  const last = found?.at(-1);
  if (last?.at === at) last.inside += 1;
  else if (found) found.push({ at, inside: 1 });
  else index.set(code, [{ at, inside: 1 }]);
}

/** Digits of a 中类 and a 小类. */
const BELOW_DIVISIONS = [4, 6] as const;

/** The candidate sets of some portions: every table of an account asks for them. */
export function candidateSetsOf(portions: readonly Portion[]): CandidateSets {
  let made = remembered.get(portions);
  if (!made) {
    made = new CandidateSets(portions);
    remembered.set(portions, made);
  }
  return made;
}

const remembered = new WeakMap<readonly Portion[], CandidateSets>();

function byCandidates(portions: Iterable<Portion>): readonly CandidateSet[] {
  type Gathered = { readonly candidates: readonly Candidate[]; readonly portions: Portion[] };
  const sets = new Map<string, Gathered>();
  // Codes share their list of candidates: most portions are found by it alone.
  const byList = new Map<readonly Candidate[], Gathered>();
  for (const portion of portions) {
    let set = byList.get(portion.candidates);
    if (!set) {
      const key = signature(portion.candidates);
      set = sets.get(key) ?? { candidates: portion.candidates, portions: [] };
      sets.set(key, set);
      byList.set(portion.candidates, set);
    }
    set.portions.push(portion);
  }
  return [...sets.values()];
}

/** One text for candidates that are alike. */
function signature(candidates: readonly Candidate[]): string {
  return candidates.map(({ category, section, sector }) => `${category}|${section}|${sector}`).join(" ");
}
