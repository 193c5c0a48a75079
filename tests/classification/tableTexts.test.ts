import { describe, expect, it } from "vitest";
import { tableTexts } from "../../src/classification/tableTexts.js";

describe("tables as text", () => {
  it("that figures rest on are six, each with its header", () => {
    const texts = tableTexts();
    expect(Object.entries(texts).map(([name, text]) => [name, text.split("\n")[0]?.split("\t")[0]])).toEqual([
      ["digital-economy-2021", "code"],
      ["gbt4754-2017", "code"],
      ["gbt4754-2011-to-2017", "code_2011"],
      ["core-starred", "gbt4754"],
      ["scope-exclusions", "category"],
      ["category-status", "code"],
    ]);
  });
});
