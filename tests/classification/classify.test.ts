import { describe, expect, it } from "vitest";
import { category } from "../../src/classification/categories.js";
import { type Classified, classify } from "../../src/classification/classify.js";
import { classes2017, codes2011, codesAt, industryRows, starredRows } from "../support/officialTables.js";
import { present, words } from "../support/values.js";

const matched = (answer: Classified): string[] => answer.matches.map((match) => match.category);

const findingCodes = (answer: Classified): string[] => answer.findings.map((finding) => finding.code);

describe("classify, a class of 2017", () => {
  it("answers every 4-digit code with a category, the non-digital part or outside", () => {
    for (const code of classes2017) {
      const answer = classify(code);
      expect(answer.matches.length > 0 || answer.nonDigital || answer.outside, code).toBe(true);
      expect([answer.level, answer.edition, answer.classes]).toEqual(["class", "2017", [code]]);
      expect(findingCodes(answer)).not.toContain("unknownCode");
    }
  });

  it("gives the official name", () => {
    for (const row of industryRows) expect(classify(row("code")).name).toBe(row("name"));
  });

  it("sorts matches into core and 05, and takes name and core from the category", () => {
    for (const code of classes2017) {
      const answer = classify(code);
      expect([...answer.core, ...answer.efficiency]).toEqual(matched(answer));
      for (const match of answer.matches) {
        const found = present(category(match.category));
        expect([match.name, match.nameEn, match.core]).toEqual([found.name, found.nameEn, found.core]);
        expect(match.core).toBe(answer.core.includes(match.category));
        expect(match.reason.zh).not.toBe("");
        expect(match.reason.en).not.toBe("");
      }
    }
  });

  it("3911 belongs to 010101 in full, and to nothing of 05", () => {
    const answer = classify("3911");
    expect(matched(answer)).toEqual(["010101"]);
    expect(answer.matches[0]).toMatchObject({
      coverage: "full",
      core: true,
      status: "confirmed",
      open: false,
    });
    expect(answer).toMatchObject({ efficiency: [], nonDigital: false, outside: false, within: "010101" });
    expect(answer.findings).toEqual([]);
  });

  it("6429 is split between 030304 and 030307 and lies within 0303, with no non-digital part", () => {
    const answer = classify("6429");
    expect(matched(answer)).toEqual(["030304", "030307"]);
    expect(answer.matches.map((match) => match.coverage)).toEqual(["partial", "partial"]);
    expect(answer).toMatchObject({ efficiency: [], nonDigital: false, within: "0303" });
  });

  it("8610 belongs in part to 030304, and to nothing of 05", () => {
    const answer = classify("8610");
    expect(matched(answer)).toEqual(["030304"]);
    expect(answer.matches[0]).toMatchObject({ coverage: "partial" });
    expect(answer).toMatchObject({ efficiency: [], nonDigital: true, within: undefined });
  });

  it("3831 belongs to 010606, the rest to 050203 or to nothing digital", () => {
    expect(classify("3831")).toMatchObject({ core: ["010606"], efficiency: ["050203"], nonDigital: true });
    expect(classify("3831").matches.map((match) => match.open)).toEqual([false, false]);
  });

  it("3611 belongs to 050202 and not to the residual row 050204", () => {
    expect(classify("3611")).toMatchObject({ core: [], efficiency: ["050202"], nonDigital: true });
  });

  it("9221 belongs to 050801, 050802, 050803 and 050805", () => {
    const answer = classify("9221");
    expect(matched(answer)).toEqual(["050801", "050802", "050803", "050805"]);
    expect(answer.nonDigital).toBe(true);
  });

  it("a class of division 94 belongs to 050801, 050804 and 050805", () => {
    for (const code of codesAt("class").filter((each) => each.startsWith("94")))
      expect(matched(classify(code))).toEqual(["050801", "050804", "050805"]);
  });

  it("0511 belongs to 050104 and 050105, 0211 to 050102 and 050104", () => {
    expect(matched(classify("0511"))).toEqual(["050104", "050105"]);
    expect(matched(classify("0211"))).toEqual(["050102", "050104"]);
  });

  it("leaves 34–40 out of 050204, and every other non-core class of manufacturing in it", () => {
    const manufacturing = codesAt("class").filter((code) => code >= "1300" && code < "4400");
    for (const code of manufacturing) {
      const answer = classify(code);
      if (answer.core.length > 0) continue;
      expect(answer.efficiency.includes("050204"), code).toBe(!/^(3[4-9]|40)/.test(code));
    }
  });

  it("leaves 97 outside the classification, at every level", () => {
    for (const code of ["T", "97", "970", "9700"])
      expect(classify(code)).toMatchObject({
        matches: [],
        nonDigital: false,
        outside: true,
        within: undefined,
      });
  });

  it("puts an unstarred core class into one category in full, and nothing else anywhere in full", () => {
    const full = codesAt("class").filter((code) =>
      classify(code).matches.some((match) => match.coverage === "full"),
    );
    expect(full).toHaveLength(116);
    for (const code of full)
      expect(classify(code)).toMatchObject({ nonDigital: false, efficiency: [], matches: [{ core: true }] });
  });

  it("says of 9231 and 9232 that they meant something else before the amendment of 2019", () => {
    expect(findingCodes(classify("9231"))).toContain("ambiguousCode");
    expect(findingCodes(classify("9232"))).toContain("ambiguousCode");
    expect(findingCodes(classify("9233"))).not.toContain("ambiguousCode");
  });
});

