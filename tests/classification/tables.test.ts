import { describe, expect, it } from "vitest";
import { candidatesOfClass, coreKind } from "../../src/classification/candidates.js";
import { categories, category, describeCategory } from "../../src/classification/categories.js";
import { convertEdition } from "../../src/classification/editions.js";
import { industries, industry } from "../../src/classification/industries.js";
import {
  categoryRows,
  classes2017,
  codes2011,
  codes2017,
  codesAt,
  correspondenceRows,
  descriptionRows,
  industryRows,
  isicRows,
  nameRows,
  starredRows,
  statusRows,
} from "../support/officialTables.js";
import { groupBy, words } from "../support/values.js";

const leafRows = categoryRows.filter((row) => row("level") === "3");

const isCore = (code: string): boolean => /^0[1-4]/.test(code);

const bare = (text: string): string => text.replace("*", "");

const levelCount = (level: number): number => categories().filter((each) => each.level === level).length;

/** Classes named by the rows 01–04, straight from the table. */
const coreClasses = new Set(
  leafRows.filter((row) => isCore(row("code"))).flatMap((row) => words(row("gbt4754_codes")).map(bare)),
);

const sectionOfDivision = new Map(
  industryRows.filter((row) => row("level") === "division").map((row) => [row("code"), row("parent")]),
);

/** Classes below the codes the rows of 05 name, with every core class taken out. */
const efficiencyKeys = new Set(
  leafRows.filter((row) => !isCore(row("code"))).flatMap((row) => words(row("gbt4754_codes")).map(bare)),
);

const efficiencyClasses = codesAt("class").filter((code) => {
  const division = code.slice(0, 2);
  const keys = [code, division, sectionOfDivision.get(division) ?? ""];
  return !coreClasses.has(code) && keys.some((key) => efficiencyKeys.has(key));
});

const prefixes = (codes: Iterable<string>, length: number): Set<string> =>
  new Set([...codes].map((code) => code.slice(0, length)));

describe("the 2021 classification", () => {
  it("has 5 categories of level 1, 32 of level 2 and 156 of level 3, in the CSV and in the library", () => {
    const rowCount = (level: string) => categoryRows.filter((row) => row("level") === level).length;
    expect([rowCount("1"), rowCount("2"), rowCount("3"), categoryRows.length]).toEqual([5, 32, 156, 193]);
    expect([levelCount(1), levelCount(2), levelCount(3), categories().length]).toEqual([5, 32, 156, 193]);
  });

  it("keeps codes, names, parents, industry codes and order of the CSV in the library", () => {
    const fromLibrary = categories().map((each) =>
      [each.code, each.level, each.name, each.parent ?? "", each.industryCodes.join(" ")].join("|"),
    );
    const fromCsv = categoryRows.map((row) =>
      [row("code"), row("level"), row("name"), row("parent"), row("gbt4754_codes")].join("|"),
    );
    expect(fromLibrary).toEqual(fromCsv);
  });

  it("has codes of two digits a level, each beginning with its parent's", () => {
    for (const each of categories()) {
      expect(each.code).toMatch(/^\d+$/);
      expect(each.code).toHaveLength(2 * each.level);
      expect(each.parent).toBe(each.level === 1 ? undefined : each.code.slice(0, -2));
    }
  });

  it("marks a row partial exactly when its industry codes carry a star", () => {
    for (const row of categoryRows) expect(row("partial")).toBe(String(row("gbt4754_codes").includes("*")));
  });

  it("counts 01–04 as core and 05 not", () => {
    for (const each of categories()) expect(each.core).toBe(isCore(each.code));
  });

  it("names only industries that exist: classes in the core; classes, divisions or sections in 05", () => {
    for (const row of categoryRows)
      for (const text of words(row("gbt4754_codes"))) {
        expect(text).toMatch(/^(\d{4}|\d{2}|[A-T])\*?$/);
        expect(codes2017.has(bare(text)), `${row("code")} names ${text}`).toBe(true);
        if (isCore(row("code"))) expect(text).toMatch(/^\d{4}\*?$/);
      }
  });

  it("gives industry codes to level 3 only, and to all of it but 020500, 030502 and 040504", () => {
    const without = categoryRows.filter((row) => row("level") === "3" && row("gbt4754_codes") === "");
    expect(without.map((row) => row("code"))).toEqual(["020500", "030502", "040504"]);
    for (const row of categoryRows) if (row("level") !== "3") expect(row("gbt4754_codes")).toBe("");
  });
});

