import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { isSound } from "../engines/bytes/files/readAt.js";
import type { FindingCollector } from "../findings/findings.js";
import { type Contents, contentsOf } from "../records/contents.js";
import { type Encoding, EncodingDetector } from "../records/encoding.js";
import { type TextSource, textSource } from "../records/streamRows.js";
import type { RowSource } from "../records/tables.js";
import { asOptions, asTexts, need } from "../util/given.js";
import { FILE_OPTIONS, type FileOptions } from "./fileOptions.js";
import { fileProblem, headOfFile, requireRegular } from "./regularFile.js";
import { workbookSources } from "./workbookFile.js";

/** An input file as it was read, for provenance. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

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
 * @example
 * const { inputs } = await openFiles(["fixtures/xx-city-2022/shares.csv"], {}, new FindingCollector());
 * inputs.map(({ name }) => name); //=> ["shares.csv"]
 */
export async function openFiles(
  given: readonly string[],
  asked: FileOptions,
  findings: FindingCollector,
): Promise<{ inputs: readonly InputFile[]; sources: readonly (RowSource | TextSource)[] }> {
  need(findings, "openFiles: findings", "a FindingCollector", "add");
  const paths = asTexts(given, "openFiles: paths");
  const options = asOptions(asked, "openFiles", FILE_OPTIONS);
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
      const open = () => createReadStream(path, { highWaterMark: readSizeFor(input.bytes) });
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
