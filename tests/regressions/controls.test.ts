import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountOptions } from "../../src/accounts/account.js";
import { isMissing, needFigure } from "../../src/figures/missing.js";
import type { ControlTotalRow } from "../../src/parameters/controlTotals.js";
import type { DigitalShareRow } from "../../src/parameters/digitalShares.js";
import type { ValueAddedRateRow } from "../../src/parameters/valueAddedRates.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf, countOf, figuresText, findingsOf } from "../support/accounts.js";
import { present } from "../support/values.js";

const RECORDS: readonly LooseRecord[] = [
  { unit: "A1", industryCode: "3911", period: "2022", region: "410800", valueAdded: "30" },
  { unit: "A2", industryCode: "6513", period: "2022", region: "410800", valueAdded: "20" },
  { unit: "A3", industryCode: "3670", period: "2022", region: "410800", valueAdded: "50" },
];

function control(item: string, value: string, more: Partial<ControlTotalRow> = {}): ControlTotalRow {
  return { period: "2022", region: "410800", item, value, unit: "元", ...more };
}

function accountWith(controls: readonly ControlTotalRow[], options: AccountOptions = {}, records = RECORDS) {
  return accountOf(records, { region: "410800", controls, ...options });
}

describe("control totals", () => {
  it("a total at comparable prices is never a denominator, with or without one at current prices", () => {
    const alone = accountWith([control("gdp", "1000", { basis: "comparable" })]);
    expect(alone.gdp).toBeUndefined();
    expect(findingsOf(alone, "controlBasis")).toMatchObject([
      { severity: "warning", received: "comparable" },
    ]);
    const later = { basis: "comparable", released: "2024-01" };
    const beside = accountWith([
      control("gdp", "1000", later),
      control("gdp", "800", { basis: "现价", released: "2023-01" }),
    ]);
    expect(present(beside.gdp).value.toString()).toBe("800");
    expect(countOf(beside, "controlBasis")).toBe(0);
  });

  it("2024-3 was released before 2024-12 and 2024年10月, whatever the order of the rows", () => {
    const rows = [
      control("gdp", "1", { vintage: "preliminary", released: "2024-3" }),
      control("gdp", "2", { vintage: "revised", released: "2024年10月" }),
      control("gdp", "3", { vintage: "final", released: "2024-12" }),
    ];
    for (const order of [rows, [...rows].reverse()])
      expect(present(accountWith(order).gdp)).toMatchObject({
        release: { vintage: "final", released: "2024-12" },
      });
    expect(present(accountWith(rows.slice(0, 2)).gdp).release.vintage).toBe("revised");
  });

  it("sectors of another scope, basis or vintage do not unbalance a GDP", () => {
    const whole = [
      control("gdp", "100", { vintage: "final" }),
      control("primary", "10", { vintage: "final" }),
      control("secondary", "40", { vintage: "final" }),
      control("tertiary", "50", { vintage: "final" }),
    ];
    const others = [
      control("secondary", "25", { vintage: "final", scope: "aboveThreshold" }),
      control("secondary", "39", { vintage: "preliminary" }),
      control("secondary", "38", { vintage: "final", basis: "comparable" }),
    ];
    expect(findingsOf(accountWith([...others, ...whole]), "controlUnbalanced")).toEqual([]);
    const wrong = whole.map((row) => (row.item === "primary" ? { ...row, value: "13" } : row));
    expect(countOf(accountWith([...others, ...wrong]), "controlUnbalanced")).toBe(1);
  });

  it("sectors within the rounding of what was printed are balanced", () => {
    const printed = (primary: string) => [
      control("gdp", "100.0"),
      control("primary", primary),
      control("secondary", "40.1"),
      control("tertiary", "50.1"),
    ];
    expect(findingsOf(accountWith(printed("10.0")), "controlUnbalanced")).toEqual([]);
    expect(countOf(accountWith(printed("10.1")), "controlUnbalanced")).toBe(1);
  });

  it("a GDP of one vintage and a sector of another are named", () => {
    const made = accountWith([
      control("gdp", "1000", { vintage: "final" }),
      control("secondary", "400", { vintage: "preliminary" }),
    ]);
    expect(findingsOf(made, "vintagesMixed")).toMatchObject([
      { severity: "warning", received: "gdp final / secondary preliminary" },
    ]);
    const alike = accountWith([
      control("gdp", "1000", { vintage: "final" }),
      control("secondary", "400", { vintage: "final" }),
    ]);
    expect(findingsOf(alike, "vintagesMixed")).toEqual([]);
  });

  it("records beyond a published total are named, up to its rounding they are not", () => {
    const above = accountWith([control("gdp", "90")]);
    expect(findingsOf(above, "recordsExceedControl")).toMatchObject([{ field: "gdp", severity: "warning" }]);
    expect(findingsOf(accountWith([control("gdp", "100")]), "recordsExceedControl")).toEqual([]);
    const rounded = accountWith([control("gdp", "0.01", { unit: "万元" })]);
    expect(findingsOf(rounded, "recordsExceedControl")).toEqual([]);
  });

  it("a forced scope stands in the label of every denominator that it is used for", () => {
    const rows = [
      control("gdp", "1000", { scope: "aboveThreshold" }),
      control("industry", "400", { scope: "aboveThreshold", vintage: "final" }),
    ];
    const refused = accountWith(rows);
    expect(refused.gdp).toBeUndefined();
    expect(countOf(refused, "controlScope")).toBeGreaterThan(0);
    const forced = accountWith(rows, { forceScope: true });
    const labels = forced.penetration
      .filter(({ denominatorSource }) => denominatorSource === "control")
      .map(({ denominatorLabel }) => denominatorLabel);
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) expect(label).toContain("forced scope aboveThreshold");
    expect(labels.some((label) => label.startsWith("industry final"))).toBe(true);
    expect(countOf(forced, "controlForced")).toBeGreaterThan(0);
  });

  it("a controls file without the region of the account is named, not passed over", () => {
    const made = accountWith([control("gdp", "1000", { region: "410000" })]);
    expect(made.gdp).toBeUndefined();
    const [finding] = findingsOf(made, "controlOtherRegion");
    expect(present(finding)).toMatchObject({ expected: "410800", received: "410000" });
  });

  it("a controls file of another year is named, not passed over", () => {
    const made = accountWith([control("gdp", "1000", { period: "2021" })]);
    expect(made.gdp).toBeUndefined();
    expect(findingsOf(made, "controlOtherPeriod")).toMatchObject([{ received: "2021" }]);
  });

  it("a vintage that the file does not have is missing, and no other is taken in its place", () => {
    const made = accountWith([control("gdp", "1000", { vintage: "final" })], { vintage: "preliminary" });
    expect(made.gdp).toBeUndefined();
    expect(countOf(made, "controlMissing")).toBe(1);
  });
});

