import type { Tally } from "./cells/tally.js";
import { TALLY_OPTIONS, type TallyOptions } from "./engines/memory/options.js";
import { tallyTable } from "./engines/memory/tallyRecords.js";
import { FindingCollector } from "./findings/findings.js";
import { shownTally } from "./notebook/tally.js";
import { parseCsvText } from "./records/csvText.js";
import { addLineProblem, decodeBytes, type LineProblem, textOrBytes } from "./records/decoder.js";
import type { Encoding } from "./records/encoding.js";
import { asEncoding } from "./records/readOptions.js";
import { asOptions, asText, extending, type OptionTakes } from "./util/given.js";

export { readParameters } from "./records/parameterFile.js";

/** How a CSV that is in memory is read and tallied. */
export interface CsvOptions extends TallyOptions {
  /** Encoding of bytes; default what they say. */
  readonly encoding?: Encoding | undefined;
  /** Name for findings. */
  readonly file?: string | undefined;
}

const CSV_OPTIONS: OptionTakes<CsvOptions> = /* @__PURE__ */ extending<TallyOptions, CsvOptions>(
  TALLY_OPTIONS,
  { encoding: asEncoding, file: asText },
);

/**
 * Tallies a CSV or TSV that is in memory: a text, or bytes in UTF-8 or GB18030. Runs in Node and in the browser.
 *
 * @example tallyCsv("统一社会信用代码,行业代码,增加值（万元）\nA1,3911,12.5").cells.length //=> 1
 */
export function tallyCsv(given: string | Uint8Array, options: CsvOptions = {}): Tally {
  const own = asOptions(options, "tallyCsv", CSV_OPTIONS);
  const input = textOrBytes(given, "tallyCsv: input");
  const file = own.file ?? "input.csv";
  const findings = new FindingCollector();
  const problems: LineProblem[] = [];
  const { text, encoding } =
    typeof input === "string"
      ? { text: input, encoding: "utf-8" as const }
      : decodeBytes(input, own.encoding, (problem) => problems.push(problem));
  if (encoding !== "utf-8" && !own.encoding) findings.add("encodingDetected", { file, encoding });
  for (const problem of problems) addLineProblem(problem, file, encoding, findings);
  return shownTally(tallyTable(parseCsvText(text), own, file, findings));
}
