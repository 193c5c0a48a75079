import { describe, expect, it } from "vitest";
import { CLAIM, DENOMINATOR, IMPLIED } from "../../src/findings/claimKinds.js";

const both = <T>(kind: { words(value: T, lang: "zh" | "en"): string }, value: T) => [
  kind.words(value, "zh"),
  kind.words(value, "en"),
];

describe("what is said of a published sentence", () => {
  it("has its unit in the words of each language", () => {
    const claim = { group: "新型显示", value: "25.3", share: "2.8" };
    expect(CLAIM.text(claim)).toBe("新型显示 25.3 亿元, 2.8 %");
    expect(both(CLAIM, claim)).toEqual([
      "新型显示 25.3 亿元, 2.8 %",
      "新型显示 25.3 × 100 million yuan, 2.8 %",
    ]);
    expect(both(IMPLIED, { low: "886", high: "921" })).toEqual([
      "886–921 亿元",
      "886–921 × 100 million yuan",
    ]);
  });

  it("names a published total by its item and vintage", () => {
    const total = { item: "industry", vintage: "final", value: "905" };
    expect(DENOMINATOR.text(total)).toBe("industry final 905 亿元");
    expect(both(DENOMINATOR, total)).toEqual([
      "工业 最终核实数 905 亿元",
      "Industry (B–D) final verified figure 905 × 100 million yuan",
    ]);
    expect(both(DENOMINATOR, { item: "gdp", vintage: "", value: "1" })[0]).toBe("GDP 1 亿元");
  });

  it("names records by scope and aggregate, with the range that is left open and none where nothing is there", () => {
    const total = { scope: "aboveThreshold", aggregate: "industry", range: ["1", "3"], value: "2" } as const;
    expect(DENOMINATOR.text(total)).toBe("规模以上 above-threshold 工业 Industry (B–D) [1 – 3 亿元] 2 亿元");
    expect(both(DENOMINATOR, total)).toEqual([
      "规模以上 工业 [1 – 3 亿元] 2 亿元",
      "above-threshold Industry (B–D) [1 – 3 × 100 million yuan] 2 × 100 million yuan",
    ]);
    expect(both(DENOMINATOR, { ...total, scope: "all", range: [], value: "" })).toEqual([
      "全部单位 工业",
      "all units, Industry (B–D)",
    ]);
  });
});