const SHARES: readonly DigitalShareRow[] = [
  { gbt4754: "3670", category: "050202", share: "0.5", region: "", year: "2021", method: "m", source: "s1" },
  {
    gbt4754: "3670",
    category: "050202",
    share: "0.6",
    region: "410800",
    year: "",
    method: "m",
    source: "s2",
  },
  {
    gbt4754: "3670",
    category: "050202",
    share: "0.7",
    region: "410800",
    year: "2022",
    method: "m",
    source: "s3",
  },
  { gbt4754: "36", category: "050202", share: "0.1", region: "", year: "2022", method: "m", source: "s4" },
  { gbt4754: "C", category: "0502", share: "0.2", region: "", year: "2022", method: "m", source: "s5" },
  {
    gbt4754: "3670",
    category: "nonDigital",
    share: "0.1",
    region: "",
    year: "2022",
    method: "m",
    source: "s6",
  },
];
const RATES: readonly ValueAddedRateRow[] = [
  { gbt4754: "3911", rate: "0.2", base: "revenue", region: "", scope: "", year: "2020", source: "r1" },
  { gbt4754: "39", rate: "0.3", base: "revenue", region: "410800", scope: "all", year: "2022", source: "r2" },
  { gbt4754: "3911", rate: "0.25", base: "revenue", region: "", scope: "all", year: "2020", source: "r3" },
  { gbt4754: "C", rate: "0.4", base: "output", region: "", scope: "", year: "", source: "r4" },
];
const CONTROLS: readonly ControlTotalRow[] = [
  control("gdp", "1000", { vintage: "final", released: "2024-12" }),
  control("gdp", "900", { vintage: "preliminary", released: "2024-3" }),
  control("gdp", "950", { vintage: "final", released: "2024-12", scope: "aboveThreshold" }),
  control("gdp", "800", { vintage: "final", released: "2024-12", basis: "comparable" }),
  control("industry", "300", { vintage: "final", released: "2024-12" }),
  control("secondary", "350", { vintage: "preliminary", released: "2024-12" }),
  control("secondary", "360", { vintage: "final", released: "2024-12" }),
];
const RATED: readonly LooseRecord[] = [
  ...RECORDS.map((record) => ({ ...record, revenue: "" })),
  { unit: "B1", industryCode: "3911", period: "2022", region: "410800", valueAdded: "", revenue: "1000" },
  { unit: "B2", industryCode: "3670", period: "2022", region: "410800", valueAdded: "", grossOutput: "100" },
];

