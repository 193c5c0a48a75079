import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { CITY } from "../../support/city.js";
import { digecon } from "../../support/command.js";
import { folder } from "../../support/folder.js";

const work = folder();

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
