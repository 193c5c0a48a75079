import { withoutInvisible } from "./invisible.js";

/** What an industry cell says, before any table is asked: a code, a name, or both (`C3911-计算机整机制造`). */
export interface IndustryText {
  readonly code: string | undefined;
  /** The section letter written before a numeric code. */
  readonly letter: string | undefined;
  readonly name: string | undefined;
  /** Blanks before the text: census tables tell levels by them. */
  readonly indent: number;
}

/** What nearly all cells hold. */
const PLAIN = /^\d{1,5}$/;
const CODED = /^([A-Ta-t])?(\d{1,5})(?:\.0)?(?:[\s\-_:·、,.|/]+(\D.*)?)?$/u;
const TIGHT = /^([A-T])?(\d{2,4})(\p{Script=Han}.*)$/u;
/** Begins like a code and is none: kept whole, to be reported as an unknown code. */
const LIKE_CODE = /^([A-T]?\d{2}|\d\.\d)/u;
const LETTER = /^([A-T])(?:[\s\-_:·、,.|/]+(.*))?$/u;

/**
 * Splits an industry cell into code and name. Leading zeros are kept as they stand; nothing is looked up.
 *
 * @example readIndustryText("C3911-计算机整机制造").code //=> "3911"
 */
export function readIndustryText(raw: string): IndustryText {
  if (PLAIN.test(raw)) return { code: raw, letter: undefined, name: undefined, indent: 0 };
  const folded = withoutInvisible(raw.normalize("NFKC"));
  const text = folded.trim();
  const indent = folded.length - folded.trimStart().length;
  const coded = CODED.exec(text) ?? TIGHT.exec(text);
  if (coded)
    return { code: coded[2], letter: coded[1]?.toUpperCase(), name: coded[3]?.trim() || undefined, indent };
  const letter = LETTER.exec(text);
  if (letter) return { code: letter[1], letter: undefined, name: letter[2]?.trim() || undefined, indent };
  if (LIKE_CODE.test(text)) return { code: text, letter: undefined, name: undefined, indent };
  return { code: undefined, letter: undefined, name: text === "" ? undefined : text, indent };
}

const TOTALS = new Set(["合计", "小计", "总计", "合計", "全部", "全部行业", "total", "Total", "TOTAL"]);

/** Whether a name is that of a total row. */
export function isTotalName(name: string): boolean {
  // Identifiers and codes are most of what is asked, and no name of a total begins with a digit.
  if (/^\d/.test(name)) return false;
  return TOTALS.has(name.normalize("NFKC").replace(/[\s\p{Cf}]+/gu, ""));
}
