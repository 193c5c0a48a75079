import { describe, expect, it } from "vitest";
import { settingsOf } from "../../../src/engines/memory/options.js";
import { tallySources } from "../../../src/engines/memory/tallyTables.js";
import { FindingCollector } from "../../../src/findings/findings.js";
import { openTables, type RowSource } from "../../../src/records/tables.js";
import { said } from "../../support/findingTexts.js";

type Rows = readonly (readonly string[])[];

const HEADER = ["统一社会信用代码", "行业代码", "营业收入（元）"];

describe("tables that are read in batches", () => {
  function source(file: string, ...batches: Rows[]): RowSource {
    return {
      file,
      async *batches() {
        yield* batches;
      },
    };
  }

  it("are tallied as if they were read at once, with the place of each row", async () => {
    const seen: [number, number][] = [];
    const findings = new FindingCollector();
    const made = await tallySources(
      [
        source("a.csv", [["x"], HEADER], [["A", "3911", "1"]], [["B", "3911", "many"]]),
        source("b.csv", [HEADER, ["C", "3911", "3"]]),
      ],
      settingsOf({ kind: "units" }),
      findings,
      (pass, rows) => seen.push([pass, rows]),
    );
    expect(made.counts).toEqual({ rows: 3, duplicates: 0, conflicts: 0 });
    expect(made.cells[0]?.measures.reduce((sum, { positive }) => sum + positive, 0n)).toBe(400n);
    expect(made.findings.find(({ code }) => code === "notANumber")?.sample[0]?.place).toEqual({
      file: "a.csv",
      row: 4,
    });
    expect(made.places && [...made.places.values()]).toEqual([{ file: "a.csv", row: 3 }]);
    expect(seen).toEqual([
      [1, 2],
      [1, 1],
      [1, 1],
      [1, 2],
    ]);
  });

  it("are gone through a second time where something occurs twice, over files too", async () => {
    const passes = new Set<number>();
    const made = await tallySources(
      [
        source("a.csv", [HEADER, ["A", "3911", "1"]]),
        source("b.csv", [HEADER, ["A", "3911", "1"], ["B", "3911", "x"]]),
      ],
      settingsOf({}),
      new FindingCollector(),
      (pass) => passes.add(pass),
    );
    expect([...passes]).toEqual([1, 2]);
    expect(made.counts).toEqual({ rows: 3, duplicates: 1, conflicts: 0 });
    // What was said in the first pass is not said again.
    expect(made.findings.find(({ code }) => code === "notANumber")?.count).toBe(1);
  });

  it("are told when they are empty, and the others are read", async () => {
    const findings = new FindingCollector();
    const tables = await openTables(
      [source("none.csv"), source("a.csv", [HEADER], [["A", "3911", "1"]])],
      {},
      findings,
    );
    expect(tables.map((table) => [table.source.file, table.layout.firstRow])).toEqual([["a.csv", 1]]);
    expect(said(findings.list(), "fileEmpty")).toEqual([["none.csv", "", "", "", undefined]]);
    const bare = await tallySources([source("bare.csv", [HEADER])], settingsOf({}), new FindingCollector());
    expect(said(bare.findings, "fileEmpty")).toEqual([["bare.csv", "", "", "", undefined]]);
  });
});
