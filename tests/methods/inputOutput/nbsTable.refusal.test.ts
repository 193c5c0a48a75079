import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../../src/findings/findings.js";
import { readNbsTable } from "../../../src/methods/inputOutput/nbsTable.js";

describe("reading", () => {
  it("says that a table of something else is none of the national bureau's", () => {
    const findings = new FindingCollector();
    expect(
      readNbsTable(
        [
          ["a", "b"],
          ["1", "2"],
        ],
        "t",
        findings,
      ),
    ).toBeUndefined();
    expect(findings.list().map(({ code }) => code)).toEqual(["ioLabels"]);
  });
});
