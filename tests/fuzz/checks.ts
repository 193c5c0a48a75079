import { parse } from "csv-parse/sync";
import type { Account } from "../../src/accounts/account.js";
import { inCategory } from "../../src/accounts/intervals/categorySets.js";
import { total } from "../../src/cells/cell.js";
import type { Tally } from "../../src/cells/tally.js";
import type { Figure } from "../../src/figures/figure.js";
import { isFigure, isMissing, type Missing, needFigure } from "../../src/figures/missing.js";
import type { Finding } from "../../src/findings/findings.js";
import { Decimal } from "../../src/numbers/decimal.js";
import { outputsOf } from "../../src/publish/outputs.js";
import { describeFindings } from "../../src/tables/findings.js";
import { accountTable, publishableTables } from "../../src/tables/index.js";
import { MEASURE_FIELDS } from "../../src/vocabulary/fields.js";
import * as oracle from "../reference/rules1.js";
import { decimalText, nodeOf, stableText } from "../support/accounts.js";
import { CATEGORIES } from "./material.js";
import type { Table } from "./tables.js";

/** What must hold of every case, whatever was put in. A broken promise is an error that says which. */
function hold(promise: boolean, what: string, ...seen: unknown[]): void {
  if (!promise) throw new Error(`${what}: ${seen.map(String).join(" ")}`);
}

/** Two texts that must be one; of a difference the first place is shown. */
export function same(what: string, seen: string, wanted: string): void {
  if (seen === wanted) return;
  const at = [...seen].findIndex((character, i) => character !== wanted[i]);
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  throw new Error(`${what}:\n  ${around(seen)}\n  ${around(wanted)}`);
}

/** Sums here are exact: amounts of any length are put in, and 34 digits may not hold them. */
const Exact = Decimal.clone({ precision: 1000 });
const ZERO = new Exact(0);
const minus = (a: Decimal, b: Decimal) => new Exact(a).minus(b);
const sum = (values: readonly Decimal[]) => values.reduce((all, each) => all.plus(each), ZERO);

/** Rows in = rows counted + duplicates; what conflicts is counted and marked. */
export function checkCounts(tally: Tally, rows: number): void {
  const records = tally.cells.reduce((all, cell) => all + cell.records, 0);
  const conflicting = tally.cells.reduce((all, cell) => (cell.key.conflict ? all + cell.records : all), 0);
  hold(tally.counts.rows <= rows, "no more rows than there are", tally.counts.rows, rows);
  hold(
    records === tally.counts.rows - tally.counts.duplicates,
    "every row is in a cell or a duplicate",
    records,
    JSON.stringify(tally.counts),
  );
  hold(conflicting === tally.counts.conflicts, "conflicts are counted", conflicting, tally.counts.conflicts);
}

/** What a table states is in the cells, to the 分; what is missing is not there, and not zero. @returns whether it could be checked */
export function checkStated(tally: Tally, table: Table, missing: readonly string[]): boolean {
  // A text declared missing may be one that would else say something.
  if (missing.length > 0 && table.rows.flat().some((text) => missing.includes(text.trim()))) return false;
  if (tally.counts.duplicates > 0 || tally.counts.rows !== table.rows.length) return false;
  for (const [field, values] of table.stated) {
    const at = (MEASURE_FIELDS as readonly string[]).indexOf(field);
    const sums = tally.cells.flatMap((cell) => cell.measures[at] ?? []);
    const present = values.filter((value) => value !== undefined);
    // A column that was not taken at all is a finding of its own.
    const refused = sums.every(({ count }) => count === 0) && COLUMN_REFUSED(tally, field);
    if (refused) continue;
    const count = sums.reduce((all, each) => all + each.count, 0);
    hold(count === present.length, `missing is not zero: ${field}`, count, values.map(String).join(" "));
    const money = sums.reduce((all, each) => all + total(each), 0n);
    const wanted = present.reduce((all, each) => all + each, 0n);
    hold(money === wanted, `money in is money counted: ${field}`, money, values.map(String).join(" "));
  }
  return true;
}

const COLUMN_REFUSED = (tally: Tally, field: string) =>
  tally.findings.some((finding) => finding.code === "columnAmbiguous" && finding.field === field);

