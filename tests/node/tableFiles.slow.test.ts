import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { digecon } from "../support/command.js";
import { digital, file, layout, place, table } from "./runs/smallTable.js";

const HOSTILE = [
  "<img src=x onerror=alert(1)>",
  "[click](javascript:alert(4))",
  "![x](javascript:y)",
  "`a` **b**",
];

/** What the same run says of a harmless name: lines of a report may differ in the name only. */
function reports(command: string, filesOf: (name: string) => readonly string[]): void {
  const reportOf = (name: string, out: string) => {
    const { status } = digecon(command, ...filesOf(name), "--out", place(out), "--lang", "en");
    expect(status).toBe(0);
    return readFileSync(join(place(out), "report.md"), "utf8");
  };
  const harmless = reportOf("甲乙", `${command}-plain`);
  expect(harmless).toContain("甲乙");
  for (const [i, text] of HOSTILE.entries()) {
    const escaped = text.replace(/[<>[\]!`*]/g, (character) => `&#${character.codePointAt(0)};`);
    expect(reportOf(text, `${command}-${i}`)).toBe(
      harmless.replaceAll("甲乙", escaped.replace("javascript:", "javascript&#58;")),
    );
  }
}

describe("the report of a command whose result is tables", () => {
  it("of input–output tables shows names of sectors as text", () => {
    reports("io", (name) => [
      file(
        "named.csv",
        `,代码,01,02,TFU,GO\n${name},01,150,500,350,1000\n软件,02,200,100,1700,2000\n,TVA,650,1400\n`,
      ),
      "--digital",
      file("digital-02.csv", "sector,category\n02,03\n"),
    ]);
  });

  it("of growth shows regions and releases as text", () => {
    const level = (name: string, year: number) =>
      `${year},${name},gdp,100,亿元,nominal,${name},${year + 1}-01,t\n`;
    reports("growth", (name) => [
      "--controls",
      file(
        "levels.csv",
        `period,region,item,value,unit,basis,vintage,released,source\n${level(name, 2022)}${level(name, 2023)}`,
      ),
      "--region",
      name,
    ]);
  });

  it("of penetration shows technologies, regions and sources as text", () => {
    reports("penetration", (name) => [
      ...["--method", "adoption", "--period", "2022", "--adoption"],
      file(
        "adoption.csv",
        `sector,period,technology,using,units,region,source\nindustry,2022,${name},47,100,${name},${name}\n`,
      ),
    ]);
  });
});

describe("the mark of trial figures", () => {
  const units = (year: number) =>
    file(
      `units-${year}.csv`,
      `统一社会信用代码,行业代码,报告期,增加值（元）\nA1,8610,${year},100\nA2,3911,${year},100\n`,
    );
  const COMMANDS: readonly (readonly [command: string, ...args: string[]])[] = [
    ["account", units(2023)],
    ["growth", units(2023), "--previous", units(2022)],
    ["penetration", "--method", "published"],
    ["io", table, "--layout", layout, "--digital", digital],
  ];
  const MARK = "试算数据，非统计部门正式核算结果";

  it.each(COMMANDS)(
    "stands in the last column of every publishable table of %s and in its report",
    (...args) => {
      const out = place(`mark-${args[0]}`);
      expect(digecon(...args, "--out", out).status).toBe(0);
      const names = readdirSync(out).filter((name) => name.endsWith(".csv"));
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) {
        const [head = [], ...rows] = parse(readFileSync(join(out, name), "utf8")) as string[][];
        expect([name, head.at(-1)]).toEqual([name, "label"]);
        for (const row of rows) expect(row.at(-1)).toContain(MARK);
      }
      expect(readFileSync(join(out, "report.md"), "utf8")).toContain(`**${MARK}**`);
    },
  );

  it.each(COMMANDS)("is nowhere in the results of %s that are official", (...args) => {
    const out = place(`official-${args[0]}`);
    expect(digecon(...args, "--official", "--out", out).status).toBe(0);
    for (const name of readdirSync(out).filter((each) => /\.(csv|md)$/.test(each)))
      expect(readFileSync(join(out, name), "utf8")).not.toContain("试算");
  });
});