describe("the officially stated coverage", () => {
  it("maps the core to exactly 126 classes, 68 groups and 26 divisions", () => {
    expect(coreClasses.size).toBe(126);
    expect(prefixes(coreClasses, 3).size).toBe(68);
    expect(prefixes(coreClasses, 2).size).toBe(26);
  });

  it("is the same core through the library: 116 unstarred and 10 starred classes", () => {
    const kinds = codesAt("class").filter((code) => coreKind(code) !== undefined);
    expect(new Set(kinds)).toEqual(coreClasses);
    expect(prefixes(kinds, 3).size).toBe(68);
    expect(prefixes(kinds, 2).size).toBe(26);
    expect(kinds.filter((code) => coreKind(code) === "starred")).toHaveLength(10);
    expect(kinds.filter((code) => coreKind(code) === "unstarred")).toHaveLength(116);
  });

  it("leaves 91 divisions, 431 groups and 1 255 classes to 05 once all 126 core classes are excluded", () => {
    expect(prefixes(efficiencyClasses, 2).size).toBe(91);
    expect(prefixes(efficiencyClasses, 3).size).toBe(431);
    expect(efficiencyClasses).toHaveLength(1255);
  });

  it("is the same 05 through the library, but for pawnbroking (6633), which the scope note of 050501 leaves out", () => {
    const reached = codesAt("class").filter(
      (code) =>
        coreKind(code) === undefined &&
        candidatesOfClass(code).some((candidate) => candidate.category.startsWith("05")),
    );
    expect(reached).toEqual(efficiencyClasses.filter((code) => code !== "6633"));
  });

  it("leaves out of 05 exactly the divisions 39, 63, 64, 65, 87 and 97", () => {
    const inside = prefixes(efficiencyClasses, 2);
    expect(codesAt("division").filter((code) => !inside.has(code))).toEqual([
      "39",
      "63",
      "64",
      "65",
      "87",
      "97",
    ]);
  });
});

describe("GB/T 4754-2017", () => {
  it("has 20 sections, 97 divisions, 473 groups and 1 382 classes, in the CSV and in the library", () => {
    const levels = ["section", "division", "group", "class"];
    expect(levels.map((level) => codesAt(level).length)).toEqual([20, 97, 473, 1382]);
    expect(levels.map((level) => industries().filter((each) => each.level === level).length)).toEqual([
      20, 97, 473, 1382,
    ]);
  });

  it("keeps codes, levels, names, parents and order of the CSV in the library", () => {
    const fromLibrary = industries().map((each) =>
      [each.code, each.level, each.name, each.parent ?? ""].join("|"),
    );
    const fromCsv = industryRows.map((row) =>
      [row("code"), row("level"), row("name"), row("parent")].join("|"),
    );
    expect(fromLibrary).toEqual(fromCsv);
  });

  it("carries amendment no. 1: 9231 监察委员会, courts in 9232, procuratorates in 9233", () => {
    expect(industry("9231")?.name).toContain("监察委员会");
    expect(industry("9232")?.name).toContain("法院");
    expect(industry("9233")?.name).toContain("检察院");
  });
});

