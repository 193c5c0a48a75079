import { describe, expect, it } from "vitest";
import { byRegion, choose, type HoldsFor, holds, RowsByCode } from "../../src/parameters/choose.js";

const WHERE = { code: "3831", regionPath: "410802", scope: "aboveThreshold", year: 2022 } as const;
const row = (more: Partial<HoldsFor> = {}): HoldsFor => ({ regionPath: "", ...more });

describe("the row that holds", () => {
  it.each<[string, HoldsFor, HoldsFor]>([
    ["code before region", row({ code: "3831" }), row({ code: "38", regionPath: "410802" })],
    ["region before scope", row({ regionPath: "4108" }), row({ scope: "aboveThreshold" })],
    ["scope before year", row({ scope: "aboveThreshold" }), row({ year: 2022 })],
    ["the latest year", row({ year: 2022 }), row({ year: 2021 })],
    ["a dated row before one without date", row({ year: 1999 }), row()],
  ])("is by %s, whichever stands first", (_, first, other) => {
    expect(choose([first, other], WHERE)).toBe(first);
    expect(choose([other, first], WHERE)).toBe(first);
  });

  it("is the first of equal ones", () => {
    const [first, other] = [row(), row()];
    expect(choose([first, other], WHERE)).toBe(first);
  });

  it.each<[string, HoldsFor]>([
    ["another code", row({ code: "3911" })],
    ["a code below", row({ code: "38311" })],
    ["another region", row({ regionPath: "4101" })],
    ["a region within", row({ regionPath: "410802001" })],
    ["another scope", row({ scope: "all" })],
    ["a later year", row({ year: 2023 })],
  ])("is none for %s", (_, other) => {
    expect(holds(other, WHERE)).toBe(false);
    expect(choose([other], WHERE)).toBeUndefined();
  });

  it("has no date where no period is known", () => {
    expect(choose([row({ year: 2000 })], { regionPath: "", year: undefined })).toBeUndefined();
    const undated = row({ year: 0 });
    expect(choose([undated], { regionPath: "", year: undefined })).toBe(undated);
  });

  it("is none of no rows, and none of a code that does not exist", () => {
    expect(choose([], WHERE)).toBeUndefined();
    expect(choose([row({ code: "3831" })], { ...WHERE, code: "9999" })).toBeUndefined();
  });
});

describe("rows by region", () => {
  it("stand together, the deepest first, in the order of the file", () => {
    const rows = ["", "4108", "41", "4108", "11"].map((regionPath, i) => ({ regionPath, i }));
    expect(byRegion(rows, { regionPath: "410802" }).map((group) => group.map(({ i }) => i))).toEqual([
      [1, 3],
      [2],
      [0],
    ]);
  });
});

describe("rows of a file by code", () => {
  const rows = ["C", "3831", "38", "3911", "383"].map((code) => ({ code, regionPath: "", year: 0 }));
  const file = new RowsByCode(rows);

  it("are those for it and for what is above it, in the order of the file", () => {
    expect(file.along("3831").map(({ code }) => code)).toEqual(["C", "3831", "38", "383"]);
    expect(file.along("9999")).toEqual([]);
  });

  it("are one list for codes that have none of their own", () => {
    expect(file.along("3832")).toBe(file.along("383"));
    expect(file.along("1311")).toBe(file.along("C"));
  });

  it("are chosen of by the deepest", () => {
    expect(file.choose({ ...WHERE, code: "3832" })?.code).toBe("383");
    expect(file.choose({ ...WHERE, code: "6512" })).toBeUndefined();
  });
});
