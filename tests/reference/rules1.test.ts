import { describe, expect, it } from "vitest";
import {
  and,
  atomsOfClass,
  candidatesOfCode,
  classes2011,
  classes2017,
  type Edition,
  estimate,
  identity,
  inAggregate,
  inCategory,
  isCore,
  isCorePlus05,
  isEfficiency,
  type RefRecord,
} from "./rules1.js";

const UNIT = 10n ** 12n;

function categoriesOf(code: string, edition: Edition = "2017"): string[] | null {
  const candidates = candidatesOfCode(code, edition);
  return candidates === null ? null : [...new Set(candidates.map((atom) => atom.category))].sort();
}

describe("candidates of a class", () => {
  it.each<[string, string[]]>([
    ["3911", ["010101"]],
    ["4011", ["010609"]],
    ["5193", ["040201"]],
    ["6429", ["030304", "030307"]],
    ["8610", ["030304", "nonDigital"]],
    ["7213", ["040600", "nonDigital"]],
    ["7320", ["040703", "nonDigital"]],
    ["3831", ["010606", "050203", "nonDigital"]],
    ["2462", ["010602", "050204", "nonDigital"]],
    ["4790", ["040503", "050903", "nonDigital"]],
    ["4851", ["040501", "040502", "040503", "050903", "nonDigital"]],
    ["4910", ["040501", "040502", "040503", "050903", "nonDigital"]],
    ["4999", ["040503", "050903", "nonDigital"]],
    ["3611", ["050202", "nonDigital"]],
    ["3311", ["050204", "nonDigital"]],
    ["4310", ["050204", "nonDigital"]],
    ["0111", ["050101", "nonDigital"]],
    ["0211", ["050102", "050104", "nonDigital"]],
    ["0212", ["050102", "050104", "nonDigital"]],
    ["0220", ["050102", "nonDigital"]],
    ["0511", ["050104", "050105", "nonDigital"]],
    ["0531", ["050104", "050105", "nonDigital"]],
    ["0541", ["050104", "050105", "nonDigital"]],
    ["0512", ["050105", "nonDigital"]],
    ["9221", ["050801", "050802", "050803", "050805", "nonDigital"]],
    ["9222", ["050801", "050805", "nonDigital"]],
    ["9411", ["050801", "050804", "050805", "nonDigital"]],
    ["6633", ["nonDigital"]],
    ["6631", ["050501", "nonDigital"]],
    ["9700", ["outside"]],
  ])("%s", (code, expected) => {
    expect(atomsOfClass(code).map((atom) => atom.category)).toEqual(expected);
    expect(categoriesOf(code)).toEqual(expected);
  });

  it("carries section and sector of the industry", () => {
    expect(atomsOfClass("0111")[0]).toMatchObject({ section: "A", sector: "1" });
    expect(atomsOfClass("0511")[0]).toMatchObject({ section: "A", sector: "3" });
    expect(atomsOfClass("1110")[0]).toMatchObject({ section: "B", sector: "3" });
    expect(atomsOfClass("3911")[0]).toMatchObject({ section: "C", sector: "2" });
    expect(atomsOfClass("4310")[0]).toMatchObject({ section: "C", sector: "3" });
    expect(atomsOfClass("4790")[0]).toMatchObject({ section: "E", sector: "2" });
    expect(atomsOfClass("6429")[0]).toMatchObject({ section: "I", sector: "3" });
  });

  it("refuses what is not a class of 2017", () => {
    expect(() => atomsOfClass("391")).toThrow(RangeError);
    expect(() => atomsOfClass("0000")).toThrow(RangeError);
  });
});

describe("coverage", () => {
  const all = classes2017().map((code) => ({ code, candidates: atomsOfClass(code) }));

  it("gives every class at least one candidate", () => {
    expect(all).toHaveLength(1382);
    expect(all.filter(({ candidates }) => candidates.length === 0)).toEqual([]);
    for (const { candidates } of all) {
      for (const atom of candidates) {
        expect(atom.category).toMatch(/^([0-9]{6}|nonDigital|outside)$/);
        expect(atom.section).toMatch(/^[A-T]$/);
        expect(atom.sector).toMatch(/^[123]$/);
      }
    }
  });

  it("touches the core in 126 classes, 68 groups and 26 divisions", () => {
    const core = all.filter(({ candidates }) => candidates.some(isCore)).map(({ code }) => code);
    expect(core).toHaveLength(126);
    expect(new Set(core.map((code) => code.slice(0, 3))).size).toBe(68);
    expect(new Set(core.map((code) => code.slice(0, 2))).size).toBe(26);
  });

  it("has 116 core classes that are wholly one 小类", () => {
    const whole = all.filter(({ candidates }) => candidates.length === 1 && candidates.every(isCore));
    expect(whole).toHaveLength(116);
  });

  it("has 1254 of the 1255 classes of 91 divisions and 431 groups with 05 and without the core", () => {
    const rest = all
      .filter(({ candidates }) => candidates.some(isEfficiency) && !candidates.some(isCore))
      .map(({ code }) => code);
    expect(rest).toHaveLength(1254);
    expect(new Set(rest.map((code) => code.slice(0, 3))).size).toBe(431);
    expect(new Set(rest.map((code) => code.slice(0, 2))).size).toBe(91);
  });

  it("leaves only pawnbroking with nonDigital alone, and only 97 outside", () => {
    expect(all.filter(({ candidates }) => !candidates.some(isCorePlus05)).map(({ code }) => code)).toEqual([
      "6633",
      "9700",
    ]);
  });

  it("never reaches the rows without an industry code", () => {
    const reached = new Set(all.flatMap(({ candidates }) => candidates.map((atom) => atom.category)));
    for (const code of ["020500", "030502", "040504"]) expect(reached.has(code)).toBe(false);
    // 156 小类 without these three, plus nonDigital and outside.
    expect(reached.size).toBe(155);
  });
});

