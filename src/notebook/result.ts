import type { Finding } from "../findings/findings.js";
import { formatScaled } from "../numbers/exact.js";
import type { StatTable } from "../tables/statTable.js";
import { VERSION } from "../util/version.js";
import type { InputDigest } from "./inputDigests.js";
import { type PlainData, plainData } from "./plainData.js";
import { plainTable } from "./plainTable.js";

/** A result in its four parts, before it is plain data: what every command makes. */
export interface Result {
  /** What it is a result of: `account`, `tally`, `growth`, … */
  readonly kind: string;
  /** Everything in it that a table says. */
  readonly tables: readonly StatTable[];
  /** What a person should know about it. */
  readonly findings: readonly Finding[];
  /** Its figures, by name. */
  readonly figures: Readonly<Record<string, unknown>>;
}

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

/** A result in its four parts as plain data. */
export function plainResult(
  { kind, tables, findings, figures }: Result,
  inputs: readonly InputDigest[] | undefined,
  options: ResultOptions = {},
): PlainResult {
  const provenance = options.provenance ?? { digecon: VERSION, inputs: inputs ?? null };
  const all = [...tables, ...(options.tables ?? [])];
  return {
    schemaVersion: SCHEMA_VERSION,
    kind,
    provenance: plainData(provenance) ?? null,
    findings: findings.map(plainFinding),
    tables: Object.fromEntries(all.map((table) => [table.name, plainTable(table)])),
    figures: plainData(figures) as PlainResult["figures"],
  };
}

/** Whether an object has the form that `resultOf` gives. */
export function isPlainResult(value: object): value is PlainResult {
  return "schemaVersion" in value && value.schemaVersion === SCHEMA_VERSION && "kind" in value;
}

function plainFinding(finding: Finding): PlainData {
  const money = finding.money === undefined ? null : formatScaled(finding.money, 2);
  return plainData({ ...finding, money }) ?? null;
}
