import { isTotalName } from "../../../vocabulary/industryText.js";
import { SIGNATURES } from "../../../vocabulary/signatureLines.js";

const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** Three bytes of a character as one number. */
function triple(bytes: Uint8Array, at: number): number {
  return ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number);
}

/** The first (0) or second (1) characters of words. */
function triples(words: readonly string[], which: 0 | 1): readonly number[] {
  return [...new Set(words.map((word) => triple(new TextEncoder().encode(word), 3 * which)))];
}

const TOTALS = ["合计", "合計", "小计", "总计", "全部"];
const SIGNED = triples(SIGNATURES, 0);
const TOTAL = triples(TOTALS, 0);
const TOTAL_SECOND = triples(TOTALS, 1);
/** Lead bytes of U+4000…U+9FFF: Han that no normalisation changes. */
const [HAN_FIRST, HAN_LAST] = [0xe4, 0xe9];
const [T, T_SMALL, SPACE] = [0x54, 0x74, 0x20];

function isHan(lead: number): boolean {
  return lead >= HAN_FIRST && lead <= HAN_LAST;
}

/**
 * Whether a row's first filled cell may make it a line of signatures. Blanks and characters that are rare at the
 * beginning of a cell are left to the parser.
 */
export function mayBeSignature(bytes: Uint8Array, start: number): boolean {
  const first = bytes[start] as number;
  if (first < 0x80) return first <= SPACE;
  if (!isHan(first)) return true;
  return SIGNED.includes(triple(bytes, start));
}

/** Whether a cell may be the name of a total: surely not where it begins with another Han character or letter, or goes on with one. */
export function mayBeTotal(bytes: Uint8Array, start: number, end: number): boolean {
  if (start === end) return false;
  const first = bytes[start] as number;
  if (first < 0x80) {
    if (first > SPACE && first !== T && first !== T_SMALL) return false;
  } else if (isHan(first)) {
    if (!TOTAL.includes(triple(bytes, start))) return false;
    const second = bytes[start + 3] as number;
    if (start + 3 < end && isHan(second) && !TOTAL_SECOND.includes(triple(bytes, start + 3))) return false;
  }
  return isTotalName(DECODER.decode(bytes.subarray(start, end)));
}
