import { FindingCollector } from "../findings/findings.js";
import { carryInputs } from "../notebook/inputDigests.js";
import type { Reidentification, ReidentifyOptions } from "../provenance/reidentification.js";
import { asOptions, asParameterRows, asTexts, extending, type OptionTakes } from "../util/given.js";
import { FILE_OPTIONS, type FileOptions } from "./fileOptions.js";
import { openFiles } from "./openFiles.js";
import { sha256 } from "./sha256.js";

/** How files are read, and units listed for people to decide. */
export interface ReidentifyFileOptions extends FileOptions, Omit<ReidentifyOptions, "sha256"> {}

const REIDENTIFY_FILE_OPTIONS: OptionTakes<ReidentifyFileOptions> = /* @__PURE__ */ extending<
  FileOptions,
  ReidentifyFileOptions
>(FILE_OPTIONS, { decisions: asParameterRows });

/**
 * Units under starred core codes in files, with what is needed to decide which part of each is digital (`reidentifyRecords`).
 *
 * @param given  files of units
 * @example (await reidentifyFiles(["fixtures/xx-city-2022/units.csv"])).figures.units //=> 105
 */
export async function reidentifyFiles(
  given: readonly string[],
  asked: ReidentifyFileOptions = {},
): Promise<Reidentification> {
  const paths = asTexts(given, "reidentifyFiles: paths");
  const options = asOptions(asked, "reidentifyFiles", REIDENTIFY_FILE_OPTIONS);
  // The account is behind it: programs that only tally files do not wait for that.
  const { reidentifySources } = await import("../provenance/reidentification.js");
  const { decisions, ...reading } = options;
  const findings = new FindingCollector();
  const { inputs, sources } = await openFiles(paths, reading, findings);
  return carryInputs(await reidentifySources(sources, { ...reading, decisions, sha256 }, findings), inputs);
}
