import { describe, expect, it } from "vitest";
import { emptyCell } from "../../src/cells/cell.js";
import { cellsCsv } from "../../src/publish/cellsCsv.js";
import { StatTable } from "../../src/tables/statTable.js";

/** More than a call can take as arguments. */
const MANY = 250_000;

describe("a table of very many rows", () => {
  it("of cells is made: no call is given a row as an argument each", () => {
    const cell = emptyCell({
      kind: "units",
      period: "2023",
      periodKind: "",
      scope: "",
      region: "",
      industry: "3911",
      shares: "",
      decision: "",
      weight: "",
      dimensions: ["east", "private"],
      conflict: false,
    });
    const lines = cellsCsv(
      Array.from({ length: MANY }, () => cell),
      "internal",
      {},
    ).split("\n");
    expect(lines).toHaveLength(MANY + 2);
    expect(lines[0]).toContain("dimension_1,dimension_2");
  });

  it("is printed, as wide as its widest text", () => {
    const column = { key: "a", label: { zh: "甲", en: "a" }, kind: "text", means: "name" } as const;
    const rows = Array.from({ length: MANY }, (_, i) => [i === 7 ? "widest" : "x"]);
    const lines = new StatTable("t", { zh: "表", en: "table" }, [column], rows).toString().split("\n");
    expect(lines).toHaveLength(MANY + 3);
    expect(lines[2]).toBe("─".repeat("widest".length));
  });
});
