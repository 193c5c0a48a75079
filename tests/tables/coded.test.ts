import { describe, expect, it } from "vitest";
import {
  categoryCell,
  codedCell,
  itemCell,
  releaseCell,
  textCell,
  vintageCell,
} from "../../src/tables/coded.js";
import { text } from "../../src/tables/columns.js";
import { frameOf, tableOf } from "../../src/tables/frame.js";
import { tableResource } from "../../src/tables/resource.js";
import { StatTable } from "../../src/tables/statTable.js";
import { SCOPES } from "../../src/vocabulary/codelists/scopes.js";

const table = new StatTable(
  "t",
  { zh: "表", en: "Table" },
  [text("scope", "统计范围", "Scope"), text("vintage", "版本", "Vintage")],
  [
    [codedCell(SCOPES, "aboveThreshold"), vintageCell("preliminary")],
    [codedCell(SCOPES, "all"), vintageCell("2024 yearbook")],
  ],
);

describe("a coded value in a table", () => {
  it("is its id to machines", () => {
    expect(table.toCSV()).toBe("scope,vintage\naboveThreshold,preliminary\nall,2024 yearbook\n");
    expect(table.toCSV({ lang: "en" })).toBe(table.toCSV());
    expect((table.toJSON() as { rows: unknown }).rows).toEqual([
      { scope: "aboveThreshold", vintage: "preliminary" },
      { scope: "all", vintage: "2024 yearbook" },
    ]);
    expect(tableResource(table, "zh").data[0]).toEqual({ scope: "aboveThreshold", vintage: "preliminary" });
  });

  it("is words to people, in text, Markdown and HTML", () => {
    expect(table.toString()).toMatch(/^规模以上 +初步核算数$/m);
    expect(table.toMarkdown({ lang: "en" })).toContain("| above threshold | preliminary estimate |");
    expect(table.toHTML({ lang: "en" })).toContain(">all units<");
  });

  it("goes through a frame with its id and its words", () => {
    const frame = frameOf(table);
    expect(frame.columns).toEqual(["scope", "scope_zh", "scope_en", "vintage", "vintage_zh", "vintage_en"]);
    expect(frame.rows[1]).toEqual(["all", "全部单位", "all units", "2024 yearbook", "2024 yearbook", null]);
    expect(tableOf(frame, table).rows).toEqual(table.rows);
  });

  it("is text alone where a file states what no list has, or id and words are one", () => {
    expect(textCell(SCOPES, "大型")).toBe("大型");
    expect(textCell(SCOPES, "规上")).toEqual({ id: "规上", zh: "规模以上", en: "above threshold" });
    expect([itemCell(""), itemCell("our own"), categoryCell("0101")]).toEqual(["", "our own", "0101"]);
    expect(categoryCell("core")).toEqual({ id: "core", zh: "01–04", en: "01–04" });
    expect(releaseCell({ vintage: "final", released: "2024-12" })).toMatchObject({ id: "final 2024-12" });
  });
});
