import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../../src/findings/findings.js";
import { comparableContribution, nominalContribution } from "../../../src/methods/growth/contribution.js";
import { Decimal } from "../../../src/numbers/decimal.js";

describe("contribution and pull", () => {
  const move = (base: string, current: string) => ({
    base: new Decimal(base),
    current: new Decimal(current),
  });

  it("is the part of the change, and times growth the pull", () => {
    const made = comparableContribution(move("40", "44"), move("100", "108"), new FindingCollector());
    expect(made?.contribution?.toString()).toBe("0.5");
    expect(made?.pull.toString()).toBe("4");
  });

  it("calls the ratio of changes at current prices by another name", () => {
    // CAICT 2023 in 万亿元 over GDP: 3.7 / 5.5858
    const made = nominalContribution(
      move("50.2", "53.9"),
      move("120.4724", "126.0582"),
      new FindingCollector(),
    );
    expect(made?.contribution?.times(100).toFixed(1)).toBe("66.2");
    expect(made?.basis).toBe("nominal");
  });

  it.each([
    ["falls", "97"],
    ["stands still", "100"],
    ["hardly moves", "100.05"],
  ])("is the pull alone when the whole %s", (_, current) => {
    const findings = new FindingCollector();
    const made = comparableContribution(move("40", "44"), move("100", current), findings);
    expect([made?.contribution, made?.pull.toString()]).toEqual([undefined, "4"]);
    expect(findings.list().map(({ code }) => code)).toEqual(["wholeStill"]);
  });

  it("say at which prices they are, and of which whole none can be given", () => {
    const findings = new FindingCollector();
    const still = [move("40", "44"), move("100", "97")] as const;
    for (const of of [comparableContribution, nominalContribution]) {
      expect(of(...still, findings, "category:core")?.contribution).toBeUndefined();
      expect(of(...still, findings)?.contribution).toBeUndefined();
    }
    expect(findings.list()).toMatchObject([
      { code: "wholeStill", field: "", received: "100 → 97", count: 2 },
      { code: "wholeStill", field: "category:core", received: "100 → 97", count: 2 },
    ]);
    const made = comparableContribution(move("40", "44"), move("100", "108"), findings);
    expect(made?.basis).toBe("comparable");
  });

  it.each(["0", "-100"])("is none at all over a whole of %s", (base) => {
    const findings = new FindingCollector();
    expect(comparableContribution(move("40", "44"), move(base, "100"), findings, "gdp")).toBeUndefined();
    expect(findings.list()).toMatchObject([{ code: "growthBase", field: "gdp", received: `${base} → 100` }]);
  });
});
