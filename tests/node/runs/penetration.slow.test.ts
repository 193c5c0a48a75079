import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digecon } from "../../support/command.js";
import { digital, file, layout, place, rowsOf, table } from "./smallTable.js";

describe("digecon penetration", () => {
  const penetration = (...args: readonly string[]) => digecon("penetration", ...args);
  const units = file(
    "units.csv",
    "统一社会信用代码,行业代码,报告期,增加值（亿元）\nA1,3911,2022,20\nA2,3443,2022,80\nA3,6513,2022,10\n",
  );

  it("lays the methods side by side, an aggregate a row, each under its own name", () => {
    const aggregates = file("aggregates.csv", "sector,aggregate\nS1,industry\nS2,services\n");
    const adoption = file(
      "adoption.csv",
      "sector,period,technology,using,units,region,source\nindustry,2022,cloud,47,100,,survey\n",
    );
    const digitalised = file(
      "digitalised.csv",
      "sector,period,digitalised,valueAdded,unit,region,source\nservices,2022,30,120,亿元,,study\n",
    );
    const methods = "ioDirect,ioCompleteShare,adoption,growthAccounting,published";
    const args = ["--io", table, "--layout", layout, "--digital", digital, "--aggregates", aggregates];
    const more = ["--adoption", adoption, "--digitalised", digitalised, "--period", "2022"];
    const out = place("pen");
    const { status } = penetration("--method", methods, ...args, ...more, "--out", out, "--lang", "en");
    expect(status).toBe(0);
    const rows = new Map(rowsOf("pen", "penetration-comparison.csv").map((row) => [row.sector, row]));
    // S1 is all of industry, S2 all of services: .2 and .05, 50.96 and 27.01 %; published: 24.0 and 44.7 %.
    expect(rows.get("industry")).toMatchObject({
      "ioDirect_known（%）": "20.00",
      "ioCompleteShare_known（%）": "50.96",
      "adoption_known（%）": "47.00",
      "growthAccounting_known（%）": "",
      "published_known（%）": "24.00",
    });
    expect(rows.get("services")).toMatchObject({
      "ioDirect_known（%）": "5.00",
      "ioCompleteShare_known（%）": "27.01",
      "adoption_known（%）": "",
      "growthAccounting_known（%）": "25.00",
      "published_known（%）": "44.70",
    });
    const listed = rowsOf("pen", "penetration-methods.csv");
    expect(new Set(listed.map((row) => row.method)).size).toBe(5);
    expect(digecon("verify", out)).toMatchObject({ status: 0, stdout: "identical\n" });
    const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
    expect(manifest.methods).toEqual(methods.split(","));
    expect(manifest.parameters.map((each: { role: string }) => each.role)).toContain("io");
  });

  it("computes the two rates of accounting from units", () => {
    const out = place("accounted");
    expect(penetration(units, "--method", "digitalRate", "--edition", "2017", "--out", out).status).toBe(0);
    const industry = rowsOf("accounted", "penetration-comparison.csv").find(
      (row) => row.sector === "industry",
    );
    // 3911 is core: 20 of 100 is decided; 3443, a starred class of 05, may be digital whole or not at all.
    expect(industry).toMatchObject({ "digitalRate_low（%）": "20.00", "digitalRate_high（%）": "100.00" });
    expect(digecon("verify", out).stdout).toBe("identical\n");
  });

  it("lays out a row for each period and region where no period is chosen", () => {
    const adoption = file(
      "adoption-years.csv",
      "sector,period,technology,using,units,region,source\nindustry,2021,cloud,40,100,,s\nindustry,2022年,cloud,47,100,,s\nindustry,2022,cloud,50,100,410800,s\n",
    );
    const out = place("years");
    const args = ["--method", "efficiencyRate,adoption,published", "--adoption", adoption];
    expect(penetration(units, ...args, "--edition", "2017", "--out", out).status).toBe(0);
    const rows = rowsOf("years", "penetration-comparison.csv").filter((row) => row.sector === "industry");
    const shown = rows.map((row) => [
      ...[
        row.period,
        row.region,
        row["efficiencyRate_high（%）"],
        row["adoption_known（%）"],
        row["published_known（%）"],
      ],
    ]);
    // Of CAICT: 17.0 % for 2016, 22.8 % for 2021, 24.0 % for 2022. 3443 may be digital whole or not at all: up to 80 of 100.
    expect(shown[0]).toEqual(["2016", "100000", "", "", "17.00"]);
    expect(shown.filter(([period]) => period === "2021" || period === "2022")).toEqual([
      ["2021", "", "", "40.00", "22.80"],
      ["2022", "", "80.00", "47.00", "24.00"],
      ["2022", "410800", "", "50.00", ""],
    ]);
    expect(digecon("verify", out).stdout).toBe("identical\n");
  });

  it("has no default method, and knows no other", () => {
    expect(penetration(units, "--out", place("x"))).toMatchObject({ status: 2 });
    expect(penetration(units, "--out", place("x"), "--lang", "en").stderr).toContain("there is no default");
    const { status, stderr } = penetration("--method", "caict", "--out", place("x"));
    expect(status).toBe(2);
    expect(stderr).toContain("growthAccounting");
  });

  it.each([
    ["ioDirect", "--io TABLE and --digital F"],
    ["adoption", "--adoption F"],
    ["growthAccounting", "--digitalised F"],
    ["efficiencyRate", "files of units or industries"],
  ])("says what %s needs", (method, needed) => {
    const { status, stderr } = penetration("--method", method, "--out", place("x"), "--lang", "en");
    expect(status).toBe(2);
    expect(stderr).toContain(needed);
  });

  it("names a row of a file that cannot be, and gives no figure for it", () => {
    const wrong = file(
      "more-than-all.csv",
      "sector,period,technology,using,units,region,source\nindustry,2022,cloud,101,100,,survey\n",
    );
    const { status, stdout } = penetration("--method", "adoption", "--adoption", wrong, "--out", place("x"));
    expect(status).toBe(1);
    expect(stdout).toContain("parameterInvalid");
  });
});
