import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it, vi } from "vitest";
import { type Account, account } from "../../src/accounts/account.js";
import { tallyRows } from "../../src/engines/memory/tallyRecords.js";
import { roundTo } from "../../src/numbers/rounding.js";
import { accountText, decimalText } from "../support/accounts.js";
import { present } from "../support/values.js";

/** Cities are made and accounted whole: slow machines need more than the usual seconds. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const CITY = join(ROOT, "fixtures", "xx-city-2022");

const TABLES = ["account", "identity", "sectors", "penetration", "groups"] as const;

type Rows = Record<string, string>[];

function readRows(folder: string, name: string): Rows {
  return parse(readFileSync(join(folder, name), "utf8"), { columns: true, bom: true });
}

interface Stated {
  readonly region: string;
  readonly period: string;
  readonly figures: readonly { readonly measure: string; readonly of: string; readonly value: string }[];
}

function readStated(folder: string): Stated {
  return JSON.parse(readFileSync(join(folder, "stated.json"), "utf8")) as Stated;
}

function unitTable(folder: string): string[][] {
  return parse(readFileSync(join(folder, "units.csv"), "utf8"), { bom: true });
}

function accountOfCity(folder: string, units: readonly (readonly string[])[] = unitTable(folder)): Account {
  const { region, period } = readStated(folder);
  return account(tallyRows(units, {}, "units.csv"), {
    period,
    region,
    shares: readRows(folder, "shares.csv"),
    rates: readRows(folder, "rates.csv"),
    controls: readRows(folder, "controls.csv"),
    groups: readRows(folder, "groups.csv"),
    claims: existsSync(join(folder, "claims.csv")) ? readRows(folder, "claims.csv") : [],
  });
}

/** The account in the form of the expected files: table → rows of text. */
function tablesOf(made: Account): Record<(typeof TABLES)[number], Rows> {
  const identity = made.identity;
  const money = [
    "in",
    "knownCore",
    "known05",
    "knownNonDigital",
    "undetermined",
    "outside",
    "unclassifiable",
  ] as const;
  const triple = (prefix: string, { known, low, high }: Account["nodes"][number]["value"]) => ({
    [`${prefix}known`]: known.toFixed(),
    [`${prefix}low`]: low.toFixed(),
    [`${prefix}high`]: high.toFixed(),
  });
  return {
    account: made.nodes.map(({ code, value, units, revenue, employees }) => ({
      code,
      ...triple("", value),
      ...triple("units_", units),
      ...triple("revenue_", revenue),
      ...triple("employees_", employees),
    })),
    identity: [
      ...money.map((row) => ({ row, value: decimalText(identity[row], 14) })),
      { row: "unitsWithoutValue", value: String(identity.withoutValue.records) },
      { row: "revenueWithoutValue", value: decimalText(identity.withoutValue.revenue, 2) },
    ],
    sectors: made.sectors.map(({ aggregate, part, value }) => ({ aggregate, part, ...triple("", value) })),
    penetration: made.penetration.map(({ aggregate, measure, rate, denominator, denominatorSource }) => ({
      aggregate,
      measure,
      known: roundTo(rate.known, 10),
      // The recomputation gives bounds only where the denominator is fixed from outside.
      low: denominatorSource === "control" ? roundTo(rate.low, 10) : "",
      high: denominatorSource === "control" ? roundTo(rate.high, 10) : "",
      denominator: denominator.toFixed(),
      denominatorSource,
    })),
    groups: made.groups.map(({ group, value }) => ({ group, ...triple("", value) })),
  };
}

/** Lines of a table in one order, so that only what they say is compared. */
function lines(rows: Rows): string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
}

function missing(from: readonly string[], among: readonly string[]): string[] {
  const there = new Set(among);
  return from.filter((line) => !there.has(line));
}

/** Every line in which the account and the expected files differ. */
function differences(made: Account, folder: string): string[] {
  const tables = tablesOf(made);
  return TABLES.flatMap((name) => {
    const got = lines(tables[name]);
    const expected = lines(readRows(join(folder, "expected"), `${name}.csv`));
    return [
      ...missing(got, expected).map((line) => `${name}: got ${line}`),
      ...missing(expected, got).map((line) => `${name}: expected ${line}`),
    ];
  });
}

