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
    expect(rowsOf("io", "digital-inputs.csv")).toEqual([
      {
        sector: "S1",
        name: "S1",
        direct: "0.2000",
        direct_share: "57.14",
        complete: "0.2640",
        complete_share: "50.96",
      },
      {
        sector: "S2",
        name: "S2",
        direct: "0.0500",
        direct_share: "16.67",
        complete: "0.1221",
        complete_share: "27.01",
      },
    ]);
    // Without imports all value added ends up in final uses: backward is the final use of S2, and the overlap .7 · .85/.7575 · 1700.
    expect(rowsOf("io", "adb.csv").map((row) => row.value)).toEqual([
      "1700.00",
      "1400.00",
      "-1335.31",
      "0.00",
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
