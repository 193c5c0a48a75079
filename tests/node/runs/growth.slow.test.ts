import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { digecon } from "../../support/command.js";
import { folder } from "../../support/folder.js";

const work = folder();

const place = (name: string) => join(work, name);

const file = (name: string, text: string) => {
  writeFileSync(place(name), text);
  return place(name);
};

const rowsOf = (out: string, name: string): Record<string, string>[] =>
  parse(readFileSync(join(place(out), name), "utf8"), { columns: true });

const growth = (...args: readonly string[]) => digecon("growth", ...args);

const LEVELS = `period,region,item,value,unit,basis,baseYear,vintage,released,scope,status,source
2022,,gdp,1000,亿元,nominal,,final,2023-12,,published,yearbook
2023,,gdp,1090,亿元,nominal,,preliminary,2024-01,,published,communique
2023,,gdp,1100,亿元,nominal,,final,2024-12,,published,yearbook
2022,,services,400,亿元,nominal,,final,2023-12,,published,yearbook
2023,,services,460,亿元,nominal,,final,2024-12,,published,yearbook
2023,,growth:gdp,9.0,%,nominal,,,2024-01,,published,communique
`;

const levels = file("levels.csv", LEVELS);

const prices = file(
  "prices.csv",
  "item,period,base,index,region,name,source\ngdp,2023,2022,105,,deflator,yearbook\n",
);

describe("digecon growth on levels of several periods", () => {
  const out = place("levels");

  it("gives every rate with its basis, sample, releases and rounding", () => {
    const { status } = growth("--controls", levels, "--prices", prices, "--out", out, "--lang", "en");
    expect(status).toBe(0);
    const rows = rowsOf("levels", "growth.csv");
    const nominal = rows.find((row) => row.item === "gdp" && row.basis === "nominal");
    // 1100 / 1000; levels printed to the whole 亿元 leave 1099.5/1000.5 … 1100.5/999.5.
    expect(nominal).toMatchObject({
      "growth_known（%）": "10.0",
      sample: "all units",
      vintage: "final",
      base_vintage: "final",
      from_rounded: "yes",
    });
    const comparable = rows.find((row) => row.item === "gdp" && row.basis === "comparable");
    // 1100 / 1.05 / 1000 − 1 = 4.76 %.
    expect(comparable).toMatchObject({ "growth_known（%）": "4.8", price: "deflator 105 yearbook" });
    // 60 of 100 of the growth, 6.0 of its 10 points, at current prices.
    expect(rows.find((row) => row.item === "services")).toMatchObject({
      "contribution（%）": "60.0",
      "pull（percentage points）": "6.0",
      whole: "gdp",
    });
    expect(rowsOf("levels", "contributions.csv")).toMatchObject([
      {
        item: "services",
        whole: "gdp",
        "contribution（%）": "60.0",
        "pull（percentage points）": "6.0",
        "whole_growth（%）": "10.0",
      },
    ]);
  });

  it("lays the published rate beside ours, and says that it rests on another release", () => {
    const [gdp] = rowsOf("levels", "published-rates.csv");
    expect(gdp).toMatchObject({ "published（%）": "9.0", "computed（%）": "10.00", agrees: "no" });
    const again = growth(
      "--controls",
      levels,
      "--vintage",
      "preliminary",
      "--base-vintage",
      "final",
      "--json",
    );
    const [row] = JSON.parse(again.stdout).tables["published-rates"].rows;
    expect(JSON.stringify(row)).toContain("是");
  });

  it("lists what moved between releases", () => {
    expect(rowsOf("levels", "revisions.csv")).toEqual([
      expect.objectContaining({
        item: "gdp",
        period: "2023",
        "relative（%）": "0.92",
        within_rounding: "no",
      }),
    ]);
  });

  it("is replayed by verify, and keeps its files with their digests", () => {
    expect(digecon("verify", out)).toMatchObject({ status: 0, stdout: "identical\n" });
    const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
    expect(manifest.command).toBe("growth");
    expect(manifest.parameters.map((each: { role: string }) => each.role)).toEqual(["controls", "prices"]);
    writeFileSync(join(out, "growth.csv"), "changed\n");
    expect(digecon("verify", out, "--lang", "en")).toMatchObject({ status: 1 });
  });

  it("still shows revisions where no rate can be given", () => {
    const { tables } = JSON.parse(growth("--controls", levels, "--period", "2022", "--json").stdout);
    const filled = Object.keys(tables).filter((name) => tables[name].rows.length > 0);
    expect(filled).toEqual(["revisions"]);
  });

  it("writes nothing where no level of the base is there, and says which there are", () => {
    const alone = file("alone.csv", LEVELS.split("\n").slice(0, 2).join("\n"));
    const { status, stdout } = growth("--controls", alone, "--period", "2023", "--out", place("none"));
    expect(status).toBe(1);
    expect(stdout).toContain("levelMissing");
    expect(() => readFileSync(join(place("none"), "manifest.json"))).toThrow();
  });

  it("refuses neither units nor levels, and a file that is not there", () => {
    expect(growth("--out", place("x")).status).toBe(2);
    expect(growth("--controls", place("none.csv"), "--out", place("x")).status).toBe(2);
    expect(growth("--controls", levels).status).toBe(2);
  });
});

