import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { type Account, account } from "../accounts/account.js";
import { DEFAULT_POLICY } from "../cells/value.js";
import { tableTexts } from "../classification/tableTexts.js";
import { FindingCollector } from "../findings/findings.js";
import { type FileOptions, type FileTally, type InputFile, isWorkbook, tallyFiles } from "../node.js";
import { outputsOf } from "../publish/outputs.js";
import { parseCsvObjects } from "../records/csvText.js";
import { decodeBytes } from "../records/encoding.js";
import { readDecisions } from "../terms/decisions.js";
import { VERSION } from "../version.js";
import { type Options, UsageError } from "./options.js";
import { showProgress } from "./progress.js";

const PARAMETER_FILES = ["shares", "rates", "controls", "groups", "claims", "decisions", "mapping"] as const;
type Role = (typeof PARAMETER_FILES)[number];

/** A parameter file as it was read. */
interface ParameterFile extends InputFile {
  readonly role: Role;
  readonly rows: readonly Record<string, string>[];
}

export interface Run {
  readonly account: Account;
  readonly files: ReadonlyMap<string, string>;
  readonly inputs: readonly InputFile[];
  readonly parameters: readonly ParameterFile[];
  readonly tally: FileTally["tally"];
}

/** Everything between the options of a command and the texts of its result; writes nothing. */
export async function runAccount(
  paths: readonly string[],
  options: Options,
  extra: { readonly checks?: boolean } = {},
): Promise<Run> {
  const parameters = await readParameterFiles(options);
  const rowsOf = (role: Role) => parameters.find((each) => each.role === role)?.rows;
  const findings = new FindingCollector();
  const decisions = readDecisions(rowsOf("decisions") ?? [], findings);
  const progress = showProgress();
  const { tally, inputs } = await tallyFiles(paths, {
    ...(await fileOptions(paths, options, rowsOf("mapping"))),
    plan: {
      policy: { ...DEFAULT_POLICY, outputBasis: options.outputBasis, interest: options.interest },
      duplicates: !options.noDuplicates,
      decisions,
      defaults: { period: options.period ?? "", scope: options.scope ?? "all", region: options.region ?? "" },
    },
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
  return { account: result, files: outputsOf(result, tally, options), inputs, parameters, tally };
}

/** Options for reading the input files, shared by all commands that do. */
export async function fileOptions(
  paths: readonly string[],
  options: Options,
  mapping: readonly Record<string, string>[] | undefined,
): Promise<FileOptions> {
  const needsWorkbook = paths.some(isWorkbook);
  return {
    unit: options.unit,
    kind: options.kind,
    period: options.period,
    by: options.by,
    encoding: options.encoding,
    missing: options.missing,
    mapping: mapping && Object.fromEntries(mapping.map((row) => [row.header ?? "", row.field ?? ""])),
    readWorkbook: needsWorkbook ? await workbookReader() : undefined,
  };
}

async function workbookReader() {
  try {
    return (await import("digecon/xlsx")).readWorkbook;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UsageError(
      "读取 .xlsx/.xls 需要 @e965/xlsx：npm install @e965/xlsx",
      "reading .xlsx/.xls needs @e965/xlsx: npm install @e965/xlsx",
    );
  }
}

export async function readParameterFiles(options: Options): Promise<ParameterFile[]> {
  const files: ParameterFile[] = [];
  for (const role of PARAMETER_FILES) {
    const path = options[role];
    if (path === undefined) continue;
    let bytes: Buffer;
    try {
      bytes = await readFile(path);
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
      throw new UsageError(
        `--${role}：无法读取 ${path}（${reason}）`,
        `--${role}: cannot read ${path} (${reason})`,
      );
    }
    files.push({
      role,
      path,
      name: path,
      bytes: bytes.length,
      sha256: sha256(bytes),
      rows: rowsOfParameters(role, path, decodeBytes(bytes).text),
    });
  }
  return files;
}

/** A parameter file that cannot be read to its end would change figures without a word. */
function rowsOfParameters(role: Role, path: string, text: string): Record<string, string>[] {
  const { rows, problem } = parseCsvObjects(text);
  if (problem)
    throw new UsageError(
      `--${role}：${path} 结构有误（${problem}）`,
      `--${role}: ${path} is malformed (${problem})`,
    );
  if (rows.length === 0)
    throw new UsageError(`--${role}：${path} 没有数据行`, `--${role}: ${path} holds no rows`);
  return rows;
}

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** What is needed to make the result again, and to prove that it is the same. */
export interface Manifest {
  readonly digecon: string;
  readonly engine: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly inputs: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
  readonly parameters: readonly { readonly role: Role; readonly path: string; readonly sha256: string }[];
  readonly classification: Readonly<Record<string, string>>;
  readonly counts: Account["counts"] & { readonly cells: number };
  readonly vintages: Account["vintages"];
  readonly parametersUsed: Account["parameters"];
  readonly outputs: readonly { readonly file: string; readonly sha256: string }[];
  /** SHA-256 over the names and digests of all outputs. */
  readonly result: string;
}

/** Paths are kept relative to the folder of the results, so that the two can move together. */
export function manifestOf(run: Run, options: Options, out: string): Manifest {
  const place = (path: string) => relative(resolve(out), resolve(path)).split(sep).join("/");
  const outputs = digests(run.files);
  const { out: _out, json: _json, help: _help, version: _version, ...rest } = options;
  const kept = Object.fromEntries(
    Object.entries(rest).filter(
      ([name, value]) => value !== undefined && !(PARAMETER_FILES as readonly string[]).includes(name),
    ),
  );
  return {
    digecon: VERSION,
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
    counts: { ...run.account.counts, cells: run.tally.cells.length },
    vintages: run.account.vintages,
    parametersUsed: run.account.parameters,
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