/** A stated figure as the account prints it, to one decimal. */
function printed(made: Account, measure: string, of: string): string {
  if (measure === "efficiencyRate" || measure === "digitalRate") {
    const row = present(made.penetration.find((each) => each.aggregate === of && each.measure === measure));
    return roundTo(row.rate.known.times(100), 1);
  }
  const group = present(made.groups.find((each) => each.group === of));
  if (measure === "valueAdded") return roundTo(group.value.known.div(1e8), 1);
  const share = present(group.shares.find((each) => each.aggregate === "secondary"));
  return roundTo(share.ratio.known.times(100), 1);
}

function expectStated(made: Account, folder: string): void {
  const { figures } = readStated(folder);
  expect(figures.length).toBeGreaterThan(0);
  for (const { measure, of, value } of figures)
    expect([of, measure, printed(made, measure, of)]).toEqual([of, measure, value]);
}

/** The table with the last digit of one unit's reported value added changed. */
function withOneDigitChanged(units: readonly (readonly string[])[]): string[][] {
  const column = present(units[0]).indexOf("增加值（千元）");
  const row = units.findIndex((cells, i) => i > 0 && /[1-9]$/.test(cells[column] ?? ""));
  return units.map((cells, i) =>
    cells.map((text, j) =>
      i === row && j === column ? `${text.slice(0, -1)}${9 - Number(text.at(-1))}` : text,
    ),
  );
}

describe("the synthetic city of the first seed", () => {
  let made: Account;
  beforeAll(() => {
    made = accountOfCity(CITY);
  });

  it("gives every recomputed figure exactly: account, identity, sectors, penetration, groups", () => {
    expect(differences(made, CITY)).toEqual([]);
    expect(made.nodes).toHaveLength(195);
  });

  it("prints the stated figures: 25.3 亿元, 2.8 %, 11.2 %, 26.3 %", () => {
    expectStated(made, CITY);
    expect(readStated(CITY).figures.map((figure) => figure.value)).toEqual(["25.3", "2.8", "11.2", "26.3"]);
  });

  it("finds that 2.8 % needs a denominator of 886–922 亿元: the secondary sector, and not what the sentence names", () => {
    const { implied, fitting } = present(made.claims[0]);
    expect([roundTo(implied.low.div(1e8), 0), roundTo(implied.high.div(1e8), 0)]).toEqual(["886", "922"]);
    expect(fitting.map(({ label }) => label)).toEqual(["secondary preliminary"]);
    const finding = present(made.findings.find(({ code }) => code === "claimDenominator"));
    expect(finding.expected).toBe("886–922 亿元");
  });

  it("sets the group's own share of above-threshold industry beside it", () => {
    const { value, industry, ratio } = present(
      present(made.groups.find(({ group }) => group === present(made.claims[0]).claim.group)).aboveThreshold,
    );
    expect(value.greaterThan(0) && industry.greaterThan(value)).toBe(true);
    expect(ratio.toFixed(10)).toBe(value.div(industry).toFixed(10));
  });

  it("closes the identity", () => {
    const { knownCore, known05, knownNonDigital, undetermined, outside, unclassifiable } = made.identity;
    const sum = knownCore + known05 + knownNonDigital + undetermined + outside + unclassifiable;
    expect(sum).toBe(made.identity.in);
  });

  it("says the same with its rows in another order", () => {
    const [header = [], ...rows] = unitTable(CITY);
    const turned = [header, ...rows.slice(1000).reverse(), ...rows.slice(0, 1000)];
    expect(accountText(accountOfCity(CITY, turned))).toBe(accountText(made));
  });

  it("is no longer matched once a digit of one unit's value added is changed", () => {
    const units = unitTable(CITY);
    const changed = withOneDigitChanged(units);
    expect(changed.filter((cells, i) => cells.join() !== present(units[i]).join())).toHaveLength(1);
    expect(differences(accountOfCity(CITY, changed), CITY)).not.toEqual([]);
  });
});
