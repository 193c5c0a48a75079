import { describe, expect, it } from "vitest";
import { classesUnder, industry, sectorOf } from "../../src/classification/industries.js";

describe("the nodes of the tables", () => {
  it("of the standard know their section and sector, and those between sectors have none", () => {
    expect(industry("C")).toMatchObject({
      code: "C",
      level: "section",
      parent: undefined,
      section: "C",
      sector: undefined,
    });
    expect(industry("05")).toMatchObject({
      nameEn: expect.stringMatching(/./),
      section: "A",
      sector: "tertiary",
    });
    expect(sectorOf("A")).toEqual({ section: "A", sector: undefined });
    expect(sectorOf("I")).toEqual({ section: "I", sector: "tertiary" });
    expect(sectorOf("nothing")).toBeUndefined();
    expect([classesUnder("3911").length, classesUnder("nothing")]).toEqual([1, []]);
  });
});
