import { describe, expect, it } from "vitest";
import { needFigure } from "../../src/figures/missing.js";
import { accountFor, unit } from "./unitAccounts.js";

describe("sectors", () => {
  it("hold all, core, 05 and both of each aggregate, by industry and not by category", () => {
    const made = accountFor([
      unit("A", "3911", "30"),
      unit("B", "6512", "20"),
      unit("C", "0511", "7"),
      unit("D", "4710", "3"),
    ]);
    const all = Object.fromEntries(
      made.sectors
        .filter(({ part }) => part === "all")
        .map(({ aggregate, value }) => [aggregate, String(needFigure(value).known)]),
    );
    expect(all).toEqual({
      primary: "0",
      secondary: "33",
      tertiary: "27",
      agriculture: "7",
      industry: "30",
      construction: "3",
      services: "27",
      total: "60",
    });
    const tertiary = made.sectors.filter(({ aggregate }) => aggregate === "tertiary");
    expect(tertiary.map(({ part, value }) => `${part} ${needFigure(value).known}`)).toEqual([
      "all 27",
      "core 20",
      "05 0",
      "core+05 20",
    ]);
    expect(new Set(made.sectors.map(({ controlLabel }) => controlLabel))).toEqual(new Set([""]));
  });
});
