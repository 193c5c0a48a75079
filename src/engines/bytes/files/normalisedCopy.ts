import { closeSync, constants, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Delimiter } from "../../../records/csvRules.js";
import type { DamagedRow } from "../../../records/damaged.js";
import { HEADER_SEARCH_ROWS } from "../../../records/layout.js";
import type { TextSource } from "../../../records/streamRows.js";
import type { TallySettings } from "../../memory/options.js";
import { bytePlan } from "../rows/byteTable.js";
import { BYTE_TEXT } from "./byteText.js";
import { decoded, type NumberedRow, withDamaged } from "./damagedRows.js";
import { type Block, type Normaliser, normaliserFor } from "./normaliser.js";
import { type ScannedFile, type ScanSettings, scanOpen } from "./scanFile.js";

/** So many blocks are on their way at once: enough that nobody waits, few enough for any memory. */
const UNDER_WAY = 6;

/** A row in place of one that is kept aside. */
const BLANK: Block = { bytes: Uint8Array.of(0x0a), rows: 1 };
/** So many are kept aside; a file with more of them is hardly a table. */
const MOST_DAMAGED = 20_000;

/** Rows that cannot be written as a regular file has them. */
class Unfit extends Error {}

/**
 * Makes a table regular that is not: its rows, as the reference splits them, are written once into a file without a name, with one newline
 * style, and that is gone through by its bytes. Splitting is what costs most, and a second pass over the rows need
 * not do it again.
 *
 * A line that a malformed quote damaged is kept aside, and a blank row stands for it.
 *
 * The file can be read by nobody else, and is gone when this process is, however it ends.
 *
 * @param onRows  told how many more rows were split
 * @param splitBy  who splits the rows; by default threads where the table is large
 * @returns undefined where rows need more than bytes can say, or there is no room for them: the reference reads them again
 */
export async function normalisedCopy(
  source: TextSource,
  options: TallySettings,
  onRows: (rows: number) => void = () => {},
  settings?: ScanSettings,
  splitBy: Normaliser = normaliserFor(source.bytes),
): Promise<ScannedFile | undefined> {
  let file: number | undefined;
  let written: Written;
  try {
    if (!bytePlan(options)) return undefined;
    file = nameless();
    written = await write(source, file, onRows, splitBy);
  } catch (error) {
    if (file !== undefined) closeSync(file);
    if (file === undefined || error instanceof Unfit || isFull(error)) return undefined;
    throw error;
  } finally {
    await splitBy.end();
  }
  const { delimiter, damaged } = written;
  const scanned = await scanOpen(file, `/dev/fd/${file}`, source.file, options, () => {}, {
    ...settings,
    delimiter,
  });
  return scanned && { ...scanned, scan: withDamaged(scanned.scan, damaged, options) };
}

/** What the file of a table does not say of itself. */
interface Written {
  readonly delimiter: Delimiter;
  readonly damaged: readonly NumberedRow[];
}

interface DamagedBlock extends Block {
  readonly damaged?: DamagedRow;
}

/** Writes all rows in their order, a blank one for each that is damaged. */
async function write(
  source: TextSource,
  file: number,
  onRows: (rows: number) => void,
  splitBy: Normaliser,
): Promise<Written> {
  const underWay: Promise<DamagedBlock>[] = [];
  const damaged: NumberedRow[] = [];
  let written = 0;
  const writeNext = async () => {
    const block = (await underWay.shift()) as DamagedBlock;
    const { bytes, rows } = block;
    if (written === 0 && beginsWithMark(bytes)) throw new Unfit("a byte-order mark");
    written += rows;
    if (block.damaged) {
      if (written <= HEADER_SEARCH_ROWS) throw new Unfit("a damaged line where the header is looked for");
      if (damaged.length === MOST_DAMAGED) throw new Unfit("too many damaged lines");
      damaged.push({ damaged: decoded(block.damaged), row: written });
    }
    writeWhole(file, bytes);
    onRows(rows);
  };
  let used: Delimiter = ",";
  for await (const { delimiter, stretches } of source.stretches(BYTE_TEXT)) {
    if (delimiter === "，") throw new Unfit("a delimiter of several bytes");
    used = delimiter;
    for (const stretch of stretches) {
      const block = typeof stretch === "string" ? splitBy.regular(stretch, delimiter) : blank(stretch);
      // Whoever waits for it hears of a failure; where nobody does any more, nobody need.
      block.catch(() => undefined);
      underWay.push(block);
      if (underWay.length >= UNDER_WAY) await writeNext();
    }
  }
  while (underWay.length > 0) await writeNext();
  return { delimiter: used, damaged };
}

/** What stands for a damaged line, which is kept beside the copy. */
async function blank(damaged: DamagedRow): Promise<DamagedBlock> {
  if (damaged.cells.length === 0) throw new Unfit("a record without end");
  return { ...BLANK, damaged };
}

/** Linux opens files that never have a name. */
const NAMELESS = 0o20000000 | constants.O_DIRECTORY | constants.O_RDWR;

/** Open for this process alone, and without a name where the system allows that. */
function nameless(): number {
  if (process.platform === "linux")
    try {
      return openSync(tmpdir(), NAMELESS, 0o600);
    } catch {
      // A file system that knows none: the name is taken away at once.
    }
  const folder = mkdtempSync(join(tmpdir(), "digecon-rows-"));
  try {
    return openSync(join(folder, "rows"), "wx+", 0o600);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const QUOTE = 0x22;
const MARK = [0xef, 0xbb, 0xbf];

/** What is left of a second mark belongs to the first name, which a reader of bytes would take it from. */
function beginsWithMark(bytes: Uint8Array): boolean {
  const from = bytes[0] === QUOTE ? 1 : 0;
  return MARK.every((byte, i) => bytes[from + i] === byte);
}

/** The disk, or what of it this user may have. */
function isFull(error: unknown): boolean {
  return ["ENOSPC", "EDQUOT", "EFBIG"].includes((error as NodeJS.ErrnoException).code ?? "");
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
