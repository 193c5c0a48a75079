import { account } from "../../accounts/account.js";
import { IndustryReadings } from "../../accounts/entries/industryReading.js";
import { measureIndex } from "../../cells/row.js";
import { coreKind, NON_DIGITAL } from "../../classification/candidates.js";
import { classesOf } from "../../classification/editions.js";
import { industry } from "../../classification/industries.js";
import { tallyTables } from "../../engines/memory/tallyTables.js";
import { FindingCollector } from "../../findings/findings.js";
import { openFiles } from "../../node/openFiles.js";
import { formatScaled } from "../../numbers/exact.js";
import { type Decision, readDecisions } from "../../parameters/decisions.js";
import { eachParsed, openTables } from "../../records/tables.js";
import type { Column } from "../../tables/contents.js";
import { describeFindings } from "../../tables/findings.js";
import { type CellValue, StatTable } from "../../tables/statTable.js";
import { byCodePoint } from "../../util/codePoint.js";
import { type Options, UsageError } from "../options.js";
import { needFiles, type Outcome } from "../outcome.js";
import { fileOptions, readParameterFiles } from "../run.js";
import { refuseOverwriting, writeWhole } from "../write.js";

const COLUMNS: readonly Column[] = [
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

const MARKING = "内部资料 INTERNAL";

/**
 * Units under starred core codes, with what is needed to decide. Codes are read in the edition of the file, lost zeros
 * mended; a 2011 code counts when one of its 2017 targets is starred. Earlier decisions are carried in, a row each.
 */
export async function reidentify(operands: readonly string[], options: Options): Promise<Outcome> {
  needFiles(operands);
  if (options.out === undefined) throw new UsageError("需要 --out F", "--out F is needed");
  const parameters = await readParameterFiles(options);
  refuseOverwriting(
    options.out,
    [...operands, ...parameters.map((each) => each.path)],
    COLUMNS[0]?.key ?? "",
  );
  const rowsOf = (role: string) => parameters.find((each) => each.role === role)?.rows;
  const findings = new FindingCollector();
  const decisions = readDecisions(rowsOf("decisions") ?? [], findings);
  const read = await fileOptions(operands, options, rowsOf("mapping"));
  const { sources } = await openFiles(operands, read, findings);
  const tables = await openTables(sources, read, findings);
  const tally = await tallyTables(tables, read, findings);
  findings.addAll(
    account(tally, { edition: options.edition, period: options.period }).findings.filter((finding) =>
      EDITION.has(finding.code),
    ),
  );
  const readings = new IndustryReadings(tally.cells, options.edition, new FindingCollector());
  const listed = new Map<string, readonly CellValue[][]>();
  const quiet = new FindingCollector();
  await eachParsed(tables, read, quiet, ({ texts, measures }) => {
    const reading = readings.of(texts.industryCode ?? texts.industryName ?? "");
    const starred = classesOf(reading.code, reading.edition).filter((code) => coreKind(code) === "starred");
    if (starred.length === 0 || reading.code.length < 4) return;
    const unit = (texts.unit ?? texts.unitName ?? "").trim();
    const revenue = measures[measureIndex("revenue")];
    const period = texts.period ?? options.period ?? "";
    const facts = [
      unit,
      texts.unitName ?? "",
      reading.code,
      industry(reading.code2017)?.name ?? "",
      texts.region ?? "",
      period,
      texts.activity ?? "",
      revenue === undefined ? "" : formatScaled(revenue, 2),
      candidatesOf(reading.atoms),
    ];
    const decision = decisions.find(unit, reading.code, period);
    listed.set(facts.join("\u001f"), rowsFor(facts, decision));
  });
  const rows = [...listed].sort(([a], [b]) => byCodePoint(a, b)).flatMap(([, each]) => each);
  const table = new StatTable("reidentify", { zh: "待判定单位", en: "Units to decide" }, COLUMNS, rows);
  await writeWhole(options.out, table.toCSV({ bom: options.bom }));
  const problems = findings.list().filter((finding) => finding.severity !== "info");
  const failed = problems.some((finding) => finding.severity === "error");
  return {
    stdout: `${[summary(listed.size, options.out, options.lang), describeFindings(problems, options.lang)].filter(Boolean).join("\n")}\n`,
    exitCode: failed ? 1 : 0,
  };
}

const EDITION: ReadonlySet<string> = new Set([
  "editionMismatch",
  "editionDetected",
  "editionsMixed",
  "leadingZeroRepaired",
  "leadingZeroAmbiguous",
]);

function candidatesOf(atoms: readonly { readonly category: string }[]): string {
  const places = new Set(atoms.map((candidate) => candidate.category));
  const rest = places.delete(NON_DIGITAL) ? [NON_DIGITAL] : [];
  return [...[...places].sort(byCodePoint), ...rest].join(" ");
}

function rowsFor(facts: readonly string[], decision: Decision | undefined): CellValue[][] {
  if (!decision) return [[...facts, "", "", "", "", MARKING]];
  const year = decision.year === 0 ? "" : String(decision.year);
  return decision.pairs.split(";").map((pair) => {
    const [to = "", share = ""] = pair.split(":");
    return [...facts, to, share, decision.source, year, MARKING];
  });
}

function summary(units: number, out: string, lang: "zh" | "en"): string {
  return lang === "zh"
    ? `${units} 个单位属带星行业，已写入 ${out}；填好 category、share、source、date 后用 digecon account --decisions ${out} 读回`
    : `${units} units under starred codes written to ${out}; fill in category, share, source and date, then read it back with digecon account --decisions ${out}`;
}
