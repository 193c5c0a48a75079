import type { Options } from "csv-parse/sync";

/** The options that say what a row is: csv-parse with these is the reference for every reader of ours. */
export const CSV_ROWS = {
  bom: true,
  columns: false,
  record_delimiter: ["\r\n", "\n", "\r"] as string[],
  relax_column_count: true,
  skip_empty_lines: false,
} as const satisfies Options;

export type Delimiter = "," | "\t" | ";" | "|" | "，";

/** Characters of a text that are looked at to tell its delimiter. */
export const SNIFFED = 1 << 16;
/** How many of the first lines tell the delimiter. */
const SNIFFED_LINES = 10;

/**
 * Tab where most lines hold one (a comma may then be a thousand separator), else the more frequent of comma and semicolon;
 * where neither stands anywhere, the bar or the full-width comma.
 */
export function sniffDelimiter(head: string): Delimiter {
  const start = head.slice(0, SNIFFED);
  // With an odd number of quotes one is not closed, and pairs over lines would hide what lies between.
  const pairs = (start.split('"').length - 1) % 2 === 0 ? /"(?:[^"]|"")*"?/g : /"(?:[^"\r\n]|"")*"/g;
  const lines = start
    .replace(pairs, "")
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "")
    .slice(0, SNIFFED_LINES);
  if (lines.filter((line) => line.includes("\t")).length * 2 > lines.length) return "\t";
  const count = (delimiter: string) => lines.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0);
  const frequent = (a: Delimiter, b: Delimiter) => (count(b) > count(a) ? b : a);
  const usual = frequent(",", ";");
  const rare = frequent("|", "，");
  return count(usual) === 0 && count(rare) > 0 ? rare : usual;
}
