import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { checkValueRates } from "../checks/valueRates.js";
import { coreKind } from "../classification/candidates.js";
import { classify } from "../classification/classify.js";
import { industry } from "../classification/industries.js";
import { classifyName } from "../classification/names.js";
import { type Finding, FindingCollector } from "../findings/findings.js";
import { openFiles } from "../node.js";
import { formatScaled } from "../numbers/exact.js";
import { describeFindings } from "../publish/findingsTable.js";
import { headlines } from "../publish/report.js";
import { type CellValue, type Column, StatTable } from "../publish/statTable.js";
import {
  accountTable,
  claimsTable,
  dimensionTables,
  groupsTable,
  identityTable,
  methodsTable,
  penetrationTable,
  quotientsTable,
  regionsTable,
  sectorsTable,
  summaryTable,
  TRIAL,
  undeterminedTable,
} from "../publish/tables.js";
import { decisionsFor } from "../records/decisions.js";
import { readIndustryText } from "../records/industryText.js";
import { measureIndex } from "../records/row.js";
import { eachParsed, openTables } from "../records/table.js";
import { VERSION } from "../version.js";
import { type Options, UsageError } from "./options.js";
import {
  digests,
  fileOptions,
  type Manifest,
  manifestOf,
  placeFrom,
  type Run,
  readParameterFiles,
  runAccount,
  sha256,
} from "./run.js";
import { writeFolder, writeWhole } from "./write.js";

/** What a command leaves: the text for standard output, and the exit code. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr?: string;
  readonly exitCode: 0 | 1;
}

/** Deepest level of the classification on the screen; the report goes one deeper, account.csv all the way. */
const SCREEN_LEVEL = 2;

type Command = (operands: readonly string[], options: Options) => Promise<Outcome>;

export const COMMANDS: Readonly<Record<string, Command>> = {
  account,
  check,
  reidentify,
  classify: classifyCommand,
  verify,
};

function needFiles(operands: readonly string[]): void {
  if (operands.length === 0) throw new UsageError("没有给出输入文件", "no input file is given");
}

async function account(operands: readonly string[], options: Options): Promise<Outcome> {
  needFiles(operands);
  if (options.out === undefined && !options.json)
    throw new UsageError("需要 --out DIR（或 --json）", "--out DIR is needed (or --json)");
  const run = await runAccount(operands, options);
  const produced = run.account.entries.length > 0;
  if (!produced && !options.json) {
    const nothing =
      options.lang === "zh"
        ? "没有得出任何数字，未写入文件。"
        : "No figure could be made; nothing was written.";
    return { stdout: `${describeFindings(run.account.findings, options.lang)}\n\n${nothing}\n`, exitCode: 1 };
  }
  if (options.out !== undefined && produced) {
    const manifest = manifestOf(run, options, options.out);
    await writeFolder(
      options.out,
      new Map([...run.files, ["manifest.json", `${JSON.stringify(manifest, null, 2)}\n`]]),
    );
  }
  const exitCode = produced ? 0 : 1;
  if (options.json) return { stdout: `${JSON.stringify(jsonOf(run, options), null, 2)}\n`, exitCode };
  return { stdout: `${screen(run, options)}\n`, exitCode };
}

function jsonOf(run: Run, options: Options): unknown {
  const { account: result } = run;
  const tables = [
    accountTable(result, options.official ? undefined : TRIAL),
    sectorsTable(result),
    penetrationTable(result),
    groupsTable(result),
    claimsTable(result),
    regionsTable(result),
    quotientsTable(result),
    ...dimensionTables(result),
    identityTable(result),
    methodsTable(result),
    undeterminedTable(result),
  ];
  return {
    period: result.period?.text ?? null,
    region: result.region,
    scope: result.scope,
    edition: result.edition,
    vintages: result.vintages,
    tables: Object.fromEntries(tables.map((table) => [table.name, table.toJSON()])),
    parameters: result.parameters,
    findings: result.findings.map(plainFinding),
    provenance: manifestOf(run, options, options.out ?? "."),
  };
}

function plainFinding(finding: Finding): unknown {
  return { ...finding, money: finding.money === undefined ? null : formatScaled(finding.money, 2) };
}

