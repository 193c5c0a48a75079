import { describe, expect, it } from "vitest";
import { reportSize } from "../../src/accounts/warnings.js";
import { FindingCollector } from "../../src/findings/findings.js";

describe("the number of cells", () => {
  it("is told when it is more than 200 000", () => {
    const of = (cells: number) => {
      const findings = new FindingCollector();
      reportSize(cells, findings);
      return findings.list().map(({ code, expected, received }) => [code, expected, received]);
    };
    expect(of(200_000)).toEqual([]);
    expect(of(200_001)).toEqual([["tooManyCells", "200000", "200001"]]);
  });
});
