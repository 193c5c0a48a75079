import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditCodeIsValid } from "../../src/records/creditCode.js";
import { isTotalName, readIndustryText } from "../../src/vocabulary/industryText.js";
import { readRegion, regionWithin } from "../../src/vocabulary/regions.js";
import { readScope } from "../../src/vocabulary/scope.js";

/** GB 32100-2015: digits and capital letters without I, O, S, V and Z. */
const ALPHABET = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];

/** The check character by the standard's formula, the weights formed by repeated multiplication. */
function withCheck(body: readonly string[]): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return body.join("") + (ALPHABET[(31 - (sum % 31)) % 31] ?? "");
}

const body = fc.array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 });
const replaced = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1);

describe("creditCodeIsValid", () => {
  it("accepts 91350100M000100Y43, the standard's worked example", () => {
    expect(creditCodeIsValid("91350100M000100Y43")).toBe(true);
  });

  it.each(["914403001922038216", "91440300708461136T", "91330100799655058B", "9144030071526726XG"])(
    "accepts %s, a registered company's code",
    (code) => {
      expect(creditCodeIsValid(code)).toBe(true);
    },
  );

  it.each([
    "91350100M000100Y34",
    "91350100M000100Y4",
    "91350100M000100Y433",
    "",
    "91350100I000100Y43",
    "91350100m000100y43",
    "91350100M000100Y4 ",
  ])("refuses %j", (code) => {
    expect(creditCodeIsValid(code)).toBe(false);
  });

  it("accepts every body with the check character that the formula gives", () => {
    fc.assert(fc.property(body, (each) => creditCodeIsValid(withCheck(each))));
  });

  it("finds every wrong single character: 31 is prime and no weight is a multiple of it", () => {
    fc.assert(
      fc.property(body, fc.nat({ max: 17 }), fc.constantFrom(...ALPHABET), (each, at, by) => {
        const code = withCheck(each);
        fc.pre(code[at] !== by);
        expect(creditCodeIsValid(replaced(code, at, by))).toBe(false);
      }),
    );
  });

  it("finds every pair of neighbours that changed places", () => {
    fc.assert(
      fc.property(body, fc.nat({ max: 16 }), (each, at) => {
        const code = withCheck(each);
        const [a = "", b = ""] = [code[at], code[at + 1]];
        fc.pre(a !== b);
        expect(creditCodeIsValid(replaced(replaced(code, at, b), at + 1, a))).toBe(false);
      }),
    );
  });
});

describe("readRegion", () => {
  it.each<[string, string, string]>([
    ["410000", "410000", "41"],
    ["410800", "410800", "4108"],
    ["411000", "411000", "4110"],
    ["410802", "410802", "410802"],
    ["410802001", "410802001", "410802001"],
    ["410802001003", "410802001003", "410802001003"],
    ["410800000", "410800", "4108"],
    ["410800000000", "410800", "4108"],
    ["410802000000", "410802", "410802"],
    [" ４１０８００ ", "410800", "4108"],
    ["469000", "469000", "4690"],
    ["500000", "500000", "50"],
  ])("reads %s as %s with the path %s", (text, code, path) => {
    expect(readRegion(text)).toEqual({ code, path, problem: undefined });
  });

  it("gives a town written with nine and with twelve digits one code and one path", () => {
    expect(readRegion("410802001000")).toEqual(readRegion("410802001"));
  });

  it.each(["", "000000", "100000"])("reads %j as the whole nation, the ancestor of every region", (text) => {
    expect(readRegion(text)).toMatchObject({ path: "", problem: undefined });
  });

  it.each(["4108", "41080", "4108000", "41080200", "4108020010", "焦作市", "410800.0", "41O800"])(
    "keeps %s as a region of its own and reports it",
    (text) => {
      const region = readRegion(text);
      expect(region).toMatchObject({ code: text, problem: "regionUnreadable" });
      expect(regionWithin(region.path, "41")).toBe(false);
    },
  );

  it.each(["990000", "161234", "010000"])("reports that the province of %s does not exist", (text) => {
    expect(readRegion(text).problem).toBe("regionUnknown");
  });

  it("puts a county into its city and its province, and into no other", () => {
    const { path } = readRegion("410802");
    for (const ancestor of ["410800", "410000", "", "410802"])
      expect(regionWithin(path, readRegion(ancestor).path)).toBe(true);
    for (const other of ["410700", "420000", "410803", "410802001"])
      expect(regionWithin(path, readRegion(other).path)).toBe(false);
  });
});

describe("readScope", () => {
  it.each<[string, string]>([
    ["all", "all"],
    ["全部", "all"],
    ["全口径", "all"],
    ["aboveThreshold", "aboveThreshold"],
    ["ABOVETHRESHOLD", "aboveThreshold"],
    ["规上", "aboveThreshold"],
    [" 规模以上 ", "aboveThreshold"],
    ["限额以上", "aboveThreshold"],
    ["belowThreshold", "belowThreshold"],
    ["规下", "belowThreshold"],
    ["规 模 以 下", "belowThreshold"],
  ])("reads %j as %s", (text, scope) => {
    expect(readScope(text)).toBe(scope);
  });

  it.each(["", "规模", "above", "上", "toString", "__proto__", "constructor"])(
    "takes %j for no scope",
    (text) => {
      expect(readScope(text)).toBeUndefined();
    },
  );
});

describe("readIndustryText", () => {
  it.each<[string, string | undefined, string | undefined, string | undefined]>([
    ["3911", "3911", undefined, undefined],
    ["0511", "0511", undefined, undefined],
    ["511", "511", undefined, undefined],
    ["39", "39", undefined, undefined],
    ["C", "C", undefined, undefined],
    ["C39", "39", "C", undefined],
    ["c3911", "3911", "C", undefined],
    ["C3911-计算机整机制造", "3911", "C", "计算机整机制造"],
    ["I6510·软件开发", "6510", "I", "软件开发"],
    ["3911 计算机整机制造", "3911", undefined, "计算机整机制造"],
    ["3911计算机整机制造", "3911", undefined, "计算机整机制造"],
    ["39计算机、通信和其他电子设备制造业", "39", undefined, "计算机、通信和其他电子设备制造业"],
    ["C 制造业", "C", undefined, "制造业"],
    ["Ｃ３９１１", "3911", "C", undefined],
    ["3911.0", "3911", undefined, undefined],
    ["39111", "39111", undefined, undefined],
    ["制造业", undefined, undefined, "制造业"],
    ["3D打印", undefined, undefined, "3D打印"],
    ["5G通信", undefined, undefined, "5G通信"],
    ["", undefined, undefined, undefined],
  ])("splits %j into code %s, letter %s and name %s", (raw, code, letter, name) => {
    expect(readIndustryText(raw)).toMatchObject({ code, letter, name });
  });

  it("counts the blanks before a name, by which census tables tell levels", () => {
    expect(readIndustryText("    锂离子电池制造")).toMatchObject({ name: "锂离子电池制造", indent: 4 });
    expect(readIndustryText("\u3000\u3000电池制造").indent).toBe(2);
    expect(readIndustryText("制造业  ").indent).toBe(0);
  });

  it("keeps every leading zero and adds none", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,5}$/), (code) => {
        expect(readIndustryText(code).code).toBe(code);
      }),
    );
  });

  it.each(["合计", "总计", " 合 计 ", "Total", "全部行业"])("knows %j as the name of a total", (name) => {
    expect(isTotalName(name)).toBe(true);
  });

  it.each(["制造业", "合计算机", ""])("does not take %j for a total", (name) => {
    expect(isTotalName(name)).toBe(false);
  });
});