function screen(run: Run, options: Options): string {
  const { lang, rounding } = options;
  const { account: result } = run;
  const print = (table: StatTable) => (table.rows.length === 0 ? [] : [table.toString({ lang, rounding })]);
  const errors = result.findings.filter((finding) => finding.severity === "error");
  const warnings = result.findings.filter((finding) => finding.severity === "warning");
  const notes = result.findings.filter((finding) => finding.severity === "info");
  const noted = [...new Set(notes.map((finding) => finding.code))]
    .map(
      (code) =>
        `${code} ×${notes.reduce((sum, finding) => sum + (finding.code === code ? finding.count : 0), 0)}`,
    )
    .join(", ");
  const counts =
    lang === "zh"
      ? `发现：${errors.length} 类错误，${warnings.length} 类警告，${notes.length} 类提示`
      : `Findings: ${errors.length} kinds of errors, ${warnings.length} of warnings, ${notes.length} of notes`;
  const parts = [
    // Errors come before any figure: a file in the wrong edition must not be quoted.
    ...(errors.length > 0 ? [describeFindings(errors, lang), ""] : []),
    ...(options.official ? [] : [TRIAL[lang]]),
    ...headlines(result, lang).map((line) => `· ${line}`),
    "",
    ...print(summaryTable(result, SCREEN_LEVEL)).flatMap((text) => [text, ""]),
    ...print(penetrationTable(result)).flatMap((text) => [text, ""]),
    ...print(claimsTable(result)).flatMap((text) => [text, ""]),
    ...print(identityTable(result)).flatMap((text) => [text, ""]),
    counts,
    describeFindings(warnings, lang),
    ...(noted === "" ? [] : [`${lang === "zh" ? "[提示]" : "[notes]"} ${noted}`]),
  ];
  if (options.out !== undefined)
    parts.push(
      "",
      lang === "zh"
        ? `已写入 ${options.out}（可发布的表与报告；internal/ 为内部资料；manifest.json 供 digecon verify 复算）`
        : `Written to ${options.out} (publishable tables and report; internal/ is not for publication; manifest.json for digecon verify)`,
    );
  return parts.join("\n");
}

async function check(operands: readonly string[], options: Options): Promise<Outcome> {
  needFiles(operands);
  const { account: result } = await runAccount(operands, options, { checks: true });
  const collector = new FindingCollector();
  collector.addAll(result.findings);
  checkValueRates(result.entries, collector);
  const findings = collector.list();
  const failed = findings.some((finding) => finding.severity === "error");
  const none = options.lang === "zh" ? "没有发现问题" : "nothing found";
  const text = options.json
    ? JSON.stringify(findings.map(plainFinding), null, 2)
    : describeFindings(findings, options.lang) || none;
  return { stdout: `${text}\n`, exitCode: failed ? 1 : 0 };
}

async function classifyCommand(operands: readonly string[], options: Options): Promise<Outcome> {
  if (operands.length === 0) throw new UsageError("请给出行业代码或名称", "give industry codes or names");
  const edition = options.edition ?? "2017";
  const answers = operands.map((operand) => {
    const { code, name } = readIndustryText(operand);
    const byName = code === undefined ? classifyName(name ?? operand) : undefined;
    const classified = byName ? byName.classified : classify(code ?? "", { edition });
    const problems = byName ? byName.findings : (classified?.findings ?? []);
    const collector = new FindingCollector();
    for (const problem of problems) collector.add(problem.code, problem);
    const matches = (classified?.matches ?? []).map((match) => ({
      category: match.category,
      name: options.lang === "zh" ? match.name : match.nameEn,
      coverage: match.coverage,
      core: match.core,
      reason: match.reason[options.lang],
      status: match.status,
    }));
    return {
      code: classified?.code ?? operand,
      edition: classified?.edition ?? edition,
      name: nameOf(classified?.code ?? "", classified?.name ?? operand, options.lang),
      matches,
      nonDigital: classified?.nonDigital ?? false,
      outside: classified?.outside ?? false,
      within: classified?.within ?? null,
      findings: collector.list().map((finding) => ({
        code: finding.code,
        severity: finding.severity,
        message: finding.message[options.lang],
        expected: finding.expected,
      })),
    };
  });
  const failed = answers.some((answer) => answer.findings.some((finding) => finding.severity === "error"));
  if (options.json) return { stdout: `${JSON.stringify(answers, null, 2)}\n`, exitCode: failed ? 1 : 0 };
  return {
    stdout: `${answers.map((answer) => describeAnswer(answer, options.lang)).join("\n\n")}\n`,
    exitCode: failed ? 1 : 0,
  };
}

