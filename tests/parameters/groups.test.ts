import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { groupRows } from "../../src/parameters/groups.js";
import type { Raw } from "../../src/parameters/rows.js";

type Reader = (rows: readonly Raw[], findings: FindingCollector) => readonly unknown[];

/** What a reader made of rows, and what it said: code, field, expectation and what it received. */
function read(reader: Reader, ...rows: Raw[]) {
  const findings = new FindingCollector();
  const made = reader(rows, findings);
  const said = findings
    .list()
    .flatMap(({ code, field, expected, sample }) =>
      sample.map(({ received }) => [code, field, expected, received]),
    );
  return { made, said };
}

describe("a file of groups", () => {
  it("is read with blanks around its texts", () => {
    expect(read(groupRows, { group: " 软件 ", gbt4754: " 65 " })).toEqual({
      made: [{ group: "软件", code: "65" }],
      said: [],
    });
  });

  it("refuses a code that does not exist", () => {
    expect(read(groupRows, { group: "软件", gbt4754: "6598" })).toEqual({
      made: [],
      said: [["parameterInvalid", "groups.gbt4754", "GB/T 4754-2017", "6598"]],
    });
  });
});
