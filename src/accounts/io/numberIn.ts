const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/** The number in a cell of a sheet; NaN where none is. A comma stands between thousands or nowhere: 1,5 is not 15. */
export function numberIn(text: string): number {
  if (PLAIN.test(text)) return Number(text);
  return GROUPED.test(text) ? Number(text.replaceAll(",", "")) : Number.NaN;
}
