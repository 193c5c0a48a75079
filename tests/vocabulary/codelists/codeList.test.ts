import { describe, expect, it } from "vitest";
import { codeList } from "../../../src/vocabulary/codelists/codeList.js";
import { REASONS } from "../../../src/vocabulary/codelists/reasons.js";

const SIZES = codeList({
  all: { zh: "全部单位", en: "all units", aliases: ["全口径"] },
  above: { zh: "规模以上", en: "above threshold", aliases: ["规上"] },
});

describe("a code list", () => {
  it("knows the words of its values", () => {
    expect(SIZES.ids).toEqual(["all", "above"]);
    expect(SIZES.words("above", "zh")).toBe("规模以上");
    expect(SIZES.of("all")).toEqual({ zh: "全部单位", en: "all units" });
  });

  it("reads a value by its id, its words or another name, whatever case, blanks and width", () => {
    for (const text of ["above", "ABOVE", "规上", " 规模 以上", "above threshold", "Ａｂｏｖｅ"])
      expect(SIZES.read(text), text).toBe("above");
    for (const text of ["", "below", "constructor", "x".repeat(1000)])
      expect(SIZES.read(text)).toBeUndefined();
    expect([SIZES.has("all"), SIZES.has("toString")]).toEqual([true, false]);
  });

  it("lists what it reads, and says both words in one text", () => {
    expect(SIZES.names("all")).toEqual(["all", "全部单位", "all units", "全口径"]);
    expect(SIZES.both("above")).toBe("规模以上 above threshold");
  });

  it("has the reasons for which there is no figure, in both languages", () => {
    for (const { id, zh, en } of REASONS.codes) expect([zh, en], id).not.toContain("");
  });
});
