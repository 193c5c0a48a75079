import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { type Account, type AccountOptions, account } from "../../src/accounts/account.js";
import type { TallyOptions } from "../../src/engines/memory/options.js";
import { tallyRows } from "../../src/engines/memory/tallyRecords.js";
import type { Figure } from "../../src/figures/figure.js";
import { isFigure, isMissing, type Missing, needFigure } from "../../src/figures/missing.js";
import { Decimal } from "../../src/numbers/decimal.js";
import { roundTo } from "../../src/numbers/rounding.js";
import { accountText, countOf, decimalText, moneyOf, nodeOf } from "../support/accounts.js";
import { present } from "../support/values.js";

/**
 * Every folder fixtures/NN-name is a test of its own. To add one, write
 *
 * - `input.csv`: a table as any file of a city;
 * - `options.json`: `{"tally": {…}, "account": {…}}`, the options of `tallyRows` and `account`; parameter rows are written
 *   out (`"shares": [{"gbt4754": "36", "category": "050202", "share": "0.2", …}]`);
 * - `expected.csv`: `table,row,column,value,note`, each value worked out by hand, the arithmetic in the note. The tables are
 *   those of TABLES below. Errors and warnings that the input raises must be listed, by their code, in table `finding`;
 * - `README.md`: what the example shows.
 */
const FIXTURES = new URL("../../fixtures/", import.meta.url);
const SCENARIOS = readdirSync(FIXTURES).filter((name) => /^\d\d-/.test(name));

interface Options {
  readonly tally: TallyOptions;
  readonly account: AccountOptions;
}

interface Expected {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly value: string;
}

function read(scenario: string, file: string): string {
  return readFileSync(new URL(`${scenario}/${file}`, FIXTURES), "utf8");
}

/** `arrange` orders the rows below the header. */
function accountOfScenario(
  scenario: string,
  arrange: (rows: string[][]) => string[][] = (rows) => rows,
): Account {
  const options = JSON.parse(read(scenario, "options.json")) as Options;
  const [header = [], ...rows]: string[][] = parse(read(scenario, "input.csv"), { bom: true });
  return account(tallyRows([header, ...arrange(rows)], options.tally, "input.csv"), options.account);
}

function expectedOf(scenario: string): Expected[] {
  return parse(read(scenario, "expected.csv"), { columns: true, bom: true });
}

function sideOf(value: Figure | Missing, column: string): Decimal {
  // What the input does not have, or its totals do not name, is nothing.
  if (isMissing(value)) return new Decimal(0);
  const { known, low, high, coverage } = value;
  const found = { known, low, high, coverage }[column];
  if (!found) throw new RangeError(`no column ${column}: known, low, high or coverage`);
  return found;
}

/** `revenue_high` → revenue and high; `high` → the first of the names and high. */
function split(column: string, names: readonly string[]): [string, string] {
  const at = column.indexOf("_");
  return at > 0 && names.includes(column.slice(0, at))
    ? [column.slice(0, at), column.slice(at + 1)]
    : [names[0] ?? "", column];
}

type Reader = (made: Account, row: string, column: string) => Decimal | string;

