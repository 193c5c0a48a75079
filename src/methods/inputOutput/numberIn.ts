import { ungrouped } from "../../numbers/exact.js";

/** So many of the cells that hold no number are shown. */
export const SHOWN = 5;

const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** The number in a cell of a sheet; NaN where none is. A comma stands between thousands or nowhere: 1,5 is not 15. */
export function numberIn(text: string): number {
  const plain = ungrouped(text) ?? text;
  return PLAIN.test(plain) ? Number(plain) : Number.NaN;
}
