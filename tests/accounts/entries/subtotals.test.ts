import { describe, expect, it } from "vitest";
import type { ClassifiedCell, UnratedCell } from "../../../src/accounts/entries/entry.js";
import { withoutSubtotals } from "../../../src/accounts/entries/subtotals.js";
import { emptyBases, total } from "../../../src/cells/cell.js";
import { candidatesOfCategory } from "../../../src/classification/candidates.js";
import { FindingCollector } from "../../../src/findings/findings.js";
import { MEASURE_FIELDS } from "../../../src/vocabulary/fields.js";
import { entryOf, type Making, sumOf } from "./madeEntries.js";

function line(code: string, value: bigint | undefined, more: Making = {}): ClassifiedCell {
  return entryOf({ code, ...(value !== undefined && { amounts: { value } }), ...more });
}

/** A ready-made total of a category. */
function ready(category: string, value: bigint, more: Making = {}): ClassifiedCell {
  return line("", value, { shares: `category=${category}`, text: category, ...more });
}

/** Where an entry stands, and what it amounts to. */
function shown({ code, shares, regionCode, dimensions, quantities }: ClassifiedCell): string {
  const amounts = [...quantities].map(([quantity, sum]) => `${quantity} ${total(sum)}`);
  return [code, shares, regionCode, ...dimensions, ...amounts].filter((text) => text !== "").join(" ");
}

function inverted(entries: readonly UnratedCell[], steps: readonly (bigint | undefined)[] = []) {
  const findings = new FindingCollector();
  const rated = (entry: UnratedCell): ClassifiedCell => entry;
  const kept = withoutSubtotals(entries, { steps, findings, rated, baseOf: () => "revenue", regionPath: "" });
  return { kept, findings: findings.list() };
}

const left = (...entries: ClassifiedCell[]) => inverted(entries).kept.map(shown);

const said = (entries: readonly ClassifiedCell[], code: string, steps?: readonly (bigint | undefined)[]) =>
  inverted(entries, steps)
    .findings.filter((finding) => finding.code === code)
    .map(({ field, count, money, sample }) => ({
      field,
      count,
      money,
      sample: sample.map(({ unit, received }) => (unit === "" ? received : `${unit}: ${received}`)),
    }));

describe("a line above others by its industry", () => {
  it.each([
    ["391", "3911"],
    ["39", "3911"],
    ["C", "3911"],
    ["*", "3911"],
    ["39", "391"],
    ["C", "39"],
    ["*", "C"],
  ])("%s holds %s", (whole, part) => {
    expect(left(line(whole, 100n), line(part, 60n))).toEqual([`${part} value 60`, `${whole} value 40`]);
    expect(left(line(part, 60n), line(whole, 60n))).toEqual([`${part} value 60`]);
  });

  it.each([
    ["38", "3911"],
    ["392", "3911"],
    ["3912", "3911"],
    ["D", "39"],
  ])("%s beside %s holds nothing of it", (one, other) => {
    expect([...left(line(one, 100n), line(other, 60n))].sort()).toEqual(
      [`${one} value 100`, `${other} value 60`].sort(),
    );
  });

  it("counts each level once: what a level leaves is passed on as what the level below it passed on", () => {
    // 3911 60, 391 leaves 70 − 60, 39 leaves 100 − 60 − 10, C leaves 100 − 60 − 10 − 30.
    expect(left(line("C", 100n), line("39", 100n), line("3911", 60n), line("391", 70n))).toEqual([
      "3911 value 60",
      "391 value 10",
      "39 value 30",
    ]);
  });

  it("keeps less than nothing where its parts are more than it", () => {
    const { kept } = inverted([line("39", 50n), line("3911", 60n)]);
    expect(kept.map(shown)).toEqual(["3911 value 60", "39 value -10"]);
    expect(kept[1]?.quantities.get("value")).toEqual({ positive: 0n, negative: -10n, count: 1 });
  });

  it("is followed by the deepest first, and by code within a depth, whatever the order of the rows", () => {
    const rows = [line("3912", 1n), line("C", 2n), line("26", 3n), line("3911", 4n), line("27", 5n)];
    const expected = ["3911 value 4", "3912 value 1", "26 value 3", "27 value 5", "C value -11"];
    expect(left(...rows)).toEqual(expected);
    expect(left(...rows.toReversed())).toEqual(expected);
  });
});

