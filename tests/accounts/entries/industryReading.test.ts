import { describe, expect, it } from "vitest";
import { IndustryReadings, TOTAL_CODE } from "../../../src/accounts/entries/industryReading.js";
import { type CellKey, emptyCell } from "../../../src/cells/cell.js";
import { candidatesOfCode } from "../../../src/classification/candidates.js";
import type { Edition } from "../../../src/classification/industries.js";
import { FindingCollector } from "../../../src/findings/findings.js";

type Written = string | readonly [text: string, records: number];

function read(
  written: readonly Written[],
  edition?: Edition,
  kind: CellKey["kind"] | ((text: string) => CellKey["kind"]) = "units",
) {
  const cells = written.map((each) => {
    const [industry, records] = typeof each === "string" ? [each, 1] : each;
    const cell = emptyCell({
      kind: typeof kind === "string" ? kind : kind(industry),
      period: "",
      periodKind: "",
      scope: "",
      region: "",
      industry,
      shares: "",
      decision: "",
      weight: "",
      dimensions: [],
      conflict: false,
    });
    cell.records = records;
    return cell;
  });
  const findings = new FindingCollector();
  const meanings = new IndustryReadings(cells, edition, findings);
  const codes = written.map((each) => meanings.of(typeof each === "string" ? each : each[0]));
  return {
    meanings,
    edition: meanings.edition,
    codes: codes.map(({ code }) => code),
    made: codes,
    said: findings
      .list()
      .flatMap(({ code, expected, count, sample }) =>
        sample.map(({ unit, received }) => [code, unit, expected, received, count]),
      ),
  };
}

describe("a lost leading zero", () => {
  it("is put back where the code exists with it only, and told with the number of records", () => {
    const { codes, said } = read([["220", 3], "3911"], "2017");
    expect(codes).toEqual(["0220", "3911"]);
    expect(said).toContainEqual(["leadingZeroRepaired", "220", "", "220 → 0220", 3]);
  });

  it.each(["3911", "999", "22", "C"])("is not put before %s", (code) => {
    const { said } = read([code], "2017");
    expect(said.filter(([finding]) => String(finding).startsWith("leadingZero"))).toEqual([]);
  });

  it("leaves a group open that would be a class with it, in a register without any zero", () => {
    // 111 煤炭开采辅助 of division 11, or 0111 稻谷种植.
    const { made, said } = read([["111", 4], "3911"], "2017");
    expect(said).toEqual([["leadingZeroAmbiguous", "111", "", "111 / 0111", 4]]);
    const [meaning] = made;
    expect([meaning?.code, meaning?.code2017]).toEqual(["111", ""]);
    const ids = new Set(meaning?.candidates.map(({ category, section }) => `${category} ${section}`));
    for (const code of ["111", "0111"])
      for (const { category, section } of candidatesOfCode(code, "2017"))
        expect(ids.has(`${category} ${section}`)).toBe(true);
    expect(meaning?.candidates).toHaveLength(ids.size);
  });

  it("is not suspected where some code still has its zero", () => {
    const { made, said } = read(["111", "0112"], "2017");
    expect(said).toEqual([]);
    expect(made[0]?.code2017).toBe("111");
  });

  it("is not suspected in a table by industry, where groups are the rule, unless a code needs it", () => {
    expect(read(["111", "3911"], "2017", "lines").said).toEqual([]);
    expect(read(["111", "220"], "2017", "lines").said.map(([code]) => code)).toContain(
      "leadingZeroAmbiguous",
    );
  });

  it("is not suspected where a register stands beside a table by industry", () => {
    const kindOf = (text: string) => (text === "111" ? "units" : "lines");
    expect(read(["111", "3911"], "2017", kindOf).said).toEqual([]);
  });

  it("is needed by a code of either edition that exists with it only, and by no other", () => {
    const ambiguous = (...codes: string[]) =>
      read(codes, "2017", "lines").said.some(([code]) => code === "leadingZeroAmbiguous");
    // 0164 came in 2017, 0230 went then; 999 and 0999 are none; 3911 has five digits with one more.
    expect([ambiguous("111", "164"), ambiguous("111", "230")]).toEqual([true, true]);
    expect([ambiguous("111", "999"), ambiguous("111", "3911")]).toEqual([false, false]);
    // 929 came in 2017, 911 went then: either is a group without a zero, though 0929 and 0911 are classes.
    expect(read(["929"], "2017", "lines").said).toEqual([]);
    expect(read(["911"], "2011", "lines").said).toEqual([]);
  });

  it("is not suspected of a division", () => {
    // 11 would be the group 011.
    expect(read(["11", "220"], "2017").said).toEqual([["leadingZeroRepaired", "220", "", "220 → 0220", 1]]);
  });

  it("is not suspected of a group that is no class with it", () => {
    expect(read(["651", "220"], "2017").said.map(([code]) => code)).toEqual(["leadingZeroRepaired"]);
  });
});

