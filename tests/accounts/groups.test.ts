import { describe, expect, it } from "vitest";
import type { ClassifiedCell } from "../../src/accounts/entries/entry.js";
import { figureOfCodes, groupFigures, groupSets } from "../../src/accounts/groups.js";
import { type Portion, wholePortion } from "../../src/accounts/intervals/portions.js";
import type { Figure } from "../../src/figures/figure.js";
import { type Missing, needFigure } from "../../src/figures/missing.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { Decimal } from "../../src/numbers/decimal.js";
import { Controls } from "../../src/parameters/controls.js";
import { CONTROL_TOTALS } from "../../src/parameters/controlTotals.js";
import type { GroupMember } from "../../src/parameters/groups.js";
import { ParameterLog } from "../../src/parameters/log.js";
import { present } from "../support/values.js";
import { entryOf, type Making } from "./entries/madeEntries.js";

const unit = (code: string, value: bigint, more: Making = {}) =>
  entryOf({ kind: "units", code, amounts: { value }, ...more });

const shown = (value: Figure | Missing) => {
  const { known, low, high } = needFigure(value);
  return [known, low, high].join(" ");
};

const groupsOf = (text: Readonly<Record<string, string>>): GroupMember[] =>
  Object.entries(text).flatMap(([group, codes]) => codes.split(" ").map((code) => ({ group, code })));

/** Control totals of 2022, in 元. */
function controlsOf(items: Readonly<Record<string, string>> = {}): Controls {
  const findings = new FindingCollector();
  const rows = Object.entries(items).map(([item, value]) => ({ period: "2022", item, value, unit: "元" }));
  const query = {
    period: "2022",
    regionPath: "",
    scope: "all",
    vintage: undefined,
    forceScope: undefined,
  } as const;
  return new Controls(CONTROL_TOTALS.read(rows, findings), query, findings, new ParameterLog());
}

const portionsOf = (entries: readonly ClassifiedCell[]): Portion[] =>
  entries.flatMap((entry) => (entry.unallocated === undefined ? [wholePortion(entry)] : []));

function figure(entries: readonly ClassifiedCell[], codes: string, controls = controlsOf()) {
  return present(groupFigures(portionsOf(entries), groupsOf({ g: codes }), controls)[0]);
}

describe("a group of industry codes", () => {
  it("knows what lies in it wholly, and may hold what lies in it in part", () => {
    const amounts = { value: 1000n, units: 2n, revenue: 500n, employees: 3n };
    const entries = [
      unit("3911", 1000n, { amounts }),
      unit("391", 200n),
      unit("3912", -300n),
      unit("39", -700n),
      unit("C", 50n),
      unit("6512", 9000n, { amounts: { value: 9000n, units: 9n, revenue: 9n, employees: 9n } }),
    ];
    const { value, units, revenue, employees } = figure(entries, "391");
    expect([shown(value), shown(units), shown(revenue), shown(employees)]).toEqual([
      "9 2 9.5",
      "2 2 2",
      "5 5 5",
      "3 3 3",
    ]);
    expect(shown(figure(entries, "3911").value)).toBe("10 3 12.5");
    expect(shown(figure(entries, "3911 3912").value)).toBe("7 0 9.5");
    expect(shown(figure(entries, "26").value)).toBe("0 0 0.5");
    expect(shown(figure(entries, "C").value)).toBe("2.5 2.5 2.5");
  });

  it("reads codes in the edition of the entry", () => {
    // 6510 of 2011 went to 6511, 6512, 6513 and 6519; in 2017 there is no such class.
    const old = entryOf({ kind: "units", code: "6510", edition: "2011", amounts: { value: 100n } });
    expect(shown(figure([old], "651").value)).toBe("1 1 1");
    expect(shown(figure([old], "6512").value)).toBe("0 0 1");
    // 3990 of 2011 may be 3961 or 3990 of 2017.
    const same = { amounts: { value: 100n }, kind: "units" as const, code: "3990" };
    const both = [entryOf(same), entryOf({ ...same, edition: "2011" })];
    expect(shown(figure(both, "3990").value)).toBe("1 1 2");
  });

  it("leaves out what cannot be placed, and what has no code", () => {
    const lost = [unit("3911", 100n, { unallocated: "conflict" }), unit("", 100n, { text: "3911" })];
    expect(shown(figure(lost, "39").value)).toBe("0 0 0");
    expect(shown(figureOfCodes(portionsOf([...lost, unit("3911", 100n)]), ["39"], "value"))).toBe("1 1 1");
  });

  it("has its codes in one order, each once; groups come in the order of their names", () => {
    const rows = groupsOf({ b: "6512 3911 6512", a: "39" });
    expect(groupFigures([], rows, controlsOf()).map(({ group, codes }) => [group, codes])).toEqual([
      ["a", ["39"]],
      ["b", ["3911", "6512"]],
    ]);
  });

  it("is set against each published total that all of it lies in, services aside", () => {
    const controls = controlsOf({
      secondary: "40",
      industry: "20",
      construction: "10",
      tertiary: "50",
      services: "50",
      gdp: "100",
      agriculture: "5",
      primary: "4",
    });
    const shares = (codes: string) =>
      figure([unit("3911", 500n), unit("6512", 1000n), unit("0111", 200n)], codes, controls).shares.map(
        ({ aggregate, ratio, control }) => `${aggregate} ${ratio.known} ${control.key.item}`,
      );
    expect(shares("3911")).toEqual(["secondary 0.125 secondary", "industry 0.25 industry", "total 0.05 gdp"]);
    expect(shares("6512")).toEqual(["tertiary 0.2 tertiary", "total 0.1 gdp"]);
    expect(shares("3911 6512")).toEqual(["total 0.15 gdp"]);
    // Support divisions are of the section and, by the rule of the three sectors, tertiary.
    expect(shares("0511")).toEqual(["tertiary 0 tertiary", "agriculture 0 agriculture", "total 0 gdp"]);
    expect(shares("A")).toEqual(["agriculture 0.4 agriculture", "total 0.02 gdp"]);
    expect(shares("C 4710")).toEqual(["total 0.05 gdp"]);
  });

  it("is set against nothing that is not published, or is nothing", () => {
    const entries = [unit("3911", 500n)];
    expect(figure(entries, "3911").shares).toEqual([]);
    expect(figure(entries, "3911", controlsOf({ secondary: "0", gdp: "10" })).shares).toMatchObject([
      { aggregate: "total" },
    ]);
  });
});

