import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "../../src/cells/valueAdded.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { checkRow } from "../../src/records/checkRow.js";
import { FILE, parsed } from "./parsedRows.js";

describe("checkRow", () => {
  const header = ["unit", "industryCode", "revenue", "valueAdded"];
  const codes = (cells: readonly string[]) => {
    const { row } = parsed(header, cells);
    if (!row) throw new Error("no row");
    const findings = new FindingCollector();
    checkRow(row, DEFAULT_POLICY, findings, { file: FILE, row: 2 });
    return findings.list().map(({ code }) => code);
  };

  it("reports a credit code with a wrong check character", () => {
    expect(codes(["91350100M000100Y43", "3911", "", ""])).toEqual([]);
    expect(codes(["91350100M000100Y44", "3911", "", ""])).toEqual(["creditCodeInvalid"]);
  });

  it("leaves identifiers of other lengths alone", () => {
    expect(codes(["A1", "3911", "", ""])).toEqual([]);
  });

  it("reports value added above revenue", () => {
    expect(codes(["A1", "3911", "10", "10"])).toEqual([]);
    expect(codes(["A1", "3911", "10", "10.01"])).toEqual(["valueAboveRevenue"]);
  });
});
