import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { type Account, account } from "../../src/accounts/account.js";
import { tallyRows } from "../../src/engines/memory/tallyRecords.js";
import { needFigure } from "../../src/figures/missing.js";
import { roundTo } from "../../src/numbers/rounding.js";
import { decimalText } from "../support/accounts.js";
import { given } from "../support/rows.js";
import { present } from "../support/values.js";

export const TABLES = ["account", "identity", "sectors", "penetration", "groups"] as const;

export type Rows = Record<string, string>[];

export function readRows(folder: string, name: string): Rows {
  return parse(readFileSync(join(folder, name), "utf8"), { columns: true, bom: true });
}

export interface Stated {
  readonly region: string;
  readonly period: string;
  readonly figures: readonly { readonly measure: string; readonly of: string; readonly value: string }[];
}

export function readStated(folder: string): Stated {
  return JSON.parse(readFileSync(join(folder, "stated.json"), "utf8")) as Stated;
}

export function unitTable(folder: string): string[][] {
  return parse(readFileSync(join(folder, "units.csv"), "utf8"), { bom: true });
}

export function accountOfCity(
  folder: string,
  units: readonly (readonly string[])[] = unitTable(folder),
): Account {
  const { region, period } = readStated(folder);
  return account(tallyRows(units, {}, "units.csv"), {
    period,
    region,
    shares: given(readRows(folder, "shares.csv")),
    rates: given(readRows(folder, "rates.csv")),
    controls: given(readRows(folder, "controls.csv")),
    groups: given(readRows(folder, "groups.csv")),
    claims: existsSync(join(folder, "claims.csv")) ? given(readRows(folder, "claims.csv")) : [],
  });
}

/** The account in the form of the expected files: table → rows of text. */
export function tablesOf(made: Account): Record<(typeof TABLES)[number], Rows> {
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
  const triple = (prefix: string, value: Account["nodes"][number]["value"]) => {
    const { known, low, high } = needFigure(value);
    return {
      [`${prefix}known`]: known.toFixed(),
      [`${prefix}low`]: low.toFixed(),
      [`${prefix}high`]: high?.toFixed(),
    };
  };
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
      high: denominatorSource === "control" ? roundTo(rate.high ?? "", 10) : "",
      denominator: denominator.toFixed(),
      denominatorSource,
    })),
    groups: made.groups.map(({ group, value }) => ({ group, ...triple("", value) })),
  };
}

/** Lines of a table in one order, so that only what they say is compared. */
export function lines(rows: Rows): string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
}

export function missing(from: readonly string[], among: readonly string[]): string[] {
  const there = new Set(among);
  return from.filter((line) => !there.has(line));
}

/** Every line in which the account and the expected files differ. */
export function differences(made: Account, folder: string): string[] {
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
export function printed(made: Account, measure: string, of: string): string {
  if (measure === "efficiencyRate" || measure === "digitalRate") {
    const row = present(made.penetration.find((each) => each.aggregate === of && each.measure === measure));
    return roundTo(row.rate.known.times(100), 1);
  }
  const group = present(made.groups.find((each) => each.group === of));
  if (measure === "valueAdded") return roundTo(needFigure(group.value).known.div(1e8), 1);
  const share = present(group.shares.find((each) => each.aggregate === "secondary"));
  return roundTo(share.ratio.known.times(100), 1);
}

export function expectStated(made: Account, folder: string): void {
  const { figures } = readStated(folder);
  expect(figures.length).toBeGreaterThan(0);
  for (const { measure, of, value } of figures)
    expect([of, measure, printed(made, measure, of)]).toEqual([of, measure, value]);
}
