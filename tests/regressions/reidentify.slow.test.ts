import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { digecon } from "../support/command.js";
import { folder } from "../support/folder.js";

describe("digecon reidentify", () => {
  const work = folder();
  const write = (name: string, text: string) => {
    const path = join(work, name);
    writeFileSync(path, text);
    return path;
  };
  const list = (path: string): Record<string, string>[] =>
    parse(readFileSync(path, "utf8"), { columns: true });

  it("never writes over a file that it reads, nor over a file that is no such list", () => {
    const text = "统一社会信用代码,行业代码,增加值（元）\nA1,8610,100\n";
    const input = write("input.csv", text);
    const decisions = write("given.csv", "unit,category,share\nA1,030304,0.4\n");
    const foreign = write("foreign.csv", "a,b\n1,2\n");
    for (const [out, kept] of [
      [input, text],
      [decisions, "unit,category,share\nA1,030304,0.4\n"],
      [foreign, "a,b\n1,2\n"],
    ] as const) {
      const { status } = digecon("reidentify", input, "--decisions", decisions, "--out", out);
      expect(status).toBe(2);
      expect(readFileSync(out, "utf8")).toBe(kept);
    }
  });

  it("writes one line a case, also where a unit stands twice, and writes over its own list", () => {
    const rows = ["A1,8610,100", "A1,8610,100", "A1,3670,7", "A1,6429,5", "A2,8610,3"];
    const input = write("twice.csv", `统一社会信用代码,行业代码,增加值（元）\n${rows.join("\n")}\n`);
    const out = join(work, "list.csv");
    for (let run = 0; run < 2; run += 1)
      expect(digecon("reidentify", input, "--period", "2022", "--out", out).status).toBe(0);
    expect(list(out).map(({ unit, gbt4754 }) => `${unit} ${gbt4754}`)).toEqual([
      "A1 6429",
      "A1 8610",
      "A2 8610",
    ]);
  });

  it("lists units by 2011 codes and by names", () => {
    // 8510 新闻业 of 2011 is 8610 of 2017.
    const old = write("old.csv", "统一社会信用代码,行业代码,增加值（元）\nA1,8510,100\nA2,3610,5\n");
    const out = join(work, "old-list.csv");
    digecon("reidentify", old, "--edition", "2011", "--period", "2015", "--out", out);
    expect(list(out)).toMatchObject([{ unit: "A1", gbt4754: "8510", industry: "新闻业" }]);
    const named = write("named.csv", "统一社会信用代码,行业名称,增加值（元）\nA1,新闻业,100\n");
    const namedOut = join(work, "named-list.csv");
    digecon("reidentify", named, "--period", "2022", "--out", namedOut);
    expect(list(namedOut)).toMatchObject([{ unit: "A1", gbt4754: "8610", candidates: "030304 nonDigital" }]);
  });
});
