import { isAbsolute, relative, resolve, sep } from "node:path";
import { type Account, account } from "../accounts/account.js";
import type { TallyPlan } from "../cells/plan.js";
import { DEFAULT_POLICY } from "../cells/valueAdded.js";
import { tableTexts } from "../classification/tableTexts.js";
import { FindingCollector } from "../findings/findings.js";
import type { FileOptions } from "../node/fileOptions.js";
import { type InputFile, isWorkbook } from "../node/openFiles.js";
import { type FileTally, tallyFiles } from "../node/tallyFiles.js";
import { type DecisionBook, readDecisions } from "../parameters/decisions.js";
import { outputsOf } from "../publish/outputs.js";
import { type Mapping, mappingOf } from "../records/mapping.js";
import { VERSION } from "../util/version.js";
import type { Options } from "./options.js";
import {
  FILE_OPTIONS,
  type NamedFile,
  type ParameterRole,
  type Role,
  readParameterFiles,
  rowsUnder,
  workbookReader,
} from "./parameterFiles.js";
import { showProgress } from "./progress.js";
import { sha256 } from "./sha256.js";

/** Everything of a run that is written or proved: the files, and what they were made from. */
export interface Replayable {
  readonly command: string;
  readonly files: ReadonlyMap<string, string>;
  readonly inputs: readonly InputFile[];
  readonly parameters: readonly NamedFile[];
  /** What else the manifest says of this command's result. */
  readonly details: Readonly<Record<string, unknown>>;
}

export interface Run extends Replayable {
  readonly account: Account;
  readonly tally: FileTally["tally"];
  /** Rows tallied from their bytes. */
  readonly plain: number;
}

/** Everything between the options of a command and the texts of its result; writes nothing. */
export async function runAccount(
  paths: readonly string[],
  options: Options,
  extra: { readonly checks?: boolean } = {},
): Promise<Run> {
  const parameters = await readParameterFiles(options);
  const rowsOf = (role: ParameterRole) => rowsUnder(parameters, role);
  const findings = new FindingCollector();
  const decisions = readDecisions(rowsOf("decisions") ?? [], findings);
  const progress = showProgress();
  const { tally, plain, inputs } = await tallyFiles(paths, {
    ...(await fileOptions(paths, options, mappingOf(rowsOf("mapping") ?? [], findings))),
    plan: planOf(options, decisions),
    checks: extra.checks ?? false,
    onProgress: progress.update,
  });
  progress.end();
  const result = account(
    { ...tally, findings: [...tally.findings, ...findings.list()] },
    {
      edition: options.edition,
      period: options.period,
      region: options.region,
      scope: options.scope,
      shares: rowsOf("shares"),
      rates: rowsOf("rates"),
      controls: rowsOf("controls"),
      groups: rowsOf("groups"),
      claims: rowsOf("claims"),
      vintage: options.vintage,
      dataVintage: options.dataVintage,
      forceScope: options.forceScope,
      reference: options.reference,
      by: options.by,
    },
  );
  return {
    command: "account",
    account: result,
    files: outputsOf(result, tally, options),
    inputs,
    parameters,
    tally,
    plain,
    details: {
      counts: { ...result.counts, cells: tally.cells.length },
      // Which way rows went: it changes no figure, and is not compared.
      rows: { plain, parsed: result.counts.rows - plain },
      vintages: result.vintages,
      parametersUsed: result.parameters,
    },
  };
}

/** How rows are valued and counted, the same in every command that reads records. */
export function planOf(options: Options, decisions: DecisionBook): Partial<TallyPlan> {
  return {
    policy: { ...DEFAULT_POLICY, outputBasis: options.outputBasis, interest: options.interest },
    duplicates: !options.noDuplicates,
    decisions,
    defaults: { period: options.period ?? "", scope: options.scope ?? "all", region: options.region ?? "" },
  };
}

/** Options for reading the input files, shared by all commands that do. */
export async function fileOptions(
  paths: readonly string[],
  options: Options,
  mapping: Mapping | undefined,
): Promise<FileOptions> {
  const needsWorkbook = (await Promise.all(paths.map(isWorkbook))).includes(true);
  return {
    unit: options.unit,
    kind: options.kind,
    period: options.period,
    edition: options.edition,
    by: options.by,
    encoding: options.encoding,
    missing: options.missing,
    mapping,
    readWorkbook: needsWorkbook ? await workbookReader() : undefined,
  };
}

/** What is needed to make the result again, and to prove that it is the same. */
export interface Manifest {
  readonly digecon: string;
  readonly command: string;
  readonly engine: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly inputs: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
  readonly parameters: readonly { readonly role: Role; readonly path: string; readonly sha256: string }[];
  readonly classification: Readonly<Record<string, string>>;
  readonly outputs: readonly { readonly file: string; readonly sha256: string }[];
  /** SHA-256 over the names and digests of all outputs. */
  readonly result: string;
  /** Counts, vintages, parameters used: what belongs to the command. */
  readonly [detail: string]: unknown;
}

/** Paths are kept relative to the folder of the results, so that the two can move together. */
export function manifestOf(run: Replayable, options: Options, out: string): Manifest {
  const place = (path: string) => relative(resolve(out), resolve(path)).split(sep).join("/");
  const outputs = digests(run.files);
  const { out: _out, json: _json, help: _help, version: _version, ...rest } = options;
  const kept = Object.fromEntries(
    Object.entries(rest).filter(
      ([name, value]) => value !== undefined && !(FILE_OPTIONS as readonly string[]).includes(name),
    ),
  );
  return {
    digecon: VERSION,
    command: run.command,
    engine: "memory",
    options: kept,
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
    result: digestOf(outputs),
  };
}

export function digests(files: ReadonlyMap<string, string>): Manifest["outputs"] {
  return [...files].map(([file, text]) => ({ file, sha256: sha256(text) }));
}

function digestOf(outputs: Manifest["outputs"]): string {
  return sha256(outputs.map(({ file, sha256: hash }) => `${file} ${hash}\n`).join(""));
}

/** A path of a manifest, made whole again from the folder that the manifest stands in. */
export function placeFrom(directory: string, path: string): string {
  return isAbsolute(path) ? path : resolve(directory, path);
}
