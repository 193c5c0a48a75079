import { type Candidate, candidatesOfClass } from "../../classification/candidates.js";
import { classesOf } from "../../classification/editions.js";
import { industries, industry } from "../../classification/industries.js";
import type { Entry } from "../entries/entry.js";
import type { CategorySet } from "./categorySets.js";
import { type Portion, wholePortion } from "./portions.js";
import { PortionTable } from "./portionTable.js";

/**
 * Entries by industry: for groups of codes, sections and divisions the candidates of a mass are the classes that it may
 * belong to, whatever its categories and shares. The one rule of intervals then holds as it does for categories: known
 * where all of them lie in the group, undetermined where only some do.
 */
export class ClassPortions {
  readonly portions: readonly Portion[];
  readonly table: PortionTable;

  constructor(entries: readonly Entry[]) {
    this.portions = entries.flatMap((entry) =>
      entry.unallocated === undefined ? [{ ...wholePortion(entry), atoms: atomsOf(entry.classes) }] : [],
    );
    this.table = new PortionTable(this.portions, classesHolding);
  }
}

/** The same entries are asked by groups, by their disclosure and by every control total of a section or division. */
export function classPortionsOf(entries: readonly Entry[]): ClassPortions {
  let made = remembered.get(entries);
  if (!made) {
    made = new ClassPortions(entries);
    remembered.set(entries, made);
  }
  return made;
}

const remembered = new WeakMap<readonly Entry[], ClassPortions>();

/** The classes that are among some codes or under them, as a set of candidates. */
export function inCodes(codes: readonly string[]): CategorySet {
  const classes = new Set(codes.flatMap((code) => classesOf(code, "2017")));
  return ({ category }) => classes.has(category);
}

/** The classes that may fall into some categories. */
function classesHolding(categories: readonly Candidate[]): readonly Candidate[] {
  const wanted = new Set(categories.map(({ category }) => category));
  const classes = industries().filter(
    ({ code, level }) =>
      level === "class" && candidatesOfClass(code).some(({ category }) => wanted.has(category)),
  );
  return atomsOf(classes.map(({ code }) => code));
}

function atomsOf(classes: readonly string[]): readonly Candidate[] {
  let atoms = candidates.get(classes);
  if (!atoms) {
    atoms = classes.flatMap((category) => {
      const found = industry(category);
      return found?.sector ? [{ category, section: found.section, sector: found.sector, open: false }] : [];
    });
    candidates.set(classes, atoms);
  }
  return atoms;
}

const candidates = new WeakMap<readonly string[], readonly Candidate[]>();