describe("codes of the 2011 edition", () => {
  const old = (code: string, value: bigint) => line(code, value, { edition: "2011" });

  it.each([
    ["391", "3911"],
    ["39", "3911"],
    ["39", "391"],
    ["C", "3911"],
    ["C", "391"],
    ["C", "39"],
    ["*", "3911"],
    ["*", "C"],
    // Moved to another section in 2017: 2522, 2011 under 燃气; 7520, under 社会经济咨询; 8060, under 专业技术服务业.
    ["D", "4500"],
    ["L", "7250"],
    ["M", "7492"],
    ["K", "7090"],
  ])("%s holds %s", (whole, part) => {
    expect(left(old(whole, 100n), old(part, 60n))).toEqual([`${part} value 60`, `${whole} value 40`]);
  });

  it.each([
    ["C", "4500"],
    ["39", "3811"],
    ["391", "3921"],
    ["D", "39"],
  ])("%s holds nothing of %s", (one, other) => {
    expect([...left(old(one, 100n), old(other, 60n))].sort()).toEqual(
      [`${one} value 100`, `${other} value 60`].sort(),
    );
  });

  it("stand in the section that GB/T 4754-2011 gives their division", () => {
    const lastDivisions = "A05 B12 C43 D46 E50 F52 G60 H62 I65 J69 K70 L72 M75 N78 O81 P82 Q84 R89 S95 T96";
    const sections = lastDivisions.split(" ").map((text) => ({ letter: text[0] ?? "", last: text.slice(1) }));
    for (const [i, { letter, last }] of sections.entries()) {
      for (let n = Number(sections[i - 1]?.last ?? 0) + 1; n <= Number(last); n += 1) {
        const division = String(n).padStart(2, "0");
        expect(left(old(letter, 9n), old(division, 9n))).toEqual([`${division} value 9`]);
      }
    }
  });

  it("do not hold themselves over regions: a letter, a division, 合计", () => {
    for (const code of ["C", "39", "*"]) {
      const city = line(code, 100n, { edition: "2011", region: "410800" });
      const county = line(code, 60n, { edition: "2011", region: "410802" });
      expect(left(city, county)).toEqual([`${code} 410802 value 60`, `${code} 410800 value 40`]);
    }
  });
});

describe("ready-made totals", () => {
  it.each([
    ["01", "010101"],
    ["0101", "010101"],
    ["01", "0101"],
    ["core", "01"],
    ["core", "0101"],
    ["core", "010101"],
    ["core+05", "01"],
    ["core+05", "05"],
    ["core+05", "0502"],
    ["core+05", "core"],
  ])("%s holds %s", (whole, part) => {
    expect(left(ready(whole, 100n), ready(part, 60n))).toEqual([
      `category=${part} value 60`,
      `category=${whole} value 40`,
    ]);
  });

  it.each([
    ["core", "05"],
    ["core", "050204"],
    ["02", "0101"],
    ["0102", "010101"],
  ])("%s holds nothing of %s", (one, other) => {
    expect(left(ready(one, 100n), ready(other, 60n))).toHaveLength(2);
    expect(said([ready(one, 100n), ready(other, 60n)], "subtotalRecognised")).toEqual([]);
  });

  it("hold nothing of themselves over regions beyond what they are", () => {
    for (const category of ["0101", "01", "core", "core+05"])
      expect(
        left(ready(category, 100n, { region: "410800" }), ready(category, 60n, { region: "410802" })),
      ).toEqual([`category=${category} 410802 value 60`, `category=${category} 410800 value 40`]);
  });

  it.each([
    // 3911 is 010101, 391 any of 0101.
    ["010101", "3911"],
    ["0101", "3911"],
    ["01", "3911"],
    ["core", "3911"],
    ["core+05", "3911"],
    ["0101", "391"],
    ["01", "391"],
    ["core", "391"],
    // 6429 is 030304 or 030307; 39 lies in 01; I lies in 03 and 04.
    ["0303", "6429"],
    ["01", "39"],
    ["core", "I"],
    ["core+05", "I"],
  ])("of %s hold the industry %s that lies in them", (category, code) => {
    expect(left(ready(category, 100n), line(code, 60n))).toEqual([
      `${code} value 60`,
      `category=${category} value 40`,
    ]);
  });

  it.each([
    ["010101", "391"],
    ["030304", "6429"],
    ["03", "I"],
    ["04", "I"],
    // 3831 may be digital or not: 010606, 050203, nonDigital.
    ["01", "3831"],
    ["010606", "3831"],
    ["core", "3831"],
    ["core+05", "3831"],
    // 3311: 050204 or not.
    ["050204", "3311"],
    ["core+05", "3311"],
    ["core+05", "9700"],
  ])("of %s hold nothing of the industry %s, which may lie elsewhere", (category, code) => {
    expect(left(ready(category, 100n), line(code, 60n))).toHaveLength(2);
    expect(said([ready(category, 100n), line(code, 60n)], "subtotalRecognised")).toEqual([]);
  });

  it("of the core hold no industry that may lie in 05; those of the core and 05 do", () => {
    const [computers, printing] = ["010101", "050204"].map((category) => ({
      category,
      section: "C",
      sector: "secondary" as const,
      open: false,
    }));
    const either = line("C", 60n, { candidates: [computers, printing].flatMap((atom) => atom ?? []) });
    expect(left(ready("core", 100n), either)).toEqual(["C value 60", "category=core value 100"]);
    expect(left(ready("core+05", 100n), either)).toEqual(["C value 60", "category=core+05 value 40"]);
  });

  it("by industry lie under the industry, the industries above it, the category and the categories above it", () => {
    const cell = line("3911", 60n, { shares: "category=010101" });
    const wholes = [
      line("3911", 100n),
      line("391", 100n),
      line("C", 100n),
      line("*", 100n),
      ready("010101", 100n),
      ready("0101", 100n),
      ready("core", 100n),
    ];
    for (const whole of wholes)
      expect(left(whole, cell)).toEqual(["3911 category=010101 value 60", shown(whole).replace("100", "40")]);
    expect(left(line("3912", 100n), cell)).toHaveLength(2);
    expect(left(line("3911", 100n, { shares: "category=010102" }), cell)).toEqual([
      "3911 category=010101 value 60",
      "3911 category=010102 value 100",
    ]);
  });

  it("name an industry's part in a category by both", () => {
    const cell = line("3911", 60n, { shares: "category=010101", text: "" });
    const county = line("3911", 60n, { shares: "category=010101", text: "", region: "410802" });
    expect(
      said([{ ...cell, regionCode: "410800", regionPath: "4108" }, county], "subtotalRecognised"),
    ).toEqual([{ field: "", count: 1, money: undefined, sample: ["3911|010101 410800"] }]);
  });
});

