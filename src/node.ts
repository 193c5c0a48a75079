import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { finished } from "node:stream/promises";
import { type Parser, parse } from "csv-parse";
import type { Tally } from "./cells/tally.js";
import { FindingCollector } from "./findings/findings.js";
import { shownTally } from "./publish/display/tally.js";
import { CSV_ROWS, problemOf, sniffDelimiter } from "./records/csvText.js";
import { type Encoding, EncodingDetector } from "./records/encoding.js";
import { readHeader } from "./records/headers.js";
import { HEADER_SEARCH_ROWS } from "./records/layout.js";
import type { TallyOptions } from "./records/objects.js";
import { type RowSource, tallySources } from "./records/table.js";

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
  readonly readWorkbook?:
    | ((
        bytes: Uint8Array,
      ) => readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[])
    | undefined;
  readonly onProgress?: ((progress: { readonly pass: number; readonly rows: number }) => void) | undefined;
}

export interface FileTally {
  readonly tally: Tally;
  readonly inputs: readonly InputFile[];
}

const WORKBOOK = /\.(xlsx|xlsm|xlsb|xls)$/i;

/** Whether a file is read through `readWorkbook`. */
export function isWorkbook(path: string): boolean {
  return WORKBOOK.test(path);
}

const READ_SIZE = 1 << 20;

/**
 * Tallies files: CSV or TSV as a stream (memory does not grow with rows, save for the duplicate check), workbooks
 * through `readWorkbook`. A file that cannot be read is a finding, and the others are still read.
 *
 * @param paths  files of one city and one meaning; headers, units and encodings are found file by file
 */
export async function tallyFiles(paths: readonly string[], options: FileOptions = {}): Promise<FileTally> {
  const findings = new FindingCollector();
  const { inputs, sources } = await openFiles(paths, options, findings);
  let rows = 0;
  const tally = await tallySources(sources, options, findings, (pass, count) => {
    rows += count;
    options.onProgress?.({ pass, rows });
  });
  return { tally: shownTally(tally), inputs };
}

/** Hashes the files and makes sources of them. */
export async function openFiles(
  paths: readonly string[],
  options: FileOptions,
  findings: FindingCollector,
): Promise<{ inputs: readonly InputFile[]; sources: readonly RowSource[] }> {
  const inputs: InputFile[] = [];
  const sources: RowSource[] = [];
  for (const path of paths) {
    try {
      const { input, encoding } = await inspect(path, options.encoding);
      inputs.push(input);
      sources.push(
        ...(isWorkbook(path)
          ? await workbookSources(path, options, findings)
          : [csvSource(path, encoding, findings)]),
      );
      if (!isWorkbook(path) && encoding !== "utf-8" && !options.encoding)
        findings.add("encodingDetected", { field: basename(path), received: encoding });
    } catch (error) {
      findings.add("fileUnreadable", { field: basename(path), received: reasonOf(error) });
    }
  }
  return { inputs, sources };
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

/** The pass that hashes a file and finds its encoding. */
async function inspect(
  path: string,
  stated: Encoding | undefined,
): Promise<{ input: InputFile; encoding: Encoding }> {
  const { size } = await stat(path);
  const hash = createHash("sha256");
  const detector = new EncodingDetector();
  for await (const chunk of createReadStream(path, {
    highWaterMark: READ_SIZE,
  }) as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    if (!stated && !isWorkbook(path)) detector.add(chunk);
  }
  return {
    input: { path, name: basename(path), bytes: size, sha256: hash.digest("hex") },
    encoding: stated ?? detector.finish(),
  };
}

function csvSource(path: string, encoding: Encoding, findings: FindingCollector): RowSource {
  const file = basename(path);
  let reported = false;
  return {
    file,
    async *batches() {
      let broken = false;
      let problem: string | undefined;
      for await (const batch of csvBatches(
        decoded(path, encoding, () => (broken = true)),
        (text) => (problem = text),
      ))
        yield batch;
      if (reported) return;
      if (broken) findings.add("encodingBroken", { field: file, expected: encoding });
      if (problem) findings.add("csvMalformed", { field: file, received: problem });
      reported = broken || problem !== undefined;
    },
  };
}

async function* decoded(path: string, encoding: Encoding, onBroken: () => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, {
    highWaterMark: READ_SIZE,
  }) as AsyncIterable<Uint8Array>) {
    const text = decoder.decode(chunk, { stream: true });
    if (text.includes("\ufffd")) onBroken();
    yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") {
    if (rest.includes("\ufffd")) onBroken();
    yield rest;
  }
}

/** Rows through csv-parse, a batch for each chunk of text: the reference for what a row is. */
async function* csvBatches(
  chunks: AsyncIterable<string>,
  onProblem: (text: string) => void,
): AsyncGenerator<string[][]> {
  let parser: Parser | undefined;
  let ended: Promise<void> | undefined;
  for await (const chunk of chunks) {
    if (!parser) {
      parser = parse({ ...CSV_ROWS, delimiter: sniffDelimiter(chunk) });
      ended = finished(parser).catch((error) => onProblem(problemOf(error)));
    }
    // The parser works while it is written to: what it made stands ready, also what came before an error.
    parser.write(chunk);
    yield drain(parser);
    if (parser.errored) break;
  }
  parser?.end();
  if (parser) yield drain(parser);
  await ended;
}

function drain(parser: Parser): string[][] {
  const rows: string[][] = [];
  for (let row = parser.read(); row !== null; row = parser.read()) rows.push(row as string[]);
  return rows;
}

/** Every sheet that has a header is a table of its own; the others are named in a finding. */
async function workbookSources(
  path: string,
  options: FileOptions,
  findings: FindingCollector,
): Promise<RowSource[]> {
  if (!options.readWorkbook) throw new Error("reading workbooks needs readWorkbook from digecon/xlsx");
  const file = basename(path);
  const sheets = options.readWorkbook(await readFile(path)).filter((sheet) => sheet.rows.length > 0);
  const tables = sheets.filter((sheet) => hasHeader(sheet.rows, options.mapping));
  const chosen = tables.length > 0 ? tables : sheets.slice(0, 1);
  for (const other of sheets)
    if (!chosen.includes(other)) findings.add("sheetSkipped", { field: file, received: other.name });
  if (chosen.length === 0) findings.add("fileEmpty", { field: file });
  return chosen.map((sheet) => ({
    file: chosen.length > 1 ? `${file}#${sheet.name}` : file,
    async *batches() {
      yield sheet.rows;
    },
  }));
}

function hasHeader(rows: readonly (readonly string[])[], mapping: FileOptions["mapping"]): boolean {
  const mapped = new Set(Object.keys(mapping ?? {}));
  return rows
    .slice(0, HEADER_SEARCH_ROWS)
    .some((row) => row.some((cell) => readHeader(cell) !== undefined || mapped.has(cell.trim())));
}
