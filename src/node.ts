import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Tally } from "./cells/tally.js";
import { isSound } from "./engines/bytes/files/readAt.js";
import { ChangedFile, type ScannedFile, scanFile } from "./engines/bytes/files/scanFile.js";
import { spooled } from "./engines/bytes/files/spool.js";
import type { TallyOptions } from "./engines/memory/tallyRecords.js";
import { type Scan, tallySources } from "./engines/memory/tallyTables.js";
import { FindingCollector } from "./findings/findings.js";
import { fileProblem, headOfFile, requireRegular } from "./node/regularFile.js";
import { workbookSources } from "./node/workbookFile.js";
import { shownTally } from "./publish/display/tally.js";
import { type Contents, contentsOf } from "./records/contents.js";
import { type Encoding, EncodingDetector } from "./records/encoding.js";
import type { ReadWorkbook } from "./records/sheet.js";
import { type TextSource, textSource } from "./records/streamRows.js";
import type { RowSource } from "./records/tables.js";

export { readParameters } from "./csv.js";

/** An input file as it was read, for provenance. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface FileOptions extends TallyOptions {
  readonly encoding?: Encoding | undefined;
  /** Reads .xlsx and .xls; from `digecon/xlsx`. */
  readonly readWorkbook?: ReadWorkbook | undefined;
  readonly onProgress?: ((progress: { readonly pass: number; readonly rows: number }) => void) | undefined;
}

export interface FileTally {
  readonly tally: Tally;
  /** How many of the rows were tallied from their bytes; the parser saw the others. */
  readonly plain: number;
  readonly inputs: readonly InputFile[];
}

/** What a name promises; every other name promises text. */
const PROMISED: readonly (readonly [RegExp, Contents])[] = [
  [/\.(xlsx|xlsm|xlsb|ods)$/i, "zip"],
  [/\.(xls|et)$/i, "ole"],
  [/\.html?$/i, "html"],
];

/** Whether a file is read through `readWorkbook`: its first bytes say so, whatever its name. */
export async function isWorkbook(path: string): Promise<boolean> {
  return isRead(contentsOf(await headOfFile(path)).contents);
}

function isRead(contents: Contents): boolean {
  return contents === "zip" || contents === "ole" || contents === "html";
}

/** Whether a file holds the text that its name promises; what is wrong with any other, the reference says. */
async function isText(path: string): Promise<boolean> {
  const head = await headOfFile(path);
  const promised = PROMISED.some(([ending]) => ending.test(path));
  return head.length > 0 && contentsOf(head).contents === "text" && !promised;
}

const READ_SIZE = 1 << 20;

/**
 * Tallies files: regular CSV by its bytes, other CSV or TSV as a stream (memory does not grow with rows, save for the duplicate check), workbooks
 * through `readWorkbook`. A file that cannot be read is a finding, and the others are still read.
 *
 * @param paths  files of one city and one meaning; headers, units and encodings are found file by file
 * @example (await tallyFiles(["fixtures/xx-city-2022/units.csv"])).tally.counts.rows //=> 3252
 */
export async function tallyFiles(paths: readonly string[], options: FileOptions = {}): Promise<FileTally> {
  const files: ScannedFile[] = [];
  const kept = (scanned: ScannedFile | undefined) => {
    if (scanned) files.push(scanned);
    return scanned;
  };
  try {
    return await tallyWith(paths, options, {
      scan: async (path, onRows) => {
        const usual = options.encoding === undefined || options.encoding === "utf-8";
        return usual && (await isText(path)) ? kept(await scanFile(path, options, onRows)) : undefined;
      },
      respool: async (source, onRows) => kept(await spooled(source, options, onRows)),
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
}

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
  for (const path of paths) {
    const scanned = await engine?.scan(path, (count) => onRows(1, count));
    if (scanned) {
      findings.addAll(scanned.findings);
      scans.push({
        ...scanned.scan,
        tally: async (...asked) => {
          const made = await scanned.scan.tally(...asked);
          plain += made.rows;
          return made;
        },
      });
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
          scans.push(again.scan);
        } else sources.push(source);
      }
    }
  }
  const tally = await tallySources(sources, options, findings, onRows, scans);
  return { tally: shownTally(tally), plain, inputs: await Promise.all(inputs.map((input) => input())) };
}

/** Hashes the files and makes sources of them. */
export async function openFiles(
  paths: readonly string[],
  options: FileOptions,
  findings: FindingCollector,
): Promise<{ inputs: readonly InputFile[]; sources: readonly (RowSource | TextSource)[] }> {
  const inputs: InputFile[] = [];
  const sources: (RowSource | TextSource)[] = [];
  for (const path of paths) {
    try {
      const { input, encoding, contents, name } = await inspect(path, options.encoding);
      inputs.push(input);
      const file = input.name;
      if (contents === "foreign") {
        findings.add("fileNotTable", { field: file, received: name });
        continue;
      }
      const promised = PROMISED.find(([ending]) => ending.test(path))?.[1] ?? "text";
      if (input.bytes > 0 && contents !== promised)
        findings.add("contentNotName", { field: file, received: name });
      if (isRead(contents)) {
        const { readWorkbook } = options;
        if (!readWorkbook) throw new Error("reading workbooks needs readWorkbook from digecon/xlsx");
        sources.push(...workbookSources(await readFile(path), file, readWorkbook, options.mapping, findings));
        continue;
      }
      if (encoding !== "utf-8" && !options.encoding)
        findings.add("encodingDetected", { field: file, received: encoding });
      const stated = options.encoding !== undefined;
      const open = () => createReadStream(path, { highWaterMark: READ_SIZE });
      sources.push(textSource({ file, encoding, stated, bytes: input.bytes, open }, findings));
    } catch (error) {
      const { code, reason } = fileProblem(error);
      findings.add(code, { field: basename(path), received: reason });
    }
  }
  return { inputs, sources };
}

/** The pass that hashes a file and finds what it is and its encoding. */
async function inspect(
  path: string,
  stated: Encoding | undefined,
): Promise<{ input: InputFile; encoding: Encoding; contents: Contents; name: string }> {
  const size = await requireRegular(path);
  const hash = createHash("sha256");
  const detector = new EncodingDetector(isSound);
  let found: ReturnType<typeof contentsOf> | undefined;
  for await (const chunk of createReadStream(path, {
    highWaterMark: READ_SIZE,
  }) as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    found ??= contentsOf(chunk);
    if (!stated && found.contents === "text") detector.add(chunk);
  }
  return {
    input: { path, name: basename(path), bytes: size, sha256: hash.digest("hex") },
    encoding: stated ?? detector.finish(),
    ...(found ?? contentsOf(new Uint8Array())),
  };
}
