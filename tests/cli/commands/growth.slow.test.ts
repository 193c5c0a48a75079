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
      growth_known: "10.0",
      sample: "full",
      vintage: "final",
      base_vintage: "final",
      from_rounded: "yes",
    });
    const comparable = rows.find((row) => row.item === "gdp" && row.basis === "comparable");
    // 1100 / 1.05 / 1000 − 1 = 4.76 %.
    expect(comparable).toMatchObject({ growth_known: "4.8", price: "deflator 105 yearbook" });
    // 60 of 100 of the growth, 6.0 of its 10 points, at current prices.
    expect(rows.find((row) => row.item === "services")).toMatchObject({ contribution: "60.0", pull: "6.0" });
  });

  it("lays the published rate beside ours, and says that it rests on another release", () => {
    const [gdp] = rowsOf("levels", "published-rates.csv");
    expect(gdp).toMatchObject({ published: "9.0", computed: "10.00", agrees: "no" });
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
      expect.objectContaining({ item: "gdp", period: "2023", relative: "0.92", within_rounding: "no" }),
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
    expect(Object.keys(tables)).toEqual(["revisions"]);
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
    expect(row).toMatchObject({ growth: "14.3", sample: "matched units" });
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
    expect(row).toMatchObject({ growth: "80.0", sample: "current set" });
    expect(digecon("verify", out).stdout).toBe("identical\n");
  });
});
