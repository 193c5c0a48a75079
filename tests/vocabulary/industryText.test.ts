import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTotalName, readIndustryText } from "../../src/vocabulary/industryText.js";

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

describe("a code and what stands behind it", () => {
  it.each([
    ["3911\n计算机\n整机制造", "3911", "计算机\n整机制造"],
    ["3911-计算机\n整机制造", "3911", "计算机\n整机制造"],
    ["C-制造业", "C", "制造业"],
    ["3911--", "3911", undefined],
    ["39 - 计算机", "39", "计算机"],
    ["39--40", "39", "-40"],
    ["39-40", "39-40", undefined],
  ])("is taken apart: %j", (text, code, name) => {
    expect(readIndustryText(text)).toMatchObject({ code, name });
  });

  it("is taken apart however long the marks between them are", () => {
    expect(readIndustryText(`3911${"-".repeat(1_000_000)}a\nb`)).toMatchObject({
      code: "3911",
      name: "a\nb",
    });
  });
});
