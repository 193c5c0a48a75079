import type { StatTable } from "../tables/statTable.js";
import { asFlag, asOptions, listOf, need, type OptionTakes, refuse } from "../util/given.js";
import { has } from "../util/has.js";
import { inputsOf } from "./inputDigests.js";
import {
  isPlainResult,
  type PlainResult,
  type Provenance,
  plainResult,
  type ResultOptions,
} from "./result.js";
import { partsOf } from "./resultKinds.js";

/**
 * A result as plain data: its tables, findings, provenance and figures. `--json` of every command prints it.
 *
 * Exact numbers are decimal text, Maps are objects, whole numbers of 分 are text; what is missing has its reason.
 * Records in memory have no digest: `provenance.inputs` is null.
 *
 * @param given  an account, a tally, an answer of `classify`, growth, penetration, a model of `digecon/io`, findings
 * @throws {TypeError} for what is no object
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "100" }];
 * const { schemaVersion, kind, tables } = resultOf(account(tallyRecords(units, { unit: "元" }), { period: "2023" }));
 * [schemaVersion, kind, Object.keys(tables)[0]]; //=> [1, "account", "account"]
 */
export function resultOf(given: object, asked: ResultOptions = {}): PlainResult {
  if (typeof given !== "object" || given === null)
    refuse("resultOf: result", "a result of this library", given);
  if (isPlainResult(given)) return given;
  const options = asOptions(asked, "resultOf", RESULT_OPTIONS);
  const result = unwrapped(given);
  return plainResult(partsOf(result, options.official ?? false), inputsOf(result), options);
}

const RESULT_OPTIONS: OptionTakes<ResultOptions> = {
  tables: /* @__PURE__ */ listOf<StatTable>(
    (given, name) => need(given, name, "a table", "name", "columns", "rows") as StatTable,
  ),
  provenance: (given, name) =>
    need(given, name, "an object with digecon and inputs", "digecon", "inputs") as Provenance,
  official: asFlag,
};

/** What `tallyFiles` gives is a tally, with the files it is of. */
function unwrapped(given: object): object {
  const isFileTally = has(given, "tally", "plain", "inputs") && !("kind" in given);
  return isFileTally ? (given as { readonly tally: object }).tally : given;
}
