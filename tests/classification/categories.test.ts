import { describe, expect, it } from "vitest";
import { categories, category, describeCategory } from "../../src/classification/categories.js";

describe("the nodes of the tables", () => {
  it("of the classification have no industries where the official table prints none", () => {
    expect(["01", "0101", "020500", "010101"].map((code) => category(code)?.industryCodes)).toEqual([
      [],
      [],
      [],
      ["3911"],
    ]);
    expect(category("9")).toBeUndefined();
    expect([category("01")?.parent, category("0101")?.parent]).toEqual([undefined, "01"]);
    expect(category("01")?.statusNote).toBeUndefined();
    for (const { status, statusNote } of categories())
      expect(statusNote === undefined).toBe(status === "confirmed");
    expect(describeCategory("99")).toBeUndefined();
  });
});
