import { describe, expect, it } from "vitest";
import { category } from "../../src/classification/categories.js";
import { classify } from "../../src/classification/classify.js";
import { present } from "../support/values.js";

describe("answers about one code", () => {
  it("carry no name for 2011, whose names the tables do not have", () => {
    expect([classify("3911").name, classify("3911", { edition: "2011" }).name]).toEqual([
      "计算机整机制造",
      "",
    ]);
    expect(classify("9999").name).toBe("");
  });

  it("are new objects each time: who changes one does not change the next", () => {
    const first = classify("3911");
    expect(classify("3911")).not.toBe(first);
    expect(classify("3911")).toEqual(first);
    expect(classify("9999")).toEqual(classify("9999"));
  });

  it("list the categories in their order, core and 05 apart, without what is not digital", () => {
    const { core, efficiency, matches, nonDigital, outside } = classify("2462");
    expect([core, efficiency, matches.map(({ category: to }) => to), nonDigital, outside]).toEqual([
      ["010602"],
      ["050204"],
      ["010602", "050204"],
      true,
      false,
    ]);
    expect(classify("97")).toMatchObject({
      core: [],
      efficiency: [],
      matches: [],
      nonDigital: false,
      outside: true,
    });
  });
});

describe("the reason of an answer, in both languages", () => {
  const reasons = (code: string) =>
    classify(code).matches.map(({ category: to, coverage, reason, open }) => [
      to,
      coverage,
      reason.zh,
      reason.en,
      open,
    ]);

  it("names the row of the table for a class, in whole or in part", () => {
    expect(reasons("3911")).toEqual([
      [
        "010101",
        "full",
        "分类表列 3911，全部属于本类",
        "the table lists 3911: all of it belongs here",
        false,
      ],
    ]);
    expect(reasons("8610")[0]).toEqual([
      "030304",
      "partial",
      "分类表列 8610*，仅部分属于本类",
      "the table lists 8610*: part of it belongs here",
      false,
    ]);
  });

  it("says of the rest of a starred class that it falls somewhere, or that this is open", () => {
    expect(reasons("3831")[1]?.slice(2)).toEqual([
      "3831 带星部分以外归此",
      "the rest of 3831 falls here",
      false,
    ]);
    expect(reasons("2462")[1]?.slice(2)).toEqual([
      "2462 带星部分以外是否归此未有定论",
      "not settled whether the rest of 2462 falls here",
      true,
    ]);
  });

  it("counts the classes of a coarse code: 391 has six, 246 three, of which 2462 is starred", () => {
    expect(reasons("391").slice(0, 2)).toEqual([
      ["0101", "full", "其下 6 个小类全部属于本类", "all 6 classes below it belong here", false],
      [
        "010101",
        "partial",
        "分类表列 3911，全部属于本类（1/6 个小类）",
        "the table lists 3911: all of it belongs here (1 of 6 classes)",
        false,
      ],
    ]);
    const [, rest] = reasons("246");
    expect(rest?.slice(2)).toEqual([
      "分类表列 C*，仅部分属于本类；2462 带星部分以外归此（3/3 个小类）",
      "the table lists C*: part of it belongs here; the rest of 2462 falls here (3 of 3 classes)",
      false,
    ]);
  });

  it("goes with the name, the English name and the status of the category", () => {
    const whole = present(classify("39").matches[0]);
    expect([whole.category, whole.name, whole.nameEn, whole.core, whole.status]).toEqual([
      "01",
      present(category("01")).name,
      present(category("01")).nameEn,
      true,
      "confirmed",
    ]);
    const [core, efficiency] = classify("3831").matches;
    expect([core?.core, efficiency?.core, core?.nameEn]).toEqual([
      true,
      false,
      present(category("010606")).nameEn,
    ]);
  });
});

describe("findings about a code", () => {
  const findings = (code: string, edition: "2011" | "2017" = "2017") =>
    classify(code, { edition }).findings.map(({ code: what, values }) => [what, values]);

  it("hold the data that their messages are made of", () => {
    expect(findings("9999")).toEqual([["unknownCode", { edition: "2017", written: "9999" }]]);
    expect(findings("3610")).toEqual([["otherEdition", { edition: "2017", written: "3610" }]]);
    expect(findings("3611", "2011")).toEqual([["otherEdition", { edition: "2011", written: "3611" }]]);
    expect(findings("39")).toEqual([["coarseCode", { code: "39" }]]);
    expect(findings("3610", "2011")).toEqual([
      ["ambiguousCode", { code: "3610", targets: ["3611", "3612", "3620"] }],
    ]);
    expect(findings("361", "2011")).toEqual([["coarseCode", { code: "361" }]]);
    expect(findings("9231")).toEqual([
      ["ambiguousCode", { code: "9231", targets: ["9231→9232 / 9232→9233 (2019)"] }],
    ]);
    expect(findings("9232")).toHaveLength(1);
    expect(findings("9233")).toEqual([]);
  });

  it("are each told once and alike when asked again", () => {
    expect(findings("3610")).toEqual(findings("3610"));
  });
});
