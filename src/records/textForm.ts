import { type Delimiter, SNIFFED, sniffDelimiter } from "./csvRules.js";

/** How the text of a file is held while its records are found. */
export interface TextForm {
  /** Of bytes that are valid UTF-8, where they need not be decoded. */
  readonly ofUtf8: (bytes: Uint8Array) => string | undefined;
  /** The same of text that was decoded. */
  readonly ofText: (text: string) => string;
  /** Characters that hold all of the text that tells the delimiter. */
  readonly sniffed: number;
  /** The delimiter of a text by its head. */
  readonly delimiterOf: (head: string) => Delimiter;
}

/** As it is. */
export const PLAIN_TEXT: TextForm = {
  ofUtf8: () => undefined,
  ofText: (text) => text,
  sniffed: SNIFFED,
  delimiterOf: sniffDelimiter,
};
