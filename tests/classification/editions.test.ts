import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classesOf, codeExists, convertEdition, detectEdition } from "../../src/classification/editions.js";
import { classes2017, codes2011, correspondenceRows, industryRows } from "../support/officialTables.js";

const targets = (code: string): string[] => convertEdition(code).map((target) => target.code);

describe("convertEdition", () => {
  it("gives all targets of a split class, each in part", () => {
    // Annex B: 6520 信息系统集成服务 went to 6531, 6532 物联网技术服务 and 6540 运行维护服务.
    expect(convertEdition("6520")).toEqual([
      { code: "6531", extent: "part" },
      { code: "6532", extent: "part" },
      { code: "6540", extent: "part" },
    ]);
    expect(targets("3610")).toEqual(["3611", "3612", "3620"]);
    expect(targets("6510")).toEqual(["6511", "6512", "6513", "6519"]);
  });

  it("gives one whole target where nothing changed", () => {
    expect(convertEdition("3911")).toEqual([{ code: "3911", extent: "whole" }]);
  });

  it("is the table, in code order", () => {
    for (const code of codes2011) {
      const rows = correspondenceRows.filter((row) => row("code_2011") === code);
      expect(targets(code)).toEqual(rows.map((row) => row("code_2017")).sort());
    }
  });

  it("gives nothing for codes that 2011 does not have as a class", () => {
    for (const code of ["3611", "65", "652", "C", "9999", "", "__proto__"])
      expect(convertEdition(code)).toEqual([]);
  });
});

describe("codeExists and classesOf", () => {
  it("know every code of the tables", () => {
    for (const row of industryRows) expect(codeExists(row("code"), "2017")).toBe(true);
    for (const code of codes2011)
      for (const length of [2, 3, 4]) expect(codeExists(code.slice(0, length), "2011")).toBe(true);
  });

  it("have 158 classes of 2011 that 2017 lacks and 446 the other way round", () => {
    // 936 codes are common to the two tables: 1 094 − 936 and 1 382 − 936.
    expect([...codes2011].filter((code) => classes2017.has(code))).toHaveLength(936);
    expect([...codes2011].filter((code) => !codeExists(code, "2017"))).toHaveLength(158);
    expect([...classes2017].filter((code) => !codeExists(code, "2011"))).toHaveLength(446);
  });

  it("give a coarse code of 2011 the targets of all its classes, each once", () => {
    const wanted = correspondenceRows.filter((row) => row("code_2011").startsWith("65"));
    expect(classesOf("65", "2011")).toEqual([...new Set(wanted.map((row) => row("code_2017")))].sort());
  });

  it("give letters the same classes in both editions", () => {
    for (const letter of "ABCDEFGHIJKLMNOPQRST") {
      expect(codeExists(letter, "2011")).toBe(true);
      expect(classesOf(letter, "2011")).toEqual(classesOf(letter, "2017"));
    }
    expect(codeExists("U", "2011")).toBe(false);
  });

  it("give nothing for codes that do not exist", () => {
    for (const code of ["9999", "", "__proto__", "39111", "ａ"])
      for (const edition of ["2011", "2017"] as const) {
        expect(codeExists(code, edition)).toBe(false);
        expect(classesOf(code, edition)).toEqual([]);
      }
  });
});

describe("detectEdition", () => {
  it("recognises a list of 2011: 3610 and 6510 are not in 2017", () => {
    expect(detectEdition(["3610", "6510", "6520", "3911"])).toEqual({
      edition: "2011",
      records: 4,
      absent: { "2011": 0, "2017": 2 },
      inBoth: 2,
    });
  });

  it("recognises a list of 2017: 3611 and 6511 are not in 2011", () => {
    expect(detectEdition(["3611", "6511", "6520", "3911"])).toEqual({
      edition: "2017",
      records: 4,
      absent: { "2011": 2, "2017": 0 },
      inBoth: 2,
    });
  });

  it("recognises the full lists of either edition", () => {
    expect(detectEdition(codes2011)).toMatchObject({ edition: "2011", absent: { "2011": 0, "2017": 158 } });
    expect(detectEdition(classes2017)).toMatchObject({ edition: "2017", absent: { "2011": 446, "2017": 0 } });
  });

  it("decides by the number of records, not of codes", () => {
    expect(detectEdition(["3610", "3610", "3610", "3611", "6511"]).edition).toBe("2011");
  });

  it("does not decide where the codes fit both equally well", () => {
    expect(detectEdition(["6520", "3911", "C", "39"])).toMatchObject({ edition: "undecided", inBoth: 4 });
    expect(detectEdition(["3610", "3611"])).toMatchObject({
      edition: "undecided",
      absent: { "2011": 1, "2017": 1 },
    });
    expect(detectEdition([])).toEqual({
      edition: "undecided",
      records: 0,
      absent: { "2011": 0, "2017": 0 },
      inBoth: 0,
    });
  });

  it("counts codes of neither edition in both absences", () => {
    expect(detectEdition(["9999", "", "__proto__"])).toEqual({
      edition: "undecided",
      records: 3,
      absent: { "2011": 3, "2017": 3 },
      inBoth: 0,
    });
  });

  it("takes a map of codes to numbers of records", () => {
    const counts = new Map([
      ["3610", 3],
      ["3611", 1],
      ["3911", 10],
    ]);
    expect(detectEdition(counts)).toEqual({
      edition: "2011",
      records: 14,
      absent: { "2011": 1, "2017": 3 },
      inBoth: 10,
    });
  });

  it("says the same of a list, of the list in another order and of its counts", () => {
    const code = fc.constantFrom("3610", "6510", "3611", "6511", "3911", "6520", "9999", "");
    fc.assert(
      fc.property(fc.array(code), (list) => {
        const counts = new Map<string, number>();
        for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
        const verdict = detectEdition(list);
        expect(detectEdition([...list].reverse())).toEqual(verdict);
        expect(detectEdition(counts)).toEqual(verdict);
        expect(verdict.records).toBe(list.length);
      }),
    );
  });
});
