import { lstatSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { digecon } from "../support/command.js";
import { folder } from "../support/folder.js";
import { gbk } from "../support/gbk.js";

describe("digecon reidentify", () => {
  const work = folder();
  const write = (name: string, text: string) => {
    const path = join(work, name);
    writeFileSync(path, text);
    return path;
  };
  const list = (path: string): Record<string, string>[] =>
    parse(readFileSync(path, "utf8"), { columns: true });

  it("never writes over a file that it reads, nor over a file that is no such list", () => {
    const text = "统一社会信用代码,行业代码,增加值（元）\nA1,8610,100\n";
    const input = write("input.csv", text);
    const decisions = write("given.csv", "unit,category,share\nA1,030304,0.4\n");
    const foreign = write("foreign.csv", "a,b\n1,2\n");
    for (const [out, kept] of [
      [input, text],
      [decisions, "unit,category,share\nA1,030304,0.4\n"],
      [foreign, "a,b\n1,2\n"],
    ] as const) {
      const { status } = digecon("reidentify", input, "--decisions", decisions, "--out", out);
      expect(status).toBe(2);
      expect(readFileSync(out, "utf8")).toBe(kept);
    }
  });

  it("writes one line a case, also where a unit stands twice, and writes over its own list", () => {
    const rows = ["A1,8610,100", "A1,8610,100", "A1,3670,7", "A1,6429,5", "A2,8610,3"];
    const input = write("twice.csv", `统一社会信用代码,行业代码,增加值（元）\n${rows.join("\n")}\n`);
    const out = join(work, "list.csv");
    for (let run = 0; run < 2; run += 1)
      expect(digecon("reidentify", input, "--period", "2022", "--out", out).status).toBe(0);
    expect(list(out).map(({ unit, gbt4754 }) => `${unit} ${gbt4754}`)).toEqual([
      "A1 6429",
      "A1 8610",
      "A2 8610",
    ]);
  });

  it("lists units by 2011 codes and by names", () => {
    // 8510 新闻业 of 2011 is 8610 of 2017.
    const old = write("old.csv", "统一社会信用代码,行业代码,增加值（元）\nA1,8510,100\nA2,3610,5\n");
    const out = join(work, "old-list.csv");
    digecon("reidentify", old, "--edition", "2011", "--period", "2015", "--out", out);
    expect(list(out)).toMatchObject([{ unit: "A1", gbt4754: "8510", industry: "新闻业" }]);
    const named = write("named.csv", "统一社会信用代码,行业名称,增加值（元）\nA1,新闻业,100\n");
    const namedOut = join(work, "named-list.csv");
    digecon("reidentify", named, "--period", "2022", "--out", namedOut);
    expect(list(namedOut)).toMatchObject([{ unit: "A1", gbt4754: "8610", candidates: "030304 nonDigital" }]);
  });

  const REGISTER = [
    "统一社会信用代码,单位详细名称,行业代码,行政区划代码,报告期,营业收入（元）,增加值（元）",
    "001234,甲公司,8610,410801,2023,100,50",
    "无,乙公司,8610,410801,2023,200,60",
    "无,乙公司,8610,410802,2023,200,70",
    "—,丁公司,8610,410802,2023,200,80",
    "",
  ].join("\n");
  /** By name and region, as a spreadsheet saves what people fill in. */
  const DECIDED: Readonly<Record<string, readonly [string, string]>> = {
    "甲公司 410801": ["40%", "Dec-23"],
    "乙公司 410801": ["0.5", "2023/5/1"],
    "乙公司 410802": ["1", "45047"],
    "丁公司 410802": ["0", "2023"],
  };
  // 50 × 0.4 + 60 × 0.5 + 70 + 0.
  const KNOWN = "120";

  const filledIn = (path: string): string[][] => {
    const rows: string[][] = parse(readFileSync(path, "utf8"));
    return rows.map((row, i) => {
      if (i === 0) return row;
      const [share = "", date = ""] = DECIDED[`${row[1]} ${row[4]}`] ?? [];
      const unit = row[0]?.replace(/^0+/u, "") ?? "";
      return [unit, ...row.slice(1, 9), "30304", share, "走访", date, ...row.slice(13)];
    });
  };

  it("is refused over a list that somebody filled in, and writes it nowhere else", () => {
    const input = write("h20.csv", REGISTER);
    const out = join(work, "h20-list.csv");
    expect(digecon("reidentify", input, "--out", out).status).toBe(0);
    const filled = filledIn(out)
      .map((row) => row.join(","))
      .join("\n");
    writeFileSync(out, filled);
    for (const [lang, words] of [
      ["zh", "已填有判定或有人改过"],
      ["en", "holds decisions or was changed"],
    ] as const) {
      const { status, stdout, stderr } = digecon("reidentify", input, "--out", out, "--lang", lang);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
      expect(stderr).toContain(words);
      expect(stderr).toContain(`--decisions ${out}`);
    }
    expect(readFileSync(out, "utf8")).toBe(filled);
  });

  it("is read back as spreadsheets save it, firms without an identifier by their names and regions", () => {
    const input = write("round.csv", REGISTER);
    const out = join(work, "round-list.csv");
    digecon("reidentify", input, "--out", out);
    const rows = filledIn(out);
    const joined = (delimiter: string) => `${rows.map((row) => row.join(delimiter)).join("\r\n")}\r\n`;
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "Sheet1");
    const saved: Readonly<Record<string, string | Buffer>> = {
      "utf8.csv": `\ufeff${joined(",").replaceAll("\r\n", ",,\r\n")},,,\r\n\r\n`,
      "gbk.csv": gbk(joined(",")),
      "tab.txt": Buffer.from(`\ufeff${joined("\t")}`, "utf16le"),
      "semicolon.csv": joined(";"),
      "book.xlsx": XLSX.write(book, { type: "buffer", bookType: "xlsx" }),
    };
    for (const [name, bytes] of Object.entries(saved)) {
      const decisions = join(work, name);
      writeFileSync(decisions, bytes);
      const { stdout, stderr } = digecon(
        "account",
        input,
        "--edition",
        "2017",
        "--decisions",
        decisions,
        "--json",
      );
      expect([name, stderr]).toEqual([name, ""]);
      const { tables, findings } = JSON.parse(stdout);
      const row = tables.account.rows.find((each: { code: string }) => each.code === "030304");
      expect([name, row.value_added.known]).toEqual([name, KNOWN]);
      const told = findings.map(({ code }: { code: string }) => code);
      expect(told.filter((code: string) => /^(parameter|decision)/u.test(code))).toEqual([]);
      const next = join(work, `next-${name}.csv`);
      digecon("reidentify", input, "--decisions", decisions, "--out", next);
      expect(list(next).map(({ name: firm, share, date }) => `${firm} ${share} ${date}`)).toEqual([
        "甲公司 0.4 2023-12",
        "丁公司 0 2023",
        "乙公司 0.5 2023-05-01",
        "乙公司 1 2023-05-01",
      ]);
    }
  });

  it("names decisions that no unit of the new input takes along", () => {
    const input = write("left.csv", REGISTER);
    const decisions = write("left-decisions.csv", "unit,category,share\nGONE,030304,1\n");
    const { stdout } = digecon(
      "reidentify",
      input,
      "--decisions",
      decisions,
      "--out",
      join(work, "left-list.csv"),
    );
    expect(stdout).toContain("decisionUnmatched");
    expect(stdout).toContain("GONE");
  });

  it("follows a link to its file, and refuses links that lead nowhere", () => {
    const input = write("linked.csv", REGISTER);
    const [link, gone, one, other] = ["link", "gone", "one", "other"].map((name) => join(work, name)) as [
      string,
      string,
      string,
      string,
    ];
    symlinkSync(join(work, "linked-list.csv"), link);
    symlinkSync(join(work, "nowhere"), gone);
    symlinkSync(other, one);
    symlinkSync(one, other);
    for (const path of [link, gone, one]) {
      const { status, stderr } = digecon("reidentify", input, "--out", path, "--lang", "en");
      expect({ status, lines: stderr.trimEnd().split("\n").length }).toEqual({ status: 2, lines: 1 });
      expect(lstatSync(path).isSymbolicLink()).toBe(true);
    }
    digecon("reidentify", input, "--out", join(work, "linked-list.csv"));
    expect(digecon("reidentify", input, "--out", link).status).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(list(link)).toHaveLength(4);
  });

  it("prints the list and the findings as JSON, with a file or without", () => {
    const input = write("json.csv", REGISTER);
    const out = join(work, "json-list.csv");
    for (const args of [[], ["--out", out]]) {
      const { status, stdout } = digecon("reidentify", input, "--json", ...args);
      expect(status).toBe(0);
      const { kind, tables, figures } = JSON.parse(stdout);
      expect([kind, figures.units]).toEqual(["reidentify", 4]);
      expect(tables.reidentify.rows[0]).toMatchObject({ unit: "001234", gbt4754: "8610" });
    }
    expect(list(out)).toHaveLength(4);
  });
});