describe("a line above others by its region", () => {
  const at = (region: string, value: bigint, code = "39") => line(code, value, { region });

  it.each([
    ["410000", "410800"],
    ["410800", "410802"],
    ["410802", "410802001"],
    ["410802001", "410802001002"],
    ["100000", "410802001002"],
    ["100000", "410000"],
  ])("%s holds %s", (whole, part) => {
    const { kept } = inverted([at(whole, 100n), at(part, 60n)]);
    expect(kept.map(({ quantities }) => quantities.get("value")?.positive)).toEqual([60n, 40n]);
  });

  it("the nation holds an area that no code names; an area whose name begins alike does not", () => {
    const nation = left(at("", 100n), at("开发区", 60n));
    expect(nation).toEqual(["39 开发区 value 60", "39 value 40"]);
    expect(left(at("东", 100n), at("东区", 60n))).toEqual(["39 东 value 100", "39 东区 value 60"]);
  });

  it("with crossing industries is inverted over both orders at once", () => {
    // (39, city) = 100, of which 70 in the county, of which 60 in 3911; 3911 has 65 in the city.
    expect(
      left(at("410800", 100n), at("410802", 70n), at("410800", 65n, "3911"), at("410802", 60n, "3911")),
    ).toEqual(["3911 410802 value 60", "3911 410800 value 5", "39 410802 value 10", "39 410800 value 25"]);
  });

  it("beside a line above by industry needs the crossing cell, or the overlap is told", () => {
    const rows = [at("410802", 70n, "C"), at("410800", 65n)];
    const told = [{ field: "", count: 1, money: undefined, sample: ["39 410800 × C 410802"] }];
    expect(said(rows, "linesOverlap")).toEqual(told);
    expect(said([...rows, at("410802", 60n)], "linesOverlap")).toEqual([]);
    expect(said([at("410802", 70n, "C"), at("410803", 65n)], "linesOverlap")).toEqual([]);
    expect(said([at("410800", 70n, "C"), at("410802", 65n)], "linesOverlap")).toEqual([]);
    expect(said([at("410800", 70n, "C"), at("410800", 65n)], "linesOverlap")).toEqual([]);
    const owned = [...rows, at("410802", 60n)].map((entry) => ({ ...entry, dimensions: ["国有"] }));
    expect(said(owned, "linesOverlap")).toEqual([]);
    expect(said(owned.slice(0, 2), "linesOverlap")).toEqual(told);
  });
});

describe("a line above others by the user's dimensions", () => {
  const of = (value: bigint, ...dimensions: string[]) => line("39", value, { dimensions });

  it("is one for all: 合计 in any of its forms", () => {
    expect(left(of(100n, "合 计"), of(60n, "国有"))).toEqual(["39 国有 value 60", "39 合 计 value 40"]);
    expect(left(of(100n, "Total"), of(60n, "国有"))).toEqual(["39 国有 value 60", "39 Total value 40"]);
    expect(left(of(100n, "民营"), of(60n, "国有"))).toEqual(["39 民营 value 100", "39 国有 value 60"]);
  });

  it("may be one in some of them", () => {
    expect(left(of(100n, "合计", "合计"), of(70n, "国有", "合计"), of(60n, "国有", "大"))).toEqual([
      "39 国有 大 value 60",
      "39 国有 合计 value 10",
      "39 合计 合计 value 30",
    ]);
    expect(left(of(100n, "合计", "小"), of(60n, "国有", "大"))).toHaveLength(2);
  });

  it("stands where its value says, blanks aside", () => {
    const [first] = inverted([of(60n, "国有"), of(60n, " 国有 ")]).kept;
    expect([left(of(60n, "国有"), of(60n, " 国有 ")).length, first?.dimensions]).toEqual([1, ["国有"]]);
  });
});

