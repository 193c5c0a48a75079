import { describe, expect, it } from "vitest";
import { isDamagedIdentifier, isIdentifier, unitForm } from "../../src/vocabulary/identifiers.js";

describe("an identifier", () => {
  it.each(["A1", "914100007067843271", "001234", "甲公司", "无锡一厂"])("is one: %s", (text) => {
    expect(isIdentifier(text)).toBe(true);
  });

  it.each([
    "无",
    " 无 ",
    "（无）",
    "无代码",
    "无统一社会信用代码",
    "暂无",
    "—",
    "-",
    "/",
    "0",
    "N/A",
    "null",
  ])("is none: %s", (text) => {
    expect(isIdentifier(text)).toBe(false);
    expect(isDamagedIdentifier(text)).toBe(false);
  });

  it.each(["9.14E+17", "9E+17", "9.14e+17"])("is damaged: %s", (text) => {
    expect([isIdentifier(text), isDamagedIdentifier(text)]).toEqual([false, true]);
  });

  it("has one form however it is typed", () => {
    expect(unitForm(" ａ1\u200b ")).toBe("A1");
  });
});
