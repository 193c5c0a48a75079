import { describe, expect, it } from "vitest";
import { completePlan } from "../../../src/cells/plan.js";
import { measureIndex } from "../../../src/cells/row.js";
import { Tallier } from "../../../src/engines/memory/tallier.js";
import { tallyRecords } from "../../../src/engines/memory/tallyRecords.js";
import { FindingCollector } from "../../../src/findings/findings.js";

describe("without a search for duplicates", () => {
  it("every row counts, and that is said", () => {
    const twice = [
      { unit: "A1", industryCode: "3911", valueAdded: "1" },
      { unit: "A1", industryCode: "3911", valueAdded: "1" },
    ];
    const tally = tallyRecords(twice, { unit: "元", plan: { duplicates: false } });
    expect(tally.findings.map(({ code }) => code)).toContain("duplicatesUnchecked");
    expect(tally.cells[0]?.measures[measureIndex("valueAdded")]).toMatchObject({ count: 2 });
    const without = new Tallier(completePlan({ plan: { duplicates: false } }), new FindingCollector());
    expect(without.repeated().size).toBe(0);
  });
});