describe("what lies under no line", () => {
  it("is all where there is no line: the same list", () => {
    const entries = [line("3911", 60n, { kind: "units" }), line("39", 1n, { kind: "units" })];
    expect(inverted(entries).kept).toBe(entries);
  });

  it("is what has another scope", () => {
    const below = line("3911", 60n, { scope: "belowThreshold" });
    expect(left(line("39", 100n), below)).toEqual(["39 value 100", "3911 value 60"]);
    expect(left(line("39", 100n), { ...below, kind: "units" })).toEqual(["3911 value 60", "39 value 100"]);
  });
});

describe("units under a line", () => {
  const unit = (code: string, value: bigint, records: number) =>
    line(code, value, { kind: "units", records, text: "x" });

  it("are its parts, which is told by their industry, with how many they are", () => {
    const rows = [unit("3911", 60n, 3), line("39", 100n), unit("26", 5n, 1)];
    expect(left(...rows)).toEqual(["3911 value 60", "26 value 5", "39 value 40"]);
    expect(said(rows, "unitsUnderLines")).toEqual([
      { field: "", count: 3, money: undefined, sample: ["3911: 3911 ∈ 39"] },
    ]);
    expect(said(rows.slice(1), "unitsUnderLines")).toEqual([]);
  });

  it("each add half a printed digit to what is rounding", () => {
    const steps = MEASURE_FIELDS.map((field) => (field === "valueAdded" ? 10n : undefined));
    // Three units and the line: 4 · 10 / 2 = 20.
    const units = {
      ...unit("3911", 60n, 3),
      quantities: new Map([["value", { ...sumOf(60n), count: 3 }]]),
    } as ClassifiedCell;
    const rest = (value: bigint) => inverted([units, line("39", value)], steps).kept.length;
    expect([80n, 81n, 40n, 39n].map(rest)).toEqual([1, 2, 1, 2]);
  });

  it("that print nothing add nothing to what is rounding", () => {
    const steps = MEASURE_FIELDS.map((field) => (field === "valueAdded" ? 100n : undefined));
    // 38 prints 102, its parts 60, 40 and a blank: three numbers, 3 · 1 / 2 = 1.5, and the 2 that are left are money of the blank.
    const rows = [line("381", 6000n), line("384", 4000n), line("385", undefined), line("38", 10_200n)];
    expect(
      inverted(rows, steps).kept.map(({ code, quantities }) => [code, quantities.get("value")?.positive]),
    ).toEqual([
      ["381", 6000n],
      ["384", 4000n],
      ["385", undefined],
      ["38", 200n],
    ]);
  });

  it("that have a category and no industry lie under its ready-made total, and those above it", () => {
    const rows = [ready("0101", 60n, { kind: "units", records: 2 }), ready("01", 100n), line("39", 5n)];
    expect(left(...rows)).toEqual(["category=0101 value 60", "39 value 5", "category=01 value 35"]);
    expect(said(rows, "unitsUnderLines")).toEqual([
      { field: "", count: 2, money: undefined, sample: ["0101: 0101 ∈ 01"] },
    ]);
  });

  it("of the line's own code are its parts as well", () => {
    expect(left(unit("39", 60n, 1), line("39", 100n))).toEqual(["39 value 60", "39 value 40"]);
  });
});

