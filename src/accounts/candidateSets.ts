import type { Atom } from "../classification/candidates.js";
import type { Mass } from "./mass.js";

/** Masses that share their candidates: a set of categories or sectors holds all of them in the same way. */
export interface CandidateSet {
  readonly atoms: readonly Atom[];
  readonly masses: readonly Mass[];
}

/** Masses by their candidates, in the order they came in: there are few distinct sets, so every question about them is cheap. */
export function byCandidates(masses: Iterable<Mass>): readonly CandidateSet[] {
  type Gathered = { readonly atoms: readonly Atom[]; readonly masses: Mass[] };
  const sets = new Map<string, Gathered>();
  // Codes share their list of candidates: most masses are found by it alone.
  const byList = new Map<readonly Atom[], Gathered>();
  for (const mass of masses) {
    let set = byList.get(mass.atoms);
    if (!set) {
      const key = signature(mass.atoms);
      set = sets.get(key) ?? { atoms: mass.atoms, masses: [] };
      sets.set(key, set);
      byList.set(mass.atoms, set);
    }
    set.masses.push(mass);
  }
  return [...sets.values()];
}

const signatures = new WeakMap<readonly Atom[], string>();

/** One text for candidates that are alike. */
function signature(atoms: readonly Atom[]): string {
  let text = signatures.get(atoms);
  if (text === undefined) {
    text = atoms.map((atom) => `${atom.category}|${atom.section}|${atom.sector}`).join(" ");
    signatures.set(atoms, text);
  }
  return text;
}