/** What a line of expected.csv can speak of. Money is in 元, exact. */
const TABLES: Readonly<Record<string, Reader>> = {
  node: (made, row, column) => {
    const node = nodeOf(made, row);
    if (column === "share_of_gdp") return needFigure(present(node.shareOfGdp)).known;
    if (column === "share_of_core") return needFigure(present(node.shareOfCore)).known;
    const [quantity, side] = split(column, ["value", "units", "revenue", "employees"]);
    return sideOf(node[quantity as "value" | "units" | "revenue" | "employees"], side);
  },
  identity: ({ identity }, row) => {
    if (row === "withoutValueRecords") return String(identity.withoutValue.records);
    if (row === "withoutValueRevenue") return decimalText(identity.withoutValue.revenue, 2);
    if (row === "withoutValueOutput") return decimalText(identity.withoutValue.output, 2);
    if (row === "unweighted") return decimalText(identity.unweighted, 2);
    const value = identity[row as "in"];
    if (typeof value !== "bigint") throw new RangeError(`no line ${row} in the identity`);
    return decimalText(value, 14);
  },
  sector: ({ sectors }, row, column) =>
    sideOf(present(sectors.find(({ aggregate, part }) => `${aggregate} ${part}` === row)).value, column),
  penetration: ({ penetration }, row, column) => {
    const found = present(penetration.find(({ aggregate, measure }) => `${aggregate} ${measure}` === row));
    return column === "denominator" ? found.denominator : sideOf(found.rate, column);
  },
  group: ({ groups }, row, column) => {
    const group = present(groups.find((each) => each.group === row));
    const share = group.shares.find(({ aggregate }) => column.startsWith(`${aggregate}_`));
    if (share) return sideOf(share.ratio, column.slice(share.aggregate.length + 1));
    const [quantity, side] = split(column, ["value", "units", "revenue", "employees"]);
    return sideOf(group[quantity as "value" | "units" | "revenue" | "employees"], side);
  },
  region: ({ regions }, row, column) => {
    const [part, side] = split(column, ["value", "core", "efficiency"]);
    return sideOf(
      present(regions.find(({ key }) => key === row))[part as "value" | "core" | "efficiency"],
      side,
    );
  },
  method: ({ methods }, row, column) => {
    const found = present(methods.find(({ method }) => method === row));
    return column === "records" ? String(found.records) : decimalText(found.value / 10n ** 12n, 2);
  },
  parameter: ({ parameters }, row) => String(parameters.find(({ what }) => what === row)?.uses ?? 0),
  finding: (made, row, column) =>
    column === "money" ? decimalText(moneyOf(made, row), 2) : String(countOf(made, row)),
};

/** A ratio is expected to the digits it is written with; everything else to the last digit there is. */
function textOf(made: Account, { table, row, column, value }: Expected): string {
  const reader = TABLES[table];
  if (!reader) throw new RangeError(`no table ${table}: one of ${Object.keys(TABLES).join(", ")}`);
  const got = reader(made, row, column);
  if (typeof got === "string") return got;
  return got.decimalPlaces() > 14 ? roundTo(got, new Decimal(value).decimalPlaces()) : got.toFixed();
}

/** Warnings about publication, which small examples cannot help raising. */
const OF_SMALL_EXAMPLES = new Set(["fewUnits", "dominated", "zeroDenominator"]);

describe("scenarios", () => {
  it("are at least twelve", () => {
    expect(SCENARIOS.length).toBeGreaterThanOrEqual(12);
  });

  describe.each(SCENARIOS)("%s", (scenario) => {
    const made = () => accountOfScenario(scenario);
    const expected = expectedOf(scenario);

    it("has every figure that expected.csv works out", () => {
      const account = made();
      const figures = (value: (line: Expected) => string) =>
        expected.map((line) => `${line.table} ${line.row} ${line.column} = ${value(line)}`);
      expect(figures((line) => textOf(account, line))).toEqual(figures((line) => line.value));
    });

    it("closes its identity", () => {
      const { knownCore, known05, knownNonDigital, undetermined, outside, unclassifiable, ...rest } =
        made().identity;
      const sum = knownCore + known05 + knownNonDigital + undetermined + outside + unclassifiable;
      expect(sum).toBe(rest.in);
    });

    it("has low ≤ known ≤ high in every node and sector", () => {
      const { nodes, sectors } = made();
      for (const { value } of [...nodes, ...sectors].filter((each) => isFigure(each.value)))
        expect(
          needFigure(value).low.lte(needFigure(value).known) &&
            needFigure(value).known.lte(needFigure(value).high ?? needFigure(value).known),
        ).toBe(true);
    });

    it("says the same whatever the order of its rows", () => {
      const text = accountText(made());
      expect(accountText(accountOfScenario(scenario, (rows) => rows.reverse()))).toBe(text);
      expect(
        accountText(accountOfScenario(scenario, (rows) => [...rows.slice(1), ...rows.slice(0, 1)])),
      ).toBe(text);
    });

    it("raises no error or warning that is not expected", () => {
      const listed = new Set(expected.filter((line) => line.table === "finding").map((line) => line.row));
      const serious = made().findings.filter(
        ({ severity, code }) => severity !== "info" && !OF_SMALL_EXAMPLES.has(code),
      );
      expect(serious.map(({ code }) => code).filter((code) => !listed.has(code))).toEqual([]);
    });
  });
});
