import { nfkc } from "../util/nfkc.js";
import { withoutInvisible } from "./invisible.js";

/** A long number that a spreadsheet turned into a float: its last digits are lost. */
const DAMAGED = /^\d(\.\d+)?E\+\d+$/iu;
/** What people write where there is no identifier. */
const NONE =
  /^([-—–―/\\.*0]+|[(（]?(无|暂无|没有|未知|不详|不适用|空|无代码|暂无代码|无信用代码|无统一社会信用代码|无编码)[)）]?|NA|N\/A|#N\/A|NULL|NONE)$/iu;

/**
 * Whether a text identifies a unit: neither a word for "none" nor a number that a spreadsheet damaged.
 *
 * @example ["A1", "无", "9.14E+17"].map(isIdentifier) //=> [true,false,false]
 */
export function isIdentifier(text: string): boolean {
  return !isDamagedIdentifier(text) && !NONE.test(text.trim());
}

/** 9.14E+17 for 914100007067843271: which unit it was cannot be told any more. */
export function isDamagedIdentifier(text: string): boolean {
  return DAMAGED.test(text.trim());
}

/** The one form of an identifier or name, however it is typed. */
export function unitForm(unit: string): string {
  return withoutInvisible(nfkc(unit)).trim().toUpperCase();
}
