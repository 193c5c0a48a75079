import { nfkc } from "../util/nfkc.js";
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
const CODED = /^([A-Ta-t])?(\d{1,5})(?:\.0)?(?=$|[\s\-_:·、,.|/])/u;
const TIGHT = /^([A-T])?(\d{2,4})(\p{Script=Han}.*)$/su;
/** Begins like a code and is none: kept whole, to be reported as an unknown code. */
const LIKE_CODE = /^([A-T]?\d{2}|\d\.\d)/u;
const LETTER = /^([A-T])(?=$|[\s\-_:·、,.|/])/u;
/** What may stand between a code and its name. */
const BETWEEN = /^[\s\-_:·、,.|/]*/u;

/**
 * Splits an industry cell into code and name. Leading zeros are kept as they stand; nothing is looked up.
 *
 * @example readIndustryText("C3911-计算机整机制造").code //=> "3911"
 */
export function readIndustryText(raw: string): IndustryText {
  if (PLAIN.test(raw)) return { code: raw, letter: undefined, name: undefined, indent: 0 };
  const folded = withoutInvisible(nfkc(raw));
  const text = folded.trim();
  const indent = folded.length - folded.trimStart().length;
  const coded = CODED.exec(text);
  const behind = coded ? nameBehind(text.slice(coded[0].length)) : undefined;
  if (coded && behind !== undefined)
    return { code: coded[2], letter: coded[1]?.toUpperCase(), name: behind || undefined, indent };
  const tight = TIGHT.exec(text);
  if (tight)
    return { code: tight[2], letter: tight[1]?.toUpperCase(), name: tight[3]?.trim() || undefined, indent };
  const letter = LETTER.exec(text);
  if (letter) {
    const name = text.slice(letter[0].length).replace(BETWEEN, "");
    return { code: letter[1], letter: undefined, name: name || undefined, indent };
  }
  if (LIKE_CODE.test(text)) return { code: text, letter: undefined, name: undefined, indent };
  return { code: undefined, letter: undefined, name: text === "" ? undefined : text, indent };
}

/** The name that stands behind a code; undefined where figures follow close on it: 39-40 is no code and its name. */
function nameBehind(text: string): string | undefined {
  const { length } = BETWEEN.exec(text)?.[0] ?? "";
  const name = text.slice(length);
  if (!/^\d/u.test(name)) return name;
  return length > 1 ? text.slice(length - 1).trim() : undefined;
}

const TOTALS = new Set(["合计", "小计", "总计", "合計", "全部", "全部行业", "total", "Total", "TOTAL"]);

/** Whether a name is that of a total row. */
export function isTotalName(name: string): boolean {
  // Identifiers and codes are most of what is asked, and no name of a total begins with a digit.
  if (/^\d/.test(name)) return false;
  return TOTALS.has(nfkc(name).replace(/[\s\p{Cf}]+/gu, ""));
}