describe("coarse codes and the 2011 edition", () => {
  it("joins what is below a coarse code", () => {
    const computers = candidatesOfCode("39", "2017") ?? [];
    expect(computers.length).toBeGreaterThan(1);
    expect(computers.every(inCategory("01"))).toBe(true);
    expect(categoriesOf("391")).toEqual(["010101", "010102", "010103", "010104", "010105", "010106"]);
    expect(categoriesOf("T")).toEqual(["outside"]);
    expect(new Set((candidatesOfCode("A", "2017") ?? []).map((atom) => atom.sector))).toEqual(
      new Set(["1", "3"]),
    );
  });

  it("answers null for a code the edition does not have", () => {
    for (const code of ["", "0", "00", "U", "0000", "39111", "a"]) {
      expect(candidatesOfCode(code, "2017")).toBeNull();
      expect(candidatesOfCode(code, "2011")).toBeNull();
    }
    expect(candidatesOfCode("6571", "2017")).not.toBeNull();
    expect(candidatesOfCode("6571", "2011")).toBeNull();
  });

  it("takes 2011 classes through their targets", () => {
    expect(classes2011()).toHaveLength(1094);
    for (const code of classes2011()) expect(candidatesOfCode(code, "2011")?.length).toBeGreaterThan(0);
    // 6520 was 信息系统集成服务 in 2011 and is 集成电路设计 in 2017.
    expect(categoriesOf("6520", "2017")).toEqual(["030401"]);
    expect(categoriesOf("6520", "2011")).toContain("030402");
    expect(categoriesOf("6520", "2011")).not.toContain("030401");
    // International organisations were division 96.
    expect(categoriesOf("9600", "2011")).toEqual(["outside"]);
    expect(categoriesOf("96", "2011")).toEqual(["outside"]);
    // 3610 was split into 3611, 3612 and 3620; 2017 has no 3610.
    expect(categoriesOf("3610", "2011")).toEqual(["050202", "nonDigital"]);
    expect(categoriesOf("3610", "2017")).toBeNull();
    expect(candidatesOfCode("C", "2011")).toEqual(candidatesOfCode("C", "2017"));
  });
});

