import { describe, expect, it } from "vitest";
import { toIsic } from "../../src/classification/isic.js";

describe("the nodes of the tables", () => {
  it("correspond to ISIC in whole or in part, as the table has it", () => {
    expect(toIsic("0133")).toEqual([
      { code: "0113", extent: "part" },
      { code: "0114", extent: "part" },
    ]);
    expect(toIsic("0111")).toEqual([{ code: "0112", extent: "whole" }]);
    expect([toIsic("5267"), toIsic("39")]).toEqual([[], []]);
  });
});