describe("digecon growth on units", () => {
  const header = "统一社会信用代码,行业代码,报告期,增加值（万元）\n";
  const now = file("now.csv", `${header}A,3911,2023,110\nB,3912,2023,50\nNEW,3911,2023,1000\n`);
  const before = file("before.csv", `${header}A,3911,2022,100\nB,6513,2022,40\nGONE,3911,2022,500\n`);

  it("compares the units of both files, a changed code counted under the new one at both ends", () => {
    const out = place("matched");
    const { status, stdout } = growth(
      now,
      "--previous",
      before,
      "--period",
      "2023",
      "--out",
      out,
      "--lang",
      "en",
    );
    expect(status).toBe(0);
    const row = rowsOf("matched", "like-for-like.csv").find((each) => each.code === "01");
    // 160 over 140, and neither 1160 over 640 nor 110 over 100.
    expect(row).toMatchObject({ "growth（%）": "14.3", sample: "units with data of both periods" });
    expect(stdout).toContain("1 entrants, 1 leavers, 1 changes of code");
    const unpaired = rowsOf("matched", "internal/unpaired.csv");
    expect(unpaired.map((each) => [each.unit, each.previous_code, each.code])).toEqual([
      ["NEW", "", "3911"],
      ["GONE", "3911", ""],
      ["B", "6513", "3912"],
    ]);
    expect(unpaired.every((each) => each.marking?.includes("INTERNAL"))).toBe(true);
    expect(digecon("verify", out)).toMatchObject({ status: 0, stdout: "identical\n" });
  });

  it("takes the amounts of a year before that this year's set reports", () => {
    const set = file(
      "set.csv",
      "统一社会信用代码,行业代码,报告期,营业收入（万元）,上年同期营业收入（万元）\nA,3911,2023,110,100\nB,3911,2023,70,0\nC,3911,2023,30,\n",
    );
    const out = place("currentSet");
    expect(growth(set, "--period", "2023", "--out", out, "--lang", "en").status).toBe(0);
    const row = rowsOf("currentSet", "like-for-like.csv").find((each) => each.code === "01");
    // (110 + 70) / (100 + 0); C states nothing of last year and is not compared.
    expect(row).toMatchObject({
      "growth（%）": "80.0",
      sample: "units of the current period, which also report the year before",
    });
    expect(digecon("verify", out).stdout).toBe("identical\n");
  });
});

