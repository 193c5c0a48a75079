import { type Account, type AccountOptions, account } from "../../src/accounts/account.js";
import type { AccountNode } from "../../src/accounts/categories.js";
import { completePlan } from "../../src/cells/plan.js";
import type { Tally } from "../../src/cells/tally.js";
import type { TallyOptions } from "../../src/engines/memory/options.js";
import { Tallier } from "../../src/engines/memory/tallier.js";
import { tallyRecords } from "../../src/engines/memory/tallyRecords.js";
import { type Finding, FindingCollector } from "../../src/findings/findings.js";
import { Decimal } from "../../src/numbers/decimal.js";
import { findLayout } from "../../src/records/layout.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { rowParser } from "../../src/records/row.js";
import { present } from "./values.js";

/** JSON text in which bigints, decimals and maps keep their content, so that two results can be compared byte by byte. */
export function stableText(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => {
    if (typeof each === "bigint") return `${each}n`;
    return each instanceof Map ? { map: [...each] } : each;
  });
}

/** Findings without the places they were seen at: a place is where a row stands, and rows may move. */
export function withoutPlaces(findings: readonly Finding[]): unknown[] {
  return findings.map((finding) => ({
    ...finding,
    sample: finding.sample.map(({ unit, field, received }) => ({ unit, field, received })),
  }));
}

/** All that an account says, as text: everything but the entries it was made from and places in files. */
export function accountText({ entries: _entries, findings, ...rest }: Account): string {
  return stableText({ ...rest, findings: withoutPlaces(findings) });
}

/** The figures alone: what may not change when a row is stated twice. */
export function figuresText({
  entries: _entries,
  findings: _findings,
  counts: _counts,
  ...rest
}: Account): string {
  return stableText(rest);
}

/** The account of records in memory. */
export function accountOf(
  records: readonly LooseRecord[],
  options: AccountOptions = {},
  tally: TallyOptions = { unit: "元" },
): Account {
  return account(tallyRecords(records, tally), { period: "2022", ...options });
}

/** The tally of records that come in several files: one pass over all of them, and a second where something occurs twice. */
export function tallyFiles(files: readonly (readonly LooseRecord[])[], options: TallyOptions): Tally {
  const header = [...new Set(files.flat().flatMap((record) => Object.keys(record)))];
  const layoutFindings = new FindingCollector();
  const sheets = files.map((records, i) => {
    const rows = records.map((record) => header.map((name) => String(record[name] ?? "")));
    const found = i === 0 ? layoutFindings : new FindingCollector();
    return { rows, layout: present(findLayout([header, ...rows], options, found, "")) };
  });
  const pass = (repeated?: ReadonlySet<number>) => {
    const findings = new FindingCollector();
    findings.addAll(layoutFindings.list());
    const tallier = new Tallier(completePlan(options), findings, repeated);
    for (const { rows, layout } of sheets) {
      const parse = rowParser(layout, options, findings, "");
      for (const [i, row] of rows.entries())
        tallier.add(present(parse(row, i)), layout.kind, { file: "", row: i });
    }
    return tallier;
  };
  const first = pass();
  const repeated = first.repeated();
  return (repeated.size === 0 ? first : pass(repeated)).finish();
}

export function nodeOf(from: Account, code: string): AccountNode {
  return present(from.nodes.find((node) => node.code === code));
}

export function findingsOf(from: Account, code: string): readonly Finding[] {
  return from.findings.filter((finding) => finding.code === code);
}

/** How often a finding arose, whatever its field and expectation. */
export function countOf(from: Account, code: string): number {
  return findingsOf(from, code).reduce((sum, finding) => sum + finding.count, 0);
}

/** Value added that findings of a code are about, in 分. */
export function moneyOf(from: Account, code: string): bigint {
  return findingsOf(from, code).reduce((sum, finding) => sum + (finding.money ?? 0n), 0n);
}

/** A scaled whole number as plain decimal text without needless zeros. */
export function decimalText(value: bigint, places: number): string {
  return new Decimal(`${value}e-${places}`).toFixed();
}
