const PIECE = 1024;
/** Characters that belong to the one before them: marks, Hangul vowels and finals (half-width ones too), the second half of a pair. */
const CONTINUES = /^[\p{M}\u1160-\u11ff\uff9e-\uffdc\u{dc00}-\u{dfff}]/u;
/** No writing puts more on one character. */
const LONGEST_CLUSTER = 32;

/**
 * Unicode's compatibility form (NFKC): full-width letters and digits become plain ones. Long texts are brought to it piece by piece: to put
 * marks in their order takes time by the square of their number.
 */
export function nfkc(text: string): string {
  if (text.length <= PIECE) return text.normalize("NFKC");
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = endOfPiece(text, at);
    pieces.push(text.slice(at, end).normalize("NFKC"));
    at = end;
  }
  return pieces.join("");
}

/** Where a piece ends that begins at `from`: between two characters, if there are any. */
function endOfPiece(text: string, from: number): number {
  const end = from + PIECE;
  if (end >= text.length) return text.length;
  for (let at = end; at > end - LONGEST_CLUSTER; at -= 1)
    if (!CONTINUES.test(text.slice(at, at + 1))) return at;
  return end;
}