describe("classify, a starred core class", () => {
  const sectionRow: Readonly<Record<string, string>> = { C: "050204", E: "050903" };

  it.each(starredRows.map((row) => [row("gbt4754"), row] as const))(
    "%s follows core-starred.csv",
    (code, row) => {
      const rest = row("remainder05");
      // Divisions 13–43 are manufacturing, 47–50 construction.
      const section = code < "4400" ? "C" : "E";
      const fallback = rest === "open" ? [present(sectionRow[section])] : rest === "none" ? [] : [rest];
      const answer = classify(code);
      expect(answer.core).toEqual(words(row("candidates")));
      expect(answer.efficiency).toEqual(fallback);
      expect(answer.nonDigital).toBe(row("exhaustive") === "false");
      for (const match of answer.matches) {
        expect(match.coverage).toBe("partial");
        expect(match.open).toBe(rest === "open" && !match.core);
      }
    },
  );

  it("has open candidates in no other class", () => {
    const open = codesAt("class").filter((code) => classify(code).matches.some((match) => match.open));
    expect(open).toEqual(["2462", "4790", "4851", "4910", "4999"]);
  });
});

describe("classify, rows in doubt", () => {
  it.each([
    ["4851", { "040502": "disputed", "040503": "disputed" }],
    ["4910", { "040502": "disputed", "040503": "disputed" }],
    ["4790", { "040503": "disputed" }],
    ["4999", { "040503": "disputed" }],
    ["9221", { "050802": "oneTranscription", "050803": "oneTranscription" }],
    ["9411", { "050804": "oneTranscription" }],
  ] as const)("%s carries the status of its uncertain rows", (code, expected) => {
    const answer = classify(code);
    const uncertain = answer.matches.filter((match) => match.status !== "confirmed");
    expect(Object.fromEntries(uncertain.map((match) => [match.category, match.status]))).toEqual(expected);
    expect(answer.findings.filter((finding) => finding.code === "uncertainRow")).toEqual(
      Object.entries(expected).map(([row, status]) => ({
        code: "uncertainRow",
        values: { row: `${row} ${status}`, code },
      })),
    );
  });

  it("says nothing of doubt where every row is confirmed", () => {
    for (const code of ["3911", "6429", "3831", "0511"])
      expect(findingCodes(classify(code))).not.toContain("uncertainRow");
  });
});

describe("classify, coarse codes", () => {
  it("39 lies in 01 as a whole: the first match is 01, in full", () => {
    const answer = classify("39");
    expect(answer.matches[0]).toMatchObject({ category: "01", coverage: "full", core: true });
    expect(answer.matches.slice(1).every((match) => match.coverage === "partial")).toBe(true);
    expect(answer).toMatchObject({ level: "division", within: "01", nonDigital: false, efficiency: [] });
    expect(answer.findings).toEqual([{ code: "coarseCode", values: { code: "39" } }]);
  });

  it.each([
    ["391", "0101"],
    ["651", "0301"],
    ["652", "030401"],
    ["6520", "030401"],
    ["63", "0302"],
    ["642", "0303"],
    ["643", "0401"],
    ["65", "03"],
    ["87", "0404"],
  ])("%s lies within %s, which is the first match and full", (code, within) => {
    const answer = classify(code);
    expect(answer.within).toBe(within);
    expect(answer.matches[0]).toMatchObject({ category: within, coverage: "full" });
    expect(answer.matches.filter((match) => match.coverage === "full")).toHaveLength(1);
    expect(answer.nonDigital).toBe(false);
  });

  it.each(["64", "I", "C", "36", "A", "S", "43", "05"])("%s lies within no single category", (code) => {
    const answer = classify(code);
    expect(answer.within).toBeUndefined();
    expect(answer.matches.every((match) => match.coverage === "partial")).toBe(true);
  });

  it("is wholly digital for section I and division 64, which hold core classes only", () => {
    for (const code of ["I", "64"])
      expect(classify(code)).toMatchObject({ nonDigital: false, efficiency: [] });
  });

  it("answers for all the classes below: the union of their candidates", () => {
    for (const row of industryRows) {
      const code = row("code");
      if (row("level") === "class") continue;
      const answer = classify(code);
      const below = answer.classes.map((each) => classify(each));
      expect(answer.level).toBe(row("level"));
      const union = (pick: (each: Classified) => readonly string[]) =>
        [...new Set(below.flatMap(pick))].sort();
      expect(answer.core).toEqual(union((each) => each.core));
      expect(answer.efficiency).toEqual(union((each) => each.efficiency));
      expect(answer.nonDigital).toBe(below.some((each) => each.nonDigital));
      expect(answer.outside).toBe(below.some((each) => each.outside));
      expect(findingCodes(answer)).toEqual(["coarseCode"]);
    }
  });

  it("carries the status of uncertain rows as the classes below do", () => {
    const status = (code: string, row: string) =>
      classify(code).matches.find((match) => match.category === row)?.status;
    expect([status("94", "050804"), status("S", "050802"), status("E", "040502")]).toEqual([
      "oneTranscription",
      "oneTranscription",
      "disputed",
    ]);
  });

  it("names in its reasons rows of the table, and no rest of a starred class as if it were one", () => {
    for (const row of industryRows)
      for (const match of classify(row("code")).matches) {
        expect(match.reason.en).not.toMatch(/the table lists [^:]*rest of/);
        expect(match.reason.zh).not.toContain("rest of");
      }
  });

  it("stands for the classes that begin with a 2- or 3-digit code", () => {
    for (const code of [...codesAt("division"), ...codesAt("group")])
      expect(classify(code).classes).toEqual([...classes2017].filter((each) => each.startsWith(code)));
  });
});

