import { describe, expect, it } from "vitest";
import { type Account, type AccountOptions, account } from "../../src/accounts/account.js";
import type { Entry } from "../../src/accounts/entries/entry.js";
import { portionsOf, readPairs } from "../../src/accounts/intervals/digitalShares.js";
import type { Candidate } from "../../src/classification/candidates.js";
import { tallyRecords } from "../../src/engines/memory/tallyRecords.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { MICRO } from "../../src/numbers/exact.js";
import { readDecisions } from "../../src/parameters/decisions.js";
import type { ShareRow } from "../../src/parameters/digitalShares.js";
import { ParameterLog } from "../../src/parameters/log.js";
import { markPlace } from "../../src/parameters/rowPlaces.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { entryOf, type Making } from "./entrySupport.js";

const EDITION = { edition: "2017", period: "2022" } as const;

function accountFor(records: readonly LooseRecord[], options: AccountOptions = {}): Account {
  return account(tallyRecords(records, { unit: "元", kind: "units" }), { ...EDITION, ...options });
}

/** 3831 may be 010606, 050203 or nothing digital. */
function wire(more: LooseRecord = {}): LooseRecord {
  return {
    unit: "A",
    period: "2022",
    scope: "all",
    region: "410802",
    industryCode: "3831",
    valueAdded: "100",
    ...more,
  };
}

/** known, low and high of a node, in 元. */
function figures(made: Account, code: string): string {
  const value = made.nodes.find((node) => node.code === code)?.value;
  return [value?.known, value?.low, value?.high].map(String).join(" ");
}

function said(made: Account, code: string) {
  return made.findings
    .filter((finding) => finding.code === code)
    .flatMap(({ expected, count, sample }) =>
      sample.map(({ unit, received }) => [unit, expected, received, count]),
    );
}

const uses = (made: Account) =>
  made.parameters.map(({ what, year, source, uses: n }) => [what, year, source, n]);

describe("pairs", () => {
  it.each<[string, string]>([
    ["010606:0.4;nonDigital:0.6", "010606 400000 nonDigital 600000"],
    ["010606=0.4, nonDigital=0.6", "010606 400000 nonDigital 600000"],
    ["010606:0.4 nonDigital:0.6", "010606 400000 nonDigital 600000"],
    ["０１０６０６：０.４；", "010606 400000"],
    ["NONDIGITAL:1", "nonDigital 1000000"],
    [";01:0;0106:1;", "01 0 0106 1000000"],
  ])("%j is read as %s", (text, pairs) => {
    expect(
      readPairs(text)
        ?.map(({ category, micro }) => `${category} ${micro}`)
        .join(" "),
    ).toBe(pairs);
  });

  it.each([
    "",
    ";",
    "0.4",
    "010606",
    "010606:",
    "010606:x",
    "010606:-0.1",
    "010606:1.000001",
    "010606:0.1234567",
    "010699:0.4",
    "0:0.4",
    "010:0.4",
    "01060:0.4",
    "0106060:0.4",
    "x010606:0.4",
    "digital:0.4",
    "010606:0.4;x",
  ])("%j is none", (text) => {
    expect(readPairs(text)).toBeUndefined();
  });
});