describe("a group among above-threshold units", () => {
  const above = { scope: "aboveThreshold" as const };

  it("is set against the industry that these units hold", () => {
    const entries = [
      unit("3911", 500n, above),
      unit("3311", 1500n, above),
      unit("6512", 7000n, above),
      unit("3911", 9000n, { scope: "all" }),
    ];
    const { aboveThreshold } = figure(entries, "39");
    expect(
      [aboveThreshold?.value, aboveThreshold?.industry, aboveThreshold?.share].map((each) =>
        String(each?.known),
      ),
    ).toEqual(["5", "20", "0.25"]);
    expect(figure(entries, "6512").aboveThreshold).toBeUndefined();
    expect(figure(entries, "39 6512").aboveThreshold).toBeUndefined();
  });

  it("has the bounds that the undecided gives it", () => {
    // 5 of 39, 15 of 33, and 20 of C that may be any of it: 5 / (5 + 15 + 20) to (5 + 20) / (5 + 20 + 15).
    const entries = [unit("3911", 500n, above), unit("3311", 1500n, above), unit("C", 2000n, above)];
    const { aboveThreshold } = figure(entries, "39");
    expect(shown(present(aboveThreshold).value)).toBe("5 5 25");
    const { low, high } = present(aboveThreshold).share;
    expect([low, high].map(String)).toEqual(["0.125", "0.625"]);
    expect(String(aboveThreshold?.industry.known)).toBe("40");
  });

  it("is none where they hold no industry", () => {
    expect(figure([unit("6512", 500n, above)], "39").aboveThreshold).toBeUndefined();
    expect(figure([unit("3911", 500n)], "39").aboveThreshold).toBeUndefined();
  });
});

describe("what an industry code does not settle", () => {
  it("is undetermined in every group that holds some of the classes it may belong to", () => {
    const total = entryOf({ code: "*", amounts: { value: 4000n } });
    const entries = [total, entryOf({ code: "39", amounts: { value: 6000n } })];
    expect(figure(entries, "39").value).toMatchObject({ coverage: new Decimal("0.6") });
    expect([figure(entries, "39").value, figure(entries, "65").value].map(shown)).toEqual([
      "60 60 100",
      "0 0 40",
    ]);
    expect(shown(figureOfCodes(portionsOf(entries), ["C"], "value"))).toBe("60 60 100");
  });

  it("may be a reading of two codes: those that lost a zero, or not", () => {
    const classes = ["0181", "1811", "1819"];
    const entries = [entryOf({ code: "181", code2017: "", classes, amounts: { value: 1000n } })];
    expect(["181", "0181", "181 0181", "39"].map((codes) => shown(figure(entries, codes).value))).toEqual([
      "0 0 10",
      "0 0 10",
      "10 10 10",
      "0 0 0",
    ]);
  });

  it("keeps losses apart from gains", () => {
    const entries = [
      entryOf({ code: "*", amounts: { value: -500n } }),
      entryOf({ code: "C", amounts: { value: 300n } }),
    ];
    expect(shown(figure(entries, "39").value)).toBe("0 -5 3");
  });
});

describe("the sets of groups", () => {
  it("stand under the names in their order", () => {
    expect([...groupSets(groupsOf({ s: "65", e: "391 3912" })).keys()]).toEqual(["e", "s"]);
    expect(groupSets([]).size).toBe(0);
  });
});
