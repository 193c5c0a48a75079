import { describe, expect, it } from "vitest";
import { accountFor, said, unit } from "./unitAccounts.js";

describe("coverage", () => {
  const covered = (decided: number, open: number) =>
    accountFor([unit("A", "3911", String(decided)), unit("B", "39", String(open)), unit("C", "6512", "1")]);

  it("below four fifths of a 大类 or the core is told with its part, at four fifths not", () => {
    // 39 is known in 01; 8610 is open between 03 and nothing digital.
    const of = (decided: string, open: string) =>
      accountFor([unit("A", "6512", decided), unit("B", "8610", open)]);
    expect(said(of("79", "21"), "lowCoverage").filter(([, , who]) => who === "core")).toEqual([
      ["", "", "core", "core 79.0 %", 3],
    ]);
    expect(said(of("80", "20"), "lowCoverage")).toEqual([]);
    expect(said(of("79", "21"), "lowCoverage").map(([, , who]) => who)).toEqual(["03", "core", "core+05"]);
  });

  it("is of no matter below the 大类", () => {
    expect(said(covered(1, 99), "lowCoverage")).toEqual([]);
  });
});
