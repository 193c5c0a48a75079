/** What the first bytes of a file say it is, whatever its name says. */
export type Contents = "text" | "zip" | "ole" | "html" | "foreign";

interface Signature {
  readonly name: string;
  readonly bytes: readonly number[];
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Files that people hand in by mistake, with the name to tell them. */
const FOREIGN: readonly Signature[] = [
  { name: "gzip", bytes: [0x1f, 0x8b] },
  { name: "PDF", bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: "7-Zip", bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { name: "RAR", bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { name: "Zstandard", bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: "Parquet", bytes: [0x50, 0x41, 0x52, 0x31] },
  { name: "SQLite", bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66] },
  { name: "PNG", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: "JPEG", bytes: [0xff, 0xd8, 0xff] },
];

const HTML = /^\s*<(?:!doctype\s+html|html|head|meta|body|table|style|\?xml|!--)/i;
const HEAD = 512;

/** Tells a workbook (zip or OLE), an HTML page, some well-known other files, and text. */
export function contentsOf(head: Uint8Array): { readonly contents: Contents; readonly name: string } {
  if (startsWith(head, ZIP)) return { contents: "zip", name: "xlsx" };
  if (startsWith(head, OLE)) return { contents: "ole", name: "xls" };
  const foreign = FOREIGN.find(({ bytes }) => startsWith(head, bytes));
  if (foreign) return { contents: "foreign", name: foreign.name };
  const start = new TextDecoder().decode(head.subarray(0, HEAD)).replaceAll("\0", "");
  return HTML.test(start) ? { contents: "html", name: "HTML" } : { contents: "text", name: "CSV" };
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => head[i] === byte);
}