describe("codes of the other tables", () => {
  it("has the ten starred core classes, which are exactly the starred codes of 01–04", () => {
    const stars = leafRows
      .filter((row) => isCore(row("code")))
      .flatMap((row) => words(row("gbt4754_codes")).filter((text) => text.endsWith("*")));
    const starred = starredRows.map((row) => row("gbt4754"));
    expect(starred).toHaveLength(10);
    expect(new Set(starred)).toEqual(new Set(stars.map(bare)));
  });

  it("lists for each starred class exactly the rows of the classification that name it", () => {
    for (const row of starredRows) {
      const naming = leafRows
        .filter((each) => words(each("gbt4754_codes")).includes(`${row("gbt4754")}*`))
        .map((each) => each("code"));
      expect(words(row("candidates"))).toEqual(naming);
      expect(row("remainder05")).toMatch(/^(open|none|05\d{4})$/);
      if (row("remainder05").startsWith("05")) expect(category(row("remainder05"))?.level).toBe(3);
      expect(row("exhaustive")).toMatch(/^(true|false)$/);
      expect(row("why")).not.toBe("");
    }
  });

  it("stars a core class in all of its rows or in none, and in one row only if it is unstarred", () => {
    const texts = leafRows.filter((row) => isCore(row("code"))).flatMap((row) => words(row("gbt4754_codes")));
    for (const code of coreClasses) {
      const found = texts.filter((text) => bare(text) === code);
      if (found.includes(code)) expect(found).toEqual([code]);
      else expect(new Set(found)).toEqual(new Set([`${code}*`]));
    }
  });

  it("has 1 401 pairs from 1 094 classes of 2011 to classes of 2017, no pair twice", () => {
    expect(correspondenceRows).toHaveLength(1401);
    expect(codes2011.size).toBe(1094);
    const pairs = correspondenceRows.map((row) => `${row("code_2011")} ${row("code_2017")}`);
    expect(new Set(pairs).size).toBe(1401);
    for (const row of correspondenceRows) {
      expect(row("code_2011")).toMatch(/^\d{4}$/);
      expect(classes2017.has(row("code_2017")), row("code_2017")).toBe(true);
      expect(row("partial")).toMatch(/^[01]$/);
    }
  });

  it("reaches every class of 2017 from 2011 but 9231, which the amendment of 2019 added", () => {
    const reached = new Set(correspondenceRows.map((row) => row("code_2017")));
    expect([...classes2017].filter((code) => !reached.has(code))).toEqual(["9231"]);
  });

  it("holds the same pairs in convertEdition", () => {
    const fromLibrary = [...codes2011].flatMap((from) =>
      convertEdition(from).map(({ code, extent }) => `${from} ${code} ${extent === "part" ? 1 : 0}`),
    );
    const fromCsv = correspondenceRows.map((row) =>
      [row("code_2011"), row("code_2017"), row("partial")].join(" "),
    );
    expect(new Set(fromLibrary)).toEqual(new Set(fromCsv));
    expect(fromLibrary).toHaveLength(1401);
  });

  it("says partial of every pair of a class of 2011 that was split", () => {
    const targets = groupBy(correspondenceRows, (row) => row("code_2011"));
    for (const rows of targets.values())
      if (rows.length > 1) for (const row of rows) expect(row("partial")).toBe("1");
  });

  it("has 1 473 pairs to ISIC rev. 4, none twice, and no row for 5267 and 9231", () => {
    expect(isicRows).toHaveLength(1473);
    const pairs = isicRows.map((row) => `${row("code_2017")} ${row("isic4")}`);
    expect(new Set(pairs).size).toBe(1473);
    for (const row of isicRows) {
      expect(classes2017.has(row("code_2017")), row("code_2017")).toBe(true);
      expect(row("isic4")).toMatch(/^\d{4}$/);
      expect(row("partial")).toMatch(/^[01]$/);
    }
    const mapped = new Set(isicRows.map((row) => row("code_2017")));
    expect([...classes2017].filter((code) => !mapped.has(code))).toEqual(["5267", "9231"]);
  });

  it("gives a status to the rows the sources leave in doubt, and to no other", () => {
    expect(Object.fromEntries(statusRows.map((row) => [row("code"), row("status")]))).toEqual({
      "020500": "noIndustryCode",
      "030502": "noIndustryCode",
      "040502": "disputed",
      "040503": "disputed",
      "040504": "noIndustryCode",
      "050802": "oneTranscription",
      "050803": "oneTranscription",
      "050804": "oneTranscription",
    });
    const stated = new Map(statusRows.map((row) => [row("code"), row]));
    for (const each of categories()) {
      const row = stated.get(each.code);
      expect(each.status).toBe(row?.("status") ?? "confirmed");
      expect(each.statusNote).toEqual(row && { zh: row("note_zh"), en: row("note_en") });
      if (row) for (const note of ["note_zh", "note_en"]) expect(row(note)).not.toBe("");
    }
  });
});

describe("texts", () => {
  const CHINESE = /\p{Script=Han}/u;

  it("has an English name for all 193 categories, 20 sections and 97 divisions, and for nothing else", () => {
    const named = nameRows.map((row) => `${row("table")} ${row("code")}`);
    const wanted = [
      ...categoryRows.map((row) => `digital-economy-2021 ${row("code")}`),
      ...[...codesAt("section"), ...codesAt("division")].map((code) => `gbt4754-2017 ${code}`),
    ];
    expect(wanted).toHaveLength(193 + 20 + 97);
    expect(named).toHaveLength(wanted.length);
    expect(new Set(named)).toEqual(new Set(wanted));
    for (const row of nameRows) expect(row("name_en")).toMatch(/^[A-Z0-9][\x20-\x7e]+$/);
  });

  it("gives these English names through the library", () => {
    for (const row of nameRows) {
      const found = row("table") === "gbt4754-2017" ? industry(row("code")) : category(row("code"));
      expect(found?.nameEn).toBe(row("name_en"));
    }
    expect(industry("391")?.nameEn).toBeUndefined();
    expect(industry("3911")?.nameEn).toBeUndefined();
  });

  it("describes all 156 小类 in one line of Chinese and one of English, and nothing else", () => {
    expect(descriptionRows.map((row) => row("code")).sort()).toEqual(leafRows.map((row) => row("code")));
    for (const row of leafRows) {
      const text = describeCategory(row("code"));
      expect(text?.zh).toMatch(CHINESE);
      expect(text?.en).toMatch(/^[A-Z]/);
      expect(text?.en).not.toMatch(CHINESE);
      expect(`${text?.zh}${text?.en}`).not.toMatch(/[\n\t]/);
    }
    expect(describeCategory("0101")).toBeUndefined();
    expect(describeCategory("999999")).toBeUndefined();
  });

  it("describes no two 小类 in the same words", () => {
    expect(new Set(descriptionRows.map((row) => row("description_zh"))).size).toBe(156);
    expect(new Set(descriptionRows.map((row) => row("description_en"))).size).toBe(156);
  });
});
