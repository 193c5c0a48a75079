import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { workbookSources } from "../../src/node/workbookFile.js";

/** What is found where the reader of workbooks ends with an error. */
function found(error: Error) {
  const findings = new FindingCollector();
  const read = () => {
    throw error;
  };
  expect(workbookSources(new Uint8Array(8), "c.xls", read, undefined, findings)).toEqual([]);
  return findings.list().map(({ code, field, received }) => [code, field, received]);
}

describe("a workbook that cannot be read", () => {
  it("is damaged in the words of its reader", () => {
    expect(found(new Error("Bad sector chain"))).toEqual([["workbookDamaged", "c.xls", "Bad sector chain"]]);
  });

  it("is damaged without them where the reader fell over it: they would be about the program", () => {
    for (const error of [
      new TypeError("Cannot read properties of undefined (reading 'charAt')"),
      new RangeError("Invalid array length"),
    ])
      expect(found(error)).toEqual([["workbookDamaged", "c.xls", "XLSX / XLS"]]);
  });

  it("is protected where its reader says so", () => {
    expect(found(new Error("File is password-protected"))).toEqual([["workbookProtected", "c.xls", ""]]);
  });
});
