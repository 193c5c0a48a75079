import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tallyFiles as tallySource } from "../../../../src/node/tallyFiles.js";
import { folder } from "../../../support/folder.js";

const work = folder();

const dist = new URL("../../../../dist/", import.meta.url);

const HEADER = "统一社会信用代码,年份,行政区划代码,行业代码,增加值（元）,营业收入（元）,登记类型,备注";

/** Long remarks make few rows a file that is worth a thread. */
const REMARK = "甲".repeat(1500);

const ROWS = 3000;

function register(row: (n: number) => string): string {
  return [HEADER, ...Array.from({ length: ROWS }, (_, n) => row(n)), ""].join("\n");
}

function plainRow(n: number): string {
  const again = n % 500 === 499 ? n % 7 : n;
  const odd = n % 50 === 3 ? '"1,234.50"' : n % 50 === 4 ? "—" : `${again}.25`;
  return `A${again},2023,41080${again % 9},${again % 2 === 0 ? "3911" : "6510"},${again}.5,${odd},国有,${REMARK}`;
}

describe("a large file, gone through in two threads by the built package", () => {
  it.each<[string, (n: number) => string]>([
    ["rows of one line", plainRow],
    [
      "newlines in quotes wherever a part could begin",
      (n) => `${plainRow(n)}`.replace(REMARK, `"${`${"乙".repeat(15)}\n`.repeat(99)}"`),
    ],
  ])("gives the tally of one thread: %s", async (_, row) => {
    const { tallyFiles } = (await import(new URL("node.js", dist).href)) as {
      tallyFiles: typeof tallySource;
    };
    expect(existsSync(new URL("tallyThread.js", dist))).toBe(true);
    const path = join(work, "large.csv");
    writeFileSync(path, register(row));
    const threaded = await tallyFiles([path]);
    // Run from its source the library has no file for threads beside it.
    const single = await tallySource([path]);
    expect(threaded.tally.cells).toEqual(single.tally.cells);
    expect(threaded.tally.findings).toEqual(single.tally.findings);
    // Every 500th row states one of the first seven again; rows 3 and 4 stated another revenue.
    expect(threaded.tally.counts).toEqual({ rows: ROWS, duplicates: 4, conflicts: 4 });
    expect(threaded.inputs).toEqual(single.inputs);
    expect(threaded.plain).toBe(single.plain);
  });
});
