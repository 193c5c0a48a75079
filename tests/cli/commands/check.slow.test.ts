import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digecon } from "../../support/command.js";
import { folder } from "../../support/folder.js";

const work = folder();

describe("digecon check", () => {
  it("leaves with 1 when there are errors and 0 when there are none", () => {
    const good = join(work, "good.csv");
    writeFileSync(good, "统一社会信用代码,行业代码,报告期,增加值（元）\n91350100M000100Y43,3911,2023,5\n");
    expect(digecon("check", good).status).toBe(0);
    const bad = join(work, "bad.csv");
    writeFileSync(bad, "统一社会信用代码,行业代码,报告期,增加值（元）\n91350100M000100Y44,9999,2023,5\n");
    const { status, stdout } = digecon("check", bad, "--json");
    expect(status).toBe(1);
    const codes = JSON.parse(stdout).findings.map((finding: { code: string }) => finding.code);
    expect(codes).toContain("unknownCode");
    expect(codes).toContain("creditCodeInvalid");
  });

  it("names file and row of what it found", () => {
    const input = join(work, "place.csv");
    writeFileSync(input, "统一社会信用代码,行业代码,报告期,增加值（元）\nA1,3911,2023,5\nA2,3911,2023,五\n");
    expect(digecon("check", input).stdout).toMatch(/notANumber: .*五.*place\.csv 第 3 行/);
  });
});
