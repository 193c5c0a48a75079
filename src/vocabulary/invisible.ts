/** Format characters: zero-width blanks, marks of direction, byte-order marks inside a text. They mean nothing in a code or a number. */
const INVISIBLE = /\p{Cf}/gu;

/** A text without characters that nobody can see: 3911 followed by a zero-width blank is 3911. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** The same text with these characters written out, as `\\u200b`. */
export function showInvisible(text: string): string {
  return text.replace(
    INVISIBLE,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}
