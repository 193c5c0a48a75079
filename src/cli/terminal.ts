/** Characters that steer a terminal or the direction of text instead of being shown: controls but newline, and format characters. */
const STEERING = /[^\P{Cc}\n]|\p{Cf}|\p{Zl}|\p{Zp}/gu;

/**
 * Text that a terminal shows as it is: names in a file cannot colour it, move its cursor or turn its direction. The escapes are those of JSON,
 * so that JSON stays what it was.
 */
export function printable(text: string): string {
  return text.replace(STEERING, (character) =>
    Array.from(
      { length: character.length },
      (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}
