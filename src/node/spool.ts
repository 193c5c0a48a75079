import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bytePlan } from "../records/bytes/byteTable.js";
import { DamagedRow } from "../records/damaged.js";
import type { TallyOptions } from "../records/objects.js";
import type { RowSource } from "../records/table.js";
import { type ScannedFile, type ScanSettings, scanOpen } from "./scanFile.js";

const TAB = "\t";

/**
 * Makes a table regular that is not: its rows, as the reference splits them, are written once into a file without a name, with tabs and
 * one newline style, and that is gone through by its bytes. Splitting is what costs most, and a second pass over the rows need
 * not do it again.
 *
 * The file can be read by nobody else, and is gone when this process is, however it ends.
 *
 * @param onRows  told how many more rows were split
 * @returns undefined where rows need more than bytes can say, or there is no room for them: the reference reads them again
 */
export async function spooled(
  source: RowSource,
  options: TallyOptions,
  onRows: (rows: number) => void = () => {},
  settings?: ScanSettings,
): Promise<ScannedFile | undefined> {
  if (!bytePlan(options)) return undefined;
  let file: number;
  try {
    file = nameless();
  } catch {
    return undefined;
  }
  let first = true;
  try {
    for await (const rows of source.batches()) {
      onRows(rows.length);
      if (rows.some((row) => row instanceof DamagedRow) || (first && rows[0]?.[0]?.startsWith("\ufeff"))) {
        closeSync(file);
        return undefined;
      }
      if (rows.length > 0) first = false;
      writeWhole(file, bytesOf(rows));
    }
  } catch (error) {
    closeSync(file);
    if (isFull(error)) return undefined;
    throw error;
  }
  return scanOpen(file, source.file, options, () => {}, { ...settings, delimiter: TAB });
}

/** Open for this process alone, and without a name where the system allows that. */
function nameless(): number {
  const folder = mkdtempSync(join(tmpdir(), "digecon-rows-"));
  try {
    return openSync(join(folder, "rows"), "wx+", 0o600);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The disk, or what of it this user may have. */
function isFull(error: unknown): boolean {
  return ["ENOSPC", "EDQUOT", "EFBIG"].includes((error as NodeJS.ErrnoException).code ?? "");
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function bytesOf(rows: readonly (readonly string[])[]): Uint8Array {
  let text = "";
  let delimiters = 0;
  for (const row of rows) {
    text += `${row.join(TAB)}\n`;
    delimiters += row.length === 0 ? 0 : row.length - 1;
  }
  const bytes = Buffer.from(text);
  return isAsMeant(bytes, delimiters, rows.length) ? bytes : Buffer.from(rows.map(quotedRow).join(""));
}

/** No field holds a quote, a delimiter or a newline: all that stand there were put there. */
function isAsMeant(bytes: Uint8Array, delimiters: number, newlines: number): boolean {
  let tabs = 0;
  let ends = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const c = bytes[i] as number;
    if (c > 0x22) continue;
    if (c === 0x09) tabs += 1;
    else if (c === 0x0a) ends += 1;
    else if (c === 0x0d || c === 0x22) return false;
  }
  return tabs === delimiters && ends === newlines;
}

function quotedRow(row: readonly string[]): string {
  const fields = row.map((field) => (/["\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field));
  return `${fields.join(TAB)}\n`;
}