describe("the edition of a file", () => {
  it("is the one its codes fit better, and 2011 is told", () => {
    expect(read([["3610", 2], "3911"]).edition).toBe("2011");
    expect(read([["3610", 2], "3911"]).said).toContainEqual([
      "editionDetected",
      "",
      "",
      "2011 (2011: 3/3, 2017: 1/3)",
      1,
    ]);
    const newer = read(["3611", "3911"]);
    expect([newer.edition, newer.said]).toEqual(["2017", []]);
  });

  it("is assumed to be 2017 where the codes fit both, and that is told", () => {
    const both = read(["3911"]);
    expect([both.edition, both.said]).toEqual(["2017", [["editionAssumed", "", "", "", 1]]]);
  });

  it("is the declared one, and a file that looks like the other is told", () => {
    const { edition, said } = read([["3610", 2], "3911"], "2017");
    expect(edition).toBe("2017");
    expect(said).toContainEqual(["editionMismatch", "", "2017", "2011 (2011: 3/3, 2017: 1/3)", 1]);
    expect(read(["3911"], "2011")).toMatchObject({ edition: "2011", said: [] });
    expect(read(["3610"], "2011")).toMatchObject({ edition: "2011", said: [] });
  });

  it("is what is declared, else 2017, where there are names only", () => {
    expect(read(["计算机整机制造"])).toMatchObject({ edition: "2017", said: [] });
    expect(read(["计算机整机制造"], "2011")).toMatchObject({ edition: "2011", said: [] });
  });

  it("is mixed where codes of both stand side by side: the foreign ones are named, eight at most", () => {
    const only2011 = ["3610", "6510", "7430", "0170", "0230", "1310", "1320", "1440", "1810"];
    const majority = ["3611", "6511"].map((code) => [code, 9] as const);
    const { said } = read([...majority, ...only2011]);
    expect(said).toContainEqual(["editionsMixed", "", "", "0170 0230 1310 1320 1440 1810 3610 6510", 1]);
  });

  it("is decided by records, with lost zeros put back first", () => {
    // 230 is 0230 of 2011; 3611 is of 2017.
    expect(read([["230", 3], "3611"]).edition).toBe("2011");
    expect(read(["230", ["3611", 3]]).edition).toBe("2017");
    // 164 is 0164 of 2017; 3610 is of 2011. 111 and 119 are groups of both.
    expect(read([["164", 3], "3610"]).edition).toBe("2017");
    expect(read(["111", "119", "3610"]).said).toContainEqual([
      "editionDetected",
      "",
      "",
      "2011 (2011: 3/3, 2017: 2/3)",
      1,
    ]);
  });
});

describe("codes of 2011", () => {
  it.each([
    ["3911", "3911"],
    ["0511", "0512"],
    // 3611, 3612 and 3620; 3961 … 3990; 6531, 6532 and 6540.
    ["3610", "36"],
    ["3990", "39"],
    ["6520", "65"],
    ["C", "C"],
    // 0391 to 0399 of section A, and 8221 of section P.
    ["0390", ""],
  ])("%s is looked up in parameters as %s, what its targets have in common", (code, code2017) => {
    expect(read([code], "2011").made[0]).toMatchObject({ code, code2017, edition: "2011" });
  });

  it("have the candidates of their targets, and nothing to be told", () => {
    expect(read(["6510"], "2011").made).toEqual([
      {
        code: "6510",
        edition: "2011",
        code2017: "651",
        candidates: candidatesOfCode("651", "2017"),
        classes: ["6511", "6512", "6513", "6519"],
        problem: undefined,
      },
    ]);
  });

  it("that are not of the declared edition say of which they are; others are unknown", () => {
    const [foreign, unknown] = read(["3611", "3698"], "2011").made;
    expect(foreign).toMatchObject({
      code: "3611",
      code2017: "",
      candidates: [],
      problem: { code: "otherEdition", values: { edition: "2011" } },
    });
    expect(unknown).toMatchObject({
      code: "3698",
      problem: { code: "unknownCode", values: { edition: "2011" } },
    });
    expect(read(["3610"], "2017").made[0]).toMatchObject({
      problem: { code: "otherEdition", values: { edition: "2017" } },
    });
  });
});