describe("lines that stand in one place", () => {
  const named = (value: bigint | undefined, more: Making = {}) =>
    line("3911", value, { text: "计算机整机制造", ...more });

  it("count once where they are alike, which is told for each that is left out", () => {
    const rows = [line("3911", 60n), named(60n), named(60n)];
    expect(left(...rows)).toEqual(["3911 value 60"]);
    expect(inverted(rows).kept[0]?.text).toBe("3911");
    expect(said(rows, "duplicateIdentical")).toEqual([
      { field: "", count: 2, money: undefined, sample: ["3911"] },
    ]);
    expect(said(rows, "duplicateConflict")).toEqual([]);
  });

  it("stay unallocated where they contradict each other, with their money", () => {
    const rows = [line("3911", 60n), named(70n), named(undefined, { amounts: { employees: 5n } })];
    const { kept } = inverted([...rows, line("38", 100n)]);
    expect(kept.map((entry) => [shown(entry), entry.unallocated, entry.candidates.length > 0])).toEqual([
      ["3911 value 60", "conflict", false],
      ["3911 value 70", "conflict", false],
      ["3911 employees 5", "conflict", false],
      ["38 value 100", undefined, true],
    ]);
    expect(said(rows, "duplicateConflict")).toEqual([{ field: "", count: 3, money: 130n, sample: ["3911"] }]);
    expect(said(rows.slice(2), "duplicateConflict")).toEqual([]);
    expect(
      said(
        [rows[2], named(undefined)].flatMap((each) => each ?? []),
        "duplicateConflict",
      ),
    ).toEqual([{ field: "", count: 2, money: undefined, sample: ["3911"] }]);
  });

  it.each<[string, Making]>([
    ["amount", { amounts: { value: 61n } }],
    ["amount by its name", { amounts: { revenue: 60n } }],
    ["further amount", { amounts: { value: 60n, employees: 5n } }],
    ["weight", { weight: 2_000_000n }],
    ["share", { shares: "010101:1" }],
  ])("contradict each other by one %s", (_, more) => {
    expect(left(line("3911", 60n), named(60n, more))).toHaveLength(2);
  });
});

describe("what a subtotal leaves", () => {
  it("stands under its own code with no records, its first method, and no bases of rates", () => {
    const value = sumOf(100n);
    const whole = line("39", undefined, {
      quantities: new Map([
        ["value", value],
        ["revenue", sumOf(500n)],
      ]),
      methods: new Map([
        ["production", value],
        ["income", value],
      ]),
      withoutValue: { records: 4, revenue: 5n, output: 6n },
      records: 7,
    });
    const part = line("3911", undefined, { amounts: { value: 60n, revenue: 500n } });
    const [, rest] = inverted([whole, part]).kept;
    expect(rest).toEqual({
      ...whole,
      quantities: new Map([["value", sumOf(40n)]]),
      methods: new Map([["production", sumOf(40n)]]),
      withoutValue: { records: 0, revenue: 0n, output: 0n },
      records: 0,
    });
  });

  it("has no method where no value added is left, or none was stated", () => {
    const whole = entryOf({ code: "39", amounts: { value: 60n, revenue: 500n } });
    const part = entryOf({ code: "3911", amounts: { value: 60n, revenue: 400n } });
    expect(inverted([whole, part]).kept[1]?.methods).toEqual(new Map());
    const bare = { ...whole, quantities: new Map([["value" as const, sumOf(70n)]]), methods: new Map() };
    expect(inverted([bare, part]).kept[1]?.methods).toEqual(new Map());
  });

  it("is told by quantity, in 元 for money and whole for counts, with the money of value added alone", () => {
    const rows = [
      entryOf({
        code: "39",
        text: " 电子 ",
        region: "410800",
        amounts: { value: 12_345n, revenue: 70n, employees: 9n },
      }),
      entryOf({ code: "3911", region: "410800", amounts: { value: 10_000n, revenue: 100n, employees: 5n } }),
    ];
    expect(said(rows, "subtotalResidual")).toEqual([
      { field: "employees", count: 1, money: undefined, sample: ["39: 电子: 4"] },
      { field: "revenue", count: 1, money: undefined, sample: ["39: 电子: -0.30"] },
      { field: "value", count: 1, money: 2_345n, sample: ["39: 电子: 23.45"] },
    ]);
    expect(said(rows, "subtotalRecognised")).toEqual([
      { field: "", count: 1, money: undefined, sample: ["电子 410800"] },
    ]);
  });

  it("is told under the code where the line has no text", () => {
    const rows = [line("39", 100n, { text: "  " }), line("3911", 60n)];
    expect(said(rows, "subtotalRecognised")[0]?.sample).toEqual(["39"]);
    expect(said(rows, "subtotalResidual")[0]?.sample).toEqual(["39: 39: 0.40"]);
  });

  it("of stated value added is told once, as value; of value added by another method apart", () => {
    const amounts = { value: 100n, valueAdded: 100n };
    const part = entryOf({ code: "3911", amounts: { value: 60n, valueAdded: 60n } });
    const told = (whole: ClassifiedCell) => said([whole, part], "subtotalResidual").map(({ field }) => field);
    expect(told(entryOf({ code: "39", amounts }))).toEqual(["value"]);
    const methods = new Map([["income" as const, sumOf(100n)]]);
    expect(told(entryOf({ code: "39", amounts, methods }))).toEqual(["value", "valueAdded"]);
    expect(left(entryOf({ code: "39", amounts }), part)[1]).toBe("39 value 40 valueAdded 40");
  });

  it("is nothing of what the line does not state", () => {
    const nothing = { positive: 0n, negative: 0n, count: 0 };
    const whole = line("39", undefined, {
      quantities: new Map([
        ["value", sumOf(60n)],
        ["revenue", nothing],
      ]),
    });
    const part = entryOf({ code: "3911", amounts: { value: 60n, revenue: 100n } });
    expect(left(whole, part)).toEqual(["3911 value 60 revenue 100"]);
  });

  it("is all of what its parts do not state", () => {
    const whole = entryOf({ code: "39", amounts: { value: 60n, revenue: 100n } });
    expect(left(whole, line("3911", 60n))).toEqual(["3911 value 60", "39 revenue 100"]);
  });

  it("is nothing up to half a printed digit of each number, by the digits of its own column", () => {
    const steps = MEASURE_FIELDS.map((field) =>
      field === "valueAdded" ? 100n : field === "revenue" ? 10n : field === "employees" ? 1n : undefined,
    );
    const parts = [line("3911", 300n), line("3912", 300n)].map((entry) => ({
      ...entry,
      quantities: new Map((["value", "revenue", "employees"] as const).map((each) => [each, sumOf(300n)])),
    }));
    const rest = (value: bigint, revenue: bigint, employees: bigint) =>
      inverted([entryOf({ code: "39", amounts: { value, revenue, employees } }), ...parts], steps)
        .kept.slice(2)
        .map(shown);
    // Two parts and the whole: 3 · 100 / 2 = 150 of value added, 3 · 10 / 2 = 15 of revenue; persons are exact.
    expect(rest(750n, 615n, 600n)).toEqual([]);
    expect(rest(450n, 585n, 600n)).toEqual([]);
    // Both parts print their persons: the person that is left is in neither, and stands apart.
    expect(rest(751n, 616n, 601n)).toEqual(["39 value 151 revenue 16", "39 employees 1"]);
    expect(rest(449n, 584n, 599n)).toEqual(["39 value -151 revenue -16", "39 employees -1"]);
  });
});