/** English names stand for sections and divisions only. */
function nameOf(code: string, name: string, lang: "zh" | "en"): string {
  return lang === "en" ? (industry(code)?.nameEn ?? name) : name;
}

function describeAnswer(
  answer: {
    code: string;
    edition: string;
    name: string;
    matches: readonly { category: string; name: string; coverage: string; core: boolean; reason: string }[];
    nonDigital: boolean;
    outside: boolean;
    findings: readonly { message: string }[];
  },
  lang: "zh" | "en",
): string {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const coverage = (text: string) =>
    text === "full" ? t("全部", "all of it") : t("部分或可能", "part, or possibly");
  return [
    `${[answer.code, answer.name].filter(Boolean).join(" ")} (GB/T 4754-${answer.edition})`,
    ...answer.matches.map(
      (match) =>
        `  ${match.category} ${match.name} — ${coverage(match.coverage)}${match.core ? t("，核心产业", ", core") : ""}${t("；", "; ")}${match.reason}`,
    ),
    ...(answer.nonDigital ? [t("  其余可能不属于数字经济", "  the rest may be non-digital")] : []),
    ...(answer.outside ? [t("  不在分类范围内", "  outside the classification")] : []),
    ...answer.findings.map((finding) => `  ! ${finding.message}`),
  ].join("\n");
}

const TO_DECIDE: readonly Column[] = [
  "unit",
  "name",
  "gbt4754",
  "industry",
  "region",
  "period",
  "activity",
  "revenue_yuan",
  "candidates",
  "category",
  "share",
  "source",
  "date",
  "marking",
].map((key) => ({ key, label: { zh: key, en: key }, kind: "text" }));

/** Units under starred core codes, with what is needed to decide; earlier decisions are carried in, one row each. */
async function reidentify(operands: readonly string[], options: Options): Promise<Outcome> {
  needFiles(operands);
  if (options.out === undefined) throw new UsageError("需要 --out F", "--out F is needed");
  const parameters = await readParameterFiles(options);
  const rowsOf = (role: string) => parameters.find((each) => each.role === role)?.rows;
  const findings = new FindingCollector();
  const earlier = decisionsFor(rowsOf("decisions") ?? [], options.period, findings);
  const sources = new Map(
    (rowsOf("decisions") ?? []).map((row) => [`${row.unit?.trim()}|${row.category?.trim()}`, row]),
  );
  const read = await fileOptions(operands, options, rowsOf("mapping"));
  const { sources: files } = await openFiles(operands, read, findings);
  const rows: CellValue[][] = [];
  let units = 0;
  await eachParsed(await openTables(files, read, findings), read, findings, ({ texts, measures }) => {
    const code = readIndustryText(texts.industryCode ?? "").code ?? "";
    if (coreKind(code) !== "starred") return;
    units += 1;
    const unit = (texts.unit ?? "").trim();
    const revenue = measures[measureIndex("revenue")];
    const candidates = classify(code).matches.map((match) => match.category);
    const facts = [
      unit,
      texts.unitName ?? "",
      code,
      industry(code)?.name ?? "",
      texts.region ?? "",
      texts.period ?? "",
      texts.activity ?? "",
      revenue === undefined ? "" : formatScaled(revenue, 2),
      [...candidates, ...(classify(code).nonDigital ? ["nonDigital"] : [])].join(" "),
    ];
    const decided = (earlier.get(unit) ?? "").split(";").filter((pair) => pair !== "");
    const marking = "内部资料 INTERNAL";
    if (decided.length === 0) rows.push([...facts, "", "", "", "", marking]);
    for (const pair of decided) {
      const [to = "", share = ""] = pair.split(":");
      const known = sources.get(`${unit}|${to}`);
      rows.push([...facts, to, share, known?.source ?? "", known?.date ?? "", marking]);
    }
  });
  rows.sort((a, b) => (String(a[2]) + String(a[0]) < String(b[2]) + String(b[0]) ? -1 : 1));
  await writeWhole(
    options.out,
    new StatTable("reidentify", { zh: "待判定单位", en: "Units to decide" }, TO_DECIDE, rows).toCSV({
      bom: options.bom,
    }),
  );
  const problems = findings.list().filter((finding) => finding.severity === "error");
  const summary =
    options.lang === "zh"
      ? `${units} 个单位属带星行业，已写入 ${options.out}；填好 category、share、source、date 后用 digecon account --decisions ${options.out} 读回`
      : `${units} units under starred codes written to ${options.out}; fill in category, share, source and date, then read it back with digecon account --decisions ${options.out}`;
  return {
    stdout: `${[summary, describeFindings(problems, options.lang)].filter(Boolean).join("\n")}\n`,
    exitCode: problems.length > 0 ? 1 : 0,
  };
}

