import { account } from "../../accounts/account.js";
import { IndustryReadings } from "../../accounts/entries/industryReading.js";
import { measureIndex } from "../../cells/row.js";
import { unitOfTexts } from "../../cells/rowKey.js";
import { coreKind, NON_DIGITAL } from "../../classification/candidates.js";
import { classesOf } from "../../classification/editions.js";
import { industry } from "../../classification/industries.js";
import { settingsOf } from "../../engines/memory/options.js";
import { tallyTables } from "../../engines/memory/tallyTables.js";
import { FindingCollector } from "../../findings/findings.js";
import { openFiles } from "../../node/openFiles.js";
import { formatScaled } from "../../numbers/exact.js";
import type { Decision } from "../../parameters/decisionBook.js";
import { decisionsOf } from "../../parameters/decisions.js";
import { mappingOf } from "../../records/mapping.js";
import { eachParsed, openTables } from "../../records/tables.js";
import { describeFindings } from "../../tables/findings.js";
import { byCodePoint } from "../../util/codePoint.js";
import { isDamagedIdentifier } from "../../vocabulary/identifiers.js";
import { decisionList, refuseWorkOfPeople } from "../decisionList.js";
import { type Options, UsageError } from "../options.js";
import { needFiles, type Outcome, plainFinding } from "../outcome.js";
import { type ParameterRole, readParameterFiles, rowsUnder } from "../parameterFiles.js";
import { fileOptions } from "../run.js";
import { refuseInputs, targetFile, writeWhole } from "../write.js";

/**
 * Units under starred core codes, with what is needed to decide. Codes are read in the edition of the file, lost zeros
 * mended; a 2011 code counts when one of its 2017 targets is starred. Earlier decisions are carried in, a row each.
 */
export async function reidentify(operands: readonly string[], options: Options): Promise<Outcome> {
  needFiles(operands);
  const { out } = options;
  if (out === undefined && !options.json)
    throw new UsageError("需要 --out F（或 --json）", "--out F is needed (or --json)");
  const parameters = await readParameterFiles(options);
  const mayWrite = (target: string) => {
    refuseInputs(out ?? "", target, [...operands, ...parameters.map((each) => each.path)]);
    refuseWorkOfPeople(out ?? "", target);
  };
  if (out !== undefined) mayWrite(targetFile(out));
  const rowsOf = (role: ParameterRole) => rowsUnder(parameters, role);
  const findings = new FindingCollector();
  const decisions = decisionsOf(rowsOf("decisions") ?? [], findings);
  const read = await fileOptions(operands, options, mappingOf(rowsOf("mapping") ?? [], findings));
  const { sources } = await openFiles(operands, read, findings);
  const tables = await openTables(sources, read, findings);
  const tally = await tallyTables(tables, settingsOf(read), findings);
  findings.addAll(
    account(tally, { edition: options.edition, period: options.period }).findings.filter((finding) =>
      EDITION.has(finding.code),
    ),
  );
  const readings = new IndustryReadings(tally.cells, options.edition, new FindingCollector());
  const listed = new Map<string, readonly string[][]>();
  const quiet = new FindingCollector();
  const carried = new Set<Decision>();
  await eachParsed(tables, read, quiet, ({ texts, measures }, { layout }) => {
    if (layout.kind === "lines") return;
    const reading = readings.of(texts.industryCode ?? texts.industryName ?? "");
    const starred = classesOf(reading.code, reading.edition).filter((code) => coreKind(code) === "starred");
    if (starred.length === 0 || reading.code.length < 4) return;
    const stated = (texts.unit ?? texts.unitName ?? "").trim();
    const revenue = measures[measureIndex("revenue")];
    const period = texts.period ?? options.period ?? "";
    const facts = [
      // What a spreadsheet made of an identifier finds nothing: the unit is known by its name.
      isDamagedIdentifier(stated) ? "" : stated,
      texts.unitName ?? "",
      reading.code,
      industry(reading.code2017)?.name ?? "",
      texts.region ?? "",
      period,
      texts.activity ?? "",
      revenue === undefined ? "" : formatScaled(revenue, 2),
      candidatesOf(reading.atoms),
    ];
    const decision = decisions.find(unitOfTexts(texts, "units"), reading.code, period, {
      region: texts.region ?? options.region,
      name: texts.unitName,
    });
    if (decision) carried.add(decision);
    listed.set(facts.join("\u001f"), rowsFor(facts, decision));
  });
  for (const unit of decisions.unmatched(carried)) findings.add("decisionUnmatched", { unit }, { unit });
  const rows = [...listed].sort(([a], [b]) => byCodePoint(a, b)).flatMap(([, each]) => each);
  const table = decisionList(rows);
  if (out !== undefined) await writeWhole(out, table.toCSV({ bom: options.bom }), mayWrite);
  const problems = findings.list().filter((finding) => finding.severity !== "info");
  const exitCode = problems.some((finding) => finding.severity === "error") ? 1 : 0;
  if (options.json) {
    const plain = {
      units: listed.size,
      out: out ?? null,
      tables: { reidentify: table.toJSON() },
      findings: findings.list().map(plainFinding),
    };
    return { stdout: `${JSON.stringify(plain, null, 2)}\n`, exitCode };
  }
  const said = [
    summary(listed.size, out ?? "", options.lang),
    describeFindings(problems, { lang: options.lang }),
  ];
  return { stdout: `${said.filter(Boolean).join("\n")}\n`, exitCode };
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

function rowsFor(facts: readonly string[], decision: Decision | undefined): string[][] {
  if (!decision) return [[...facts, "", "", "", ""]];
  return decision.pairs.split(";").map((pair) => {
    const [to = "", share = ""] = pair.split(":");
    return [...facts, to, share, decision.source, decision.date];
  });
}

function summary(units: number, out: string, lang: "zh" | "en"): string {
  return lang === "zh"
    ? `${units} 个单位属带星行业，已写入 ${out}；填好 category、share、source、date 后用 digecon account --decisions ${out} 读回`
    : `${units} units under starred codes written to ${out}; fill in category, share, source and date, then read it back with digecon account --decisions ${out}`;
}
