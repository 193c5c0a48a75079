import { describe, expect, it } from "vitest";
import { hashHalves } from "../../../../src/cells/caseHash.js";
import { hashCase } from "../../../../src/cells/duplicates.js";
import { keyOfTexts } from "../../../../src/cells/rowKey.js";
import { PlainKeys } from "../../../../src/engines/bytes/scan/plainKeys.js";
import type { ByteTable, KeyColumn } from "../../../../src/engines/bytes/scan/table.js";
import { column, enter } from "./keyTexts.js";
import { LINES, PLAN, REGISTER } from "./scanTables.js";

const withKeys = (of: ByteTable, ...keys: KeyColumn[]): ByteTable => ({ ...of, keys });

describe("the keys met so far", () => {
  it("have the hashes of the reference for each unit", () => {
    const keys = new PlainKeys(REGISTER, PLAN.defaults);
    const names: (readonly [string, string])[] = [
      ["2023", "3911"],
      ["2023年", "0111"],
      ["", "220"],
      ["2022", ""],
    ];
    const numbers = names.map((pieces) => enter(keys, ...pieces));
    expect(numbers).toEqual([0, 1, 2, 3]);
    for (const [key, [period, industryCode]] of names.entries()) {
      const { a, b } = hashHalves("A1");
      const cell = keyOfTexts(
        { ...(period && { period }), ...(industryCode && { industryCode }) },
        [],
        "units",
      );
      expect(keys.hashOf(key, a, b)).toBe(hashCase("A1", cell, PLAN.defaults));
    }
    expect(names.map((_, key) => keys.filled(key))).toEqual([2, 2, 1, 1]);
  });

  it.each<readonly [readonly KeyColumn["field"][], readonly (readonly string[])[]]>([
    [
      ["period", "periodKind"],
      [
        ["2023", "季度"],
        ["2023", "年度"],
        ["2023Q1", "季度"],
        ["2022", "季度"],
      ],
    ],
    [["scope"], [["规上"], ["规下"], ["all"], ["x"]]],
    [["region"], [["410802"], ["410803"], ["合计"], ["", ""]]],
    [
      ["industryCode", "industryName"],
      [
        ["3911", "甲"],
        ["", "软件开发"],
        ["", "乙"],
        ["3912", "甲"],
      ],
    ],
    [
      ["industryCode", "category"],
      [
        ["3911", "010101"],
        ["3911", "0102"],
        ["3912", "010101"],
      ],
    ],
    [
      ["industryCode", "shares"],
      [
        ["3911", "010101:0.5"],
        ["3911", "category=0101"],
        ["3911", ""],
      ],
    ],
    [
      ["industryCode", "digitalShare"],
      [
        ["3911", "0.5"],
        ["3911", "0.25"],
        ["3912", "0.5"],
      ],
    ],
    [
      ["industryCode", "industryName", "category"],
      [
        ["3911", "甲", "01"],
        ["3911", "甲", "02"],
        ["3911", "乙", "01"],
        ["", "乙", "01"],
        ["3912", "甲", "01"],
      ],
    ],
    [
      ["region", "weight"],
      [
        ["410802", "1"],
        ["410802", "2"],
      ],
    ],
  ])("have them in columns of %j", (fields, texts) => {
    const table = withKeys(REGISTER, ...fields.map((field, i) => column(field, i + 1)));
    const keys = new PlainKeys(table, PLAN.defaults);
    const { a, b } = hashHalves("A1");
    for (const pieces of texts) {
      const key = enter(keys, ...fields.map((_, i) => pieces[i] ?? ""));
      const given = Object.fromEntries(fields.flatMap((field, i) => (pieces[i] ? [[field, pieces[i]]] : [])));
      // A total's name stands in no row that is plain.
      if (key >= 0)
        expect(keys.hashOf(key, a, b)).toBe(hashCase("A1", keyOfTexts(given, [], "units"), PLAN.defaults));
    }
  });

  it("of a table by industry have one hash each, whatever is given for a unit", () => {
    const table = withKeys(LINES, column("industryName", 0), column("period", 1), column("dimension", 2, 0));
    const keys = new PlainKeys(table, PLAN.defaults);
    const key = enter(keys, "软件", "2023", "国有");
    const other = enter(keys, "软件", "2023", "私营");
    const cell = (dimension: string) =>
      keyOfTexts({ industryName: "软件", period: "2023" }, [dimension], "lines");
    expect(keys.hashOf(key, 1, 2)).toBe(hashCase("", cell("国有"), PLAN.defaults));
    expect(keys.hashOf(other, 3, 4)).toBe(hashCase("", cell("私营"), PLAN.defaults));
  });

  it("take what the caller states where a row does not", () => {
    const defaults = { period: "2023", scope: "all", region: "410800" };
    const keys = new PlainKeys(REGISTER, defaults);
    const { a, b } = hashHalves("A1");
    expect(keys.hashOf(enter(keys, "", "3911"), a, b)).toBe(keys.hashOf(enter(keys, "2023", "3911"), a, b));
  });

  it("are the parser's where they are doubtful or hold the separator, each time they are met", () => {
    const keys = new PlainKeys(REGISTER, PLAN.defaults);
    expect(enter(keys, "2023", "合计")).toBe(-1);
    expect(enter(keys, "2023", "合计")).toBe(-1);
    expect(enter(keys, "2023", "39\u001f11")).toBe(-1);
    expect(enter(keys, "", "")).toBe(1);
    expect(keys.filled(1)).toBe(0);
    expect(enter(keys, "", "")).toBe(1);
  });

  it("may be thousands", () => {
    const keys = new PlainKeys(REGISTER, PLAN.defaults);
    const { a, b } = hashHalves("A1");
    const code = (i: number) => String(1000 + i);
    for (let i = 0; i < 2500; i += 1) expect(enter(keys, "2023", code(i))).toBe(i);
    for (const i of [0, 1023, 1024, 2048, 2499]) {
      const cell = keyOfTexts({ period: "2023", industryCode: code(i) }, [], "units");
      expect(keys.hashOf(i, a, b)).toBe(hashCase("A1", cell, PLAN.defaults));
      expect(keys.filled(i)).toBe(2);
      expect(enter(keys, "2023", code(i))).toBe(i);
    }
  });
});
