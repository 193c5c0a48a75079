import { describe, expect, it } from "vitest";
import type { CellKey } from "../../src/cells/cell.js";
import { caseText } from "../../src/cells/duplicates.js";
import { KEY } from "./unitKey.js";

describe("caseText", () => {
  it.each<[string, string, Partial<CellKey>]>([
    ["the spelling of the period", "A1", { period: "2023年" }],
    ["the spelling of the scope", "A1", { scope: "全部" }],
    ["the levels of the region below the county", "A1", { region: "410802000000" }],
    ["the letter and name beside the code", "A1", { industry: "C3911-计算机整机制造" }],
    ["the width and case of the identifier", " ａ1 ", {}],
  ])("does not let %s hide a duplicate", (_, unit, change) => {
    expect(caseText(unit, { ...KEY, ...change })).toBe(caseText("A1", KEY));
  });

  it.each<[string, string, Partial<CellKey>]>([
    ["unit", "A2", {}],
    ["period", "A1", { period: "2022" }],
    ["scope", "A1", { scope: "规上" }],
    ["code", "A1", { industry: "3912" }],
    ["region", "A1", { region: "410803" }],
  ])("tells cases with another %s apart", (_, unit, change) => {
    expect(caseText(unit, { ...KEY, ...change })).not.toBe(caseText("A1", KEY));
  });

  it("tells June from January to June, however its kind is spelled, and not the year from its cumulation", () => {
    const of = (period: string, periodKind: string) => caseText("A1", { ...KEY, period, periodKind });
    expect(of("2023-06", "累计")).toBe(of("2023年1-6月", ""));
    expect(of("2023-06", "cumulative")).toBe(of("2023-06", "累计"));
    expect(of("2023-06", "累计")).not.toBe(of("2023-06", ""));
    expect(of("2023", "累计")).toBe(of("2023", ""));
    expect(of("2023-01", "累计")).toBe(of("2023-01", ""));
  });

  it("tells a cumulative period from a discrete one by the period's own text", () => {
    expect(caseText("A1", { ...KEY, period: "2023年1-6月" })).not.toBe(
      caseText("A1", { ...KEY, period: "2023Q2" }),
    );
  });

  it("tells lines of a table apart by their dimensions", () => {
    const line = (dimension: string) => caseText("", { ...KEY, kind: "lines", dimensions: [dimension] });
    expect(line("国有")).not.toBe(line("私营"));
    expect(line("国有")).toBe(line("国有"));
  });
});