describe("shares of a record", () => {
  it("split it; what they leave keeps all its candidates, and that is told", () => {
    const made = accountFor([wire({ shares: "010606:0.4" })]);
    expect(figures(made, "core")).toBe("40 40 100");
    expect(figures(made, "05")).toBe("0 0 60");
    expect(said(made, "shareRestOpen")).toEqual([["", "", "3831", 1]]);
  });

  it("that add up to one leave nothing open", () => {
    const made = accountFor([wire({ shares: "010606:0.4;nonDigital:0.6" })]);
    expect([figures(made, "core"), figures(made, "05"), said(made, "shareRestOpen")]).toEqual([
      "40 40 40",
      "0 0 0",
      [],
    ]);
  });

  it("of zero rule a category out of nothing but their own part", () => {
    expect(figures(accountFor([wire({ shares: "010606:0;050203:1" })]), "05")).toBe("100 100 100");
  });

  it("for a category above decide for it, not for what lies below", () => {
    const made = accountFor([wire({ shares: "01:1" })]);
    expect([figures(made, "01"), figures(made, "010606")]).toEqual(["100 100 100", "100 100 100"]);
  });

  it("that cannot be read are told by code and text, and nothing is split", () => {
    const made = accountFor([wire({ shares: "some" })]);
    expect(said(made, "shareUnreadable")).toEqual([["3831", "", "some", 1]]);
    expect(figures(made, "core")).toBe("0 0 100");
  });

  it("above one in sum are told, and nothing is split", () => {
    const made = accountFor([wire({ shares: "010606:0.6;050203:0.5" })]);
    expect(said(made, "shareAboveOne")).toEqual([["3831", "≤ 1", "3831 010606:0.6;050203:0.5", 1]]);
    expect(figures(made, "core")).toBe("0 0 100");
  });

  it("for a category that the code cannot be are told and left out; their part stays open", () => {
    const made = accountFor([wire({ shares: "010606:0.4;030304:0.1" })]);
    expect(said(made, "shareNotCandidate")).toEqual([["3831", "030304", "3831", 1]]);
    expect(figures(made, "core")).toBe("40 40 100");
    expect(figures(made, "03")).toBe("0 0 0");
  });

  it("of a class that is wholly core change nothing; another than one is told", () => {
    const made = accountFor([wire({ industryCode: "3911", shares: "010101:0.5" })]);
    expect([figures(made, "010101"), said(made, "shareOnUnstarredCore")]).toEqual([
      "100 100 100",
      [["3911", "", "3911", 1]],
    ]);
    for (const shares of ["010101:1", "01:1", "010101:1;nonDigital:0"])
      expect(said(accountFor([wire({ industryCode: "3911", shares })]), "shareOnUnstarredCore")).toEqual([]);
    expect(
      said(accountFor([wire({ industryCode: "3911", shares: "nonDigital:1" })]), "shareOnUnstarredCore"),
    ).toHaveLength(1);
  });
});

describe("a bare digital share", () => {
  // 8610 may be 030304 or nothing digital.
  const press = (digitalShare: string, industryCode = "8610") =>
    accountFor([wire({ industryCode, digitalShare })]);

  it.each(["0.25", " 0.25 ", "25%", "25 %".replace(" ", ""), "２５％"])(
    "%s is a quarter of the one category there is",
    (share) => {
      const made = press(share);
      expect([figures(made, "core"), said(made, "shareRestOpen").length]).toEqual(["25 25 100", 1]);
    },
  );

  it("of one is all of it, of zero none of it", () => {
    expect(figures(press("1"), "core")).toBe("100 100 100");
    expect(figures(press("100%"), "core")).toBe("100 100 100");
    expect(figures(press("0"), "core")).toBe("0 0 100");
  });

  it.each(["x", "-0.1", "1.1", "101%", "%", "0.00001%", "0.1234567"])("%s is none, and is told", (share) => {
    const made = press(share);
    expect(said(made, "shareUnreadable")).toEqual([["8610", "", share, 1]]);
    expect(figures(made, "core")).toBe("0 0 100");
  });

  it("is not taken where there are two categories, and that is told", () => {
    const made = press("0.5", "3831");
    expect([said(made, "digitalShareAmbiguous"), figures(made, "core")]).toEqual([
      [["", "", "3831", 1]],
      "0 0 100",
    ]);
  });

  it("that is blank says nothing", () => {
    const made = press(" ");
    expect(made.findings.filter(({ code }) => code.includes("hare"))).toEqual([]);
  });
});

