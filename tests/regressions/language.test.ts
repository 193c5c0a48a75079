import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCommandLine } from "../../src/cli/commandLine.js";
import { COMMANDS } from "../../src/cli/commands/index.js";
import { definitionOf, type FindingCode, findingCatalogue } from "../../src/findings/catalogue.js";
import { folder } from "../support/folder.js";
import { present } from "../support/values.js";

const work = folder();

function write(name: string, text: string): string {
  const path = join(work, name);
  writeFileSync(path, text);
  return path;
}

const INPUT = write(
  "units.csv",
  [
    "unit,industryCode,industryName,period,scope,region,valueAdded (yuan),revenue (yuan)",
    "A1,3911,,2022,aboveThreshold,410802,100000000,500000000",
    "A2,3670,,2022,aboveThreshold,410802,70000000,100000000",
    "A3,6429,,2022,belowThreshold,410803,30000000,100000000",
    "A4,9999,,2022,aboveThreshold,410803,5000000,",
    "A5,,不存在的行业,2022,aboveThreshold,410803,5000000,",
    "A6,3912,,2022,some,410803,5000000,",
    "-,0511,,2022,aboveThreshold,410803,,7000000",
    "",
  ].join("\n"),
);
const OPTIONS = [
  "--period",
  "2022",
  "--region",
  "410800",
  "--controls",
  write(
    "controls.csv",
    "period,region,item,value,unit,vintage,released\n2022,410800,gdp,20,亿元,final,2024-12\n2022,410800,industry,5,亿元,preliminary,2023-12\n",
  ),
  "--shares",
  write("shares.csv", "gbt4754,category,share,year,source\n3670,050202,0.4,2021,survey\n"),
  "--rates",
  write("rates.csv", "gbt4754,rate,base,year,source\n0511,0.5,revenue,2021,survey\n"),
];
const HAN = /\p{Script=Han}/u;

async function run(...argv: readonly string[]): Promise<string> {
  const { command, operands, options } = readCommandLine(argv);
  return (await present(COMMANDS[command ?? ""])(operands, options)).stdout;
}

function linesWith(text: string, pattern: RegExp): readonly string[] {
  return text.split("\n").filter((line) => pattern.test(line));
}

describe("with --lang en", () => {
  it("the screen holds no Chinese but the texts of the input, as they are written there", async () => {
    const out = join(work, "en");
    const screen = await run("account", INPUT, ...OPTIONS, "--lang", "en", "--out", out);
    expect(screen).toContain("100 million yuan");
    expect(linesWith(screen.replaceAll("不存在的行业", ""), HAN)).toEqual(
      // The advice names the words that a file may hold.
      linesWith(screen, /use all, aboveThreshold or belowThreshold \(全部, 规上, 规下\)/u),
    );
    expect(screen).not.toContain("亿元");
  });

  it("classify answers in English, official names of classes aside", async () => {
    const classified = await run("classify", "3911", "--lang", "en");
    expect(linesWith(classified.replaceAll("计算机整机制造", ""), HAN)).toEqual([]);
  });
});

describe("with --lang zh", () => {
  /** English that is a name or a code, not a word for people: of findings, vintages, items and options. */
  const NAMES =
    /\b(GDP|core|final|preliminary|gdp|industry|survey|nonDigital|unit|aboveThreshold|belowThreshold|all|some|internal|manifest|json|digecon|verify|vintage|period|zh)\b/gu;

  it("the screen holds no English words for what has a Chinese one", async () => {
    const screen = await run("account", INPUT, ...OPTIONS, "--out", join(work, "zh"));
    const codes = new RegExp(`\\b(${Object.keys(findingCatalogue()).join("|")})\\b`, "gu");
    const rest = screen
      .replaceAll(work, "")
      .replaceAll("units.csv", "")
      .replace(codes, "")
      .replace(NAMES, "");
    expect(linesWith(rest, /[A-Za-z]{3,}/u)).toEqual([]);
    expect(screen).not.toMatch(/\b(cells|records|undetermined|yuan|stated|source)\b/u);
  });

  it("the report holds no cells, records or undetermined", async () => {
    await run("account", INPUT, ...OPTIONS, "--out", join(work, "zh"));
    const report = readFileSync(join(work, "zh", "report.md"), "utf8");
    expect(linesWith(report, /\b(cells|records|undetermined|yuan|forced)\b/u)).toEqual([]);
  });
});

describe("findings", () => {
  it("every one is told in both languages, and the Chinese text is Chinese", () => {
    for (const code of Object.keys(findingCatalogue()) as FindingCode[]) {
      const { zh, en, advice } = definitionOf(code);
      expect(zh({}), code).toMatch(HAN);
      expect(en({}), code).toMatch(/[a-z]{2,}/u);
      expect(advice.zh === "", code).toBe(advice.en === "");
    }
  });
});
