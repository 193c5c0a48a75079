import { describe, expect, it } from "vitest";
import { categories, category } from "../../src/classification/categories.js";
import { classesUnder, industries, industry, sectorOf } from "../../src/classification/industries.js";
import { ancestors, children, lineage } from "../../src/classification/tree.js";
import { codesAt } from "../support/officialTables.js";
import { present } from "../support/values.js";

describe("the nodes of the tables", () => {
  it("that no table holds have nothing below them and as much above as can be found", () => {
    const alien = { ...present(category("01")), code: "99", parent: "98" };
    expect([children(alien), ancestors(alien)]).toEqual([[], []]);
    expect(ancestors({ ...alien, parent: "0101" }).map(({ code }) => code)).toEqual(["0101", "01"]);
    expect([lineage("3911"), lineage("C"), lineage("9999")]).toEqual([["3911", "391", "39", "C"], ["C"], []]);
  });
});

const codes = (found: readonly { readonly code: string }[]): string[] => found.map((each) => each.code);

/** Divisions of each section of GB/T 4754-2017, first and last. */
const SECTIONS: readonly (readonly [string, number, number])[] = [
  ["A", 1, 5],
  ["B", 6, 12],
  ["C", 13, 43],
  ["D", 44, 46],
  ["E", 47, 50],
  ["F", 51, 52],
  ["G", 53, 60],
  ["H", 61, 62],
  ["I", 63, 65],
  ["J", 66, 69],
  ["K", 70, 70],
  ["L", 71, 72],
  ["M", 73, 75],
  ["N", 76, 79],
  ["O", 80, 82],
  ["P", 83, 83],
  ["Q", 84, 85],
  ["R", 86, 90],
  ["S", 91, 96],
  ["T", 97, 97],
];

/** 三次产业划分规定, revised 2018: A without 05; B without 11, C without 43, D and E; the rest. */
function sectorByRule(division: string): string {
  if (["05", "11", "43"].includes(division)) return "tertiary";
  if (Number(division) <= 4) return "primary";
  return Number(division) <= 50 ? "secondary" : "tertiary";
}

describe("industry and category", () => {
  it("find nodes by their code", () => {
    expect(industry("3911")).toEqual({
      table: "gbt4754-2017",
      code: "3911",
      level: "class",
      name: "计算机整机制造",
      nameEn: undefined,
      parent: "391",
      section: "C",
      sector: "secondary",
    });
    expect(category("010101")).toMatchObject({
      level: 3,
      parent: "0101",
      industryCodes: ["3911"],
      core: true,
    });
  });

  it("find nothing for codes that do not exist", () => {
    for (const code of ["9999", "", "__proto__", "constructor", "1", "ａ", "3610"]) {
      expect(industry(code)).toBeUndefined();
      expect(category(code)).toBeUndefined();
      expect(sectorOf(code)).toBeUndefined();
      expect(classesUnder(code)).toEqual([]);
    }
  });

  it("keep the category 01 and the division 01 apart", () => {
    expect([category("01")?.name, industry("01")?.name]).toEqual(["数字产品制造业", "农业"]);
  });
});

describe("sections and sectors", () => {
  it.each(SECTIONS)("section %s holds the divisions %i to %i", (letter, first, last) => {
    const wanted = Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(2, "0"));
    expect(codes(children(present(industry(letter))))).toEqual(wanted);
    for (const division of wanted) {
      expect(industry(division)?.section).toBe(letter);
      for (const each of classesUnder(division)) expect(each.section).toBe(letter);
    }
  });

  it("follow the three-sector rule in every division, group and class: 05, 11 and 43 are tertiary", () => {
    expect(codesAt("division")).toHaveLength(97);
    for (const code of [...codesAt("division"), ...codesAt("group"), ...codesAt("class")]) {
      const sector = sectorByRule(code.slice(0, 2));
      expect(sectorOf(code)?.sector, code).toBe(sector);
      expect(industry(code)?.sector, code).toBe(sector);
    }
  });

  it("leave the letters A, B and C without a sector and give every other letter one", () => {
    for (const [letter, first] of SECTIONS) {
      const expected = "ABC".includes(letter) ? undefined : sectorByRule(String(first).padStart(2, "0"));
      expect(sectorOf(letter)).toEqual({ section: letter, sector: expected });
      expect(industry(letter)?.sector).toBe(expected);
    }
  });

  it("give section and sector together: 0511 is tertiary and lies in A", () => {
    expect(sectorOf("0511")).toEqual({ section: "A", sector: "tertiary" });
    expect(sectorOf("11")).toEqual({ section: "B", sector: "tertiary" });
    expect(sectorOf("4310")).toEqual({ section: "C", sector: "tertiary" });
  });
});

describe("children and ancestors", () => {
  it("give the six 小类 of 0101 and the five 大类's 中类", () => {
    expect(codes(children(present(category("0101"))))).toEqual([
      "010101",
      "010102",
      "010103",
      "010104",
      "010105",
      "010106",
    ]);
    const middle = ["01", "02", "03", "04", "05"].flatMap((code) => children(present(category(code))));
    expect(middle).toHaveLength(32);
  });

  it("give nothing below a leaf and nothing above a root", () => {
    expect(children(present(category("010101")))).toEqual([]);
    expect(children(present(industry("3911")))).toEqual([]);
    expect(ancestors(present(category("01")))).toEqual([]);
    expect(ancestors(present(industry("C")))).toEqual([]);
  });

  it("give the nodes above, nearest first", () => {
    expect(codes(ancestors(present(category("010101"))))).toEqual(["0101", "01"]);
    expect(codes(ancestors(present(industry("3911"))))).toEqual(["391", "39", "C"]);
  });

  it("take the node, so that category 01 and division 01 have children of their own", () => {
    expect(codes(children(present(category("01"))))).toContain("0101");
    expect(codes(children(present(industry("01"))))).toContain("011");
  });

  it("are each other's inverse in both trees", () => {
    for (const each of categories())
      for (const child of children(each)) expect(ancestors(child)[0]).toBe(each);
    for (const each of industries())
      for (const child of children(each)) expect(ancestors(child)[0]).toBe(each);
  });

  it("reach every node but the roots exactly once", () => {
    expect(categories().flatMap((each) => children(each))).toHaveLength(193 - 5);
    expect(industries().flatMap((each) => children(each))).toHaveLength(1972 - 20);
    expect(industries().length).toBe(1972);
  });
});

describe("classesUnder", () => {
  it("gives the 1 382 classes over all sections, and a class for itself", () => {
    expect(SECTIONS.flatMap(([letter]) => classesUnder(letter))).toHaveLength(1382);
    expect(codes(classesUnder("3911"))).toEqual(["3911"]);
    expect(codes(classesUnder("391"))).toEqual(["3911", "3912", "3913", "3914", "3915", "3919"]);
  });
});
