import { describe, expect, it } from "vitest";
import { completePlan } from "../../../src/cells/plan.js";
import type { ParsedRow } from "../../../src/cells/row.js";
import { Tallier } from "../../../src/engines/memory/tallier.js";
import { FindingCollector } from "../../../src/findings/findings.js";
import { MEASURE_FIELDS } from "../../../src/vocabulary/fields.js";

describe("the hash of a case", () => {
  const row = (texts: ParsedRow["texts"]): ParsedRow => ({
    texts,
    dimensions: [],
    measures: MEASURE_FIELDS.map(() => undefined),
    steps: MEASURE_FIELDS.map(() => undefined),
  });
  const tallier = new Tallier(completePlan({}), new FindingCollector());

  it("is there for every line of a table, and for units that can be told apart", () => {
    const line = tallier.caseHash(row({ industryName: "软件" }), "lines");
    expect(line).toBeGreaterThan(0);
    expect(tallier.caseHash(row({ industryName: "硬件" }), "lines")).not.toBe(line);
    expect(tallier.caseHash(row({ industryName: "软件", unit: "A1" }), "lines")).toBe(line);
    const unit = tallier.caseHash(row({ unit: "A1", industryCode: "3911" }), "units");
    expect(unit).toBeGreaterThan(0);
    expect(tallier.caseHash(row({ unit: " A1 ", industryCode: "3911" }), "units")).toBe(unit);
    expect(tallier.caseHash(row({ unit: "A2", industryCode: "3911" }), "units")).not.toBe(unit);
  });

  it.each(["", "  ", "9.14E+17", "3E+5", "--", "无", "n/a"])("is not for a unit called «%s»", (unit) => {
    expect(tallier.caseHash(row({ unit, industryCode: "3911" }), "units")).toBeUndefined();
    const named = { unit, unitName: " 某厂 ", industryCode: "3911" };
    expect(tallier.caseHash(row(named), "units")).toBe(
      tallier.caseHash(row({ unitName: "某厂", industryCode: "3911" }), "units"),
    );
  });
});
