import { describe, expect, it } from "vitest";
import { isPartOf } from "../../../src/methods/growth/wholes.js";

describe("what lies in what", () => {
  it.each([
    ["category:01", "gdp"],
    ["industry", "gdp"],
    ["category:core+05", "gdp"],
    ["category:04", "category:core"],
    ["category:010101", "category:core"],
    ["category:core", "category:core+05"],
    ["category:0502", "category:core+05"],
    ["category:010101", "category:01"],
    ["division:39", "section:C"],
    ["division:39", "industry"],
    ["division:11", "industry"],
    ["section:E", "secondary"],
    ["construction", "secondary"],
    ["division:65", "services"],
    ["division:43", "tertiary"],
    // Computers are made in section C only, software is written in I only.
    ["category:0101", "industry"],
    ["category:0301", "tertiary"],
  ])("%s in %s", (part, whole) => {
    expect(isPartOf(part, whole)).toBe(true);
  });

  it.each([
    ["gdp", "gdp"],
    ["gdp", "industry"],
    ["category:05", "category:core"],
    ["category:core", "category:01"],
    ["category:core+05", "category:core"],
    ["category:core", "category:core"],
    ["category:02", "category:01"],
    // 工业 holds the support divisions 11 and 43, 第二产业 does not.
    ["industry", "secondary"],
    ["division:43", "secondary"],
    ["services", "tertiary"],
    ["tertiary", "services"],
    ["category:core", "tertiary"],
    ["division:39", "category:01"],
    ["division:99", "industry"],
  ])("%s not in %s", (part, whole) => {
    expect(isPartOf(part, whole)).toBe(false);
  });
});