/** Everything that is promised of an account, whatever its input. */
export function checkAccount(account: Account): void {
  checkIdentity(account);
  for (const { code, value, units, revenue, employees } of account.nodes)
    for (const each of [value, units, revenue, employees]) checkFigure(each, code);
  checkTree(account);
  checkTotals(account);
  for (const { value, aggregate, part } of account.sectors) checkFigure(value, `${aggregate} ${part}`);
  for (const { rate, aggregate } of account.penetration)
    hold(rate.low.lte(rate.high ?? Number.NaN), "a rate has low ≤ high", aggregate, rate.low, rate.high);
  checkParts(account);
}

function checkIdentity({ identity }: Account): void {
  const { knownCore, known05, knownNonDigital, undetermined, outside, unclassifiable } = identity;
  const out = knownCore + known05 + knownNonDigital + undetermined + outside + unclassifiable;
  hold(out === identity.in, "money in = money allocated + unallocated", out, identity.in);
}

function checkFigure(value: Figure | Missing, what: string): void {
  if (isMissing(value)) return;
  const { known, low, high, coverage } = value;
  if (high === undefined) {
    hold(low.lte(known), "a floor has low ≤ known", what, low, known);
    return;
  }
  if (coverage === undefined) {
    hold(known.isZero() && high.isZero() && low.isZero(), "what nothing touches is nothing", what);
    return;
  }
  hold(low.lte(known) && known.lte(high), "low ≤ known ≤ high", what, low, known, high);
  hold(coverage.gte(0) && coverage.lte(1), "coverage lies in 0…1", what, coverage);
}

const FAMILIES: readonly (readonly [string, readonly string[]])[] = [
  ["core", ["01", "02", "03", "04"]],
  ["core+05", ["01", "02", "03", "04", "05"]],
  ...CATEGORIES.filter((code) => code.length < 6).map((code): [string, string[]] => [
    code,
    CATEGORIES.filter((each) => each.length === code.length + 2 && each.startsWith(code)),
  ]),
];

/** What is open at a parent is open in a child: no bound of a parent is wider than those of its children together. */
function checkTree({ nodes, entries }: Account): void {
  const of = new Map(nodes.map((node) => [node.code, node.value]));
  const gains = entries.every((entry) => (entry.quantities.get("value")?.negative ?? 0n) === 0n);
  for (const [parent, children] of FAMILIES) {
    const whole = of.get(parent);
    if (!isFigure(whole) || whole.coverage === undefined) continue;
    const parts = children.map((code) => of.get(code)).filter(isFigure);
    const above = sum(parts.map((each) => minus(each.high ?? each.known, each.known)));
    const below = sum(parts.map((each) => minus(each.known, each.low)));
    hold(
      minus(whole.high ?? whole.known, whole.known).lte(above),
      "high(parent) ≤ Σ high(children) + own",
      parent,
    );
    hold(minus(whole.known, whole.low).lte(below), "low(parent) ≥ Σ low(children) + own", parent);
    const own = minus(needFigure(whole).known, sum(parts.map((each) => needFigure(each).known)));
    hold(!gains || own.gte(0), "children never exceed their parent where nothing is negative", parent, own);
  }
}

/** Where nothing is negative, no part is more than all of it. */
function checkTotals({ nodes, sectors, entries }: Account): void {
  const whole = sectors.find(({ aggregate, part }) => aggregate === "total" && part === "all")?.value;
  if (!whole || entries.some((entry) => (entry.quantities.get("value")?.negative ?? 0n) < 0n)) return;
  for (const { code, value } of nodes) {
    if (isMissing(value) || value.coverage === undefined) continue;
    const { known, high } = needFigure(whole);
    hold(value.known.lte(known), "known never exceeds the total", code, value.known, known);
    hold(
      value.high?.lte(high ?? Number.NaN) === true,
      "high never exceeds the total",
      code,
      value.high,
      high,
    );
  }
}

/** Areas, and the values of a dimension, make up the whole: known, and both bounds of it. */
function checkParts({ regions, dimensions, sectors }: Account): void {
  const whole = sectors.find(({ aggregate, part }) => aggregate === "total" && part === "all")?.value;
  for (const parts of [regions, ...dimensions.map((each) => each.parts)]) {
    if (parts.length === 0 || !whole) continue;
    for (const side of ["known", "low", "high"] as const)
      hold(
        sum(parts.map(({ value }) => sideOf(value, side))).eq(sideOf(whole, side)),
        "both parts add to the whole",
        side,
        sideOf(whole, side),
      );
  }
}

