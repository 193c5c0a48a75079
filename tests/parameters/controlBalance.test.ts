import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { growthOfLevels } from "../../src/methods/growth/growthOfLevels.js";
import { checkBalance } from "../../src/parameters/controlBalance.js";
import { CONTROL_TOTALS } from "../../src/parameters/controlTotals.js";

/** GDP and its sectors in 元, of 2022 and one city unless said. */
const release = (gdp: string, more: Readonly<Record<string, string>> = {}) =>
  [
    ["gdp", gdp],
    ["primary", "10"],
    ["secondary", "20"],
    ["tertiary", "30"],
  ].map(([item = "", value = ""]) => ({
    period: "2022",
    region: "410800",
    item,
    value,
    unit: "元",
    ...more,
  }));

const FILE = [
  ...release("60"),
  ...release("70", { region: "410000" }),
  ...release("80", { period: "2021", vintage: "final" }),
  ...release("63", { region: "410000", vintage: "final" }),
];

const told = (findings: FindingCollector) =>
  findings.list().flatMap(({ code, sample }) => sample.map(({ received }) => `${code} ${received}`));

describe("sectors and GDP", () => {
  it("are compared in every region, period and release of a file, and the finding names them", () => {
    const findings = new FindingCollector();
    checkBalance(CONTROL_TOTALS.read(FILE, findings), findings);
    expect(told(findings)).toEqual([
      "controlUnbalanced 2021 410800: 60 ≠ 80 (final, all)",
      "controlUnbalanced 2022 410000: 60 ≠ 63 (final, all)",
      "controlUnbalanced 2022 410000: 60 ≠ 70 (all)",
    ]);
  });

  it("are compared when growth is made of one region of them", () => {
    const { findings } = growthOfLevels({ levels: FILE, region: "410800" });
    expect(findings.find(({ code }) => code === "controlUnbalanced")?.count).toBe(3);
  });
});
