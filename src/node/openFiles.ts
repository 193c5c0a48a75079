import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { isSound } from "../engines/bytes/files/readAt.js";
import type { FindingCollector } from "../findings/findings.js";
import { type Contents, contentsOf } from "../records/contents.js";
import { type Encoding, EncodingDetector } from "../records/encoding.js";
import type { InputFile } from "../records/inputFile.js";
import { type TextSource, textSource } from "../records/streamRows.js";
import type { RowSource } from "../records/tables.js";
import type { FileOptions } from "./fileOptions.js";
import { fileProblem, headOfFile, requireRegular } from "./regularFile.js";
import { workbookSources } from "./workbookFile.js";

/** What a name promises; every other name promises text. */
export const PROMISED: readonly (readonly [RegExp, Contents])[] = [
  [/\.(xlsx|xlsm|xlsb|ods)$/i, "zip"],
  [/\.(xls|et)$/i, "ole"],
  [/\.html?$/i, "html"],
];

/**
 * Whether a file is read through `readWorkbook`: its first bytes say so, whatever its name.
 *
 * @example
 * await isWorkbook("fixtures/xx-city-2022/units.csv"); //=> false
 */
export async function isWorkbook(path: string): Promise<boolean> {
  return isRead(contentsOf(await headOfFile(path)).contents);
}

function isRead(contents: Contents): boolean {
  return contents === "zip" || contents === "ole" || contents === "html";
}

const READ_SIZE = 1 << 20;

/** Memory is taken for so much at once, also where a file is smaller: one byte more than it has finds its end. */
function readSizeFor(bytes: number): number {
  return Math.min(bytes + 1, READ_SIZE);
}

/**
 * Hashes the files and makes sources of them.
 *
 * @param options   as they were taken
 * @param findings  what is found now, and while the sources are read
 */
export async function openFiles(
  paths: readonly string[],
  options: FileOptions,
  findings: FindingCollector,
): Promise<{ inputs: readonly InputFile[]; sources: readonly (RowSource | TextSource)[] }> {
  const inputs: InputFile[] = [];
  const sources: (RowSource | TextSource)[] = [];
  for (const path of paths) {
    try {
      const inspected = await inspect(path, options.encoding);
      inputs.push(inspected.input);
      sources.push(...(await sourcesOf(inspected, options, findings)));
    } catch (error) {
      const { code, reason } = fileProblem(error);
      findings.add(code, { file: basename(path), reason });
    }
  }
  return { inputs, sources };
}

/** The tables of a file, by what it is and not by what it is called. */
async function sourcesOf(
  { input, encoding, contents, name }: Inspected,
  options: FileOptions,
  findings: FindingCollector,
): Promise<readonly (RowSource | TextSource)[]> {
  const { path, bytes, name: file } = input;
  if (contents === "foreign") {
    findings.add("fileNotTable", { file, form: name });
    return [];
  }
  const promised = PROMISED.find(([ending]) => ending.test(path))?.[1] ?? "text";
  if (bytes > 0 && contents !== promised) findings.add("contentNotName", { file, form: name });
  if (isRead(contents)) {
    const { readWorkbook } = options;
    if (!readWorkbook) throw new Error("reading workbooks needs readWorkbook from digecon/xlsx");
    return workbookSources(await readFile(path), file, readWorkbook, options.mapping, findings);
  }
  if (encoding !== "utf-8" && !options.encoding) findings.add("encodingDetected", { file, encoding });
  const stated = options.encoding !== undefined;
  const open = () => createReadStream(path, { highWaterMark: readSizeFor(bytes) });
  return [textSource({ file, encoding, stated, bytes, open }, findings)];
}

/** A file as the first pass over it found it. */
interface Inspected {
  readonly input: InputFile;
  readonly encoding: Encoding;
  readonly contents: Contents;
  /** What its first bytes say it is, in words. */
  readonly name: string;
}

/** The pass that hashes a file and finds what it is and its encoding. */
async function inspect(path: string, stated: Encoding | undefined): Promise<Inspected> {
  const size = await requireRegular(path);
  const hash = createHash("sha256");
  const detector = new EncodingDetector(isSound);
  let found: ReturnType<typeof contentsOf> | undefined;
  for await (const chunk of createReadStream(path, {
    highWaterMark: readSizeFor(size),
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
