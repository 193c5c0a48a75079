import { describe, expect, it } from "vitest";
import { GROUPS } from "../../src/parameters/groups.js";
import { read } from "./readRows.js";

describe("a file of groups", () => {
  it("is read with blanks around its texts", () => {
    expect(read(GROUPS, { group: " 软件 ", gbt4754: " 65 " })).toEqual({
      made: [{ group: "软件", code: "65" }],
      said: [],
    });
  });

  it("refuses a code that does not exist", () => {
    expect(read(GROUPS, { group: "软件", gbt4754: "6598" })).toEqual({
      made: [],
      said: [["parameterInvalid", "groups.gbt4754", "GB/T 4754-2017", "6598"]],
    });
  });
});
