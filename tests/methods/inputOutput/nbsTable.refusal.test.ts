import { describe, expect, it } from "vitest";
import { missing } from "../../../src/figures/missing.js";
import { readNbsTable } from "../../../src/methods/inputOutput/nbsTable.js";

describe("reading", () => {
  it("says that a table of something else is none of the national bureau's", () => {
    const sheet = [
      ["a", "b"],
      ["1", "2"],
    ];
    const { table, findings } = readNbsTable(sheet, "t");
    expect(table).toEqual(missing("unreadable"));
    expect(findings.map(({ code }) => code)).toEqual(["ioLabels"]);
  });
});
