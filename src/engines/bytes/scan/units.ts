const MOST_CHARACTERS = 32;
const [N, T] = [0x4e, 0x54];
/** Letters only, and no identifier: of a total, or of nothing. */
const WORDS = new Set(["NA", "NULL", "NONE", "TOTAL"]);
export const LONGEST_WORD = 5;

/** Longest identifier that is plain. */
export const LONGEST_UNIT = MOST_CHARACTERS;

/** By byte: 1 for what an identifier may hold. */
export const UNIT_CHARACTER = Uint8Array.from({ length: 256 }, (_, c) =>
  (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a) ? 1 : 0,
);

/** Where an identifier ends: at the first byte that it cannot hold. */
export function endOfUnit(bytes: Uint8Array, start: number): number {
  let end = start;
  while (UNIT_CHARACTER[bytes[end] as number] === 1) end += 1;
  return end;
}

/** Whether bytes are an identifier that needs no folding: `[0-9A-Z]{1,32}`, not all zeros, and none of the words for nothing. */
export function isPlainUnit(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (length < 1 || length > MOST_CHARACTERS) return false;
  let other = 0;
  for (let p = start; p < end; p += 1) {
    const c = bytes[p] as number;
    if (c > 0x39 ? c < 0x41 || c > 0x5a : c < 0x30) return false;
    other |= c ^ 0x30;
  }
  if (other === 0) return false;
  const first = bytes[start];
  return length > LONGEST_WORD || (first !== N && first !== T) || !WORDS.has(unitText(bytes, start, end));
}

export function unitText(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

/** Order of two identifiers, as of their texts by code point. */
export function compareUnits(
  a: Uint8Array,
  aStart: number,
  aEnd: number,
  b: Uint8Array,
  bStart: number,
  bEnd: number,
): number {
  const length = Math.min(aEnd - aStart, bEnd - bStart);
  for (let i = 0; i < length; i += 1) {
    const difference = (a[aStart + i] as number) - (b[bStart + i] as number);
    if (difference !== 0) return difference;
  }
  return aEnd - aStart - (bEnd - bStart);
}
