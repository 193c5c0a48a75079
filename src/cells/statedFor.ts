import { regionOfRow } from "../vocabulary/regions.js";
import type { Cell, CellKey } from "./cell.js";
import type { KeyDefaults } from "./duplicates.js";
import type { Tally } from "./tally.js";

type Again = (defaults: KeyDefaults) => Tally;

/** On the tally, where no loop, spread or copy meets it: a tally stays plain data. */
const AGAIN = /* @__PURE__ */ Symbol("digecon.tally.again");

/**
 * Two rows may be one case only by what a caller states for the one that leaves it blank, and a caller of the library states it when the
 * account is made. Where some rows leave blank what others state, a tally of rows that are still in memory can therefore be made again.
 */
export function madeAgain(tally: Tally, again: Again): Tally {
  if (FIELDS.some((field) => isMixed(tally.cells, field)))
    Object.defineProperty(tally, AGAIN, { value: again });
  return tally;
}

/** The tally with what is stated for rows that do not state it, as the command has it. */
export function statedFor(tally: Tally, defaults: KeyDefaults): Tally {
  const again = (tally as { readonly [AGAIN]?: Again })[AGAIN];
  return again ? again(defaults) : tally;
}

const FIELDS = ["period", "scope", "region"] as const;

function isMixed(cells: readonly Cell[], field: (typeof FIELDS)[number]): boolean {
  let blank = false;
  let stated = false;
  for (const { key } of cells) {
    if (isBlank(key, field)) blank = true;
    else stated = true;
    if (blank && stated) return true;
  }
  return false;
}

function isBlank(key: CellKey, field: (typeof FIELDS)[number]): boolean {
  return field === "region" ? regionOfRow(key.region, "").code === "" : key[field] === "";
}
