import type { Atom } from "../classification/candidates.js";
import type { Mass } from "./mass.js";

/** Masses that share their candidates: a set of categories or sectors holds all of them in the same way. */
export interface CandidateSet {
  readonly atoms: readonly Atom[];
  readonly masses: readonly Mass[];
}

/** Masses by their candidates, in the order they came in: there are few distinct sets, so every question about them is cheap. */
export function byCandidates(masses: Iterable<Mass>): readonly CandidateSet[] {
  const sets = new Map<string, { atoms: readonly Atom[]; masses: Mass[] }>();
  for (const mass of masses) {
    const key = signature(mass.atoms);
    const known = sets.get(key);
    if (known) known.masses.push(mass);
    else sets.set(key, { atoms: mass.atoms, masses: [mass] });
  }
  return [...sets.values()];
}

const signatures = new WeakMap<readonly Atom[], string>();

/** One text for candidates that are alike. */
export function signature(atoms: readonly Atom[]): string {
  let text = signatures.get(atoms);
  if (text === undefined) {
    text = atoms.map((atom) => `${atom.category}|${atom.section}|${atom.sector}`).join(" ");
    signatures.set(atoms, text);
  }
  return text;
}