describe("digecon growth on units, valued as account values them", () => {
  const core = (stdout: string, name: string) => JSON.parse(stdout).tables[name].rows[0];
  /** Growth, and value added of the core in both years by `account` with the same options. */
  const both = (name: string, now: string, before: string, ...options: readonly string[]) => {
    const files = [file(`${name}-1.csv`, now), file(`${name}-0.csv`, before)] as const;
    const out = place(`${name}-out`);
    const args = [files[0], "--previous", files[1], "--edition", "2017", ...options];
    const made = growth(...args, "--out", out, "--json");
    const accounts = files.map(
      (each) => digecon("account", each, "--edition", "2017", ...options, "--json").stdout,
    );
    const row = core(made.stdout, "like-for-like");
    return {
      ends: [row.current.known, row.previous.known],
      accounts: accounts.map((text) => core(text, "account").value_added.known),
      growth: row.growth as string,
      manifest: JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")),
      replayed: digecon("verify", out).stdout,
    };
  };

  it("by production, gross output with VAT in it: 1400 over 1000, and not 1600 over 1020", () => {
    const header = "统一社会信用代码,行业代码,报告期,总产出（元）,中间投入（元）,应交增值税（元）\n";
    const made = both(
      "vat",
      `${header}A1,3911,2023,1000,400,100\nA2,3911,2023,500,100,50\nA3,3911,2023,500,100,50\n`,
      `${header}A1,3911,2022,800,400,10\nA2,3911,2022,400,100,5\nA3,3911,2022,400,100,5\n`,
      "--output-basis",
      "inclVat",
    );
    expect(made.ends).toEqual(["1400", "1000"]);
    expect(made.accounts).toEqual(made.ends);
    expect(made.growth).toBe("0.4");
    expect(made.manifest.options.outputBasis).toBe("inclVat");
    expect(made.replayed).toBe("identical\n");
  });

  it("by income, interest added back: 640 over 240", () => {
    const header =
      "统一社会信用代码,行业代码,报告期,营业利润（元）,税金及附加（元）,应付职工薪酬（元）,应交增值税（元）,本年折旧（元）,其他收益（元）,投资收益（元）,利息费用（元）,利息收入（元）\n";
    const made = both(
      "interest",
      `${header}A1,3911,2023,100,10,10,10,10,0,0,500,0\n`,
      `${header}A1,3911,2022,100,10,10,10,10,0,0,100,0\n`,
      "--interest",
      "addBack",
    );
    expect(made.ends).toEqual(["640", "240"]);
    expect(made.accounts).toEqual(made.ends);
    expect(made.replayed).toBe("identical\n");
  });

  it("with decisions, shares, rates, a mapping, and blank cells as they are named", () => {
    const header = "统一社会信用代码,行业代码,报告期,增加值（元）,产值（元）\n";
    const decisions = file("dec.csv", "unit,category,share,source,date\nA1,030304,1,v,2022-01-01\n");
    const shares = file("sh.csv", "gbt4754,category,share,year,source\n8720,030405,0.5,,t\n");
    const rates = file("ra.csv", "gbt4754,rate,base,year,source\n3911,0.3,revenue,,t\n");
    const mapping = file("ma.csv", "header,field\n产值（元）,revenue\n");
    const made = both(
      "parameters",
      `${header}A1,8610,2023,100,无\nA2,3911,2023,无,200\nA3,3911,2023,50,无\n`,
      `${header}A1,8610,2022,10,无\nA2,3911,2022,无,100\nA3,3911,2022,40,无\n`,
      ...[
        "--decisions",
        decisions,
        "--shares",
        shares,
        "--rates",
        rates,
        "--mapping",
        mapping,
        "--missing",
        "无",
      ],
    );
    // 100 + 60 + 50 over 10 + 30 + 40.
    expect(made.ends).toEqual(["210", "80"]);
    expect(made.accounts).toEqual(made.ends);
    expect(made.manifest.parameters.map((each: { role: string }) => each.role)).toEqual([
      ...["shares", "rates", "decisions", "mapping", "previous"],
    ]);
    const used = made.manifest.parametersUsed.map((each: { kind: string }) => each.kind);
    expect(new Set(used)).toEqual(new Set(["rate", "share"]));
    expect(made.replayed).toBe("identical\n");
  });

  it("within a region and a scope, in the unit that is stated, duplicates unchecked on request", () => {
    const header = "统一社会信用代码,行业代码,报告期,行政区划代码,统计口径,增加值\n";
    const rows = (year: string, value: number) =>
      `${header}A1,3911,${year},410802,规上,${value}\nA1,3911,${year},410802,规上,${value}\nA2,3911,${year},410802,规下,7\nA3,3911,${year},410100,规上,9\n`;
    const options = ["--region", "410800", "--scope", "aboveThreshold", "--unit", "万元"];
    const once = both("region", rows("2023", 3), rows("2022", 2), ...options);
    expect(once.ends).toEqual(["30000", "20000"]);
    expect(once.accounts).toEqual(once.ends);
    expect(once.manifest.ends).toMatchObject({
      current: { period: "2023", region: "410800", scope: "aboveThreshold" },
      previous: { period: "2022", region: "410800", scope: "aboveThreshold" },
    });
    const twice = both("twice", rows("2023", 3), rows("2022", 2), ...options, "--no-duplicates");
    expect(twice.ends).toEqual(["60000", "40000"]);
    expect(twice.accounts).toEqual(twice.ends);
  });

  it("refuses options that would change nothing", () => {
    const units = file("refused.csv", "统一社会信用代码,行业代码,报告期,增加值（元）\nA1,3911,2023,1\n");
    const groups = file("gr.csv", "group,gbt4754\n甲,3911\n");
    const refused = (...args: readonly string[]) =>
      growth(...args, "--out", place("refused"), "--lang", "en");
    for (const [args, flag] of [
      [[units, "--groups", groups], "--groups"],
      [[units, "--force-scope"], "--force-scope"],
      [[units, "--prices", prices], "--prices"],
      [["--controls", levels, "--decisions", groups], "--decisions"],
      [[units, "--apart", "3y"], "--apart"],
      [[units, "--previous", units, "--apart", "1w"], "--apart"],
    ] as const) {
      const { status, stderr } = refused(...args);
      expect([status, stderr.includes(flag)]).toEqual([2, true]);
    }
  });
});

