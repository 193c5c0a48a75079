import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { CITY, CITY_PARAMETERS } from "../../support/city.js";
import { digecon } from "../../support/command.js";
import { folder } from "../../support/folder.js";

const work = folder();

const UNITS = join(CITY, "units.csv");

const out = join(work, "city");

const run = digecon("account", UNITS, ...CITY_PARAMETERS, "--region", "410800", "--out", out);

function table(name: string): Record<string, string>[] {
  return parse(readFileSync(join(out, name), "utf8"), { columns: true, bom: true });
}

function write(name: string, text: string): string {
  const path = join(work, name);
  writeFileSync(path, text);
  return path;
}

describe("digecon account on the seed city", () => {
  it("prints the second seed's own figures", () => {
    expect(run.status).toBe(0);
    expect(run.stdout).toContain("新型显示及智能终端增加值25.3亿元，占第二产业2.8%");
    expect(run.stdout).toMatch(/数字化效率提升业渗透率（05÷工业增加值）11\.2%/);
    expect(run.stdout).toMatch(/数字化效率提升业渗透率（05÷服务业增加值）26\.3%/);
  });

  it("finds that the sentence's own wording does not fit its figures, and prints the fixture's own above-threshold share", () => {
    expect(run.stdout).toMatch(/claimDenominator: .*886–922 亿元/);
    expect(run.stdout).toMatch(/规上部分占规上工业\d+\.\d%/);
  });

  it("writes publishable and internal files apart, the internal ones marked in every row", () => {
    const publishable = ["account.csv", "sectors.csv", "penetration.csv", "report.md", "manifest.json"];
    for (const name of publishable) expect(existsSync(join(out, name)), name).toBe(true);
    for (const name of ["cells", "findings", "undetermined"]) {
      const rows = table(join("internal", `${name}.csv`));
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.marking === "内部资料 INTERNAL")).toBe(true);
    }
  });

  it("names no unit in a publishable file", () => {
    const units: Record<string, string>[] = parse(readFileSync(UNITS, "utf8"), { columns: true, bom: true });
    const ids = units.map((row) => row.统一社会信用代码 ?? "");
    const texts = readdirSync(out)
      .filter((name) => name.endsWith(".csv") || name.endsWith(".md"))
      .map((name) => readFileSync(join(out, name), "utf8"));
    for (const text of texts) expect(ids.filter((id) => text.includes(id))).toEqual([]);
  });

  it("labels city figures as a trial calculation unless told that they are official", () => {
    expect(table("account.csv").every((row) => row.label?.startsWith("试算"))).toBe(true);
    expect(readFileSync(join(out, "report.md"), "utf8")).toContain("试算数据，非统计部门正式核算结果");
    const official = join(work, "official");
    digecon("account", UNITS, ...CITY_PARAMETERS, "--official", "--out", official);
    expect(readFileSync(join(official, "report.md"), "utf8")).not.toContain("试算");
  });

  it("holds no path, host or time in the compared files", () => {
    const texts = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "manifest.json")
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
    for (const text of texts) expect(text).not.toMatch(/units\.csv|\/tmp\/|20\d\d-\d\d-\d\dT/);
  });

  it("gives the same bytes when rows are shuffled and the file is split, findings and cells included", () => {
    const [header = "", ...rows] = readFileSync(UNITS, "utf8").trimEnd().split("\n");
    const shuffled = rows
      .map((row, i) => ({ row, at: (i * 7919) % rows.length }))
      .sort((a, b) => a.at - b.at);
    const lines = shuffled.map(({ row }) => row);
    const first = write("first.csv", `${[header, ...lines.slice(0, 1000)].join("\n")}\n`);
    const second = write("second.csv", `${[header, ...lines.slice(1000)].join("\r\n")}\r\n`);
    const again = join(work, "shuffled");
    expect(
      digecon("account", first, second, ...CITY_PARAMETERS, "--region", "410800", "--out", again).status,
    ).toBe(0);
    for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name === "manifest.json") continue;
      const name = join(entry.parentPath, entry.name).slice(out.length + 1);
      const text = readFileSync(join(again, name), "utf8");
      // Columns that are not used and how rows are read are told once per file.
      if (name.endsWith("findings.csv")) continue;
      expect(text, name).toBe(readFileSync(join(out, name), "utf8"));
    }
  });

  it("prints nothing but the result with --json", () => {
    const { stdout, status } = digecon("account", UNITS, ...CITY_PARAMETERS, "--json");
    expect(status).toBe(0);
    const result = JSON.parse(stdout);
    expect(result.tables.account.rows).toHaveLength(195);
    expect(result.provenance.inputs[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("prefixes CSV files with a byte-order mark on request", () => {
    const bom = join(work, "bom");
    digecon("account", UNITS, "--region", "410800", "--bom", "--out", bom);
    expect(readFileSync(join(bom, "account.csv")).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });
});

describe("digecon account, misused or fed with what it cannot read", () => {
  it("refuses an amount without a unit and says how to state it, in both languages", () => {
    const input = write("nounit.csv", "统一社会信用代码,行业代码,营业收入\nA1,3911,5\n");
    const zh = digecon("account", input, "--period", "2023", "--out", join(work, "nounit"));
    expect(zh.status).toBe(1);
    expect(zh.stdout).toContain("--unit 千元");
    const en = digecon("account", input, "--period", "2023", "--lang", "en", "--out", join(work, "nounit"));
    expect(en.stdout).toContain("states no unit");
    const stated = digecon(
      "account",
      input,
      "--period",
      "2023",
      "--unit",
      "千元",
      "--out",
      join(work, "unit"),
    );
    expect(stated.status).toBe(0);
  });

  it("reports a file that is missing, empty or a folder, and leaves with 1", () => {
    const empty = write("empty.csv", "");
    for (const path of [join(work, "nowhere.csv"), empty, work]) {
      const { status, stdout } = digecon("account", path, "--period", "2023", "--out", join(work, "none"));
      expect(status, path).toBe(1);
      expect(stdout).toMatch(/fileMissing|fileIsFolder|fileEmpty/);
    }
  });

  it("names the wrong option and what it takes", () => {
    const { status, stderr } = digecon("account", UNITS, "--scope", "some", "--out", join(work, "x"));
    expect(status).toBe(2);
    expect(stderr).toContain("--scope");
    expect(stderr).toContain("aboveThreshold");
    expect(digecon("account", UNITS, "--nonsense").status).toBe(2);
    expect(digecon("account", "--out", join(work, "x")).status).toBe(2);
    expect(digecon("account", UNITS).status).toBe(2);
    expect(
      digecon("account", UNITS, "--shares", join(work, "none.csv"), "--out", join(work, "x")).status,
    ).toBe(2);
    expect(digecon("unknown").status).toBe(2);
  });

  it("never writes into a folder that holds anything else", () => {
    const foreign = join(work, "foreign");
    mkdirSync(foreign);
    writeFileSync(join(foreign, "mine.txt"), "mine");
    const { status, stderr } = digecon("account", UNITS, "--region", "410800", "--out", foreign);
    expect(status).toBe(2);
    expect(stderr).toContain("mine.txt");
    expect(readdirSync(foreign)).toEqual(["mine.txt"]);
  });

  it("keeps a spreadsheet from running text as a formula", () => {
    const input = write("formula.csv", '统一社会信用代码,行业代码,增加值（元）\nA1,"=HYPERLINK(""x"")",5\n');
    const result = join(work, "formula");
    digecon("account", input, "--period", "2023", "--out", result);
    const cells = readFileSync(join(result, "internal", "cells.csv"), "utf8");
    expect(cells).toContain("'=HYPERLINK");
  });
});
