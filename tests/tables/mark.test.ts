import { describe, expect, it } from "vitest";
import { text } from "../../src/tables/columns.js";
import { markedInternal, markedTrial } from "../../src/tables/mark.js";
import { StatTable } from "../../src/tables/statTable.js";

const TABLE = new StatTable("t", { zh: "表", en: "Table" }, [text("name", "名称", "Name")], [["甲"], ["乙"]]);
const TRIAL_MARK =
  "试算数据，非统计部门正式核算结果 / Trial calculation; not an official result of the statistical authorities";

describe("the mark of a table", () => {
  it("of trial figures stands in the last column of every row", () => {
    expect(markedTrial(TABLE, {}).toCSV()).toBe(`name,label\n甲,${TRIAL_MARK}\n乙,${TRIAL_MARK}\n`);
  });

  it("is left out of official figures", () => {
    expect(markedTrial(TABLE, { official: true })).toBe(TABLE);
  });

  it("of what is internal is another", () => {
    expect(markedInternal(TABLE).toCSV()).toBe("name,marking\n甲,内部资料 INTERNAL\n乙,内部资料 INTERNAL\n");
  });
});
