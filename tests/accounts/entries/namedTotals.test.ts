import { describe, expect, it } from "vitest";
import type { Account, AccountOptions } from "../../../src/accounts/account.js";
import { needFigure } from "../../../src/figures/missing.js";
import type { LooseRecord } from "../../../src/records/looseRecords.js";
import { accountOf } from "../../support/accounts.js";
import { present } from "../../support/values.js";

const total = (category: string, valueAdded: string, more: LooseRecord = {}): LooseRecord => ({
  period: "2022",
  scope: "all",
  category,
  valueAdded,
  ...more,
});

const made = (records: readonly LooseRecord[], options: AccountOptions = {}): Account =>
  accountOf(records, { edition: "2017", ...options }, { unit: "元", kind: "lines" });

const node = (account: Account, code: string) => present(account.nodes.find((each) => each.code === code));

/** known, low, high, coverage. */
const shown = (account: Account, code: string): string => {
  const { known, low, high, coverage } = needFigure(node(account, code).value);
  return [known, low, high, coverage].map(String).join(" ");
};

const CORE = [total("01", "42"), total("02", "5"), total("03", "60"), total("04", "20")];
const floors = (account: Account) =>
  account.findings.filter(({ code }) => code === "totalsNotNamed").flatMap(({ sample }) => sample);

describe("what ready-made totals do not name", () => {
  it("makes the sum over it a floor: 05 beside 01 to 04", () => {
    const gdp = [{ period: "2022", item: "gdp", value: "1270", unit: "元" }];
    const account = made(CORE, { controls: gdp });
    expect(shown(account, "core")).toBe("127 127 127 1");
    expect(shown(account, "core+05")).toBe("127 127 undefined undefined");
    const share = present(node(account, "core+05").shareOfGdp);
    expect([needFigure(share).known, needFigure(share).high, needFigure(share).coverage].map(String)).toEqual(
      ["0.1", "undefined", "undefined"],
    );
    expect(floors(account)).toMatchObject([{ received: "core+05", unit: "core+05" }]);
    const rate = account.penetration.find(({ measure }) => measure === "digitalRate");
    expect([rate?.rate.known, rate?.rate.high].map(String)).toEqual(["0.1", "undefined"]);
    expect(account.comparison[0]?.scaling).toEqual({ reason: "wholeOpen" });
  });

  it("is a 大类 of the core, or a child of a node", () => {
    const account = made([total("01", "42"), total("0301", "60"), total("0302", "1"), total("05", "3")]);
    expect(["core", "core+05", "01", "03", "0301", "05"].map((code) => shown(account, code))).toEqual([
      "103 103 undefined undefined",
      "106 106 undefined undefined",
      "42 42 42 1",
      "61 61 undefined undefined",
      "60 60 60 1",
      "3 3 3 1",
    ]);
    // A share of what is not known as a whole is not known.
    expect(node(account, "01").shareOfCore).toEqual({ reason: "wholeOpen" });
  });

  it("is nothing where the whole is named, whatever of its parts", () => {
    const whole = made([total("01-05", "200"), ...CORE]);
    expect(shown(whole, "core+05")).toBe("200 200 200 1");
    expect(shown(whole, "05")).toBe("0 0 73 0");
    const zero = made([...CORE, total("05", "0")]);
    expect(shown(zero, "core+05")).toBe("127 127 127 1");
    expect([...floors(whole), ...floors(zero)]).toEqual([]);
  });

  it("is what is named without a figure", () => {
    expect(shown(made([...CORE, total("05", "")]), "core+05")).toBe("127 127 undefined undefined");
  });

  it("is nothing in a register whose units state their category: they total nothing", () => {
    const units = [total("01", "42", { unit: "A1" }), total("0301", "60", { unit: "A2" })];
    const account = accountOf(units, { edition: "2017" }, { unit: "元", kind: "units" });
    expect([shown(account, "core"), shown(account, "core+05")]).toEqual(["102 102 102 1", "102 102 102 1"]);
    expect(floors(account)).toEqual([]);
  });

  it("goes by quantity", () => {
    const account = made([
      total("01", "42", { revenue: "100" }),
      total("02", "5"),
      total("03", "60", { revenue: "200" }),
      total("04", "20", { revenue: "50" }),
      total("05", "1", { revenue: "7" }),
    ]);
    const { value, revenue } = node(account, "core+05");
    expect([needFigure(value).high, needFigure(revenue).known, needFigure(revenue).high].map(String)).toEqual(
      ["128", "357", "undefined"],
    );
  });

  it("is not made known by an industry that lies in what is named", () => {
    const account = made([...CORE, { ...total("", "7"), industryCode: "3911" }]);
    expect(shown(account, "core+05")).toBe("127 127 undefined undefined");
    expect(shown(account, "01")).toBe("42 42 42 1");
  });

  it("is nothing in a table of industries, which is whole as it stands", () => {
    const line = { ...total("", "7"), industryCode: "0111" };
    expect(shown(made([...CORE, line]), "core+05")).toMatch(/^127 127 134 0\.947761/);
    expect(shown(made([{ ...line, industryCode: "3911" }]), "core+05")).toBe("7 7 7 1");
  });

  it("is told apart by place: a total above names for the places below", () => {
    const at = (region: string) => CORE.map((each) => ({ ...each, region }));
    const city = { region: "410800" };
    const county = made([...at("410802"), ...at("410803"), total("05", "9", { region: "410802" })], city);
    expect(shown(county, "core+05")).toBe("263 263 undefined undefined");
    const whole = made([...at("410802"), ...at("410800"), total("05", "9", { region: "410800" })], city);
    expect(shown(whole, "core+05")).toBe("136 136 136 1");
    expect(county.regions.map(({ key, core }) => [key, String(needFigure(core).high)])).toEqual([
      ["410802", "127"],
      ["410803", "127"],
    ]);
    // Non-digital value added is not named anywhere: no share of the core in all of it.
    expect(county.regions.map(({ coreInValue }) => coreInValue)).toEqual([
      { reason: "wholeOpen" },
      { reason: "wholeOpen" },
    ]);
  });

  it("leaves a group open that holds classes of what is not named", () => {
    const groups = [
      { group: "电子", gbt4754: "3911" },
      { group: "农", gbt4754: "0111" },
    ];
    const [farms, computers] = made(CORE, { groups }).groups;
    expect([needFigure(computers?.value).known, needFigure(computers?.value).high].map(String)).toEqual([
      "0",
      "42",
    ]);
    expect(farms?.value).toEqual({ reason: "notNamed" });
  });
});
