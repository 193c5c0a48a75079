import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tallyFiles } from "../../../../src/node/tallyFiles.js";

const HEADER = "统一社会信用代码,年份,行政区划代码,行业代码,增加值（元）,营业收入（元）,登记类型,备注";

/** Long remarks make few rows a file that is worth threads: 15 MB. */
const REMARK = "甲".repeat(1500);

export const LARGE_ROWS = 3400;

function row(n: number): string {
  const again = n % 500 === 499 ? n % 7 : n;
  const odd = n % 50 === 3 ? '"1,234.50"' : n % 50 === 4 ? "—" : `${again}.25`;
  return `A${again},2023,41080${again % 9},${again % 2 === 0 ? "3911" : "6510"},${again}.5,${odd},国有,${REMARK}`;
}

/** A regular file, and one whose newlines are of two kinds, with quotes in each line. */
export function largeFiles(folder: string): readonly string[] {
  const rows = Array.from({ length: LARGE_ROWS }, (_, n) => row(n));
  const regular = join(folder, "regular.csv");
  writeFileSync(regular, [HEADER, ...rows, ""].join("\n"));
  const odd = join(folder, "odd.csv");
  const lines = rows.map((text, n) => text.replace("国有", '"国""有"') + (n % 1000 === 10 ? "\r\n" : "\n"));
  writeFileSync(odd, `${HEADER}\n${lines.join("")}`);
  return [regular, odd];
}

/** What `PROGRAM` prints of them, made here: run from its source the library has no file for threads beside it. */
export async function madeHere(paths: readonly string[]): Promise<unknown> {
  const made = [];
  for (const path of paths) {
    const told = { 1: 0, 2: 0 };
    let before = 0;
    const { tally, inputs, plain } = await tallyFiles([path], {
      onProgress: ({ pass, rows }) => {
        told[pass as 1 | 2] += rows - before;
        before = rows;
      },
    });
    const { cells, findings, counts } = tally;
    const sha256 = inputs.map((input) => input.sha256);
    made.push({ cells, findings, counts, sha256, fast: plain, told: told[1] });
  }
  return JSON.parse(JSON.stringify(made, (_, v) => (typeof v === "bigint" ? String(v) : v)));
}
