import type { Finding } from "../findings/findings.js";
import { formatScaled } from "../numbers/exact.js";
import type { StatTable } from "../tables/statTable.js";
import { asFlag, asOptions, refuse } from "../util/given.js";
import { VERSION } from "../util/version.js";
import { type InputDigest, inputsOf } from "./inputDigests.js";
import { type PlainData, plainData } from "./plainData.js";
import { partsOf } from "./resultKinds.js";

/** The form of plain results; a change of it that a reader must know of raises the number. */
export const SCHEMA_VERSION = 1;

/** By what, and of what, a result was made; the manifest of a command says more. */
export interface Provenance {
  /** Version of the library. */
  readonly digecon: string;
  /** The files that it rests on, with their digests; null for records that were in memory, which have none. */
  readonly inputs: readonly object[] | null;
}

/** A result as plain data: JSON writes it, `postMessage` and `structuredClone` carry it, `show` shows it. */
export interface PlainResult {
  /** The form of this object. */
  readonly schemaVersion: typeof SCHEMA_VERSION;
  /** What it is a result of: `account`, `tally`, `growth`, `penetration`, `io`, `check`, `classify`, `reidentify`. */
  readonly kind: string;
  /** By what, and of what, it was made. */
  readonly provenance: PlainData;
  /** What a person should know about it; money in 元 as text. */
  readonly findings: readonly PlainData[];
  /** Its tables by name, empty ones too: `columns`, and `rows` with a key for each column. */
  readonly tables: { readonly [name: string]: PlainData };
  /** Its figures by name: exact numbers as decimal text, money of cells in 分. */
  readonly figures: { readonly [name: string]: PlainData };
}

/** What `resultOf` is told beside the result. */
export interface ResultOptions {
  /** Further tables: what the result has no table for by itself, as `linkagesTable(model)` of `digecon/io`. */
  readonly tables?: readonly StatTable[] | undefined;
  /** By what and of what it was made; default this version, and the digests of the files that were read. */
  readonly provenance?: Provenance | undefined;
  /** Leaves out the mark of trial figures. */
  readonly official?: boolean | undefined;
}

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
  const options = asOptions(asked, "resultOf", { official: asFlag });
  const { result, inputs } = unwrapped(given);
  const { kind, tables, findings, figures } = partsOf(result, options.official ?? false);
  const provenance = options.provenance ?? { digecon: VERSION, inputs: inputs ?? null };
  const all = [...tables, ...(options.tables ?? [])];
  return {
    schemaVersion: SCHEMA_VERSION,
    kind,
    provenance: plainData(provenance) ?? null,
    findings: findings.map(plainFinding),
    tables: Object.fromEntries(all.map((table) => [table.name, plainData(table) ?? null])),
    figures: plainData(figures) as PlainResult["figures"],
  };
}

/** Whether an object has the form that `resultOf` gives. */
export function isPlainResult(value: object): value is PlainResult {
  return "schemaVersion" in value && value.schemaVersion === SCHEMA_VERSION && "kind" in value;
}

/** What `tallyFiles` gives is a tally and the files it is of. */
function unwrapped(given: object): {
  readonly result: object;
  readonly inputs: readonly InputDigest[] | undefined;
} {
  const result = "tally" in given && typeof given.tally === "object" && given.tally ? given.tally : given;
  return { result, inputs: inputsOf(result) };
}

function plainFinding(finding: Finding): PlainData {
  const money = finding.money === undefined ? null : formatScaled(finding.money, 2);
  return plainData({ ...finding, money }) ?? null;
}
