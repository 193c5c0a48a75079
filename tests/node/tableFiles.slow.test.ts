import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digecon } from "../support/command.js";
import { file, place } from "./runs/smallTable.js";

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