describe("the order of parameter rows", () => {
  const made = (
    shares: readonly DigitalShareRow[],
    rates: readonly ValueAddedRateRow[],
    controls: readonly ControlTotalRow[],
  ) => accountWith(controls, { shares, rates }, RATED);

  it("never matters, for shares, rates and control totals alike", () => {
    const expected = made(SHARES, RATES, CONTROLS);
    // 3670: 0.7 of the deepest region; 3911 by its own rate of the stated scope.
    expect(
      needFigure(present(expected.nodes.find(({ code }) => code === "050202")).value).known.toString(),
    ).toBe("63");
    expect(expected.methods.find(({ method }) => method === "rate")?.value).toBe(290_00n * 10n ** 12n);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...SHARES], { minLength: SHARES.length }),
        fc.shuffledSubarray([...RATES], { minLength: RATES.length }),
        fc.shuffledSubarray([...CONTROLS], { minLength: CONTROLS.length }),
        (shares, rates, controls) => {
          const again = made(shares, rates, controls);
          expect(figuresText(again)).toBe(figuresText(expected));
          expect(again.findings).toEqual(expected.findings);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("a control total of zero or less", () => {
  it.each(["0", "-5"])(
    "of %s 元 gives no share, no rate with its bounds turned round, and a finding",
    (value) => {
      const open = [{ unit: "A1", industryCode: "0170", period: "2022", region: "410800", valueAdded: "1" }];
      const made = accountWith([control("gdp", value)], {}, open);
      expect(made.nodes.every((node) => isMissing(node.shareOfGdp))).toBe(true);
      expect(made.penetration.some((row) => row.aggregate === "total")).toBe(false);
      expect(countOf(made, "zeroDenominator")).toBeGreaterThan(0);
    },
  );
});

describe("a group of codes", () => {
  it("is the same whatever the order of its rows, and a code named twice stands once", () => {
    const rows = ["3911", "6513", "3911", "39"].map((gbt4754) => ({ group: "digital", gbt4754 }));
    const made = [rows, [...rows].reverse()].map((groups) => accountWith([], { groups }));
    expect(made.map(({ groups }) => groups.map(({ codes }) => codes))).toEqual([
      [["39", "3911", "6513"]],
      [["39", "3911", "6513"]],
    ]);
    expect(new Set(made.map(figuresText)).size).toBe(1);
  });
});
