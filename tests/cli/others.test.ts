import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { VERSION } from "../../src/version.js";
import { CITY, digecon, folder, ROOT } from "./support.js";

const work = folder();

describe("digecon classify", () => {
  it("answers with code, edition, name, matches and findings as JSON", () => {
    const { status, stdout } = digecon("classify", "3911", "3831", "--json");
    expect(status).toBe(0);
    const [computer, cable] = JSON.parse(stdout);
    expect(computer).toMatchObject({ code: "3911", edition: "2017", name: "计算机整机制造", findings: [] });
    expect(computer.matches).toMatchObject([{ category: "010101", coverage: "full", core: true }]);
    expect(cable.matches.map((match: { category: string }) => match.category)).toEqual(["010606", "050203"]);
  });

  it("takes names, and leaves with 1 when one is unknown", () => {
    expect(JSON.parse(digecon("classify", "集成电路设计", "--json").stdout)[0].code).toBe("6520");
    expect(digecon("classify", "不存在的行业").status).toBe(1);
  });

  it("reads codes of the 2011 edition when told so, and says where 3610 belongs when not", () => {
    expect(digecon("classify", "3610").stdout).toContain("另一版本");
    const [answer] = JSON.parse(digecon("classify", "3610", "--edition", "2011", "--json").stdout);
    expect(answer.matches.map((match: { category: string }) => match.category)).toEqual(["050202"]);
  });

  it("speaks English on request", () => {
    expect(digecon("classify", "6429", "--lang", "en").stdout).not.toMatch(/[一-鿿].*[一-鿿].*—/);
    expect(digecon("classify", "39", "--lang", "en").stdout).toContain("all 36 classes below it belong here");
  });
});

describe("digecon check", () => {
  it("leaves with 1 when there are errors and 0 when there are none", () => {
    const good = join(work, "good.csv");
    writeFileSync(good, "统一社会信用代码,行业代码,报告期,增加值（元）\n91350100M000100Y43,3911,2023,5\n");
    expect(digecon("check", good).status).toBe(0);
    const bad = join(work, "bad.csv");
    writeFileSync(bad, "统一社会信用代码,行业代码,报告期,增加值（元）\n91350100M000100Y44,9999,2023,5\n");
    const { status, stdout } = digecon("check", bad, "--json");
    expect(status).toBe(1);
    const codes = JSON.parse(stdout).map((finding: { code: string }) => finding.code);
    expect(codes).toContain("unknownCode");
    expect(codes).toContain("creditCodeInvalid");
  });

  it("names file and row of what it found", () => {
    const input = join(work, "place.csv");
    writeFileSync(input, "统一社会信用代码,行业代码,报告期,增加值（元）\nA1,3911,2023,5\nA2,3911,2023,五\n");
    expect(digecon("check", input).stdout).toMatch(/notANumber: .*五.*place\.csv 第 3 行/);
  });
});

describe("digecon reidentify", () => {
  it("lists units under starred codes and carries decisions back into the account and into the next list", () => {
    const list = join(work, "list.csv");
    expect(digecon("reidentify", join(CITY, "units.csv"), "--out", list).status).toBe(0);
    const rows: Record<string, string>[] = parse(readFileSync(list, "utf8"), { columns: true });
    const starred = new Set(["2462", "3831", "6429", "8610", "4790", "4851", "4910", "4999", "7213", "7320"]);
    const units: Record<string, string>[] = parse(readFileSync(join(CITY, "units.csv"), "utf8"), {
      columns: true,
      bom: true,
    });
    expect(rows.length).toBe(units.filter((row) => starred.has(row.行业代码 ?? "")).length);
    const first = rows.find((row) => row.gbt4754 === "8610");
    const decisions = join(work, "decisions.csv");
    writeFileSync(
      decisions,
      `unit,category,share,source,date\n${first?.unit},030304,0.25,走访,2021-06\n${first?.unit},030304,0.5,走访,2022-06\n${first?.unit},nonDigital,0.5,走访,2022-06\n${first?.unit},030304,1,走访,2023-06\n`,
    );
    const next = join(work, "next.csv");
    digecon(
      "reidentify",
      join(CITY, "units.csv"),
      "--out",
      next,
      "--decisions",
      decisions,
      "--period",
      "2022",
    );
    const carried: Record<string, string>[] = parse(readFileSync(next, "utf8"), { columns: true });
    expect(carried.filter((row) => row.unit === first?.unit).map((row) => [row.category, row.share])).toEqual(
      [
        ["030304", "0.5"],
        ["nonDigital", "0.5"],
      ],
    );

    const one = join(work, "one.csv");
    writeFileSync(one, `统一社会信用代码,行业代码,增加值（元）\n${first?.unit},8610,100\n`);
    const { stdout } = digecon("account", one, "--period", "2022", "--decisions", decisions, "--json");
    const row = JSON.parse(stdout).tables.account.rows.find(
      (each: { code: string }) => each.code === "030304",
    );
    expect(row.value_added).toMatchObject({ known: "50", low: "50", high: "50" });
  });
});

describe("digecon", () => {
  it("has the version of the package", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(VERSION).toBe(version);
    expect(digecon("--version").stdout.trim()).toBe(version);
  });

  it("helps for every command in both languages", () => {
    for (const command of ["account", "check", "reidentify", "classify", "verify"])
      for (const lang of ["zh", "en"]) {
        const { status, stdout } = digecon(command, "--help", "--lang", lang);
        expect(status).toBe(0);
        expect(stdout).toContain(`digecon ${command}`);
      }
    expect(digecon("--help").stdout).toContain("digecon account");
  });
});
