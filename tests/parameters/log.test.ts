import { describe, expect, it } from "vitest";
import { type ParameterFact, ParameterLog } from "../../src/parameters/log.js";

const bothOf = (text: string) => ({ zh: text, en: text });

describe("the uses of parameters", () => {
  it("are counted for each that differs in anything, and listed in order", () => {
    const uses = new ParameterLog();
    const note = (fact: Omit<ParameterFact, "words">) =>
      uses.note(fact, (row) => ({ ...row, words: bothOf(row.what) }));
    note({ kind: "share", what: "3831 → 010606 = 0.4", year: "2022", source: "survey" });
    note({ kind: "rate", what: "C = 0.24", year: "2022", source: "survey" });
    note({ kind: "share", what: "3831 → 010606 = 0.4", year: "2022", source: "survey" });
    note({ kind: "share", what: "3831 → 010606 = 0.4", year: "2021", source: "survey" });
    note({ kind: "share", what: "3831 → 010606 = 0.4", year: "202", source: "2survey" });
    expect(uses.list().map(({ words, ...use }) => use)).toEqual([
      { kind: "rate", what: "C = 0.24", year: "2022", source: "survey", uses: 1 },
      { kind: "share", what: "3831 → 010606 = 0.4", year: "202", source: "2survey", uses: 1 },
      { kind: "share", what: "3831 → 010606 = 0.4", year: "2021", source: "survey", uses: 1 },
      { kind: "share", what: "3831 → 010606 = 0.4", year: "2022", source: "survey", uses: 2 },
    ]);
  });

  it("of one row are put into words once, and counted with those of others that say the same", () => {
    const uses = new ParameterLog();
    let described = 0;
    const describeRow = ({ what }: { what: string }) => {
      described += 1;
      return { kind: "rate" as const, what, words: bothOf(what), year: "", source: "" };
    };
    const [row, alike, other] = [{ what: "a" }, { what: "a" }, { what: "b" }];
    for (const each of [row, row, alike, other, row]) uses.note(each, describeRow);
    expect(described).toBe(3);
    expect(uses.list().map(({ what, uses: times }) => [what, times])).toEqual([
      ["a", 4],
      ["b", 1],
    ]);
  });
});