describe("intervals", () => {
  it("keeps positive and negative values apart", () => {
    const firms: RefRecord[] = [
      { code: "3611", value: 100n },
      { code: "3611", value: -80n },
    ];
    expect(estimate(firms, "2017", inCategory("050202"))).toEqual({
      known: 0n,
      low: -80n * UNIT,
      high: 100n * UNIT,
      undeterminedPositive: 100n * UNIT,
      undeterminedNegative: -80n * UNIT,
    });
    expect(estimate(firms, "2017", inCategory("0503"))).toMatchObject({ known: 0n, low: 0n, high: 0n });
  });

  it("knows at the parent what is open between its children", () => {
    const one: RefRecord[] = [{ code: "6429", value: 7n }];
    expect(estimate(one, "2017", inCategory("0303"))).toMatchObject({ known: 7n * UNIT, high: 7n * UNIT });
    for (const child of ["030304", "030307"]) {
      expect(estimate(one, "2017", inCategory(child))).toMatchObject({ known: 0n, low: 0n, high: 7n * UNIT });
    }
    const line: RefRecord[] = [{ code: "39", value: 9n }];
    expect(estimate(line, "2017", inCategory("01"))).toMatchObject({ known: 9n * UNIT, low: 9n * UNIT });
    expect(estimate(line, "2017", inCategory("010101"))).toMatchObject({ known: 0n, high: 9n * UNIT });
  });

  it("follows shares and leaves the rest open", () => {
    const record: RefRecord = { code: "3611", value: 10n, pairs: [{ category: "05", micro: 300_000n }] };
    expect(estimate([record], "2017", isEfficiency)).toMatchObject({ known: 3n * UNIT, high: 10n * UNIT });
    const settled: RefRecord = {
      ...record,
      pairs: [
        { category: "050202", micro: 300_000n },
        { category: "nonDigital", micro: 700_000n },
      ],
    };
    expect(estimate([settled], "2017", isEfficiency)).toMatchObject({ known: 3n * UNIT, high: 3n * UNIT });
    expect(identity([settled], "2017")).toMatchObject({ known05: 3n * UNIT, knownNonDigital: 7n * UNIT });
    const partial: RefRecord = {
      code: "4851",
      value: -10n,
      pairs: [{ category: "0405", micro: 600_000n }],
      weightMicro: 2_500_000n,
    };
    expect(estimate([partial], "2017", isCore)).toMatchObject({ known: -15n * UNIT, low: -25n * UNIT });
    expect(estimate([partial], "2017", inCategory("040501"))).toMatchObject({
      known: 0n,
      low: -25n * UNIT,
      high: 0n,
    });
  });

  it("knows a share of 05 in 05 and not in the row that only an open question leads to", () => {
    const pairs = [
      { category: "05", micro: 400_000n },
      { category: "nonDigital", micro: 600_000n },
    ];
    const one: RefRecord[] = [{ code: "4790", value: 10n, pairs }];
    expect(estimate(one, "2017", isEfficiency)).toMatchObject({ known: 4n * UNIT, high: 4n * UNIT });
    for (const node of ["0509", "050903"])
      expect(estimate(one, "2017", inCategory(node))).toMatchObject({ known: 0n, low: 0n, high: 4n * UNIT });
    expect(identity(one, "2017")).toMatchObject({ known05: 4n * UNIT, knownNonDigital: 6n * UNIT });
    // Said of the row itself, it is decided.
    const named: RefRecord[] = [
      { code: "4790", value: 10n, pairs: [{ category: "050903", micro: 400_000n }] },
    ];
    expect(estimate(named, "2017", inCategory("050903"))).toMatchObject({
      known: 4n * UNIT,
      high: 10n * UNIT,
    });
  });

  it("lets shares above 1 and shares of impossible categories decide nothing", () => {
    const above: RefRecord = {
      code: "3611",
      value: 10n,
      pairs: [
        { category: "050202", micro: 600_000n },
        { category: "nonDigital", micro: 600_000n },
      ],
    };
    const impossible: RefRecord = { code: "3611", value: 10n, pairs: [{ category: "01", micro: 400_000n }] };
    const core: RefRecord = {
      code: "3911",
      value: 10n,
      pairs: [{ category: "nonDigital", micro: 400_000n }],
    };
    for (const record of [above, impossible]) {
      expect(identity([record], "2017")).toMatchObject({ total: 10n * UNIT, undetermined: 10n * UNIT });
    }
    expect(identity([core], "2017")).toMatchObject({ knownCore: 10n * UNIT, undetermined: 0n });
  });

  it("assigns sectors and letters by industry", () => {
    const support: RefRecord[] = [{ code: "0511", value: 4n }];
    expect(estimate(support, "2017", inAggregate("primary"))).toMatchObject({ known: 0n, high: 0n });
    expect(estimate(support, "2017", inAggregate("tertiary"))).toMatchObject({ known: 4n * UNIT });
    expect(estimate(support, "2017", inAggregate("agriculture"))).toMatchObject({ known: 4n * UNIT });
    const letter: RefRecord[] = [{ code: "C", value: 4n }];
    expect(estimate(letter, "2017", inAggregate("industry"))).toMatchObject({ known: 4n * UNIT });
    expect(estimate(letter, "2017", inAggregate("secondary"))).toMatchObject({ known: 0n, high: 4n * UNIT });
    expect(estimate(letter, "2017", inAggregate("construction"))).toMatchObject({ known: 0n, high: 0n });
    const coreIndustry = and(isCore, inAggregate("industry"));
    expect(estimate([{ code: "39", value: 5n }], "2017", coreIndustry)).toMatchObject({ known: 5n * UNIT });
    expect(estimate([{ code: "65", value: 5n }], "2017", coreIndustry)).toMatchObject({
      known: 0n,
      high: 0n,
    });
  });

  it("adds up to what was put in", () => {
    const records: RefRecord[] = [
      { code: "3911", value: 11n },
      { code: "3611", value: -7n, pairs: [{ category: "050202", micro: 123_456n }] },
      { code: "8610", value: 5n, weightMicro: 1_333_333n },
      { code: "9700", value: 3n },
      { code: "9999", value: 2n },
      { code: "C", value: 100n },
    ];
    const sums = identity(records, "2017");
    expect(sums.knownCore).toBe(11n * UNIT);
    expect(sums.outside).toBe(3n * UNIT);
    expect(sums.unclassifiable).toBe(2n * UNIT);
    expect(
      sums.knownCore +
        sums.known05 +
        sums.knownNonDigital +
        sums.undetermined +
        sums.outside +
        sums.unclassifiable,
    ).toBe(sums.total);
    // A code that does not exist is in no set, not even in the total.
    const everything = estimate(records, "2017", inAggregate("total"));
    expect(everything.known).toBe(sums.total - sums.unclassifiable);
  });
});
