/** Where a character stands next. Asked for places in rising order it goes over the text once, however often it is asked. */
export class NextIndex {
  readonly #text: string;
  readonly #character: string;
  #asked = 0;
  #found = -1;

  constructor(text: string, character: string) {
    this.#text = text;
    this.#character = character;
  }

  /** The first place at or after `at`; `Infinity` where there is none. */
  from(at: number): number {
    if (at >= this.#asked && at <= this.#found) return this.#found;
    const found = this.#text.indexOf(this.#character, at);
    this.#asked = at;
    this.#found = found < 0 ? Number.POSITIVE_INFINITY : found;
    return this.#found;
  }
}

export function isNewline(code: number): boolean {
  return code === 10 || code === 13;
}

/** Where a line ends, and where the next one begins. */
export function lineEnd(text: string, from: number): { readonly end: number; readonly next: number } {
  for (let i = from; i < text.length; i += 1)
    if (isNewline(text.charCodeAt(i))) return { end: i, next: text.startsWith("\r\n", i) ? i + 2 : i + 1 };
  return { end: text.length, next: text.length };
}
