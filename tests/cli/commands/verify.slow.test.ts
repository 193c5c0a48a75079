import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CITY } from "../../support/city.js";
import { digecon } from "../../support/command.js";
import { folder } from "../../support/folder.js";

const work = folder();

const UNITS = join(CITY, "units.csv");

function write(name: string, text: string): string {
  const path = join(work, name);
  writeFileSync(path, text);
  return path;
}

describe("digecon verify", () => {
  it("says identical, and what differs after a change of a result, an input, or the loss of either", () => {
    const input = write("units-copy.csv", readFileSync(UNITS, "utf8"));
    const result = join(work, "verified");
    digecon("account", input, "--region", "410800", "--out", result);
    expect(digecon("verify", result)).toMatchObject({ status: 0, stdout: "identical\n" });

    const report = join(result, "report.md");
    const text = readFileSync(report, "utf8");
    writeFileSync(report, text.replace("亿元", "万元"));
    const altered = digecon("verify", result);
    expect(altered.status).toBe(1);
    expect(altered.stdout).toContain("结果文件已改动：report.md");
    writeFileSync(report, text);

    writeFileSync(input, readFileSync(input, "utf8").replace(/,规上,(\d)/, ",规上,9$1"));
    const changed = digecon("verify", result, "--lang", "en");
    expect(changed.status).toBe(1);
    expect(changed.stdout).toContain("input file has changed");
    expect(changed.stdout).toContain("recomputed result differs: account.csv");
  });

  it("is misused without a folder of results", () => {
    expect(digecon("verify", work).status).toBe(2);
    expect(digecon("verify").status).toBe(2);
  });
});
