import type { Place } from "../findings/findings.js";

const PLACES = new WeakMap<object, Place>();

/** Notes where a row of a parameter file stands, or what was made of it. Rows that callers make themselves have no such note. */
export function markPlace(row: object, place: Place): void {
  PLACES.set(row, place);
}

/** Where a row of a parameter file stands, if that was noted. */
export function notedPlace(row: object): Place | undefined {
  return PLACES.get(row);
}

/** Where a row of a parameter file stands: as noted, else counted from the header. */
export function placeOfRow(row: object, role: string, index: number): Place {
  return notedPlace(row) ?? { file: role, row: index + 2 };
}
