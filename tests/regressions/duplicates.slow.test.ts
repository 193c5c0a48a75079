import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digecon } from "../support/command.js";
import { folder } from "../support/folder.js";

describe("the same unit twice", () => {
  it("counts once through the command with --period, --region and --scope", () => {
    const work = folder();
    const input = join(work, "units.csv");
    writeFileSync(
      input,
      [
        "统一社会信用代码,行业代码,行业名称,报告期,统计口径,行政区划代码,增加值（元）",
        "A1,3911,,2022,全部,410800,100",
        "A1,3911,,,全部,410800,100",
        "A1,3911,,2022,,410800,100",
        "A1,3911,,2022,全部,,100",
        "A1,,计算机整机制造,,,,100",
        "A2,3911,,2022,全部,410800,7",
        "",
      ].join("\n"),
    );
    const options = ["--period", "2022", "--region", "410800", "--scope", "all", "--json"];
    const { stdout } = digecon("account", input, ...options);
    const result = JSON.parse(stdout);
    expect(result.provenance.counts).toMatchObject({ rows: 6, duplicates: 4, conflicts: 0 });
    const whole = result.tables.identity.rows.find((row: { row: string }) => row.row === "in");
    expect(JSON.stringify(whole)).toMatch(/"107(\.0+)?"/);
  });
});
