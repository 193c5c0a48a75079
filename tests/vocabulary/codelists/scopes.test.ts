import { describe, expect, it } from "vitest";
import { SCOPES } from "../../../src/vocabulary/codelists/scopes.js";

describe("a scope", () => {
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
    expect(SCOPES.read(text)).toBe(scope);
  });

  it.each(["", "规模", "above", "上", "toString", "__proto__", "constructor"])(
    "takes %j for no scope",
    (text) => {
      expect(SCOPES.read(text)).toBeUndefined();
    },
  );
});