describe("the coefficient file", () => {
  const row = (more: Record<string, string> = {}) => ({
    gbt4754: "3831",
    category: "010606",
    share: "0.4",
    ...more,
  });

  it("gives its share to every record of the code, and is listed with its source and how often it was used", () => {
    const made = accountFor([wire(), wire({ unit: "B", region: "410803" })], {
      shares: [row({ year: "2022", method: "survey", source: "bureau" })],
    });
    expect(figures(made, "core")).toBe("80 80 200");
    expect(uses(made)).toEqual([["3831 → 010606 = 0.4", "2022", "survey; bureau", 2]]);
  });

  it("is not asked where a record has shares of its own", () => {
    const made = accountFor([wire({ shares: "010606:1" })], { shares: [row()] });
    expect([figures(made, "core"), uses(made)]).toEqual(["100 100 100", []]);
  });

  it("is read from the deepest code, then the deepest region, then the latest year not after the period", () => {
    const of = (...rows: Record<string, string>[]) => figures(accountFor([wire()], { shares: rows }), "core");
    expect(of(row({ gbt4754: "38", share: "0.1" }), row())).toBe("40 40 100");
    expect(of(row(), row({ gbt4754: "C", share: "0.1" }))).toBe("40 40 100");
    expect(of(row({ region: "410000", share: "0.1" }), row({ region: "410800", share: "0.3" }), row())).toBe(
      "30 30 100",
    );
    expect(
      of(
        row({ year: "2020", share: "0.1" }),
        row({ year: "2021", share: "0.2" }),
        row({ year: "2023", share: "0.9" }),
      ),
    ).toBe("20 20 100");
    expect(of(row({ gbt4754: "38", region: "410802", year: "2022", share: "0.1" }), row())).toBe("40 40 100");
    expect(
      of(row({ region: "410802", share: "0.1" }), row({ region: "410800", year: "2022", share: "0.9" })),
    ).toBe("10 10 100");
    expect(of(row({ region: "110000" }))).toBe("0 0 100");
    expect(of(row({ gbt4754: "3832" }))).toBe("0 0 100");
  });

  it("of an older year is carried, and that is told", () => {
    const carried = accountFor([wire()], { shares: [row({ year: "2020" })] });
    expect(said(carried, "shareCarried")).toEqual([["3831", "2020", "3831 → 010606", 1]]);
    expect(said(accountFor([wire()], { shares: [row({ year: "2022" })] }), "shareCarried")).toEqual([]);
    expect(said(accountFor([wire()], { shares: [row()] }), "shareCarried")).toEqual([]);
  });

  it("of a year to come is not used, and that is told", () => {
    const made = accountFor([wire()], { shares: [row({ year: "2023" })] });
    expect([figures(made, "core"), said(made, "parameterLater")]).toEqual([
      "0 0 100",
      [["3831", "", "3831 2023", 1]],
    ]);
    expect(said(accountFor([wire()], { shares: [row({ year: "2022" })] }), "parameterLater")).toEqual([]);
  });

  it("with years needs a period", () => {
    const made = account(tallyRecords([wire({ period: "" })], { unit: "元", kind: "units" }), {
      edition: "2017",
      shares: [row({ year: "2022" })],
    });
    expect(
      made.findings.filter(({ code }) => code === "parameterNeedsPeriod").map(({ field }) => field),
    ).toEqual(["shares"]);
    expect(figures(made, "core")).toBe("0 0 100");
    expect(
      accountFor([wire()], { shares: [row({ year: "2022" })] }).findings.map(({ code }) => code),
    ).not.toContain("parameterNeedsPeriod");
  });

  it("gives way from a category to a more specific one that has a row", () => {
    const made = accountFor([wire()], {
      shares: [row({ category: "01", share: "0.9" }), row({ share: "0.4" })],
    });
    expect([figures(made, "01"), uses(made).length]).toEqual(["40 40 100", 1]);
  });

  it("above one in sum is told, and nothing is split", () => {
    const made = accountFor([wire()], {
      shares: [row({ share: "0.7" }), row({ category: "050203", share: "0.4" })],
    });
    expect(said(made, "shareAboveOne")).toEqual([["3831", "≤ 1", "3831 1.1", 1]]);
    expect([figures(made, "core"), uses(made)]).toEqual(["0 0 100", []]);
  });

  it("for a category that its own code cannot be is told; that of a code above is no matter", () => {
    const own = accountFor([wire()], { shares: [row({ category: "030304" })] });
    expect(said(own, "shareNotCandidate")).toEqual([["3831", "030304", "3831", 1]]);
    const above = accountFor([wire()], { shares: [row({ gbt4754: "38", category: "030304" })] });
    expect(said(above, "shareNotCandidate")).toEqual([]);
  });

  it("changes nothing of a class that is wholly core; another than one is told", () => {
    const core = (share: string) =>
      accountFor([wire({ industryCode: "3911" })], {
        shares: [row({ gbt4754: "3911", category: "010101", share })],
      });
    expect([
      figures(core("0.5"), "core"),
      said(core("0.5"), "shareOnUnstarredCore"),
      uses(core("0.5")),
    ]).toEqual(["100 100 100", [["3911", "", "3911", 1]], []]);
    expect(said(core("1"), "shareOnUnstarredCore")).toEqual([]);
  });
});

