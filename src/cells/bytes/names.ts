import { isTotalName } from "../../terms/industryText.js";
import { SIGNATURES } from "../../terms/signatures.js";

const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** Three bytes of a character as one number. */
function triple(bytes: Uint8Array, at: number): number {
  return ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number);
}

function firstTriples(words: readonly string[]): readonly number[] {
  return [...new Set(words.map((word) => triple(new TextEncoder().encode(word), 0)))];
}

const SIGNED = firstTriples(SIGNATURES);
const TOTAL = firstTriples(["合计", "小计", "总计", "全部"]);
/** Lead bytes of U+4000…U+9FFF: Han that no normalisation changes. */
const [HAN_FIRST, HAN_LAST] = [0xe4, 0xe9];
const [T, T_SMALL, SPACE] = [0x54, 0x74, 0x20];

/**
 * Whether a row's first filled cell may make it a line of signatures. Blanks and characters that are rare at the
 * beginning of a cell are left to the parser.
 */
export function mayBeSignature(bytes: Uint8Array, start: number): boolean {
  const first = bytes[start] as number;
  if (first < 0x80) return first <= SPACE;
  if (first < HAN_FIRST || first > HAN_LAST) return true;
  return SIGNED.includes(triple(bytes, start));
}

/** Whether a cell may be the name of a total: surely not where it begins with another Han character or letter. */
export function mayBeTotal(bytes: Uint8Array, start: number, end: number): boolean {
  if (start === end) return false;
  const first = bytes[start] as number;
  if (first < 0x80) {
    if (first > SPACE && first !== T && first !== T_SMALL) return false;
  } else if (first >= HAN_FIRST && first <= HAN_LAST && !TOTAL.includes(triple(bytes, start))) return false;
  return isTotalName(DECODER.decode(bytes.subarray(start, end)));
}
