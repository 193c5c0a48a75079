import type { Cell } from "../cells/cell.js";
import { MEASURE_FIELDS } from "../terms/fields.js";

/** The measures that any cell holds, by position in MEASURE_FIELDS; the cells of a tally are gone through once. */
export function measuresIn(cells: readonly Cell[]): ReadonlySet<number> {
  const known = remembered.get(cells);
  if (known) return known;
  const present = new Set<number>();
  let missing = MEASURE_FIELDS.map((_, i) => i);
  for (const { measures } of cells) {
    const before = present.size;
    for (let k = 0; k < missing.length; k += 1) {
      const i = missing[k] as number;
      if (measures[i]?.count) present.add(i);
    }
    if (present.size > before) missing = missing.filter((i) => !present.has(i));
  }
  remembered.set(cells, present);
  return present;
}

const remembered = new WeakMap<readonly Cell[], ReadonlySet<number>>();
