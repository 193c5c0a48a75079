import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scanFile } from "../../../../src/engines/bytes/files/scanFile.js";
import { settingsOf } from "../../../../src/engines/memory/options.js";
import { folder } from "../../../support/folder.js";

const work = folder();

const HEADER = "统一社会信用代码,年份,行业代码,增加值（元）";

const rows = Array.from({ length: 1000 }, (_, n) => `A${1000 + n},2023,3911,${n}.25`);

const settings = { readSize: 1 << 12, splits: [0.5], threads: false };

/** How many rows were gone through until a file was known to be regular, or not. */
async function scanned(lines: readonly string[]): Promise<{ regular: boolean; rows: number }> {
  const path = join(work, "units.csv");
  writeFileSync(path, [HEADER, ...lines, ""].join("\n"));
  let gone = 0;
  const made = await scanFile(
    path,
    settingsOf({}),
    (count) => {
      gone += count;
    },
    settings,
  );
  await made?.close();
  return { regular: made !== undefined, rows: gone };
}

describe("a file in two parts", () => {
  it("is gone through once where it is regular", async () => {
    expect(await scanned(rows)).toEqual({ regular: true, rows: 1000 });
  });

  it("is not gone through again where the second part begins with a row and is not regular", async () => {
    const odd = rows.map((row, n) => (n === 900 ? row.replace("3911", '39"11') : row));
    const { regular, rows: gone } = await scanned(odd);
    expect(regular).toBe(false);
    expect(gone).toBeLessThan(1000);
  });

  it("is gone through as one where the second part began in the middle of a field", async () => {
    const note = `"${"软件\n".repeat(80)}"`;
    const quoted = rows.map((row, n) => (n >= 480 && n < 520 ? row.replace("3911", note) : row));
    const { regular, rows: gone } = await scanned(quoted);
    expect(regular).toBe(true);
    expect(gone).toBeGreaterThan(1000);
  });
});
