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
import { categories, category, describeCategory } from "../../src/classification/categories.js";
import { classify } from "../../src/classification/classify.js";
import { decodeTable } from "../../src/classification/decodeTable.js";
import { classesUnder, industry, sectorOf } from "../../src/classification/industries.js";
import { toIsic } from "../../src/classification/isic.js";
import { searchIndustries } from "../../src/classification/names.js";
import { checkTable } from "../../src/classification/quality.js";
import { tableTexts } from "../../src/classification/tableTexts.js";
import { ancestors, children, lineage } from "../../src/classification/tree.js";
import { byCodePoint } from "../../src/util/codePoint.js";
import { present } from "./support.js";

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

describe("the atoms of a code", () => {
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

describe("the atoms of a category stated as a whole", () => {
  it("lie in it, in the sections and sectors of its industries, none of them open", () => {
    expect(candidatesOfCategory("010101").map(shown)).toEqual(["010101 C secondary"]);
    // 050204 is reached from 2462 as an open question; stated as a whole it is none.
    // Division 43 of C is tertiary.
    expect(candidatesOfCategory("050204").map(shown)).toEqual(["050204 C secondary", "050204 C tertiary"]);
    expect(candidatesOfCategory("0101").every(({ category: to }) => to.startsWith("0101"))).toBe(true);
  });

  it("of a row without industries lie where its siblings are, in no section", () => {
    expect(candidatesOfCategory("020500").map(shown)).toEqual(["020500  tertiary"]);
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
    classify(code, { edition }).findings.map(({ code: what, received, expected }) => [
      what,
      received,
      expected,
    ]);

  it("name what it was taken for and what was expected", () => {
    expect(findings("9999")).toEqual([["unknownCode", "9999", "2017"]]);
    expect(findings("3610")).toEqual([["otherEdition", "3610", "2017"]]);
    expect(findings("3611", "2011")).toEqual([["otherEdition", "3611", "2011"]]);
    expect(findings("39")).toEqual([["coarseCode", "39", "4"]]);
    expect(findings("3610", "2011")).toEqual([["ambiguousCode", "3610", "3611 3612 3620"]]);
    expect(findings("361", "2011")).toEqual([["coarseCode", "361", "4"]]);
    expect(findings("9231")).toEqual([["ambiguousCode", "9231", "9231→9232 / 9232→9233 (2019)"]]);
    expect(findings("9232")).toHaveLength(1);
    expect(findings("9233")).toEqual([]);
  });

  it("are each told once and alike when asked again", () => {
    expect(findings("3610")).toEqual(findings("3610"));
  });
});

describe("the nodes of the tables", () => {
  it("of the classification have no industries where the official table prints none", () => {
    expect(["01", "0101", "020500", "010101"].map((code) => category(code)?.industryCodes)).toEqual([
      [],
      [],
      [],
      ["3911"],
    ]);
    expect(category("9")).toBeUndefined();
    expect([category("01")?.parent, category("0101")?.parent]).toEqual([undefined, "01"]);
    expect(category("01")?.statusNote).toBeUndefined();
    for (const { status, statusNote } of categories())
      expect(statusNote === undefined).toBe(status === "confirmed");
    expect(describeCategory("99")).toBeUndefined();
  });

  it("of the standard know their section and sector, and those between sectors have none", () => {
    expect(industry("C")).toMatchObject({
      code: "C",
      level: "section",
      parent: undefined,
      section: "C",
      sector: undefined,
    });
    expect(industry("05")).toMatchObject({
      nameEn: expect.stringMatching(/./),
      section: "A",
      sector: "tertiary",
    });
    expect(sectorOf("A")).toEqual({ section: "A", sector: undefined });
    expect(sectorOf("I")).toEqual({ section: "I", sector: "tertiary" });
    expect(sectorOf("nothing")).toBeUndefined();
    expect([classesUnder("3911").length, classesUnder("nothing")]).toEqual([1, []]);
  });

  it("that no table holds have nothing below them and as much above as can be found", () => {
    const alien = { ...present(category("01")), code: "99", parent: "98" };
    expect([children(alien), ancestors(alien)]).toEqual([[], []]);
    expect(ancestors({ ...alien, parent: "0101" }).map(({ code }) => code)).toEqual(["0101", "01"]);
    expect([lineage("3911"), lineage("C"), lineage("9999")]).toEqual([["3911", "391", "39", "C"], ["C"], []]);
  });

  it("correspond to ISIC in whole or in part, as the table has it", () => {
    expect(toIsic("0133")).toEqual([
      { code: "0113", extent: "part" },
      { code: "0114", extent: "part" },
    ]);
    expect(toIsic("0111")).toEqual([{ code: "0112", extent: "whole" }]);
    expect([toIsic("5267"), toIsic("39")]).toEqual([[], []]);
  });

  it("are searched by whole names first, though a beginning stands earlier in the standard", () => {
    const found = (text: string) => searchIndustries(text).map(({ code }) => code);
    // 造纸 is 222; division 22 is 造纸和纸制品业. 草种植 is 0181; group 018 is 草种植及割草.
    expect(found("造纸")[0]).toBe("222");
    expect(found("草种植").slice(0, 2)).toEqual(["0181", "018"]);
    expect(found("C")[0]).toBe("C");
    expect(found("391")[0]).toBe("391");
  });
});

describe("tables as text", () => {
  it("have a row a line, short ones filled up, and nothing of no text", () => {
    expect(decodeTable("a\tb\n1\t2\n3")).toEqual([
      { a: "1", b: "2" },
      { a: "3", b: "" },
    ]);
    expect(decodeTable("")).toEqual([]);
  });

  it("that figures rest on are six, each with its header", () => {
    const texts = tableTexts();
    expect(Object.entries(texts).map(([name, text]) => [name, text.split("\n")[0]?.split("\t")[0]])).toEqual([
      ["digital-economy-2021", "code"],
      ["gbt4754-2017", "code"],
      ["gbt4754-2011-to-2017", "code_2011"],
      ["core-starred", "gbt4754"],
      ["scope-exclusions", "category"],
      ["category-status", "code"],
    ]);
  });

  it.each<[string, string, number]>([
    ["", "", 0],
    ["a", "a", 0],
    ["a", "b", -1],
    ["b", "a", 1],
    ["a", "ab", -1],
    ["ab", "a", 1],
    ["Z", "a", -1],
    ["\u{20000}", "\uffee", 1],
    ["\uffee", "\u{20000}", -1],
    ["\ud7ff", "\u{20000}", -1],
    ["\u{20000}", "\u{20001}", -1],
    ["x\u{20000}", "x\ue000", 1],
  ])("are sorted by code point: %j before or after %j", (a, b, sign) => {
    expect(Math.sign(byCodePoint(a, b))).toBe(sign);
  });
});

describe("quality control of a table", () => {
  const row = (code: string, parent?: string, name = code) => ({ code, name, parent });
  const found = (...rows: ReturnType<typeof row>[]) =>
    checkTable(rows).map(({ check, code, detail }) => `${check} ${code} ${detail}`);

  it("names a code that stands twice, with its second name", () => {
    expect(found(row("1", undefined, "a"), row("1", undefined, "b"))).toContain("duplicateCode 1 b");
  });

  it("names every child of a parent that does not exist or is itself", () => {
    expect(found(row("11", "1"), row("12", "1"))).toEqual(["orphan 11 1", "orphan 12 1"]);
    expect(found(row("1", "1"))).toContain("orphan 1 1");
  });

  it("names a parent with one child, and the child", () => {
    expect(found(row("1"), row("11", "1"))).toEqual(["singleChild 1 11"]);
  });

  it("names the code before a hole and the one after it, but not before …9", () => {
    expect(found(row("1"), row("3"))).toEqual(["gap 1 3"]);
    expect(found(row("1"), row("9"))).toEqual([]);
    expect(found(row("2"), row("1"), row("3"))).toEqual([]);
    expect(found(row("A"), row("C"))).toEqual([]);
    expect(found(row("A1"), row("1"), row("2"))).toEqual([]);
  });

  it("names siblings of one name by the first of them; the same code twice is told once", () => {
    expect(found(row("1", undefined, "a"), row("2", undefined, "a"))).toEqual(["duplicateName 2 1"]);
    expect(found(row("1", undefined, "a"), row("1", undefined, "a"))).toEqual(["duplicateCode 1 a"]);
  });
});
