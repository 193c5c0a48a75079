import { describe, expect, it } from "vitest";
import { ParameterLog } from "../../src/parameters/log.js";

describe("the uses of parameters", () => {
  it("are counted for each that differs in anything, and listed in order", () => {
    const uses = new ParameterLog();
    uses.note({ kind: "share", what: "3831 → 010606 = 0.4", year: "2022", source: "survey" });
    uses.note({ kind: "rate", what: "C = 0.24", year: "2022", source: "survey" });
    uses.note({ kind: "share", what: "3831 → 010606 = 0.4", year: "2022", source: "survey" });
    uses.note({ kind: "share", what: "3831 → 010606 = 0.4", year: "2021", source: "survey" });
    uses.note({ kind: "share", what: "3831 → 010606 = 0.4", year: "202", source: "2survey" });
    expect(uses.list()).toEqual([
      { kind: "rate", what: "C = 0.24", year: "2022", source: "survey", uses: 1 },
      { kind: "share", what: "3831 → 010606 = 0.4", year: "202", source: "2survey", uses: 1 },
      { kind: "share", what: "3831 → 010606 = 0.4", year: "2021", source: "survey", uses: 1 },
      { kind: "share", what: "3831 → 010606 = 0.4", year: "2022", source: "survey", uses: 2 },
    ]);
  });
});
