import { FindingCollector } from "../findings/findings.js";
import { carryInputs } from "../notebook/inputDigests.js";
import type { Reidentification, ReidentifyOptions } from "../provenance/reidentification.js";
import { readOptionsOf } from "../records/readOptions.js";
import { asTexts } from "../util/given.js";
import type { FileOptions } from "./fileOptions.js";
import { openFiles } from "./openFiles.js";
import { sha256 } from "./sha256.js";

/** How files are read, and units listed for people to decide. */
export interface ReidentifyFileOptions extends FileOptions, Omit<ReidentifyOptions, "sha256"> {}

/**
 * Units under starred core codes in files, with what is needed to decide which part of each is digital (`reidentifyRecords`).
 *
 * @param given  files of units
 * @example (await reidentifyFiles(["fixtures/xx-city-2022/units.csv"])).figures.units //=> 105
 */
export async function reidentifyFiles(
  given: readonly string[],
  asked: ReidentifyFileOptions = {},
  findings = new FindingCollector(),
): Promise<Reidentification> {
  const paths = asTexts(given, "reidentifyFiles: paths");
  const options = readOptionsOf(asked, "reidentifyFiles");
  // The account is behind it: programs that only tally files do not wait for that.
  const { reidentifySources } = await import("../provenance/reidentification.js");
  const { inputs, sources } = await openFiles(paths, options, findings);
  return carryInputs(await reidentifySources(sources, { ...options, sha256 }, findings), inputs);
}
