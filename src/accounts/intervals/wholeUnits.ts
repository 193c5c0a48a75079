import type { Candidate } from "../../classification/candidates.js";
import { MICRO } from "../../numbers/exact.js";
import type { ClassifiedCell } from "../entries/entry.js";
import type { Portion } from "./portions.js";

/**
 * Units as they are, whole: an entry that shares split is one portion with all that its parts may be. Of a set then are known the units of
 * which everything lies in it, and high those of which anything may: counts of enterprises, never split by a share.
 */
export function wholeUnits(portions: readonly Portion[]): readonly Portion[] {
  const byEntry = new Map<ClassifiedCell, readonly Candidate[]>();
  for (const { entry, candidates } of portions) {
    const known = byEntry.get(entry);
    byEntry.set(entry, known && known !== candidates ? [...known, ...candidates] : candidates);
  }
  return [...byEntry].map(([entry, candidates]) => ({ entry, candidates, factor: MICRO * entry.weight }));
}
