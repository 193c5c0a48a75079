import { describe, expect, it } from "vitest";
import { mayBeSignature, mayBeTotal } from "../../../../src/engines/bytes/scan/names.js";
import { SIGNATURES } from "../../../../src/vocabulary/signatureLines.js";

const signature = (text: string) => mayBeSignature(new TextEncoder().encode(`x${text}`), 1);

function total(text: string): boolean {
  const bytes = new TextEncoder().encode(`合${text}计`);
  return mayBeTotal(bytes, 3, bytes.length - 3);
}

describe("a row's first filled cell", () => {
  it.each(SIGNATURES.map((word) => [word]))("may make it a line of signatures: %s", (word) => {
    expect(signature(`${word}：王某`)).toBe(true);
  });
  it.each(["91410800MA40", "A公司", "计算机制造", "一", "龥"])("surely does not: %s", (text) => {
    expect(signature(text)).toBe(false);
  });
  it.each([" 甲", "\t", "　全角", "（注）", "〇", "㐀", "ꀀ", "\uf900", "Ａ"])(
    "is rare, the parser looks: «%s»",
    (text) => {
      expect(signature(text)).toBe(true);
    },
  );
});

describe("the name of a cell", () => {
  it.each([
    "合计",
    "合計",
    "小计",
    "总计",
    "全部",
    "全部行业",
    "合　计",
    "Total",
    "total",
    "TOTAL",
    " 合计",
    "　总计",
    "合 计",
  ])("may be a total's: «%s»", (text) => {
    expect(total(text)).toBe(true);
  });
  it.each([
    "",
    "合肥某厂",
    "合成第0001号",
    "合",
    "总部",
    "小米",
    "全聚德",
    "甲公司",
    "A公司",
    "Tencent",
    "tea",
    "计算机",
    "3911",
    " 甲",
    "（甲）",
  ])("is not a total's: «%s»", (text) => {
    expect(total(text)).toBe(false);
  });
});
