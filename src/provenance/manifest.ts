import { tableTexts } from "../classification/tableTexts.js";
import type { Result } from "../notebook/result.js";
import { asArray, asFunction, asText, takes } from "../util/given.js";
import { VERSION } from "../util/version.js";
import { digestOf, digests, type OutputDigest, type Sha256 } from "./digests.js";
import { FILE_OPTIONS, type Role } from "./fileRoles.js";

/** A file that was read. */
export interface ReadFile {
  /** Where it stands. */
  readonly path: string;
  /** Its size in bytes. */
  readonly bytes: number;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** A result with its files and what they were made from: all that is written or proved. */
export interface Replayable extends Result {
  /** Texts of its files by name. */
  readonly files: ReadonlyMap<string, string>;
  /** The files that it is of. */
  readonly inputs: readonly ReadFile[];
  /** The files that options named. */
  readonly parameters: readonly (ReadFile & { readonly role: Role })[];
  /** What else the manifest says of this kind of result: counts, vintages, parameters used. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** What is needed to make a result again, and to prove that it is the same. */
export interface Manifest {
  /** Version of the program that made it. */
  readonly digecon: string;
  /** The command that made it. */
  readonly command: string;
  /** By which engine figures are as they are; engines make the same. */
  readonly engine: string;
  /** Options of the command, but for files and for where results go. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The files that it is of. */
  readonly inputs: readonly ReadFile[];
  /** The files that options named. */
  readonly parameters: readonly { readonly role: Role; readonly path: string; readonly sha256: string }[];
  /** SHA-256 of each code table of the classification. */
  readonly classification: Readonly<Record<string, string>>;
  /** The files of the result. */
  readonly outputs: readonly OutputDigest[];
  /** SHA-256 over the names and digests of all outputs. */
  readonly result: string;
  /** Counts, vintages, parameters used: what belongs to the command. */
  readonly [detail: string]: unknown;
}

/** How a manifest is made where it is made. */
export interface ManifestOptions {
  /** Options of the run; those that change no figure or name files are left out. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Paths as the manifest states them; by default as they are. */
  readonly place?: ((path: string) => string) | undefined;
  /** SHA-256 in hexadecimal digits. */
  readonly sha256: Sha256;
}

/** What a run must hold, told at the door. */
const RUN = { kind: asText, files: {}, inputs: asArray, parameters: asArray, details: {} };

/** Where results go and how they are shown: told anew each time. */
const NOT_KEPT: ReadonlySet<string> = new Set(["out", "json", "help", "version", ...FILE_OPTIONS]);

/**
 * The manifest of a result: by which version, from what and with which options it was made, and digests of all of it.
 *
 * @param run      a result with its files, and the files that it was made from
 * @param options  options of the run, and how digests are made
 * @example
 * const { createHash } = await import("node:crypto");
 * const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");
 * const result = { kind: "account", tables: [], findings: [], figures: {}, files: new Map([["account.csv", "code\n"]]) };
 * const run = { ...result, inputs: [], parameters: [], details: {} };
 * manifestOf(run, { options: { lang: "en" }, sha256 }).outputs.map(({ file }) => file); //=> ["account.csv"]
 */
export function manifestOf(run: Replayable, asked: ManifestOptions): Manifest {
  takes("manifestOf", { run, options: asked }, RUN, { options: {}, sha256: asFunction });
  const { options, place = (path) => path, sha256 } = asked;
  const outputs = digests(run.files, sha256);
  return {
    digecon: VERSION,
    command: run.kind,
    engine: "memory",
    options: Object.fromEntries(
      Object.entries(options).filter(([name, value]) => value !== undefined && !NOT_KEPT.has(name)),
    ),
    inputs: run.inputs.map(({ path, bytes, sha256: hash }) => ({ path: place(path), bytes, sha256: hash })),
    parameters: run.parameters.map(({ role, path, sha256: hash }) => ({
      role,
      path: place(path),
      sha256: hash,
    })),
    classification: Object.fromEntries(
      Object.entries(tableTexts()).map(([name, text]) => [name, sha256(text)]),
    ),
    ...run.details,
    outputs,
    result: digestOf(outputs, sha256),
  };
}
