/**
 * One comparator for all that is sorted: by code point, never by locale. UTF-16 units differ from code points only where
 * a surrogate meets a unit above it (U+E000–U+FFFF).
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const astralX = (x & 0xf800) === 0xd800;
    const astralY = (y & 0xf800) === 0xd800;
    if (astralX !== astralY) return astralX ? 1 : -1;
    return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

const SURROGATES = /[\ud800-\udfff]/;

/** Many texts by code point: without surrogates that is the order of their UTF-16 units, which needs no comparator. */
export function sortedByCodePoint(texts: Iterable<string>): string[] {
  const sorted = [...texts];
  return sorted.some((text) => SURROGATES.test(text)) ? sorted.sort(byCodePoint) : sorted.sort();
}