describe("digecon growth on files that are not of one kind", () => {
  const header = "统一社会信用代码,行业代码,报告期,增加值（元）\n";
  const now = file("kind-now.csv", `${header}A1,3911,2023,11\n`);
  const other = (name: string, row: string) => file(`kind-${name}.csv`, `${header}${row}\n`);

  it("writes nothing, exits with 1, and says what stands against it in both languages", () => {
    for (const [before, word] of [
      [now, "2023 / 2023"],
      [other("quarter", "A1,3911,2022Q1,10"), "2023 / 2022Q1"],
      [other("later", "A1,3911,2024,10"), "2023 / 2024"],
      [other("others", "B7,3911,2022,10"), "B7"],
    ] as const)
      for (const lang of ["zh", "en"]) {
        const { status, stdout } = growth(now, "--previous", before, "--out", place("kind"), "--lang", lang);
        expect([status, stdout.includes(word)]).toEqual([1, true]);
      }
  });

  it("names both periods and vintages in table and manifest, and what was found in which file", () => {
    const before = other("damaged", "A1,3911,2022,10\nA9,3911,2022,x");
    const out = place("named");
    const { stdout } = growth(
      ...[now, "--previous", before, "--data-vintage", "census", "--base-vintage", "final", "--out", out],
      ...["--lang", "en"],
    );
    expect(rowsOf("named", "like-for-like.csv")[0]).toMatchObject({
      ...{ name: "Core industries of the digital economy (01–04)", period: "2023", base_period: "2022" },
      ...{ scope: "all units", vintage: "census", base_vintage: "final" },
    });
    expect(readFileSync(join(out, "report.md"), "utf8")).toContain("2022");
    const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
    expect(manifest.ends.previous).toEqual({ period: "2022", region: "", scope: "all", vintage: "final" });
    expect(stdout).toMatch(/kind-damaged\.csv \(--previous\): .*x/);
    expect(
      rowsOf("named", "internal/findings.csv").some((row) =>
        row.message_zh?.startsWith("kind-damaged.csv (--previous)："),
      ),
    ).toBe(true);
    expect(digecon("verify", out).stdout).toBe("identical\n");
  });

  it("compares periods as far apart as is stated", () => {
    const made = growth(now, "--previous", other("2020", "A1,3911,2020,10"), "--apart", "3y", "--json");
    expect(JSON.parse(made.stdout).tables["like-for-like"].rows[0]).toMatchObject({
      ...{ growth: "0.1", period: "2023", base_period: "2020" },
    });
  });

  it("reads of one file the columns of each year, and rows that add up from January as that period", () => {
    const first = (stdout: string) => JSON.parse(stdout).tables["like-for-like"].rows[0];
    const wide = file(
      "wide.csv",
      "统一社会信用代码,行业代码,营业收入（万元）;2023年,营业收入（万元）;2022年\nA1,3911,110,100\n",
    );
    const years = growth(wide, "--previous", wide, "--period", "2023", "--base", "2022", "--json");
    expect(first(years.stdout)).toMatchObject({ growth: "0.1", period: "2023", base_period: "2022" });
    const halfYear = file(
      "half-year.csv",
      "统一社会信用代码,行业代码,报告期,期别类型,营业收入（万元）,上年同期营业收入（万元）\nA1,3911,2023-06,累计,110,100\n",
    );
    expect(first(growth(halfYear, "--json").stdout)).toMatchObject({
      ...{ growth: "0.1", period: "2023-01/2023-06", base_period: "2022-01/2022-06" },
    });
  });
});