describe("lines that cannot be placed", () => {
  const lost = { unallocated: "conflict" as const };
  const unknown = (text: string, value: bigint, more: Making = {}) =>
    line("", value, { text, candidates: [], unallocated: "unknownCode", ...more });

  it("add nothing under a line that holds them, which is told with their money", () => {
    const rows = [line("39", 100n), line("3911", 60n, lost), line("3911", 50n, lost)];
    expect(left(...rows)).toEqual(["39 value 100"]);
    expect(said(rows, "unplacedInSubtotal")).toEqual([
      { field: "", count: 2, money: 110n, sample: ["3911: 3911 ∈ 39"] },
    ]);
    const unit = line("3911", 60n, { ...lost, kind: "units" });
    expect(left(line("39", 100n), unit)).toEqual(["39 value 100"]);
    expect(left(line("39", 100n), line("3911", 60n), line("3912", 40n, lost))).toEqual([
      "3911 value 60",
      "39 value 40",
    ]);
  });

  it("count where nothing holds them, less what stands below them", () => {
    expect(left(line("38", 100n), line("3911", 60n, lost))).toEqual(["3911 value 60", "38 value 100"]);
    expect(left(line("39", 100n, lost), line("3911", 60n))).toEqual(["3911 value 60", "39 value 40"]);
    // Two rows of 60 and 50 in one cell: each less 20.
    const rows = { positive: 110n, negative: 0n, count: 2 };
    const both = line("39", undefined, { ...lost, quantities: new Map([["value", rows]]) });
    expect(left(both, line("3911", 20n))).toEqual(["3911 value 20", "39 value 70"]);
    // Parts that are more than they state leave nothing of them, not less than nothing.
    expect(left(line("39", 50n, lost), line("3911", 60n))).toEqual(["3911 value 60"]);
    expect(left(line("C", 200n, lost), line("39", 100n, lost), line("35", 20n))).toEqual([
      "35 value 20",
      "C value 180",
    ]);
  });

  it("of unknown codes lie where their digits say, and unknown names under 合计 alone", () => {
    const coded = unknown("3999", 40n, { code: "3999" });
    for (const whole of ["39", "C", "*"])
      expect(left(line(whole, 100n), coded)).toEqual([`${whole} value 100`]);
    expect(left(line("38", 100n), coded)).toHaveLength(2);
    expect(left(line("*", 100n), unknown("神秘", 40n), line("39", 60n))).toEqual([
      "39 value 60",
      "* value 40",
    ]);
    expect(left(line("39", 100n), unknown("神秘", 40n))).toHaveLength(2);
  });

  it("of unknown names lie in the line that holds all others too, if it has room for them", () => {
    const table = [line("C", 100n), line("39", 60n)];
    expect(left(...table, unknown("神秘", 40n))).toEqual(["39 value 60", "C value 40"]);
    expect(left(...table, unknown("神秘", 30n), unknown("神奇", 11n))).toHaveLength(4);
    expect(left(line("C", 60n), line("39", 60n), unknown("信息业", 50n))).toHaveLength(2);
    expect(left(...table, line("I", 5n), unknown("神秘", 40n))).toHaveLength(4);
    expect(left(...table, unknown("神秘", 40n, { region: "410802" }))).toHaveLength(3);
    // A code says where it lies, though it does not exist; digits of no division say nothing.
    expect(left(...table, unknown("6599", 40n, { code: "6599" }))).toHaveLength(3);
    expect(left(...table, unknown("0000", 40n, { code: "0000" }))).toHaveLength(2);
  });

  it("of one unknown name are totals over their regions", () => {
    const rows = ["410800", "410802", "410803"].map((region, i) =>
      unknown("神秘", [40n, 30n, 10n][i] ?? 0n, { region }),
    );
    expect(left(...rows)).toEqual(["410800 value 40"]);
  });

  it("without a period are a table of their own, and add nothing where the tables with one hold them", () => {
    const undated = { unallocated: "unreadable" as const, undated: "2O23|" };
    const own = [line("*", 90n, undated), line("39", 50n, undated)];
    expect(left(...own, line("39", 60n))).toEqual(["39 value 60", "* value 90"]);
    expect(left(line("39", 50n, undated), line("39", 60n))).toHaveLength(2);
    expect(left(line("39", 50n, undated), line("*", 100n))).toEqual(["* value 100"]);
    const half = line("39", 1n, { scope: "belowThreshold" });
    expect(left(line("39", 50n, undated), line("*", 100n), half)).toHaveLength(3);
    expect(left(line("39", 50n, { ...undated, kind: "units" }), line("39", 60n))).toEqual(["39 value 60"]);
  });
});