describe("what stands beside a code", () => {
  it("is told where the letter is not that of its section", () => {
    expect(read([" I3911 "], "2017").said).toEqual([["letterMismatch", "", "", "I3911", 1]]);
    expect(read(["C3911"], "2017").said).toEqual([]);
    expect(read(["Z3911", "I9999"], "2017").said).toEqual([]);
  });

  it("is told where the name is another industry's", () => {
    expect(read([" 3911 计算机零部件制造 "], "2017").said).toEqual([
      ["nameMismatch", "3911", "计算机整机制造", "3911 计算机零部件制造", 1],
    ]);
    expect(read(["3911 计 算 机 整 机 制 造", "3911-计算机整机制造（合计）"], "2017").said).toEqual([]);
  });

  it("is not compared in 2011, whose names are not known here", () => {
    expect(read(["3911 计算机零部件制造"], "2011").said).toEqual([]);
  });

  it("is told where it cannot be seen", () => {
    expect(read([" 3911\u200b "], "2017").said).toEqual([["invisibleCharacters", "", "", "3911\\u200b", 1]]);
  });

  it("is told once, however often the text occurs", () => {
    const { meanings, said } = read(["I3911", "I3911"], "2017");
    expect(said).toHaveLength(1);
    expect(meanings.of("I3911")).toBe(meanings.of("I3911"));
  });
});

describe("names", () => {
  it("mean the industry that bears them alone, in the 2017 edition whatever the file's", () => {
    expect(read(["计算机整机制造"], "2011").made[0]).toMatchObject({
      code: "3911",
      code2017: "3911",
      edition: "2017",
      problem: undefined,
    });
  });

  it("mean none where industries of different content share them, which are named", () => {
    expect(read(["燃气生产和供应业"]).made[0]).toMatchObject({
      code: "",
      candidates: [],
      problem: { code: "ambiguousName", values: { codes: ["45", "451"] } },
    });
    expect(read(["甲乙丙", ""], "2011").made).toEqual(
      ["甲乙丙", ""].map(() => ({
        code: "",
        code2017: "",
        edition: "2017",
        candidates: [],
        classes: [],
        problem: { code: "unknownName", values: {} },
      })),
    );
  });

  it("have the candidates that their code has in 2017, also where the code was none in 2011", () => {
    expect(read(["信息系统集成服务"], "2011").made[0]).toMatchObject({
      code: "6531",
      candidates: candidatesOfCode("6531", "2017"),
    });
  });

  it("are understood where no cell has them", () => {
    expect(read(["3911"], "2017").meanings.of(" 计算机整机制造").code).toBe("3911");
  });

  it("on as many levels as there are namesakes mean one each, the less indented the higher", () => {
    expect(read(["  燃气生产和供应业", "燃气生产和供应业"], undefined, "lines").codes).toEqual(["451", "45"]);
    expect(read(["   其他采矿业", "其他采矿业", " 其他采矿业"], undefined, "lines").codes).toEqual([
      "1200",
      "12",
      "120",
    ]);
  });

  it("on fewer levels than there are namesakes mean the deepest of them", () => {
    expect(read(["其他采矿业", " 其他采矿业"], undefined, "lines").codes).toEqual(["120", "1200"]);
    expect(read(["其他采矿业"], undefined, "lines").codes).toEqual(["1200"]);
  });

  it("on more levels than there are namesakes mean the deepest, on each of them", () => {
    const levels = ["", " ", "  ", "   "].map((indent) => `${indent}其他采矿业`);
    expect(read(levels, undefined, "lines").codes).toEqual(["1200", "1200", "1200", "1200"]);
  });

  it("of a total stand for every industry there is", () => {
    const [total] = read([" 合 计 "]).made;
    expect(total).toMatchObject({
      code: TOTAL_CODE,
      code2017: "",
      edition: "2017",
      problem: undefined,
    });
    expect(TOTAL_CODE).toBe("*");
    expect(total?.candidates.filter((atom) => !atom.category)).toEqual([]);
    const reached = new Set(total?.candidates.map(({ section }) => section));
    expect([...reached].sort().join("")).toBe("ABCDEFGHIJKLMNOPQRST");
    const ids =
      total?.candidates.map(({ category, section, sector }) => `${category}|${section}|${sector}`) ?? [];
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});
