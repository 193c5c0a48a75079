import { describe, expect, it } from "vitest";
import { keyOfTexts } from "../../../../src/cells/rowKey.js";
import { keyOfPieces } from "../../../../src/engines/bytes/scan/pieceTexts.js";
import { PlainKeys } from "../../../../src/engines/bytes/scan/plainKeys.js";
import type { ByteTable, KeyColumn } from "../../../../src/engines/bytes/scan/table.js";
import { column, enter } from "./keyTexts.js";
import { LINES, PLAN, REGISTER } from "./scanTables.js";

const withKeys = (of: ByteTable, ...keys: KeyColumn[]): ByteTable => ({ ...of, keys });

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
