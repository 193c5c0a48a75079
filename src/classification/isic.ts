import { lazy } from "../util/lazy.js";
import { decodeTable } from "./decodeTable.js";
import { isic4 } from "./tables/gbt4754-2017-to-isic4.js";

/** One ISIC Rev. 4 class that a 2017 class corresponds to; `part` where only part of it does. */
export interface IsicTarget {
  /** A class of ISIC Rev. 4. */
  readonly code: string;
  /** Whether all of the class goes there. */
  readonly extent: "whole" | "part";
}

const correspondence = lazy(() => {
  const targets = new Map<string, IsicTarget[]>();
  for (const { code_2017: from = "", isic4: to = "", partial = "" } of decodeTable(isic4)) {
    const known = targets.get(from) ?? [];
    known.push({ code: to, extent: partial === "1" ? "part" : "whole" });
    targets.set(from, known);
  }
  return targets;
});

/**
 * The ISIC Rev. 4 classes of a 4-digit class of GB/T 4754-2017, for comparison with other countries. The standard itself
 * calls the correspondence non-equivalent.
 *
 * Source: annex C of GB/T 4754-2017, re-keyed; 5267 and 9231 have no row.
 *
 * @example toIsic("0111").map((target) => target.code) //=> ["0112"]
 */
export function toIsic(code: string): readonly IsicTarget[] {
  return correspondence().get(code) ?? [];
}
