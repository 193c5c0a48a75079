import { completePlan } from "../cells/plan.js";
import type { Tally } from "../cells/tally.js";
import { bytes } from "../engines/bytes/engine.js";
import type { FindingCollector } from "../findings/findings.js";
import { shownTally } from "../notebook/tally.js";
import { contentsOf } from "../records/contents.js";
import type { InputFile } from "../records/inputFile.js";
import { asOptions, asTexts } from "../util/given.js";
import { FILE_OPTIONS, type FileOptions } from "./fileOptions.js";
import { openFiles, PROMISED } from "./openFiles.js";
import { headOfFile, requireRegular } from "./regularFile.js";

/** A tally of files, and what it was made from. */
export interface FileTally {
  /** Cells and findings for `account`. */
  readonly tally: Tally;
  /** How many of the rows were tallied from their bytes; the parser saw the others. */
  readonly plain: number;
  /** The files that could be read, each with the digest of what was read. */
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
  const options = asOptions(asked, "tallyFiles", FILE_OPTIONS);
  const { plan: _plan, onProgress, ...reading } = options;
  const mayBeRegular = options.encoding === undefined || options.encoding === "utf-8";
  let rows = 0;
  const onRows = (pass: 1 | 2, count: number) => {
    rows += count;
    onProgress?.({ pass, rows });
  };
  const files = {
    paths,
    sizeOfText: async (path: string) =>
      mayBeRegular && (await isText(path)) ? await requireRegular(path) : undefined,
    open: (path: string, findings: FindingCollector) => openFiles([path], options, findings),
  };
  const { tally, ...made } = await bytes.tally(files, completePlan(options), { ...reading, onRows });
  return { tally: shownTally(tally, made.inputs), ...made };
}
