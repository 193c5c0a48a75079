import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digecon } from "../../support/command.js";
import { digital, file, layout, place, rowsOf, TABLE, table } from "./smallTable.js";

const io = (...args: readonly string[]) => digecon("io", table, "--layout", layout, ...args);

describe("digecon io", () => {
  it("gives digital inputs, the Asian Development Bank's measure and linkages of the textbook's table", () => {
    const { status, stdout } = io("--digital", digital, "--out", place("io"), "--lang", "en");
    expect(status).toBe(0);
    expect(stdout).toContain("Written to");
    // By hand: A = [[.15, .25], [.2, .05]], det(I − A) = .7575, L = [[.95, .25], [.2, .85]] / .7575.
    expect(rowsOf("io", "digital-inputs.csv")).toMatchObject([
      {
        sector: "S1",
        name: "S1",
        direct: "0.2000",
        "direct_share（%）": "57.14",
        complete: "0.2640",
        "complete_share（%）": "50.96",
      },
      {
        sector: "S2",
        name: "S2",
        direct: "0.0500",
        "direct_share（%）": "16.67",
        complete: "0.1221",
        "complete_share（%）": "27.01",
      },
    ]);
    // Without imports all value added ends up in final uses: backward is the final use of S2, and the overlap .7 · .85/.7575 · 1700.
    expect(rowsOf("io", "adb.csv").map((row) => row.value)).toEqual([
      "1700.00",
      "1400.00",
      "-1335.31",
      "",
      "1764.69",
    ]);
    const [first, second] = rowsOf("io", "linkages.csv");
    expect([first?.backward, second?.backward]).toEqual(["1.5182", "1.4521"]);
    expect([first?.value_added_coefficient, second?.value_added_multiplier]).toEqual(["0.6500", "1.0000"]);
  });

  it("is replayed by verify, which notices another figure in the table", () => {
    const moved = file("moved.csv", TABLE);
    const out = place("replay");
    expect(digecon("io", moved, "--layout", layout, "--digital", digital, "--out", out).status).toBe(0);
    expect(digecon("verify", out)).toMatchObject({ status: 0, stdout: "identical\n" });
    writeFileSync(moved, TABLE.replace("200,100", "200,101"));
    const { status, stdout } = digecon("verify", out, "--lang", "en");
    expect(status).toBe(1);
    expect(stdout).toContain("input file has changed");
  });

  it("keeps table, concordance and layout with their digests in the manifest, and how imports were treated in fact", () => {
    expect(io("--digital", digital, "--imports", "kept", "--out", place("kept")).status).toBe(0);
    const manifest = JSON.parse(readFileSync(join(place("kept"), "manifest.json"), "utf8"));
    // The table has no imported flows to keep.
    expect(manifest).toMatchObject({ command: "io", sectors: 2, imports: "removed" });
    expect(manifest.parameters.map((each: { role: string }) => each.role)).toEqual(["digital", "layout"]);
    expect(manifest.inputs).toHaveLength(1);
  });

  it("writes A, L and B with all their digits, proved by the manifest and by verify", () => {
    const out = place("coefficients");
    expect(io("--out", out).status).toBe(0);
    const numbers = (name: string) =>
      rowsOf("coefficients", name).map(({ S1, S2 }) => [Number(S1), Number(S2)]);
    expect(numbers("direct-coefficients.csv")).toEqual([
      [0.15, 0.25],
      [0.2, 0.05],
    ]);
    const L = [
      [0.95 / 0.7575, 0.25 / 0.7575],
      [0.2 / 0.7575, 0.85 / 0.7575],
    ];
    for (const [name, own] of [
      ["leontief-inverse.csv", 0],
      ["complete-coefficients.csv", 1],
    ] as const)
      for (const [i, row] of numbers(name).entries())
        for (const [j, value] of row.entries())
          expect(value).toBeCloseTo((L[i]?.[j] ?? 0) - (i === j ? own : 0), 14);
    const manifest = readFileSync(join(out, "manifest.json"), "utf8");
    for (const name of ["direct-coefficients.csv", "leontief-inverse.csv", "complete-coefficients.csv"])
      expect(manifest).toContain(name);
    writeFileSync(join(out, "leontief-inverse.csv"), "changed");
    expect(digecon("verify", out, "--lang", "en").stdout).toContain("leontief-inverse.csv");
  });

  it("reads a province's table: domestic inflow is taken off, domestic outflow is an export", () => {
    const province = file(
      "province.csv",
      ",代码,01,02,中间使用合计,居民消费支出,出口,国内省外流出,最终使用合计,进口,国内省外流入,总产出\n" +
        "制造,01,150,500,650,300,50,400,750,100,300,1000\n软件,02,200,100,300,1700,0,100,1800,40,60,2000\n" +
        ",TVA,650,1400\n",
    );
    const { status, stdout } = digecon(
      "io",
      province,
      "--json",
      "--digital",
      file("01.csv", "sector,category\n02,03\n"),
    );
    const { findings, tables } = JSON.parse(stdout);
    expect([status, findings]).toEqual([0, []]);
    // 1800 − 40 − 60.
    expect(Number(tables.adb.rows[0].value)).toBeCloseTo(1700, 9);
    expect(tables.adb.rows[3].value).toEqual({ reason: "noDigitalCapital" });
  });

  it("gives linkages without a concordance, and no figure of digital inputs", () => {
    const { tables } = JSON.parse(io("--json").stdout);
    expect(Object.keys(tables)).toEqual(["linkages"]);
  });

  it("says which sectors the bank's measure left out, because they are digital in part", () => {
    const partly = file("partly.csv", "sector,category,share,source\nS1,03,0.4,t\nS2,03,1,t\n");
    expect(io("--digital", partly, "--out", place("partly"), "--lang", "en").stdout).toContain(
      "left out: S1",
    );
  });

  it("leaves with 1 and names a sector of the concordance that the table has not", () => {
    const wrong = file("wrong.csv", "sector,category,share,source\nS9,03,1,t\n");
    const { status, stdout } = io("--digital", wrong, "--out", place("wrong"), "--lang", "en");
    expect(status).toBe(1);
    expect(stdout).toMatch(/ioConcordance: .*S9/);
  });

  it("says by how much a row does not balance, and still computes", () => {
    const unbalanced = file("unbalanced.csv", TABLE.replace("350,1000", "340,1000"));
    const { status, stdout } = digecon("io", unbalanced, "--layout", layout, "--out", place("unbalanced"));
    expect(status).toBe(0);
    expect(stdout).toMatch(/ioRowUnbalanced: .*S1: 990\.00 ≠ 1000\.00 \(-10\.00\)/);
  });

  it("writes nothing for a table that is not there, or that it cannot read", () => {
    const missing = digecon("io", place("none.csv"), "--digital", digital, "--out", place("none"));
    expect(missing.status).toBe(1);
    expect(missing.stdout).toContain("fileMissing");
    const unread = digecon("io", table, "--digital", digital, "--out", place("none"));
    expect(unread.status).toBe(1);
    expect(unread.stdout).toContain("ioLabels");
    expect(() => readFileSync(join(place("none"), "manifest.json"))).toThrow();
  });

  it("says which columns and roles a layout file must have", () => {
    const wrong = place("wrong-layout.csv");
    for (const [text, field, received] of [
      ["foo,bar\nsector,a\n", "layout", "foo,bar"],
      ["role,label\nsektor,a\n", "layout.role", "sektor"],
    ]) {
      writeFileSync(wrong, text ?? "");
      const { status, stdout } = digecon("io", table, "--layout", wrong, "--digital", digital, "--json");
      expect(status).toBe(1);
      expect(JSON.parse(stdout).findings).toContainEqual(
        expect.objectContaining({ code: "parameterInvalid", field, received }),
      );
    }
  });

  it("refuses two tables, an unknown treatment of imports and a missing concordance", () => {
    expect(digecon("io", table, table, "--out", place("x")).status).toBe(2);
    expect(io("--imports", "some", "--out", place("x")).stderr).toContain("kept | removed");
    expect(io("--digital", place("none.csv"), "--out", place("x")).status).toBe(2);
  });
});