describe("regions that no code names", () => {
  it("lie in the region of the table where it holds all others", () => {
    const rows = [
      ["410800", 100n],
      ["410802", 60n],
      ["高新区", 40n],
    ] as const;
    const made = rows.map(([region, value]) => line("39", value, { region }));
    expect(left(...made)).toEqual(["39 410802 value 60", "39 高新区 value 40"]);
    const apart = line("39", 1n, { region: "410100" });
    expect(left(...made, apart)).toHaveLength(4);
  });
});

describe("counts that a subtotal leaves", () => {
  const counted = (code: string, units: bigint, more: Making = {}) =>
    line(code, undefined, { amounts: { units }, ...more });
  const candidates = (entry: ClassifiedCell | undefined) =>
    new Set(entry?.candidates.map(({ category }) => category));

  it("lie in no industry whose own line prints them", () => {
    const { kept } = inverted([counted("C", 10n), counted("39", 4n), line("38", 5n)]);
    expect(kept.map(shown)).toEqual(["39 units 4", "38 value 5", "C units 6"]);
    // 3911 is 010101, 3831 may be 010606.
    expect([candidates(kept[2]).has("010101"), candidates(kept[2]).has("010606")]).toEqual([false, true]);
  });

  it("may lie in it where it prints them for another region, or all industries print them", () => {
    const elsewhere = counted("39", 4n, { region: "410802" });
    const { kept } = inverted([counted("C", 10n, { region: "410800" }), elsewhere]);
    expect(candidates(kept[1]).has("010101")).toBe(true);
    const all = inverted([
      counted("391", 10n),
      ...["3911", "3912", "3913", "3914", "3915", "3919"].map((code) => counted(code, 1n)),
    ]);
    expect(all.kept.map(shown).at(-1)).toBe("391 units 4");
    expect(candidates(all.kept.at(-1)).has("010101")).toBe(true);
  });

  it("stay with all candidates for money", () => {
    const { kept } = inverted([line("C", 100n), line("39", 60n)]);
    expect(candidates(kept[1]).has("010101")).toBe(true);
  });

  it("lie in the classes beside those industries, and of 2011 in what comes from other codes too", () => {
    const classesLeft = (edition: "2011" | "2017", whole: string, ...parts: string[]) =>
      inverted([
        counted(whole, 10n, { edition }),
        ...parts.map((part) => counted(part, 1n, { edition })),
      ]).kept.at(-1)?.classes;
    expect(classesLeft("2017", "391", "3911", "3912", "3913", "3919")).toEqual(["3914", "3915"]);
    // 3610 went to 3611, 3612 and 3620; of 36 and its other codes none went there.
    expect(classesLeft("2011", "361", "3610")).toEqual(["3611", "3612", "3620"]);
    expect(classesLeft("2011", "36", "3610")).not.toContain("3620");
    // 2831 came from 2811 and from 2812.
    expect(classesLeft("2011", "28", "2811")).toContain("2831");
    expect(classesLeft("2011", "28", "2811", "2812")).not.toContain("2831");
    expect(classesLeft("2011", "C", "39")).not.toContain("3911");
  });

  it("rest on no units beside those that stand apart", () => {
    const both = (code: string, value: bigint, units: bigint, employees: bigint) =>
      entryOf({ code, amounts: { value, units, employees } });
    // Two units in what 39 has beside 3911, and what they are of value added and persons.
    expect(left(both("39", 100n, 5n, 50n), both("3911", 60n, 3n, 40n))).toEqual([
      "3911 value 60 units 3 employees 40",
      "39 value 40 units 0",
      "39 units 2",
      "39 employees 10 units 0",
    ]);
  });

  it("of ready-made totals lie in the categories that print none", () => {
    const { kept } = inverted([
      ready("01", 0n, { amounts: { units: 9n }, candidates: candidatesOfCategory("01") }),
      ready("0101", 0n, { amounts: { units: 4n }, candidates: candidatesOfCategory("0101") }),
    ]);
    expect([...candidates(kept[1])].some((each) => each.startsWith("0101"))).toBe(false);
    expect(candidates(kept[1]).has("010201")).toBe(true);
    const whole = inverted([
      ready("core+05", 0n, { amounts: { units: 9n }, candidates: candidatesOfCategory("core+05") }),
      ready("core", 0n, { amounts: { units: 4n }, candidates: candidatesOfCategory("core") }),
    ]);
    expect([...candidates(whole.kept[1])].every((each) => each.startsWith("05"))).toBe(true);
  });
});

