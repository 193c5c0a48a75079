import { describe, expect, it } from "vitest";
import { completePlan } from "../../../../src/cells/plan.js";
import { bytePlan, byteTable } from "../../../../src/engines/bytes/rows/byteTable.js";
import { settingsOf, type TallyOptions } from "../../../../src/engines/memory/options.js";
import type { Layout } from "../../../../src/records/layout.js";

const COMMAS = { delimiter: ",", newline: "\n" } as const;

const LAYOUT: Layout = {
  firstRow: 1,
  width: 6,
  keys: new Map([
    ["unit", 0],
    ["industryCode", 2],
    ["period", 1],
  ]),
  measures: [
    {
      field: "revenue",
      index: 3,
      power: 5,
      negate: true,
      header: "营业收入（千元）",
    } as Layout["measures"][number],
  ],
  dimensions: [],
  kind: "units",
};

describe("a table as the byte engine sees it", () => {
  it("has its key columns in the order in which they stand, and its amounts without their headers", () => {
    expect(byteTable(LAYOUT, COMMAS)).toEqual({
      kind: "units",
      width: 6,
      delimiter: 0x2c,
      newline: 0x0a,
      newlineLength: 1,
      unit: 0,
      keys: [
        { field: "period", index: 1, dimension: 0 },
        { field: "industryCode", index: 2, dimension: 0 },
      ],
      names: [],
      amounts: [{ field: "revenue", index: 3, power: 5, negate: true }],
    });
  });

  it("has the delimiter and newline of its file", () => {
    expect(byteTable(LAYOUT, { delimiter: "\t", newline: "\r\n" })).toMatchObject({
      delimiter: 9,
      newline: 13,
      newlineLength: 2,
    });
    expect(byteTable(LAYOUT, { delimiter: ";", newline: "\r" })).toMatchObject({
      delimiter: 0x3b,
      newline: 13,
      newlineLength: 1,
    });
  });

  it("has the user's dimensions and the status among its key columns, each by its number", () => {
    const keys = new Map([...LAYOUT.keys, ["dataStatus", 4] as const]);
    expect(byteTable({ ...LAYOUT, keys, dimensions: [5, 1] }, COMMAS)?.keys).toEqual([
      { field: "period", index: 1, dimension: 0 },
      { field: "dimension", index: 1, dimension: 1 },
      { field: "industryCode", index: 2, dimension: 0 },
      { field: "dataStatus", index: 4, dimension: 0 },
      { field: "dimension", index: 5, dimension: 0 },
    ]);
  });

  it("looks for totals in the units' names, and in industry names that stand beside a code", () => {
    const withNames = (...fields: readonly ("unitName" | "industryName" | "industryCode")[]) =>
      byteTable(
        {
          ...LAYOUT,
          keys: new Map([["unit", 0] as const, ...fields.map((field, i) => [field, i + 1] as const)]),
        },
        COMMAS,
      )?.names;
    expect(withNames("unitName", "industryCode", "industryName")).toEqual([1, 3]);
    expect(withNames("unitName", "industryName")).toEqual([1]);
    expect(withNames("industryName")).toEqual([]);
    expect(withNames("industryCode")).toEqual([]);
  });

  it("is none for a register without identifiers: no row of it would be plain", () => {
    const keys = new Map([["industryCode", 0] as const]);
    expect(byteTable({ ...LAYOUT, keys }, COMMAS)).toBeUndefined();
    expect(byteTable({ ...LAYOUT, keys, kind: "lines" }, COMMAS)?.unit).toBe(-1);
  });

  it("by industry has no identifier and no names of totals, whatever its columns", () => {
    const keys = new Map([["unit", 0] as const, ["unitName", 1] as const, ["industryName", 2] as const]);
    expect(byteTable({ ...LAYOUT, kind: "lines", keys }, COMMAS)).toMatchObject({ unit: -1, names: [] });
  });
});

describe("a plan as the byte engine takes it", () => {
  const plan = (options: TallyOptions) => bytePlan(settingsOf(options));
  const asks = (requests: NonNullable<NonNullable<TallyOptions["plan"]>["requests"]>) =>
    plan({ plan: { requests } });

  it("is the usual one where nothing is asked", () => {
    const { policy, requests, duplicates, defaults } = completePlan({});
    expect(plan({})).toEqual({ policy, requests, duplicates, defaults });
    expect(plan({ checks: false, missing: [], plan: { duplicates: false } })).toEqual({
      policy,
      requests,
      duplicates: false,
      defaults,
    });
  });

  it("is none where checks or decisions of people are asked for", () => {
    expect(plan({ checks: true })).toBeUndefined();
    const decisions = new Map([["A1", []]]) as unknown as NonNullable<TallyOptions["plan"]>["decisions"];
    expect(plan({ plan: { decisions: decisions as never } })).toBeUndefined();
  });

  it("has at most 64 of the largest, of each measure once", () => {
    expect(asks({ top: [{ measure: "revenue", n: 64 }] })).toBeDefined();
    expect(asks({ top: [{ measure: "revenue", n: 65 }] })).toBeUndefined();
    expect(asks({ top: [{ measure: "revenue", n: 1 }] })).toBeDefined();
    expect(asks({ top: [{ measure: "revenue", n: 0 }] })).toBeUndefined();
    expect(
      asks({
        top: [
          { measure: "revenue", n: 3 },
          { measure: "value", n: 65 },
        ],
      }),
    ).toBeUndefined();
    expect(
      asks({
        top: [
          { measure: "revenue", n: 3 },
          { measure: "value", n: 3 },
        ],
      }),
    ).toBeDefined();
    expect(
      asks({
        top: [
          { measure: "revenue", n: 3 },
          { measure: "revenue", n: 2 },
        ],
      }),
    ).toBeUndefined();
  });

  it.each(["0", "-1", "999", "1.50", "-0.1"])(
    "is none where «%s» stands for a missing amount: it is a number itself",
    (text) => {
      expect(plan({ missing: ["—", text] })).toBeUndefined();
    },
  );

  it.each(["—", "", "x9", "9x", "1.", ".5", "1,0", "--1", "1.5.2"])(
    "is there where «%s» stands for one",
    (text) => {
      expect(plan({ missing: [text] })).toBeDefined();
    },
  );
});