describe("decisions", () => {
  const decided = (date: string) =>
    account(
      tallyRecords([wire()], {
        unit: "元",
        kind: "units",
        plan: {
          decisions: readDecisions([{ unit: "A", category: "010606", share: "1", source: "visit", date }]),
        },
      }),
      EDITION,
    );

  it("are told, listed with year and source, and carried when they are older", () => {
    const made = decided("2020-05-01");
    expect(figures(made, "core")).toBe("100 100 100");
    expect(said(made, "sharesByDecision")).toEqual([["3831", "", "3831", 1]]);
    expect(said(made, "shareCarried")).toEqual([["3831", "2020", "3831", 1]]);
    expect(uses(made)).toEqual([["3831: re-identification", "2020", "visit", 1]]);
    expect(said(decided("2022-01-01"), "shareCarried")).toEqual([]);
  });

  it("without a date hold for every year", () => {
    const made = decided("");
    expect([said(made, "shareCarried"), uses(made)]).toEqual([
      [],
      [["3831: re-identification", "", "visit", 1]],
    ]);
  });
});

describe("rates", () => {
  const shop = (more: LooseRecord = {}) =>
    wire({ industryCode: "6512", valueAdded: "", revenue: "100", grossOutput: "", ...more });
  const rate = (more: Record<string, string> = {}) => ({
    gbt4754: "6512",
    rate: "0.25",
    base: "revenue",
    ...more,
  });
  const core = (rows: Record<string, string>[], ...records: LooseRecord[]) =>
    figures(accountFor(records.length > 0 ? records : [shop()], { rates: rows }), "core").split(" ")[0];

  it("make value added of revenue or output, never one of the other", () => {
    expect(core([rate()])).toBe("25");
    expect(core([rate({ base: "output" })])).toBe("0");
    expect(core([rate({ base: "output" })], shop({ revenue: "", grossOutput: "80" }))).toBe("20");
    expect(core([rate()], shop({ revenue: "", grossOutput: "80" }))).toBe("0");
  });

  it("are used only where a record has no value of its own", () => {
    expect(core([rate()], shop({ valueAdded: "7" }))).toBe("7");
    expect(core([rate()], shop({ valueAdded: "7" }), shop({ unit: "B" }))).toBe("32");
  });

  it("are taken from the deepest code, then region, then a stated scope, then the latest year", () => {
    expect(core([rate({ gbt4754: "65", rate: "0.1" }), rate()])).toBe("25");
    expect(core([rate({ gbt4754: "6513" })])).toBe("0");
    expect(core([rate({ rate: "0.1" }), rate({ region: "410800" })])).toBe("25");
    expect(core([rate({ region: "110000" })])).toBe("0");
    expect(core([rate({ rate: "0.1" }), rate({ scope: "all" })])).toBe("25");
    expect(core([rate({ scope: "规上" })])).toBe("0");
    expect(core([rate({ scope: "规上" })], shop({ scope: "规上" }))).toBe("25");
    expect(
      core([
        rate({ year: "2019", rate: "0.1" }),
        rate({ year: "2021" }),
        rate({ year: "2023", rate: "0.9" }),
      ]),
    ).toBe("25");
  });

  it("are listed, and told where they are older or later", () => {
    const made = accountFor([shop()], { rates: [rate({ year: "2020", source: "census" })] });
    expect(uses(made)).toEqual([["6512 × revenue = 0.25", "2020", "census", 1]]);
    expect(said(made, "rateCarried")).toEqual([["6512", "2020", "6512", 1]]);
    expect(uses(accountFor([shop()], { rates: [rate()] }))).toEqual([["6512 × revenue = 0.25", "", "", 1]]);
    for (const year of ["", "2022"])
      expect(said(accountFor([shop()], { rates: [rate({ year })] }), "rateCarried")).toEqual([]);
    expect(said(accountFor([shop()], { rates: [rate({ year: "2023" })] }), "parameterLater")).toEqual([
      ["6512", "", "6512 2023", 1],
    ]);
  });

  it("round to the 分, which is told where something was rounded", () => {
    const made = accountFor([shop({ revenue: "0.01" })], { rates: [rate({ rate: "0.5" })] });
    expect([figures(made, "core"), said(made, "rateRounded").length]).toEqual(["0.01 0.01 0.01", 1]);
    const loss = accountFor([shop({ revenue: "-0.01" })], { rates: [rate({ rate: "0.5" })] });
    expect([figures(loss, "core"), said(loss, "rateRounded").length]).toEqual(["-0.01 -0.01 -0.01", 1]);
    expect(said(accountFor([shop()], { rates: [rate()] }), "rateRounded")).toEqual([]);
  });

  it("leave what they find no base for, with its revenue or output", () => {
    const both = shop({ unit: "B", grossOutput: "40" });
    const onlyOutput = shop({ unit: "C", revenue: "", grossOutput: "8" });
    const none = shop({ unit: "D", revenue: "" });
    const left = (base: string) =>
      accountFor([shop(), both, onlyOutput, none], { rates: [rate({ base })] }).identity.withoutValue;
    expect(left("revenue")).toEqual({ records: 2, revenue: 0n, output: 800n });
    expect(left("output")).toEqual({ records: 2, revenue: 10_000n, output: 0n });
    expect(accountFor([shop(), both, onlyOutput, none]).identity.withoutValue).toEqual({
      records: 4,
      revenue: 20_000n,
      output: 4_800n,
    });
  });

  it("stand in for statements of finance and public administration, which have no such accounts", () => {
    const statement = {
      operatingProfit: "5",
      payroll: "1",
      depreciation: "1",
      taxesAndSurcharges: "1",
      vatPayable: "1",
      otherIncome: "0",
      investmentIncome: "0",
    };
    const of = (industryCode: string) =>
      accountFor([shop({ ...statement, industryCode })], { rates: [rate({ gbt4754: industryCode })] });
    expect(of("6512").methods.map(({ method }) => method)).toEqual(["statements"]);
    for (const industryCode of ["6621", "9221"]) {
      const made = of(industryCode);
      expect(made.methods.map(({ method, records }) => [method, records])).toEqual([["rate", 1]]);
      expect(said(made, "statementsNotForIndustry")).toEqual([["", "", industryCode, 1]]);
    }
  });
});

