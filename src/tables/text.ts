/** East Asian wide and full-width characters, and pictures: two columns in a terminal. */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Marks that stand on the character before, Hangul vowels and finals, joiners and direction marks: no column. */
const NO_WIDTH = /[\p{Mn}\p{Me}\u1160-\u11ff]|(?!\u00ad)\p{Cf}/u;

const ASCII = /^[\x20-\x7e]*$/;

/**
 * Columns a text takes in a terminal (UAX #11): wide and full-width characters take two, combining and zero-width ones
 * none. Characters of ambiguous width (· – “ ① Greek) take one, as in every locale but the oldest East Asian ones.
 */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

export function pad(text: string, width: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return right ? space + text : text + space;
}

/** 1234567.80 → 1,234,567.80 */
export function grouped(text: string): string {
  const [, sign = "", whole = "", rest = ""] = /^(-?)(\d+)(.*)$/.exec(text) ?? [];
  return whole === "" ? text : `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest}`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Letters, digits, Chinese characters and the marks of numbers, none at the beginning that a spreadsheet would act on. */
const PLAIN = /^[0-9A-Za-z.\u4e00-\u9fff][0-9A-Za-z.:|\-\u4e00-\u9fff]*$/;

/** A text as a field of a CSV file that spreadsheets open: quoted and neutralised where it must be. */
export function csvText(text: string): string {
  return text === "" || PLAIN.test(text) ? text : csvField(neutralised(text));
}

/** Text that a spreadsheet would run as a formula is kept as text by a leading apostrophe. */
export function neutralised(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

export function csvField(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Control and direction characters could steer a terminal or turn a line around: a blank, or nothing. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, " ").replace(/\p{Bidi_Control}/gu, "");
}
