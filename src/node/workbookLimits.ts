import { inflateRawSync } from "node:zlib";
import { contentsOf } from "../records/contents.js";
import { type ZipEntry, zipEntries } from "../records/zip.js";

/** Bytes of a workbook once it is unpacked. The text of one sheet of a million rows stays below this. */
const LARGEST = 256 * 1024 * 1024;
/** Text of tables shrinks to a tenth, or a fiftieth where it repeats itself; beyond this a large part is no table. */
const RATIO = 200;
const RATIO_FROM = 16 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
const DEFLATED = 8;

export type WorkbookProblem =
  | { readonly code: "workbookTooLarge"; readonly expected: string; readonly received: string }
  | { readonly code: "workbookDamaged"; readonly received: string };

/**
 * Why a workbook must not be handed to the reader: it would unpack to more than a table can be, or its directory does
 * not say the truth about its members. Every member is unpacked here first, never further than it declares.
 */
export function workbookProblem(bytes: Uint8Array): WorkbookProblem | undefined {
  if (bytes.length > LARGEST) return tooLarge(`${mebibytes(bytes.length)} MiB`);
  if (contentsOf(bytes).contents !== "zip") return undefined;
  const entries = zipEntries(bytes);
  if (!entries) return { code: "workbookDamaged", received: "ZIP" };
  if (entries.length > MOST_ENTRIES) return tooLarge(`${entries.length} × ZIP`);
  const declared = entries.reduce((sum, entry) => sum + entry.declared, 0);
  if (declared > LARGEST) return tooLarge(`${mebibytes(declared)} MiB`);
  for (const entry of entries) {
    if (entry.declared > RATIO_FROM && entry.declared > RATIO * entry.compressed)
      return tooLarge(`${entry.name}: ${mebibytes(entry.declared)} MiB / ${entry.compressed} B`);
    if (!tellsItsSize(bytes, entry)) return { code: "workbookDamaged", received: entry.name };
  }
  return undefined;
}

function tellsItsSize(bytes: Uint8Array, { method, at, compressed, declared }: ZipEntry): boolean {
  const packed = bytes.subarray(at, at + compressed);
  if (packed.length < compressed) return false;
  if (method !== DEFLATED) return method === 0 && compressed === declared;
  try {
    return inflateRawSync(packed, { maxOutputLength: declared + 1 }).length === declared;
  } catch {
    return false;
  }
}

function tooLarge(received: string): WorkbookProblem {
  return { code: "workbookTooLarge", expected: `${mebibytes(LARGEST)} MiB`, received };
}

function mebibytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}