/** What becomes of one entry, without a tally. */
describe("the portions of an entry", () => {
  const cable = (shares: string, more: Making = {}): Entry =>
    entryOf({ kind: "units", code: "3831", region: "410802", amounts: { value: 100n }, shares, ...more });

  function split(entry: Entry, rows: readonly ShareRow[] = [], year: number | undefined = 2022) {
    const findings = new FindingCollector();
    const uses = new ParameterLog();
    const portions = portionsOf(entry, { rows, year, findings, uses });
    return {
      portions: portions.map(({ atoms, factor }) => {
        const places = atoms.map(({ category, open }) => `${category}${open ? "?" : ""}`);
        return `${places.join(" ")} ${factor / MICRO}`;
      }),
      said: findings
        .list()
        .flatMap(({ code, expected, sample }) =>
          sample.map(({ unit, received, place }) =>
            [code, unit, expected, received, place?.file].filter((text) => text).join(" / "),
          ),
        ),
      uses: uses.list().map(({ kind, what, year: of, source }) => [kind, what, of, source].join(" / ")),
    };
  }

  const parts = (entry: Entry, ...more: [(readonly ShareRow[])?, (number | undefined)?]) =>
    split(entry, ...more).portions;
  const WHOLE = ["010606 050203 nonDigital 1000000"];
  const place = { file: "firms.csv", row: 3 };

  function row(category: string, share: number, more: Partial<ShareRow> = {}): ShareRow {
    const micro = BigInt(Math.round(share * 1e6));
    return { code: "3831", category, micro, regionPath: "", year: 0, method: "", source: "", ...more };
  }

  it("are none where nothing is known of it, and one without shares", () => {
    expect(parts(cable("010606:1", { atoms: [] }))).toEqual([]);
    expect(split(cable(""))).toEqual({ portions: WHOLE, said: [], uses: [] });
  });

  it("are one for each pair above zero; the rest keeps all candidates, which is told", () => {
    expect(split(cable("010606:0.4;nonDigital:0.6"))).toEqual({
      portions: ["010606 400000", "nonDigital 600000"],
      said: [],
      uses: [],
    });
    expect(split(cable("010606:0.4;050203:0"))).toEqual({
      portions: ["010606 400000", "010606 050203 nonDigital 600000"],
      said: ["shareRestOpen / 3831"],
      uses: [],
    });
    expect(parts(cable("01:1", { weight: 3n * MICRO }))).toEqual(["010606 3000000"]);
  });

  it("are one where none of the pairs can be: nothing is told of a rest", () => {
    expect(split(cable("02:0.4;010101:0.1", { place }))).toEqual({
      portions: WHOLE,
      said: [
        "shareNotCandidate / 3831 / 010101 / 3831 / firms.csv",
        "shareNotCandidate / 3831 / 02 / 3831 / firms.csv",
      ],
      uses: [],
    });
  });

  it("are one where pairs cannot be read or are more than all", () => {
    expect(split(cable("much", { place }))).toEqual({
      portions: WHOLE,
      said: ["shareUnreadable / 3831 / much / firms.csv"],
      uses: [],
    });
    expect(split(cable("010606:0.7;05:0.4", { place }))).toEqual({
      portions: WHOLE,
      said: ["shareAboveOne / 3831 / ≤ 1 / 3831 010606:0.7;05:0.4 / firms.csv"],
      uses: [],
    });
  });

  it("leave an open candidate undecided where it alone lies under the category", () => {
    const atom = (category: string, open: boolean): Candidate => ({
      category,
      section: "C",
      sector: "secondary",
      open,
    });
    const atoms = [atom("050203", true), atom("050204", true), atom("nonDigital", false)];
    const of = (shares: string, candidates: readonly Candidate[] = atoms) =>
      parts(cable(shares, { atoms: candidates }));
    expect(of("0502:1")).toEqual(["050203? 050204? 0502? 1000000"]);
    expect(of("050204:1")).toEqual(["050204? 1000000"]);
    expect(of("nonDigital:1")).toEqual(["nonDigital 1000000"]);
    expect(of("nonDigital:1", [atom("050204", false), atom("nonDigital", true)])).toEqual([
      "nonDigital? 1000000",
    ]);
    expect(of("05:1", [atom("050203", false), atom("050204", true)])).toEqual(["050203 050204? 1000000"]);
  });

  it("of a category beside the code lie in that category alone", () => {
    expect(split(cable("category=0106"))).toEqual({ portions: ["010606 1000000"], said: [], uses: [] });
    expect(split(cable("category=02", { place }))).toEqual({
      portions: WHOLE,
      said: ["shareNotCandidate / 3831 / 02 / 3831 / firms.csv"],
      uses: [],
    });
    expect(split(cable("category=core"))).toEqual({ portions: WHOLE, said: [], uses: [] });
  });

  it.each<[string, string[], string[]]>([
    ["0.4", ["050204 400000", "050204 nonDigital 600000"], ["shareRestOpen / 3311"]],
    ["40%", ["050204 400000", "050204 nonDigital 600000"], ["shareRestOpen / 3311"]],
    [" ４０.５％ ", ["050204 405000", "050204 nonDigital 595000"], ["shareRestOpen / 3311"]],
    ["1", ["050204 1000000"], []],
    ["100%", ["050204 1000000"], []],
    ["0.0001%", ["050204 1", "050204 nonDigital 999999"], ["shareRestOpen / 3311"]],
    ["0", ["050204 nonDigital 1000000"], ["shareRestOpen / 3311"]],
    ["", ["050204 nonDigital 1000000"], []],
    ...["-0.1", "-10%", "1.000001", "100.0001%", "0.00001%", "40%x", "x%", "%", "much"].map(
      (text): [string, string[], string[]] => [
        text,
        ["050204 nonDigital 1000000"],
        [`shareUnreadable / 3311 / ${text} / firms.csv`],
      ],
    ),
  ])("of a bare share %j are %j", (text, portions, told) => {
    expect(split(cable(`digitalShare=${text}`, { code: "3311", place }))).toEqual({
      portions,
      said: told,
      uses: [],
    });
  });

  it("of a bare share are one where it could mean several categories, or none", () => {
    expect(split(cable("digitalShare=0.4", { place }))).toEqual({
      portions: WHOLE,
      said: ["digitalShareAmbiguous / 3831 / firms.csv"],
      uses: [],
    });
    const atoms = cable("").atoms.filter(({ category }) => category === "nonDigital");
    expect(split(cable("digitalShare=0.4", { atoms })).said).toEqual(["digitalShareAmbiguous / 3831"]);
    const twice = ["C", "F"].flatMap((section) =>
      cable("")
        .atoms.slice(0, 1)
        .map((each) => ({ ...each, section })),
    );
    expect(parts(cable("digitalShare=1", { atoms: twice }))).toEqual(["010606 010606 1000000"]);
  });

  it.each<[string, boolean]>([
    ["010102:1", true],
    ["0101:1", true],
    ["01:1;02:0", true],
    ["010102:0.5", false],
    ["02:0.5", false],
    ["01:1;02:0.5", false],
    ["02:0.5;01:1", false],
    ["01:0", false],
  ])("of an unstarred core class are one, whatever a share says: %s fits: %s", (shares, fits) => {
    expect(split(cable(shares, { code: "3912", place }))).toEqual({
      portions: ["010102 1000000"],
      said: fits ? [] : ["shareOnUnstarredCore / 3912 / 3912 / firms.csv"],
      uses: [],
    });
  });

  it("by decision are told as a parameter, and as carried where it is older", () => {
    const decided = (decision: string, year: number | undefined = 2022) => {
      const entry = cable("010606:0.4;nonDigital:0.6");
      const key = { ...entry.cell.key, decision };
      return split({ ...entry, cell: { ...entry.cell, key } }, [], year);
    };
    expect(decided("2021|bureau")).toEqual({
      portions: ["010606 400000", "nonDigital 600000"],
      said: ["shareCarried / 3831 / 2021 / 3831", "sharesByDecision / 3831 / 3831"],
      uses: ["share / 3831: re-identification / 2021 / bureau"],
    });
    const uses = (decision: string, year?: number) => [
      decided(decision, year).said,
      decided(decision, year).uses,
    ];
    const told = ["sharesByDecision / 3831 / 3831"];
    expect(uses("2022|bureau")).toEqual([told, ["share / 3831: re-identification / 2022 / bureau"]]);
    expect(uses("0|bureau")).toEqual([told, ["share / 3831: re-identification /  / bureau"]]);
    expect(uses("2022")).toEqual([told, ["share / 3831: re-identification / 2022 / "]]);
    expect(uses("")).toEqual([[], []]);
  });

  it("from the file are those of the deepest code, then the deepest region, then the latest year", () => {
    const share = (...rows: ShareRow[]) => parts(cable(""), rows)[0];
    const [class4, group3] = [row("010606", 0.1), row("010606", 0.2, { code: "383" })];
    expect([share(class4, group3), share(group3, class4)]).toEqual(["010606 100000", "010606 100000"]);
    const [city, county] = [
      row("010606", 0.3, { regionPath: "4108" }),
      row("010606", 0.4, { regionPath: "410802" }),
    ];
    expect([share(city, county), share(county, class4), share(class4, city)]).toEqual([
      "010606 400000",
      "010606 400000",
      "010606 300000",
    ]);
    const [older, newer] = [row("010606", 0.5, { year: 2020 }), row("010606", 0.6, { year: 2022 })];
    expect([share(older, newer), share(newer, older), share(older, class4)]).toEqual([
      "010606 600000",
      "010606 600000",
      "010606 500000",
    ]);
    expect(share(row("010606", 0.7), row("010606", 0.8))).toBe("010606 700000");
    expect(share(row("010606", 0.9, { regionPath: "4101" }), row("010606", 0.9, { year: 2023 }))).toBe(
      WHOLE[0],
    );
    expect(share(row("010606", 0.9, { code: "3832" }))).toBe(WHOLE[0]);
  });

  it("from the file give way to the more specific category", () => {
    const rows = [row("01", 0.9), row("010606", 0.4), row("nonDigital", 0.6)];
    expect(parts(cable(""), rows)).toEqual(["010606 400000", "nonDigital 600000"]);
  });

  it("from the file are noted with year, method and source, and told where they are older", () => {
    const rows = [
      row("010606", 0.4, { year: 2020, method: "survey", source: "bureau" }),
      row("nonDigital", 0.6, { source: "bureau" }),
    ];
    expect(split(cable(""), rows)).toEqual({
      portions: ["010606 400000", "nonDigital 600000"],
      said: ["shareCarried / 3831 / 2020 / 3831 → 010606"],
      uses: [
        "share / 3831 → 010606 = 0.4 / 2020 / survey; bureau",
        "share / 3831 → nonDigital = 0.6 /  / bureau",
      ],
    });
    const dated = [row("010606", 1, { year: 2022 })];
    expect(split(cable(""), dated)).toEqual({
      portions: ["010606 1000000"],
      said: [],
      uses: ["share / 3831 → 010606 = 1 / 2022 / "],
    });
    const undated = {
      rows: dated,
      year: undefined,
      findings: new FindingCollector(),
      uses: new ParameterLog(),
    };
    expect(portionsOf(cable(""), undated)).toHaveLength(1);
    expect(undated.uses.list()).toEqual([]);
  });

  it("from the file are one where the shares are more than all, which is told with the first row's place", () => {
    const rows = [row("010606", 0.7), row("nonDigital", 0.4)];
    for (const [i, each] of rows.entries()) markPlace(each, { file: `shares-${i}.csv`, row: 2 });
    expect(split(cable(""), rows)).toEqual({
      portions: WHOLE,
      said: ["shareAboveOne / 3831 / ≤ 1 / 3831 1.1 / shares-0.csv"],
      uses: [],
    });
  });

  it("from the file are one where none of it can be, which is told of rows for the very code", () => {
    const rows = [row("02", 0.5), row("02", 0.5, { code: "38" })];
    markPlace(rows[0] ?? {}, place);
    expect(split(cable(""), rows)).toEqual({
      portions: WHOLE,
      said: ["shareNotCandidate / 3831 / 02 / 3831 / firms.csv"],
      uses: [],
    });
  });
});
