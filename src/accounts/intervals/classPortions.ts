import { type Candidate, candidatesOfClass, classesOfCategory } from "../../classification/candidates.js";
import { classesOf as classesUnder } from "../../classification/editions.js";
import { industry } from "../../classification/industries.js";
import type { CategorySet } from "./categorySets.js";
import type { Portion } from "./portions.js";
import { PortionTable } from "./portionTable.js";

/**
 * Portions by industry: for groups of codes, sections and divisions the candidates of a mass are the classes that it may
 * belong to; a share that gives it to a category leaves those that may fall there. The one rule of intervals then holds as
 * it does for categories: known where all of them lie in the group, undetermined where only some do.
 */
export class ClassPortions {
  readonly portions: readonly Portion[];
  readonly table: PortionTable;

  constructor(portions: readonly Portion[]) {
    this.portions = portions.map((portion) => ({ ...portion, candidates: candidatesOf(classesOf(portion)) }));
    this.table = new PortionTable(this.portions, undefined, classesHolding);
  }
}

/** The same portions are asked by groups, by their disclosure and by every control total of a section or division. */
export function classPortionsOf(portions: readonly Portion[]): ClassPortions {
  let made = remembered.get(portions);
  if (!made) {
    made = new ClassPortions(portions);
    remembered.set(portions, made);
  }
  return made;
}

const remembered = new WeakMap<readonly Portion[], ClassPortions>();

/** Of the classes of an entry those that may fall into the categories that a share left. */
function classesOf({ entry, candidates }: Portion): readonly string[] {
  // What is stated for a category alone has the classes of that category, whether or not they name it.
  if (candidates === entry.candidates || entry.code === "" || entry.classes.length < 2) return entry.classes;
  let byCandidates = narrowed.get(entry.classes);
  if (!byCandidates) {
    byCandidates = new Map();
    narrowed.set(entry.classes, byCandidates);
  }
  let left = byCandidates.get(candidates);
  if (!left) {
    const wanted = new Set(candidates.map(({ category }) => category));
    const kept = entry.classes.filter((code) =>
      candidatesOfClass(code).some(({ category }) => wanted.has(category)),
    );
    left = kept.length > 0 ? kept : entry.classes;
    byCandidates.set(candidates, left);
  }
  return left;
}

const narrowed = new WeakMap<readonly string[], Map<readonly Candidate[], readonly string[]>>();

/** The classes that are among some codes or under them, as a set of candidates. */
export function inCodes(codes: readonly string[]): CategorySet {
  const classes = new Set(codes.flatMap((code) => classesUnder(code, "2017")));
  return ({ category }) => classes.has(category);
}

/** The classes that some categories may come from: the same as for totals that are stated of them. */
function classesHolding(categories: readonly Candidate[]): readonly Candidate[] {
  const names = new Set(categories.map(({ category }) => category));
  return candidatesOf([...new Set([...names].flatMap(classesOfCategory))]);
}

function candidatesOf(classes: readonly string[]): readonly Candidate[] {
  let candidates = ofClasses.get(classes);
  if (!candidates) {
    candidates = classes.flatMap((category) => {
      const found = industry(category);
      return found?.sector ? [{ category, section: found.section, sector: found.sector, open: false }] : [];
    });
    ofClasses.set(classes, candidates);
  }
  return candidates;
}

const ofClasses = new WeakMap<readonly string[], readonly Candidate[]>();
