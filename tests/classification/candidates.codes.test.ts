import { describe, expect, it } from "vitest";
import {
  type Candidate,
  candidatesOfCategory,
  candidatesOfClass,
  candidatesOfCode,
  canonicalRange,
  coreKind,
  rangeOf,
} from "../../src/classification/candidates.js";

const shown = ({ category: to, section, sector, open }: Candidate) =>
  `${to} ${section} ${sector}${open ? " open" : ""}`;

describe("the candidates of a class, with the row or rule behind each", () => {
  it.each([
    ["3911", ["010101 3911"]],
    ["6429", ["030304 6429*", "030307 6429*"]],
    ["3831", ["010606 3831*", "050203 rest of *", "nonDigital rest"]],
    ["2462", ["010602 2462*", "050204 rest of * open", "nonDigital rest"]],
    ["4790", ["040503 4790*", "050903 rest of * open", "nonDigital rest"]],
    ["8610", ["030304 8610*", "nonDigital rest"]],
    ["9700", ["outside 97"]],
  ])("%s", (code, expected) => {
    const found = candidatesOfClass(code).map(
      ({ category: to, row, open }) => `${to} ${row}${open ? " open" : ""}`,
    );
    expect(found).toEqual(expected);
  });

  it("are none for codes that are no class", () => {
    for (const code of ["391", "39", "C", "9999", ""]) expect(candidatesOfClass(code)).toEqual([]);
  });

  it("are given again alike", () => {
    expect(candidatesOfClass("3831")).toEqual(candidatesOfClass("3831"));
    expect(candidatesOfCode("38", "2017")).toEqual(candidatesOfCode("38", "2017"));
  });

  it("say of a class whether it is core, and whether in part", () => {
    expect(["3911", "3831", "3611", "39"].map(coreKind)).toEqual([
      "unstarred",
      "starred",
      undefined,
      undefined,
    ]);
  });
});

describe("the candidates of a code", () => {
  it("are open where every class below leads there through an open candidate only", () => {
    expect(candidatesOfCode("2462", "2017").map(shown)).toEqual([
      "010602 C secondary",
      "050204 C secondary open",
      "nonDigital C secondary",
    ]);
    // The other classes of 246 and 24 belong to 050204 by the table itself.
    for (const code of ["246", "24"])
      expect(candidatesOfCode(code, "2017").map(shown)).toContain("050204 C secondary");
    expect(candidatesOfCode("4790", "2017").map(shown)).toContain("050903 E secondary open");
  });

  it("stand in the order of category, section and sector, each once", () => {
    expect(
      candidatesOfCode("05", "2017").every(({ section, sector }) => section === "A" && sector === "tertiary"),
    ).toBe(true);
    const keys = candidatesOfCode("C", "2017").map(
      ({ category: to, section, sector }) => `${to}|${section}|${sector}`,
    );
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  it("are none of codes that do not exist, and those of the targets for codes of 2011", () => {
    expect(candidatesOfCode("3610", "2017")).toEqual([]);
    expect(candidatesOfCode("3911", "2011")).toEqual(candidatesOfCode("3911", "2017"));
    expect(candidatesOfCode("3610", "2011").map(({ category: to }) => to)).toEqual(["050202", "nonDigital"]);
  });
});

describe("the candidates of a category stated as a whole", () => {
  it("lie in it, in the sections and sectors of its industries, none of them open", () => {
    expect(candidatesOfCategory("010101").map(shown)).toEqual(["010101 C secondary"]);
    // 050204 is reached from 2462 as an open question; stated as a whole it is none.
    // Division 43 of C is tertiary.
    expect(candidatesOfCategory("050204").map(shown)).toEqual(["050204 C secondary", "050204 C tertiary"]);
    expect(candidatesOfCategory("0101").every(({ category: to }) => to.startsWith("0101"))).toBe(true);
  });

  it("of a row without industries lie where any row of its 大类 does", () => {
    // Rows without a code have the sectors of their 大类: 02 is trade, renting and repair; 04 has construction too.
    expect(candidatesOfCategory("020500").map(shown)).toEqual([
      "020500 F tertiary",
      "020500 L tertiary",
      "020500 O tertiary",
    ]);
    expect(new Set(candidatesOfCategory("040504").map(({ sector }) => sector))).toEqual(
      new Set(["secondary", "tertiary"]),
    );
  });

  it("of a ready-made total are those of its 大类", () => {
    const heads = (code: string) => [
      ...new Set(candidatesOfCategory(code).map(({ category: to }) => to.slice(0, 2))),
    ];
    expect(heads("core")).toEqual(["01", "02", "03", "04"]);
    expect(heads("core+05")).toEqual(["01", "02", "03", "04", "05"]);
    expect(heads("01")).toEqual(["01"]);
    expect([candidatesOfCategory("99"), candidatesOfCategory("constructor")]).toEqual([[], []]);
  });

  it("are of totals under any of their names", () => {
    expect(
      ["01-04", "０１－０４", " 01–04 ", "核心产业", "01-05", "数字经济", "0101", "toString"].map(
        canonicalRange,
      ),
    ).toEqual(["core", "core", "core", "core", "core+05", "core+05", "0101", "toString"]);
    expect(rangeOf("core")).toEqual(["01", "02", "03", "04"]);
    expect(rangeOf("core+05")).toEqual(["01", "02", "03", "04", "05"]);
    expect([rangeOf("01"), rangeOf("toString")]).toEqual([undefined, undefined]);
  });
});
