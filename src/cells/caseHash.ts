/** The two halves of a hash under way. */
export interface HashState {
  readonly a: number;
  readonly b: number;
}

export const HASH_START: HashState = { a: 0x811c9dc5 | 0, b: 0x01000193 };

/** The first half takes in a number of 32 bits. */
export function onwardA(half: number, word: number): number {
  const product = Math.imul(half ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** The second half does. */
export function onwardB(half: number, word: number): number {
  const product = Math.imul(half ^ word, 0x85ebca6b);
  return product ^ (product >>> 13);
}

/**
 * Both halves take in four characters at a time, as one number: of ASCII, as four bytes have it in memory. A step can be undone,
 * so texts that differ in one of these numbers never meet.
 */
export function hashHalves(text: string): HashState {
  let { a, b } = HASH_START;
  for (let i = 0; i < text.length; i += 4) {
    let word = text.charCodeAt(i);
    if (i + 1 < text.length) word ^= text.charCodeAt(i + 1) << 8;
    if (i + 2 < text.length) word ^= text.charCodeAt(i + 2) << 16;
    if (i + 3 < text.length) word ^= text.charCodeAt(i + 3) << 24;
    a = onwardA(a, word);
    b = onwardB(b, word);
  }
  return { a, b };
}

/** 53 bits of a text. Equal texts have equal hashes; text decides the rest. */
export function hashText(text: string): number {
  const { a, b } = hashHalves(text);
  return bitsOf(a, b);
}

/** The hash of what rows of one key share: of the parts, in their order. */
export function joinParts(parts: readonly HashState[]): HashState {
  let { a, b } = HASH_START;
  for (const part of parts) {
    a = onwardA(a, part.a);
    b = onwardB(b, part.b);
  }
  return { a, b };
}

/** Joins the halves of two hashes. */
export function joinHashes(ownA: number, ownB: number, restA: number, restB: number): number {
  const a = Math.imul(ownA ^ (restA >>> 15) ^ (restA << 17), 0x9e3779b1);
  const b = Math.imul(ownB ^ (restB >>> 13) ^ (restB << 19), 0x85ebca6b);
  return bitsOf(a ^ (a >>> 16), b ^ (b >>> 15));
}

function bitsOf(a: number, b: number): number {
  return (a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff);
}