/** Recomputes a result from its manifest and compares it with what was recorded and with what stands on disk. */
async function verify(operands: readonly string[], options: Options): Promise<Outcome> {
  const [directory] = operands;
  if (directory === undefined || operands.length > 1)
    throw new UsageError("请给出一个结果文件夹", "give one folder of results");
  const manifest = await readManifest(directory);
  const changed = await differences(resolve(directory), manifest);
  if (changed.length === 0) return { stdout: "identical\n", exitCode: 0 };
  const head = options.lang === "zh" ? "不一致：" : "differs:";
  return {
    stdout: `${[head, ...changed.map((line) => `  ${line[options.lang]}`)].join("\n")}\n`,
    exitCode: 1,
  };
}

async function readManifest(directory: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(join(directory, "manifest.json"), "utf8")) as Manifest;
  } catch (error) {
    throw new UsageError(
      `读不到 ${directory}/manifest.json：${(error as Error).message}`,
      `cannot read ${directory}/manifest.json: ${(error as Error).message}`,
    );
  }
}

async function differences(directory: string, manifest: Manifest): Promise<{ zh: string; en: string }[]> {
  const changed: { zh: string; en: string }[] = [];
  if (manifest.digecon !== VERSION)
    changed.push({
      zh: `程序版本不同：结果由 ${manifest.digecon} 得出，现为 ${VERSION}`,
      en: `another version: the result was made by ${manifest.digecon}, this is ${VERSION}`,
    });
  for (const { path, sha256: expected } of [...manifest.inputs, ...manifest.parameters]) {
    const bytes = await readFile(placeFrom(directory, path)).catch(() => undefined);
    if (!bytes) changed.push({ zh: `输入文件不在了：${path}`, en: `input file is gone: ${path}` });
    else if (sha256(bytes) !== expected)
      changed.push({ zh: `输入文件已改动：${path}`, en: `input file has changed: ${path}` });
  }
  for (const { file, sha256: expected } of manifest.outputs) {
    const bytes = await readFile(join(directory, file)).catch(() => undefined);
    if (!bytes) changed.push({ zh: `结果文件不在了：${file}`, en: `result file is gone: ${file}` });
    else if (sha256(bytes) !== expected)
      changed.push({ zh: `结果文件已改动：${file}`, en: `result file has changed: ${file}` });
  }
  if (changed.some(({ en }) => en.startsWith("input file is gone"))) return changed;
  const parameters = Object.fromEntries(
    manifest.parameters.map(({ role, path }) => [role, placeFrom(directory, path)]),
  );
  const again = await runAccount(
    manifest.inputs.map(({ path }) => placeFrom(directory, path)),
    { ...(manifest.options as unknown as Options), ...parameters },
  );
  const recomputed = new Map(digests(again.files).map(({ file, sha256: hash }) => [file, hash]));
  for (const { file, sha256: expected } of manifest.outputs)
    if (recomputed.get(file) !== expected)
      changed.push({ zh: `重算结果不同：${file}`, en: `recomputed result differs: ${file}` });
  for (const file of recomputed.keys())
    if (!manifest.outputs.some((each) => each.file === file))
      changed.push({ zh: `重算多出：${file}`, en: `recomputed anew: ${file}` });
  return changed;
}
