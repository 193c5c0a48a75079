import { beforeAll, describe, expect, it } from "vitest";
import type { Account } from "../../src/accounts/account.js";
import { roundTo } from "../../src/numbers/rounding.js";
import { accountText } from "../support/accounts.js";
import { CITY } from "../support/city.js";
import { present } from "../support/values.js";
import { accountOfCity, differences, expectStated, readStated, unitTable } from "./cityTables.js";

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
    const { value, industry, share } = present(
      present(made.groups.find(({ group }) => group === present(made.claims[0]).claim.group)).aboveThreshold,
    );
    expect(value.known.greaterThan(0) && industry.known.greaterThan(value.known)).toBe(true);
    expect(share.known.toFixed(10)).toBe(value.known.div(industry.known).toFixed(10));
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
