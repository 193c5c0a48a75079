import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, isAbsolute, relative, resolve, sep } from "node:path";
import { type Account, account } from "../accounts/account.js";
import type { TallyPlan } from "../cells/plan.js";
import { DEFAULT_POLICY } from "../cells/valueAdded.js";
import { tableTexts } from "../classification/tableTexts.js";
import { CATALOGUE } from "../findings/catalogue.js";
import { FindingCollector, wordsOf } from "../findings/findings.js";
import type { FileOptions } from "../node/fileOptions.js";
import { type InputFile, isWorkbook } from "../node/openFiles.js";
import { fileProblem, requireRegular } from "../node/regularFile.js";
import { type FileTally, tallyFiles } from "../node/tallyFiles.js";
import { type DecisionBook, readDecisions } from "../parameters/decisions.js";
import { outputsOf } from "../publish/outputs.js";
import { contentsOf } from "../records/contents.js";
import { parseCsvObjects } from "../records/csvText.js";
import { decodeBytes, type LineProblem } from "../records/decoder.js";
import { type Options, UsageError } from "./options.js";
import { showProgress } from "./progress.js";
import { VERSION } from "./version.js";

const PARAMETER_FILES = [
  "shares",
  "rates",
  "controls",
  "groups",
  "claims",
  "decisions",
  "mapping",
  "prices",
  "digital",
  "layout",
  "adoption",
  "digitalised",
  "aggregates",
] as const;
type ParameterRole = (typeof PARAMETER_FILES)[number];
/** Files that options name: parameters, and data that stand beside the operands. */
export const FILE_OPTIONS = [...PARAMETER_FILES, "previous", "io"] as const;
type Role = (typeof FILE_OPTIONS)[number];

/** A file that an option names. */
export interface NamedFile extends InputFile {
  readonly role: Role;
}

/** A parameter file as it was read. */
interface ParameterFile extends NamedFile {
  readonly rows: readonly Record<string, string>[];
}

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
  const rowsOf = (role: ParameterRole) => parameters.find((each) => each.role === role)?.rows;
  const findings = new FindingCollector();
  const decisions = readDecisions(rowsOf("decisions") ?? [], findings);
  const progress = showProgress();
  const { tally, plain, inputs } = await tallyFiles(paths, {
    ...(await fileOptions(paths, options, rowsOf("mapping"))),
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
  mapping: readonly Record<string, string>[] | undefined,
): Promise<FileOptions> {
  const needsWorkbook = (await Promise.all(paths.map(isWorkbook))).includes(true);
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
    const bytes = await parameterBytes(role, path);
    files.push({
      role,
      path,
      name: path,
      bytes: bytes.length,
      sha256: sha256(bytes),
      rows: rowsOfParameters(role, path, bytes),
    });
  }
  return files;
}

async function parameterBytes(role: Role, path: string): Promise<Buffer> {
  try {
    await requireRegular(path);
    return await readFile(path);
  } catch (error) {
    const { code, reason } = fileProblem(error);
    const { zh, en } = wordsOf(code, { field: path, expected: "", received: reason });
    throw new UsageError(
      `--${role}：${zh}；${CATALOGUE[code].advice.zh}`,
      `--${role}: ${en}; ${CATALOGUE[code].advice.en}`,
    );
  }
}

/** A parameter file that cannot be read to its end, or of which a name may be wrong, would change figures without a word. */
function rowsOfParameters(role: Role, path: string, bytes: Uint8Array): Record<string, string>[] {
  const { contents, name } = contentsOf(bytes);
  if (contents !== "text")
    throw new UsageError(
      `--${role}：${path} 是 ${name} 文件；参数文件须为 CSV，请另存为 CSV`,
      `--${role}: ${path} is a ${name} file; a parameter file is CSV: save it as CSV`,
    );
  const problems: LineProblem[] = [];
  const { text } = decodeBytes(bytes, undefined, (problem) => problems.push(problem));
  const broken = problems.find((problem) => problem.code === "encodingBroken");
  if (broken)
    throw new UsageError(
      `--${role}：${path} 第 ${broken.line} 行有无法解码的字节（${broken.text}），请存为 UTF-8`,
      `--${role}: ${path} row ${broken.line} holds bytes that cannot be decoded (${broken.text}): save it as UTF-8`,
    );
  const { rows, damaged } = parseCsvObjects(text, basename(path));
  if (damaged)
    throw new UsageError(
      `--${role}：${path} 第 ${damaged.row} 行的引号不配对（${shown(damaged.line)}），请修正该行引号`,
      `--${role}: ${path} row ${damaged.row}: its quotes do not pair (${shown(damaged.line)}): mend the quotes of that row`,
    );
  if (rows.length === 0)
    throw new UsageError(
      `--${role}：${path} 没有数据行；应有表头和至少一行`,
      `--${role}: ${path} holds no rows; a header and at least one row are expected`,
    );
  return rows;
}

const SHOWN = 200;

function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
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
