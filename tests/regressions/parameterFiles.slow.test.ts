import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digecon } from "../support/command.js";
import { folder } from "../support/folder.js";

const work = folder();

function file(name: string, text: string): string {
  const path = join(work, name);
  writeFileSync(path, text);
  return path;
}

const INPUT = file("units.csv", "统一社会信用代码,行业代码,增加值（元）\nA1,3670,100\n");

describe("parameter files that cannot be read to their end", () => {
  it.each([
    ["an unclosed quote", "shares", 'gbt4754,category,share\n3670,050202,"0.4\n'],
    ["no row", "shares", "gbt4754,category,share\n"],
    ["no content at all", "rates", ""],
    ["an unclosed quote", "controls", 'period,region,item,value,unit\n2022,410800,gdp,"100,元\n'],
  ])(
    "with %s in --%s the command is misused: exit 2, the file is named and nothing is written",
    (_, role, text) => {
      const path = file(`broken-${role}.csv`, text);
      const out = join(work, "none");
      const options = ["--period", "2022", `--${role}`, path, "--out", out];
      const { status, stderr } = digecon("account", INPUT, ...options);
      expect(status).toBe(2);
      expect(stderr).toContain(`--${role}`);
      expect(stderr).toContain(`broken-${role}.csv`);
      expect(existsSync(out)).toBe(false);
    },
  );
});