/** A missing figure adds nothing; a floor has no upper end. */
function sideOf(value: Figure | Missing, side: "known" | "low" | "high"): Decimal {
  return (isFigure(value) ? value[side] : undefined) ?? new Decimal(0);
}

/** Words of people: nothing unfilled, nothing of the machine. */
export function checkFindings(findings: readonly Finding[]): void {
  for (const { code, message, advice, field, expected, received, count, sample } of findings) {
    const given = [received, expected, field]
      .filter((text) => text !== "")
      .sort((a, b) => b.length - a.length);
    for (const text of [message.zh, message.en]) {
      const own = given.reduce((rest, each) => rest.replaceAll(each, ""), text);
      hold(!MACHINE.test(own), "a message has no unfilled place", code, text);
    }
    hold(
      !/undefined|\[object/.test(given.join(" ")),
      "a finding shows what stood there",
      code,
      given.join(" | "),
    );
    hold(advice.zh !== "" && advice.en !== "", "a finding says what to do", code);
    hold(count > 0 && sample.length > 0 && sample.length <= 5, "a finding has a count and a sample", code);
  }
  for (const lang of ["zh", "en"] as const)
    hold(!/undefined|\[object/.test(describeFindings(findings, { lang })), "findings can be read", lang);
}

const MACHINE = /\{(field|expected|received)\}|undefined|NaN|\[object/;

/** Their findings may quote what a reader of workbooks said. */
const QUOTING = ["internal/findings.csv", "report.md"];

/** Files of a result: the same twice, read back whole, and nothing of the machine in them. */
export function checkOutputs(account: Account, tally: Tally): void {
  const unread = account.findings.some(({ code }) => code === "fileUnreadable");
  const quoted = new Set(unread ? QUOTING : QUOTING.slice(0, 1));
  for (const lang of ["zh", "en"] as const) {
    const files = outputsOf(account, tally, { lang });
    hold(stableText([...files]) === stableText([...outputsOf(account, tally, { lang })]), "the same twice");
    for (const [name, text] of files) {
      hold(
        quoted.has(name) || !MACHINE.test(text),
        "no file holds words of the machine",
        name,
        MACHINE.exec(text)?.[0],
      );
      if (!name.endsWith(".csv")) continue;
      // Without relaxed options: every row as long as the header, every quote closed.
      const rows: string[][] = parse(text, { bom: false });
      hold(rows.length > 0, "a table has a header", name);
    }
  }
  for (const table of [accountTable(account, undefined), ...publishableTables(account)]) {
    const plain = table.toJSON();
    hold(stableText(JSON.parse(JSON.stringify(plain))) === stableText(plain), "JSON comes back", table.name);
  }
}

/** The tree once more from the portions, one by one: known(parent) = Σ known(children) + what is known only there. */
export function checkOwn(
  account: Account,
  portions: readonly {
    readonly candidates: readonly Parameters<ReturnType<typeof inCategory>>[0][];
    readonly value: bigint;
  }[],
): void {
  const of = new Map(account.nodes.map((node) => [node.code, node.value]));
  for (const [parent, children] of FAMILIES) {
    if (parent.startsWith("core")) continue;
    const inside = inCategory(parent);
    const inChild = children.map(inCategory);
    let own = 0n;
    for (const { candidates, value } of portions)
      if (candidates.every(inside) && !inChild.some((set) => candidates.every(set))) own += value;
    const knownOf = (code: string) => sideOf(of.get(code) ?? needFigure(undefined), "known");
    hold(
      knownOf(parent).eq(sum(children.map(knownOf)).plus(decimalText(own, 14))),
      "known(parent) = Σ known(children) + own",
      parent,
    );
  }
}

/** The account against the slow reading of RULES 1, node by node. */
export function checkReference(account: Account, cases: oracle.RefRecord[]): void {
  for (const code of ["core", "core+05", ...CATEGORIES]) {
    const set =
      code === "core" ? oracle.isCore : code === "core+05" ? oracle.isCorePlus05 : oracle.inCategory(code);
    const wanted = oracle.estimate(cases, "2017", set);
    const { value } = nodeOf(account, code);
    if (isMissing(value)) {
      hold(cases.length === 0, "what a record states has a figure", code, value.reason);
      continue;
    }
    const { known, low, high } = value;
    same(
      `the slow reading of the rules: ${code}`,
      [known, low, high].map((each) => each?.toFixed()).join(" "),
      [wanted.known, wanted.low, wanted.high].map((each) => decimalText(each, 14)).join(" "),
    );
  }
}
