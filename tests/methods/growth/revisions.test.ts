import { describe, expect, it } from "vitest";
import { revisionsOf } from "../../../src/methods/growth/revisions.js";
import { gdp } from "./gdpReleases.js";

describe("revisions", () => {
  it("lists every step of a figure and its size", () => {
    const rows = revisionsOf(gdp()).map(({ period: at, change, relative }) => [
      at.text,
      change.div(100_000_000).toString(),
      relative?.times(100).toFixed(2),
    ]);
    // −5483/1210207, +33690/1260582, −1018/1349084
    expect(rows).toEqual([
      ["2022", "-5483", "-0.45"],
      ["2023", "33690", "2.67"],
      ["2024", "-1018", "-0.08"],
    ]);
  });
});
