import { basename } from "node:path";
import type { Tally } from "../cells/tally.js";
import { ChangedFile, type ScannedFile, scanFile } from "../engines/bytes/files/scanFile.js";
import { spooled } from "../engines/bytes/files/spool.js";
import { type Scan, tallySources } from "../engines/memory/tallyTables.js";
import { FindingCollector } from "../findings/findings.js";
import { shownTally } from "../notebook/tally.js";
import { contentsOf } from "../records/contents.js";
import { readOptionsOf } from "../records/readOptions.js";
import type { TextSource } from "../records/streamRows.js";
import type { RowSource } from "../records/tables.js";
import { asTexts } from "../util/given.js";
import type { FileOptions } from "./fileOptions.js";
import { type InputFile, openFiles, PROMISED } from "./openFiles.js";
import { headOfFile, requireRegular } from "./regularFile.js";

/** What files were tallied to. */
export interface FileTally {
  /** Their cells and findings. */
  readonly tally: Tally;
  /** How many of the rows were tallied from their bytes; the parser saw the others. */
  readonly plain: number;
  /** The files as they were read, with their digests. */
  readonly inputs: readonly InputFile[];
}

/** Whether a file holds the text that its name promises; what is wrong with any other, the reference says. */
async function isText(path: string): Promise<boolean> {
  const head = await headOfFile(path);
  const promised = PROMISED.some(([ending]) => ending.test(path));
  return head.length > 0 && contentsOf(head).contents === "text" && !promised;
}

/**
 * Tallies files: regular CSV by its bytes, other CSV or TSV as a stream (memory does not grow with rows, save for the duplicate check), workbooks
 * through `readWorkbook`. A file that cannot be read is a finding, and the others are still read.
 *
 * @param given  files of one city and one meaning; headers, units and encodings are found file by file
 * @example (await tallyFiles(["fixtures/xx-city-2022/units.csv"])).tally.counts.rows //=> 3252
 */
export async function tallyFiles(given: readonly string[], asked: FileOptions = {}): Promise<FileTally> {
  const paths = asTexts(given, "tallyFiles: paths");
  const options = readOptionsOf(asked, "tallyFiles");
  const files = new Set<ScannedFile>();
  const kept = (scanned: ScannedFile | undefined) => {
    if (scanned) files.add(scanned);
    return scanned;
  };
  try {
    return await tallyWith(paths, options, {
      scan: async (path, onRows) => {
        const usual = options.encoding === undefined || options.encoding === "utf-8";
        if (!usual || !(await isText(path))) return undefined;
        const room = files.size < MOST_AWAKE;
        if (!room && (await requireRegular(path)) < WORTH_TWO_PASSES) return undefined;
        const scanned = await scanFile(path, options, onRows);
        if (room) return kept(scanned);
        await scanned?.rest();
        return scanned;
      },
      // What has no name cannot be opened again.
      respool: async (source, onRows) =>
        files.size < MOST_AWAKE ? kept(await spooled(source, options, onRows)) : undefined,
      done: async (scanned) => {
        await scanned.close();
        files.delete(scanned);
      },
    });
  } catch (error) {
    // The reference reads what stands there now.
    if (error instanceof ChangedFile) return await tallyWith(paths, options);
    throw error;
  } finally {
    for (const file of files) await file.close();
  }
}

/** What goes through rows by their bytes, if it can. */
interface ByteEngine {
  readonly scan: (path: string, onRows: (rows: number) => void) => Promise<ScannedFile | undefined>;
  /** For a file that is not regular. */
  readonly respool: (source: TextSource, onRows: (rows: number) => void) => Promise<ScannedFile | undefined>;
  /** A file is not asked again. */
  readonly done: (scanned: ScannedFile) => Promise<void>;
}

/** So many files stay open, with what was found in them, until they are tallied; others are gone through once more. */
const MOST_AWAKE = 32;
/** Smaller ones than this the reference has read before the byte engine has gone through them twice. */
const WORTH_TWO_PASSES = 1 << 20;

/** Below this splitting twice takes no time that anybody notices. */
const WORTH_SPOOLING = 4 << 20;

async function tallyWith(
  paths: readonly string[],
  options: FileOptions,
  engine?: ByteEngine,
): Promise<FileTally> {
  const findings = new FindingCollector();
  const inputs: (() => InputFile | Promise<InputFile>)[] = [];
  const sources: RowSource[] = [];
  const scans: Scan[] = [];
  let plain = 0;
  let rows = 0;
  const onRows = (pass: 1 | 2, count: number) => {
    rows += count;
    options.onProgress?.({ pass, rows });
  };
  const tallied = ({ scan, sha256 }: ScannedFile, done: () => Promise<void>, named: boolean): Scan => ({
    ...scan,
    tally: async (...asked) => {
      const made = await scan.tally(...asked);
      if (named) {
        plain += made.rows;
        await sha256();
      }
      await done();
      return made;
    },
  });
  for (const path of paths) {
    const scanned = await engine?.scan(path, (count) => onRows(1, count));
    if (scanned) {
      findings.addAll(scanned.findings);
      scans.push(tallied(scanned, async () => engine?.done(scanned), true));
      inputs.push(async () => ({
        path,
        name: basename(path),
        bytes: scanned.bytes,
        sha256: await scanned.sha256(),
      }));
    } else {
      const opened = await openFiles([path], options, findings);
      inputs.push(...opened.inputs.map((input) => () => input));
      const large = opened.inputs.some(({ bytes }) => bytes >= WORTH_SPOOLING);
      for (const source of opened.sources) {
        const again =
          large && "stretches" in source
            ? await engine?.respool(source, (count) => onRows(1, count))
            : undefined;
        if (again) {
          findings.addAll(again.findings);
          scans.push(tallied(again, async () => engine?.done(again), false));
        } else sources.push(source);
      }
    }
  }
  const tally = await tallySources(sources, options, findings, onRows, scans);
  const read = await Promise.all(inputs.map((input) => input()));
  return { tally: shownTally(tally, read), plain, inputs: read };
}
