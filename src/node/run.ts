import { type Account, account } from "../accounts/account.js";
import type { PlanOptions } from "../cells/plan.js";
import { DEFAULT_POLICY } from "../cells/valueAdded.js";
import { FindingCollector } from "../findings/findings.js";
import { ACCOUNT, accountTables } from "../notebook/accountKind.js";
import { figuresBy } from "../notebook/kind.js";
import type { DecisionBook } from "../parameters/decisionBook.js";
import { decisionsOf } from "../parameters/decisions.js";
import type { ParameterRole } from "../provenance/fileRoles.js";
import type { Replayable } from "../provenance/manifest.js";
import { outputsOf } from "../publish/outputs.js";
import { type Mapping, mappingOf } from "../records/mapping.js";
import type { FileOptions } from "./fileOptions.js";
import { isWorkbook } from "./openFiles.js";
import type { Options } from "./options.js";
import { readParameterFiles, rowsUnder } from "./parameterFiles.js";
import { type FileTally, tallyFiles } from "./tallyFiles.js";
import type { Tools } from "./tools.js";

/** A run of `account`, with what other results are made of it. */
export interface Run extends Replayable {
  /** The account itself. */
  readonly account: Account;
  /** The cells that it is of. */
  readonly tally: FileTally["tally"];
  /** Rows tallied from their bytes. */
  readonly plain: number;
}

/** Everything between the options of a command and the texts of its result; writes nothing. */
export async function runAccount(
  paths: readonly string[],
  options: Options,
  tools: Tools,
  extra: { readonly checks?: boolean } = {},
): Promise<Run> {
  const parameters = await readParameterFiles(options, tools);
  const rowsOf = (role: ParameterRole) => rowsUnder(parameters, role);
  const findings = new FindingCollector();
  const decisions = decisionsOf(rowsOf("decisions") ?? [], findings);
  const progress = tools.progress?.();
  const { tally, plain, inputs } = await tallyFiles(paths, {
    ...(await fileOptions(paths, options, mappingOf(rowsOf("mapping") ?? [], findings), tools)),
    plan: planOf(options, decisions),
    checks: extra.checks ?? false,
    onProgress: progress?.update,
  });
  progress?.end();
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
    },
  );
  return {
    kind: "account",
    findings: result.findings,
    figures: figuresBy(ACCOUNT, result),
    get tables() {
      return accountTables(result, options.official);
    },
    account: result,
    files: outputsOf(result, tally, {
      lang: options.lang,
      rounding: options.rounding,
      bom: options.bom,
      official: options.official,
    }),
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
export function planOf(options: Options, decisions: DecisionBook): PlanOptions["plan"] {
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
  tools: Tools,
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
    readWorkbook: needsWorkbook ? await tools.workbookReader() : undefined,
  };
}
