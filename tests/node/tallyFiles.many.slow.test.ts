import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tallyFiles } from "../../src/node/tallyFiles.js";
import { byReference } from "../engines/bytes/files/scannedTables.js";
import { ROOT } from "../support/city.js";
import { folder } from "../support/folder.js";

const work = folder();
const FILES = 10_000;
const HEADER = "统一社会信用代码,年份,行业代码,增加值（元）";
const MEMORY = join(work, "memory.cjs");

const inputs = join(work, "inputs");
mkdirSync(inputs);
/** Each hundredth file states a unit of the eighth again. */
for (let n = 0; n < FILES; n += 1) {
  const a = n % 100 === 0 ? 7 : n;
  const rows = `${HEADER}\nA${a},2023,3911,${a}.25\nB${n},2023,6510,2\n`;
  writeFileSync(join(inputs, `${String(n).padStart(5, "0")}.csv`), rows);
}
writeFileSync(
  MEMORY,
  'process.on("exit", () => require("node:fs").writeFileSync(process.env.MAX_RSS, String(process.resourceUsage().maxRSS)));',
);

/** Runs the command with as many descriptors as most systems give. */
function run(command: string) {
  const rss = join(work, "rss.txt");
  const cli = join(ROOT, "dist", "cli.js");
  const node = `"${process.execPath}" -r "${MEMORY}" "${cli}"`;
  const made = spawnSync("sh", ["-c", `ulimit -n 1024; ${node} ${command}`], {
    cwd: inputs,
    encoding: "utf8",
    env: { ...process.env, MAX_RSS: rss },
    maxBuffer: 1 << 28,
  });
  return { ...made, megabytes: Number(readFileSync(rss, "utf8")) / 1024 };
}

describe("ten thousand files", () => {
  it("are one account within 1 024 descriptors and 300 MB, and can be made again", () => {
    const made = run("account *.csv --period 2023 --out ../out");
    expect(made.stderr).not.toContain("EMFILE");
    expect(made.megabytes).toBeLessThan(300);
    const manifest = JSON.parse(readFileSync(join(work, "out", "manifest.json"), "utf8")) as {
      readonly inputs: readonly { readonly sha256: string }[];
    };
    expect(manifest.inputs).toHaveLength(FILES);
    const again = run("verify ../out");
    expect(again.stdout.trim()).toBe("identical");
    expect(again.megabytes).toBeLessThan(300);
  });

  it("are checked within the same", () => {
    const { stdout, status, megabytes } = run("check *.csv --period 2023 --lang en");
    expect(stdout).toContain("duplicateIdentical");
    expect(status).not.toBeNull();
    expect(megabytes).toBeLessThan(300);
  });
});

describe("more files than stay open", () => {
  /** Of more than 1 MB, so that they are gone through by their bytes. */
  const large = Array.from({ length: 40 }, (_, n) => {
    const path = join(work, `large-${n}.csv`);
    const remark = "甲".repeat(400);
    const rows = Array.from(
      { length: 1000 },
      (_, i) => `C${i % 10 === 0 ? i : `${n}X${i}`},2023,3911,1.5,${remark}`,
    );
    writeFileSync(path, [`${HEADER},备注`, ...rows, ""].join("\n"));
    return path;
  });

  it("are tallied as others are, cases in several of them included", async () => {
    const { tally, plain, inputs: read } = await tallyFiles(large);
    // A hundred cases stand in each file, 900 in that file alone.
    expect(tally.counts).toEqual({ rows: 40_000, duplicates: 100 * 39, conflicts: 0 });
    expect(plain).toBe(40 * 900);
    expect(tally.cells).toEqual((await byReference(large, {})).cells);
    expect(read.every(({ sha256 }) => sha256.length === 64)).toBe(true);
  });

  it("are read as they stand now where one changes meanwhile", async () => {
    let changed = false;
    const { tally, plain } = await tallyFiles(large, {
      onProgress: ({ rows }) => {
        if (rows < 40_000 || changed) return;
        changed = true;
        writeFileSync(large[35] as string, `${HEADER}\nC1,2023,3911,1.5\n`);
      },
    });
    expect(changed).toBe(true);
    expect(plain).toBe(0);
    expect(tally.counts.rows).toBe(39_001);
  });
});
