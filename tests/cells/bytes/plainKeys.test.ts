import { describe, expect, it } from "vitest";
import { hashCase, hashHalves } from "../../../src/cells/duplicates.js";
import { keyOfTexts } from "../../../src/cells/rowKey.js";
import { KeyTable } from "../../../src/engines/bytes/scan/keyTable.js";
import { keyOfPieces } from "../../../src/engines/bytes/scan/pieceTexts.js";
import { PlainKeys } from "../../../src/engines/bytes/scan/plainKeys.js";
import type { ByteTable, KeyColumn } from "../../../src/engines/bytes/scan/table.js";
import { LINES, PLAN, REGISTER } from "./support.js";

const column = (field: KeyColumn["field"], index: number, dimension = 0): KeyColumn => ({
  field,
  index,
  dimension,
});
const withKeys = (of: ByteTable, ...keys: KeyColumn[]): ByteTable => ({ ...of, keys });

/** Enters a key by its pieces. */
function enter(keys: PlainKeys, ...pieces: string[]): number {
  const source = new TextEncoder().encode(pieces.join("|"));
  const bounds = new Int32Array(2 * pieces.length);
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    bounds[2 * i] = at;
    at += new TextEncoder().encode(piece).length;
    bounds[2 * i + 1] = at;
    at += 1;
  }
  return keys.intern(KeyTable.hash(source, bounds, pieces.length), source, bounds, pieces.length);
}

/** What the texts of a key come to. */
function textsOfKey(pieces: readonly string[], table: ByteTable) {
  const keys = new PlainKeys(table, PLAN.defaults);
  const whole = table.keys.map((_, i) => pieces[i] ?? "");
  const doubtful = enter(keys, ...whole) < 0;
  return { key: keyOfPieces(pieces, table), filled: doubtful ? undefined : keys.filled(0), doubtful };
}

describe("the texts of a key", () => {
  it("become the key of a cell, and the columns that hold something are counted", () => {
    expect(textsOfKey(["2023", "3911"], REGISTER)).toEqual({
      key: keyOfTexts({ period: "2023", industryCode: "3911" }, [], "units"),
      filled: 2,
      doubtful: false,
    });
    expect(textsOfKey(["", "3911"], REGISTER)).toEqual({
      key: keyOfTexts({ industryCode: "3911" }, [], "units"),
      filled: 1,
      doubtful: false,
    });
    expect(textsOfKey([" ", "　"], REGISTER).filled).toBe(0);
    expect(textsOfKey(["2023"], REGISTER)).toMatchObject({ filled: 1, key: { period: "2023" } });
  });

  it("of the user's dimensions stand in their order, whatever the order of the columns", () => {
    const table = withKeys(
      REGISTER,
      column("dimension", 1, 1),
      column("industryCode", 2),
      column("dimension", 3, 0),
    );
    expect(textsOfKey(["国有", "3911", "大型"], table)).toEqual({
      key: keyOfTexts({ industryCode: "3911" }, ["大型", "国有"], "units"),
      filled: 3,
      doubtful: false,
    });
  });

  it("of a column that means two things are filled once", () => {
    const table = withKeys(
      REGISTER,
      column("period", 1),
      column("dimension", 1, 0),
      column("industryCode", 2),
    );
    const { filled, key } = textsOfKey(["2023", "2023", "3911"], table);
    expect(filled).toBe(2);
    expect(key.dimensions).toEqual(["2023"]);
  });

  it.each(["dis", "DIS", " Dis "])("are doubtful where the status is «%s»: the line is void", (status) => {
    const table = withKeys(REGISTER, column("industryCode", 2), column("dataStatus", 3));
    expect(textsOfKey(["3911", status], table).doubtful).toBe(true);
    expect(textsOfKey(["3911", "正常"], table).doubtful).toBe(false);
    expect(textsOfKey(["3911", ""], table).doubtful).toBe(false);
  });

  it("are doubtful in a register where code or name is a total's, and not in a table by industry", () => {
    const table = withKeys(REGISTER, column("industryCode", 1), column("industryName", 2));
    expect(textsOfKey(["合计", ""], table).doubtful).toBe(true);
    expect(textsOfKey(["", "合计"], table).doubtful).toBe(true);
    expect(textsOfKey(["3911", "计算机"], table).doubtful).toBe(false);
    const lines = withKeys(LINES, column("industryCode", 0), column("industryName", 1));
    expect(textsOfKey(["合计", "合计"], lines).doubtful).toBe(false);
  });
});

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
