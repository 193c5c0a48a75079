import { industriesNamed } from "../classification/names.js";
import { nfkc } from "../util/nfkc.js";
import { readIndustryText } from "../vocabulary/industryText.js";
import type { HeaderMeanings, NamedHeader } from "./headerMeanings.js";

/** Which of the first rows names most fields. */
export function headerRow(
  rows: readonly (readonly string[])[],
  meanings: HeaderMeanings,
): number | undefined {
  let best: number | undefined;
  let bestScore = 0;
  for (const [i, row] of rows.entries()) {
    const fields = new Set(row.flatMap((cell) => meanings.of(cell)?.field ?? []));
    const industry = fields.has("industryCode") || fields.has("industryName") || fields.has("category");
    const score = fields.size + (industry ? 1 : 0);
    if (score > bestScore) [best, bestScore] = [i, score];
  }
  return best;
}

/** A header has at most so many rows below its first. */
export const MOST_SUB_HEADERS = 2;

/** The header with the rows below it that belong to it: at most two sub-headers, item codes, units, or 甲 乙 1 2. */
export function withSubHeaders(
  rows: readonly (readonly string[])[],
  at: number,
  meanings: HeaderMeanings,
): { readonly names: readonly NamedHeader[]; readonly firstRow: number } {
  let names: readonly NamedHeader[] = (rows[at] ?? []).map((text) => ({
    text,
    meaning: meanings.of(text),
  }));
  let firstRow = at + 1;
  while (firstRow <= at + MOST_SUB_HEADERS && rows.length > firstRow + 1) {
    const below = rows[firstRow] ?? [];
    const above = names.map(({ text }) => text);
    if (!isSubHeader(below, above)) break;
    names = combine(above, below, meanings);
    firstRow += 1;
  }
  return { names, firstRow };
}

const NUMBER_LIKE = /^[-+(]?[\d,]+(\.\d+)?%?\)?$/;

/** A column of one year: 2022年, or 2022 above figures. */
const YEAR = /^(19|20)\d{2}(年|年度)?$/u;

/** 甲 乙 1 2: the numbers of columns in the national forms. A unit may be called 甲: its figures do not count up. */
function areColumnNumbers(filled: readonly string[]): boolean {
  const texts = filled.map((cell) => cell.trim());
  const stems = texts.filter((text) => /^[甲乙丙丁戊己庚辛壬癸]$/u.test(text));
  const numbers = texts.slice(stems.length);
  const first = Number(numbers[0]);
  return stems.length > 0 && numbers.every((text, i) => text === String(first + i));
}

/** A second header row holds words only, and says something where the first is blank or repeats a word. */
function isSubHeader(row: readonly string[], header: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== "");
  if (filled.length === 0) return false;
  if (filled.length > 1 && filled.every((cell) => YEAR.test(cell.trim()))) return true;
  if (/^(代码|序号)$/u.test(filled[0]?.trim() ?? "") || areColumnNumbers(filled)) return true;
  if (filled.some((cell) => NUMBER_LIKE.test(nfkc(cell).trim()))) return false;
  const known = (cell: string) => {
    const { code, name } = readIndustryText(cell);
    return code !== undefined || (name !== undefined && industriesNamed(name).length > 0);
  };
  if (filled.some(known)) return false;
  const underBlank = row.some((cell, i) => cell.trim() !== "" && (header[i] ?? "").trim() === "");
  const itemCodes = filled.every((cell) => /^[A-Z]{1,3}\d{1,4}([-_]\d+)?$/.test(cell.trim()));
  // Empty brackets, as in an amount that was taken out, are no words.
  const periods = filled.every(
    (cell) =>
      /[\p{L}\p{N}]/u.test(cell) &&
      /^(本年|上年|上年同期|本期|期末|年末|[（(].*[）)]|.*元|.*人)$/u.test(cell.trim()),
  );
  return underBlank || itemCodes || periods;
}

/** A sub-header that names another time or another measure: the upper name alone would be wrong. */
const OTHER = /上年|去年|上期|年初|期初|增速|增长|同比|比重|%|其中/u;

/** The names of two rows of a header: a merged cell holds for the columns behind it. */
function combine(
  upper: readonly string[],
  lower: readonly string[],
  meanings: HeaderMeanings,
): readonly NamedHeader[] {
  let carried = "";
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, i) => {
    const above = (upper[i] ?? "").trim();
    const below = (lower[i] ?? "").trim();
    if (above !== "") carried = above;
    const head = above === "" && below === "" ? "" : above || carried;
    const text = namesTogether(head, below).find((name) => meanings.of(name) !== undefined);
    if (text !== undefined) return { text, meaning: meanings.of(text) };
    return { text: below === "" ? head : `${head};${below}`, meaning: undefined };
  });
}

/** What a column may be called whose name stands in two rows, likeliest first. */
function namesTogether(head: string, below: string): readonly string[] {
  if (below === "") return [head];
  if (YEAR.test(below)) return [`${head};${below}`];
  const alone = OTHER.test(nfkc(below)) ? [] : [head];
  return [`${head};${below}`, `${head}${below}`, `${head}(${below})`, below, ...alone];
}
