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
    this.portions = portions.map((portion) => ({ ...portion, atoms: atomsOf(classesOf(portion)) }));
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
function classesOf({ entry, atoms }: Portion): readonly string[] {
  // What is stated for a category alone has the classes of that category, whether or not they name it.
  if (atoms === entry.atoms || entry.code === "" || entry.classes.length < 2) return entry.classes;
  let byAtoms = narrowed.get(entry.classes);
  if (!byAtoms) {
    byAtoms = new Map();
    narrowed.set(entry.classes, byAtoms);
  }
  let left = byAtoms.get(atoms);
  if (!left) {
    const wanted = new Set(atoms.map(({ category }) => category));
    const kept = entry.classes.filter((code) =>
      candidatesOfClass(code).some(({ category }) => wanted.has(category)),
    );
    left = kept.length > 0 ? kept : entry.classes;
    byAtoms.set(atoms, left);
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
  return atomsOf([...new Set([...names].flatMap(classesOfCategory))]);
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