describe("value added by a rate", () => {
  const onRevenue = (revenue: bigint, more: Making = {}): UnratedCell => ({
    ...line("3911", undefined, { amounts: { revenue }, ...more }),
    bases: { ...emptyBases(), records: 1, revenue: sumOf(revenue), revenueOnly: sumOf(revenue) },
  });

  /** A tenth of the revenue, whatever the code. */
  function rated({ bases, ...entry }: UnratedCell): ClassifiedCell {
    if (!bases || bases.revenue.count === 0)
      return { ...entry, withoutValue: { records: 1, revenue: 0n, output: 0n } };
    const value = sumOf(total(bases.revenue) / 10n);
    const quantities = new Map(entry.quantities).set("value", value);
    const withoutValue = { records: 0, revenue: 0n, output: 0n };
    return { ...entry, quantities, methods: new Map([["rate", value]]), withoutValue };
  }

  function valued(...entries: UnratedCell[]) {
    const findings = new FindingCollector();
    const kept = withoutSubtotals(entries, {
      steps: [],
      findings,
      rated,
      baseOf: () => "revenue",
      regionPath: "",
    });
    const told = findings.list().filter(({ code }) => code === "subtotalBaseUnsplit");
    return [...kept.map(shown), ...told.map(({ received }) => received)];
  }

  it("is made of what the parts leave of the base", () => {
    expect(valued(onRevenue(1000n, { code: "39" }), onRevenue(600n))).toEqual([
      "3911 revenue 600 value 60",
      "39 revenue 400 value 40",
    ]);
    expect(valued(onRevenue(600n, { code: "39" }), onRevenue(600n))).toEqual(["3911 revenue 600 value 60"]);
    const stated = line("3911", 200n, { amounts: { revenue: 600n, value: 200n } });
    expect(valued(onRevenue(1000n, { code: "39" }), stated)).toEqual([
      "3911 revenue 600 value 200",
      "39 revenue 400 value 40",
    ]);
  });

  it("is not made of a part whose whole states it: all of it stays under the whole", () => {
    expect(valued(line("39", 100n), onRevenue(600n))).toEqual(["3911 revenue 600", "39 value 100"]);
    expect(valued(line("C", 100n), onRevenue(900n, { code: "39" }), onRevenue(600n))).toEqual([
      "3911 revenue 600",
      "39 revenue 300",
      "C value 100",
    ]);
    expect(valued(entryOf({ code: "39", amounts: { employees: 7n } }), onRevenue(600n))[0]).toBe(
      "3911 revenue 600 value 60",
    );
    expect(valued(line("38", 100n), onRevenue(600n))).toContain("3911 revenue 600 value 60");
  });

  it("is not made of a base that may hold that of a part with value added", () => {
    const part = line("3911", 200n);
    expect(valued(onRevenue(1000n, { code: "39" }), part)).toEqual([
      "3911 value 200",
      "39 revenue 1000",
      "39",
    ]);
    // Within 391 it is held by 391's revenue, and 39 is free of it.
    expect(
      valued(
        onRevenue(1000n, { code: "39" }),
        line("391", 300n, { amounts: { value: 300n, revenue: 600n } }),
        part,
      ),
    ).toEqual(["3911 value 200", "391 value 100 revenue 600", "39 revenue 400 value 40"]);
  });
});
