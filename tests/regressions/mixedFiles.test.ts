import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { DuplicateFinder } from "../../src/cells/duplicates.js";
import { tallyCsv } from "../../src/csv.js";
import { tallyFiles } from "../../src/node/tallyFiles.js";

const folder = mkdtempSync(join(tmpdir(), "digecon-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("an irregular file before a regular one", () => {
  it("with rows that are escalated is read: both files are counted", async () => {
    const irregular = file("a.csv", "行业代码,增加值（元）,备注\n0164,5,a\0b\n0165,6,\n");
    const escalated = file(
      "b.csv",
      "行业代码,增加值（元）,营业收入（元）\n0111,…,0\n0112,1000000000000000000000,0\n",
    );
    const { tally } = await tallyFiles([irregular, escalated], {});
    expect(tally.counts).toEqual({ rows: 4, duplicates: 0, conflicts: 0 });
  });
});

describe("a finder of duplicates", () => {
  it("that has answered may be added to again, and answers for what came since", () => {
    const finder = new DuplicateFinder();
    for (const hash of [1, 2, 2]) finder.add(hash);
    expect([...finder.repeated()]).toEqual([2]);
    for (const hash of [1, 3, 3]) finder.add(hash);
    expect([...finder.repeated()]).toEqual([3]);
  });
});

describe("a file whose last line does not end", () => {
  it.each(["last, without tab", "U2\t3912\t7", "x;y;z", '"'])(
    "%j is read alike from memory and from disk",
    async (last) => {
      const text = `单位：元\n统一社会信用代码\t行业代码\t增加值\nU1\t3911\t5\n${last}`;
      const { tally } = await tallyFiles([file("c.csv", text)], {});
      expect(tallyCsv(text).cells).toEqual(tally.cells);
    },
  );
});