describe("classify, codes of 2011", () => {
  it("3610 of 2011 belongs to 050202 and not to 050204", () => {
    const answer = classify("3610", { edition: "2011" });
    expect(answer).toMatchObject({
      edition: "2011",
      name: "",
      core: [],
      efficiency: ["050202"],
      nonDigital: true,
    });
    // Annex B of the standard: 3610 汽车整车制造 went to 3611 and 3612, its engines to 3620.
    expect(answer.classes).toEqual(["3611", "3612", "3620"]);
    expect(answer.findings).toEqual([
      { code: "ambiguousCode", values: { code: "3610", targets: ["3611", "3612", "3620"] } },
    ]);
  });

  it("3610 is no code of 2017: it has no match and says that it is of the other edition", () => {
    const answer = classify("3610");
    expect(answer).toMatchObject({
      matches: [],
      classes: [],
      nonDigital: false,
      outside: false,
      level: undefined,
    });
    expect(answer.findings).toEqual([{ code: "otherEdition", values: { edition: "2017", written: "3610" } }]);
  });

  it("3611 is no code of 2011 and says the same the other way round", () => {
    expect(classify("3611", { edition: "2011" })).toMatchObject({
      matches: [],
      findings: [{ code: "otherEdition", values: { edition: "2011", written: "3611" } }],
    });
  });

  it("6520 of 2011 (信息系统集成服务) lies within 0304, and is not 6520 of 2017 (集成电路设计)", () => {
    const before = classify("6520", { edition: "2011" });
    expect(before.classes).toEqual(["6531", "6532", "6540"]);
    expect(before.core).toEqual(["030402", "030403", "030404"]);
    expect(before).toMatchObject({ within: "0304", nonDigital: false });
    expect(classify("6520").core).toEqual(["030401"]);
  });

  it("a class that went on unchanged has one answer in both editions", () => {
    const before = classify("3911", { edition: "2011" });
    expect(matched(before)).toEqual(["010101"]);
    expect(findingCodes(before)).toEqual([]);
  });

  it("answers every class of 2011", () => {
    for (const code of codes2011) {
      const answer = classify(code, { edition: "2011" });
      expect(answer.matches.length > 0 || answer.nonDigital || answer.outside, code).toBe(true);
      expect(findingCodes(answer).includes("ambiguousCode")).toBe(answer.classes.length > 1);
    }
  });

  it("reads letters the same in both editions", () => {
    for (const code of codesAt("section"))
      expect(classify(code, { edition: "2011" }).classes).toEqual(classify(code).classes);
  });
});

describe("classify, codes that do not exist", () => {
  it.each([
    "9999",
    "",
    "__proto__",
    "constructor",
    "toString",
    "39111",
    "ａ",
    "３９１１",
    "c",
    "U",
    " 3911",
    "39.1",
    "-391",
    "0",
  ])("%j has no match and the finding unknownCode, in both editions", (code) => {
    for (const edition of ["2011", "2017"] as const) {
      const answer = classify(code, { edition });
      expect(answer).toMatchObject({
        code,
        edition,
        name: "",
        level: undefined,
        matches: [],
        core: [],
        efficiency: [],
        nonDigital: false,
        outside: false,
        within: undefined,
        classes: [],
      });
      expect(answer.findings).toEqual([{ code: "unknownCode", values: { edition, written: code } }]);
    }
  });

  it("answers the same when asked again", () => {
    for (const code of ["3911", "39", "9999"]) expect(classify(code)).toEqual(classify(code));
  });
});

describe("classify, its answers", () => {
  it("gives every caller an object of its own, and lists that nobody can change", () => {
    for (const code of ["3911", "39", "3610", "9999"]) {
      const answer = classify(code);
      expect(classify(code)).not.toBe(answer);
      Object.assign(answer, { name: "changed" });
      expect(classify(code).name).not.toBe("changed");
      for (const list of [answer.matches, answer.core, answer.efficiency, answer.classes])
        expect(() => (list as unknown[]).push("changed")).toThrow(TypeError);
    }
  });
});
