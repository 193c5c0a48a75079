import type { Tally } from "./cells/tally.js";
import { type TallyOptions, tallyRows } from "./engines/memory/tallyRecords.js";
import { FindingCollector } from "./findings/findings.js";
import { shownTally } from "./publish/display/tally.js";
import { parseCsvObjects, parseCsvText } from "./records/csvText.js";
import { addLineProblem, decodeBytes, type LineProblem } from "./records/decoder.js";
import type { Encoding } from "./records/encoding.js";

export interface CsvOptions extends TallyOptions {
  readonly encoding?: Encoding | undefined;
  /** Name for findings. */
  readonly file?: string | undefined;
}

/**
 * Tallies a CSV or TSV that is in memory: a text, or bytes in UTF-8 or GB18030. Runs in Node and in the browser.
 *
 * @example tallyCsv("统一社会信用代码,行业代码,增加值（万元）\nA1,3911,12.5").cells.length //=> 1
 */
export function tallyCsv(input: string | Uint8Array, options: CsvOptions = {}): Tally {
  const file = options.file ?? "input.csv";
  const findings = new FindingCollector();
  const problems: LineProblem[] = [];
  const { text, encoding } =
    typeof input === "string"
      ? { text: input, encoding: "utf-8" as const }
      : decodeBytes(input, options.encoding, (problem) => problems.push(problem));
  if (encoding !== "utf-8" && !options.encoding)
    findings.add("encodingDetected", { field: file, received: encoding });
  for (const problem of problems) addLineProblem(problem, file, encoding, findings);
  return shownTally(tallyRows(parseCsvText(text), options, file, findings));
}

/**
 * Rows of a parameter file (shares, rates, control totals, groups) by column name, for `account`.
 *
 * @throws {SyntaxError} when the file cannot be read to its end: half a parameter file would change figures silently
 * @example readParameters("group,gbt4754\n软件,65")[0].gbt4754 //=> "65"
 */
export function readParameters(input: string | Uint8Array): Record<string, string>[] {
  const { rows, damaged } = parseCsvObjects(typeof input === "string" ? input : decodeBytes(input).text);
  if (damaged)
    throw new SyntaxError(
      `the parameter file is malformed, row ${damaged.row}: ${damaged.line.slice(0, 200)}`,
    );
  return rows;
}
