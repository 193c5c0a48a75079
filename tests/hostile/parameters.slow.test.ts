import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digecon } from "../support/command.js";
import { folder } from "../support/folder.js";
import { accountOf, csv, expectBothLanguages, findingIn, gb18030, put } from "./material.js";

const work = folder();

const units = put(
  work,
  "units.csv",
  csv("统一社会信用代码,行政区划代码,行业代码,增加值（元）", "A1,410800,8610,100"),
);

const CONTROLS = "period,region,item,value,unit";

function refused(bytes: string | Uint8Array, role = "controls"): { zh: string; en: string } {
  const path = put(work, "parameters.csv", bytes);
  const args = ["account", units, "--period", "2023", `--${role}`, path, "--out", join(work, "out")];
  const zh = digecon(...args);
  const en = digecon(...args, "--lang", "en");
  expect([zh.status, en.status]).toEqual([2, 2]);
  return { zh: zh.stderr, en: en.stderr };
}

describe("a parameter file that cannot be read to its end is refused", () => {
  it("with the row of an unclosed quote", () => {
    const { zh, en } = refused(`${CONTROLS}\n2023,"410800,gdp,1,亿元\n2022,410800,gdp,1,亿元\n`);
    expect(zh).toMatch(/--controls：.*parameters\.csv 第 2 行的引号不配对（2023,"410800,gdp,1,亿元）/);
    expect(en).toMatch(/parameters\.csv row 2: its quotes do not pair/);
  });

  it("with the row of bytes that cannot be decoded", () => {
    const { zh, en } = refused(
      Buffer.concat([
        Buffer.from(`${CONTROLS},source\n2023,410800,gdp,1,亿元,年鉴统计年鉴`),
        Buffer.of(0xe4, 0xb8, 0x0a),
      ]),
    );
    expect(zh).toMatch(/parameters\.csv 第 2 行有无法解码的字节/);
    expect(en).toMatch(/row 2 holds bytes that cannot be decoded/);
  });

  it("when it is no text, has no rows, or is no file", () => {
    expect(refused(Buffer.from("PK\u0003\u0004")).zh).toContain("是 xlsx 文件；参数文件须为 CSV");
    expect(refused(`${CONTROLS}\n`).en).toContain("holds no rows");
    mkdirSync(join(work, "folder"));
    execFileSync("mkfifo", [join(work, "pipe")]);
    for (const [path, words] of [
      ["folder", "文件夹"],
      ["pipe", "管道"],
      ["none.csv", "没有文件"],
    ]) {
      const { status, stderr } = digecon("check", units, "--shares", join(work, path ?? ""));
      expect(status).toBe(2);
      expect(stderr).toContain(words);
    }
  });
});

describe("a parameter file with flaws", () => {
  it("names its header, row 1, when columns are missing, once", () => {
    const path = put(work, "headers.csv", csv("jahr,wert", "2023,1", "2023,2"));
    const told = accountOf(units, "--controls", path);
    const finding = findingIn(told, "parameterInvalid");
    expect(finding).toMatchObject({ count: 1, expected: "period,item,value,unit", received: "jahr,wert" });
    expect(finding.sample[0]?.place).toEqual({ file: "headers.csv", row: 1 });
    expectBothLanguages(finding);
    expect(told.status).toBe(1);
  });

  it("names the rows that are wrong, blank lines counted, whatever its encoding and mark", () => {
    const text = csv(
      CONTROLS,
      "",
      "2023,410800,gdp,x,亿元",
      "2023,410800,gdp,1,英镑",
      "2022,410800,地区生产总值,1,亿元",
    );
    for (const bytes of [
      Buffer.from(`\ufeff${text}`),
      gb18030(text),
      Buffer.from(`\ufeff${text}`, "utf16le"),
    ]) {
      const told = accountOf(units, "--region", "410800", "--controls", put(work, "rows.csv", bytes));
      const invalid = told.findings.filter(({ code }) => code === "parameterInvalid");
      expect(invalid.map(({ field, sample }) => [field, sample[0]?.place])).toEqual([
        ["controls.unit", { file: "rows.csv", row: 4 }],
        ["controls.value", { file: "rows.csv", row: 3 }],
      ]);
      expect(findingIn(told, "controlOtherPeriod").received).toBe("2022");
      expect(told.status).toBe(1);
    }
  });

  it("says which region its control totals are of, when it is another", () => {
    const path = put(work, "region.csv", csv(CONTROLS, "2023,110000,gdp,1,亿元"));
    const finding = findingIn(
      accountOf(units, "--region", "410800", "--controls", path),
      "controlOtherRegion",
    );
    expect(finding).toMatchObject({ expected: "410800", received: "110000" });
    expectBothLanguages(finding);
  });

  it("uses neither of two rows that contradict each other, and names the second", () => {
    const path = put(
      work,
      "twice.csv",
      csv("gbt4754,category,share,year", "8610,030304,0.4,2023", "8610,030304,0.5,2023"),
    );
    const told = accountOf(units, "--shares", path);
    const finding = findingIn(told, "parameterConflict");
    expect(finding.sample[0]?.place).toEqual({ file: "twice.csv", row: 3 });
    expectBothLanguages(finding);
    expect(told).toMatchObject({ status: 1, money: { in: "100.00", undetermined: "100.00" } });
  });

  it("may have columns and keys named __proto__ and constructor: they are columns that are not known", () => {
    const path = put(
      work,
      "proto.csv",
      csv(
        "gbt4754,category,share,__proto__,constructor",
        "8610,030304,0.4,x,y",
        "__proto__,constructor,0.5,x,y",
      ),
    );
    const told = accountOf(units, "--shares", path);
    const ignored = findingIn(told, "parameterColumnIgnored");
    expect(ignored.sample.map(({ received }) => received)).toEqual(["__proto__", "constructor"]);
    expect(findingIn(told, "parameterInvalid")).toMatchObject({
      field: "shares.gbt4754",
      received: "__proto__",
    });
    expect(told.money).toMatchObject({ knownCore: "40.00", undetermined: "60.00" });
  });

  it("of a mapping cannot reach beyond the fields that there are", () => {
    const path = put(
      work,
      "mapping.csv",
      csv("header,field", "行业代码,__proto__", "__proto__,industryCode", "constructor,valueAdded"),
    );
    const told = accountOf(units, "--mapping", path);
    expect(told).toMatchObject({ status: 1, money: { in: "100.00" } });
    expect(findingIn(told, "parameterInvalid")).toMatchObject({
      field: "mapping.field",
      received: "__proto__",
    });
  });
});
