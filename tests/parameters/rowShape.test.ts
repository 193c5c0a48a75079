import { describe, expect, it } from "vitest";
import { columnsOf, wrongColumns } from "../../src/parameters/rowShape.js";

const SHAPE = ["code", "region?", "share"] as const;

describe("the shape of a row", () => {
  it("names all columns in their order", () => {
    expect(columnsOf(SHAPE)).toEqual(["code", "region", "share"]);
  });

  it.each([
    [{ code: "65", share: "0.4" }, []],
    [{ code: "65", share: "0.4", region: "", note: "kept" }, []],
    [{ code: "65", share: "0.4", region: undefined }, []],
    [{ code: "65" }, ["share"]],
    [{}, ["code", "share"]],
    [{ code: 65, share: "0.4", region: 410800 }, ["code", "region"]],
    [{ code: null, share: "0.4", region: null }, ["code", "region"]],
    // Inherited names are no columns.
    [Object.create({ code: "65", share: "0.4" }), ["code", "share"]],
  ])("%j lacks %j", (row, wrong) => {
    expect(wrongColumns(SHAPE, row)).toEqual(wrong);
  });
});
