import { SNIFFED, sniffDelimiter } from "../../../records/csvRules.js";
import type { TextForm } from "../../../records/textForm.js";
import { isSound } from "./readAt.js";

/** No character of UTF-16 takes more bytes in UTF-8. */
const MOST_BYTES = 3;

/**
 * Text whose characters are the bytes of UTF-8. Quotes, newlines and delimiters of one byte stand in it as in the text itself, and no byte
 * of another character looks like one; what was read need not be decoded, and what is written need not be encoded.
 */
export const BYTE_TEXT: TextForm = {
  ofUtf8: (bytes) => (isSound(bytes) ? latin1Of(bytes) : undefined),
  ofText: (text) => Buffer.from(text, "utf8").toString("latin1"),
  sniffed: SNIFFED * MOST_BYTES + MOST_BYTES,
  delimiterOf: (head) => sniffDelimiter(Buffer.from(head, "latin1").toString("utf8")),
};

function latin1Of({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("latin1");
}

/** In memory of its own, which a thread may give away. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.allocUnsafeSlow(text.length);
  bytes.write(text, "latin1");
  return bytes;
}
