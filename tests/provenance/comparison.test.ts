import { describe, expect, it } from "vitest";
import {
  changedInputs,
  changedOutputs,
  foreignFiles,
  recomputedOutputs,
  recomputedParts,
} from "../../src/provenance/comparison.js";
import type { Manifest } from "../../src/provenance/manifest.js";

const MANIFEST: Manifest = {
  digecon: "0.2.0",
  command: "growth",
  engine: "memory",
  options: {},
  inputs: [{ path: "units.csv", bytes: 1, sha256: "1" }],
  parameters: [{ role: "shares", path: "shares.csv", sha256: "2" }],
  classification: {},
  outputs: [
    { file: "growth.csv", sha256: "3" },
    { file: "internal/findings.csv", sha256: "4" },
  ],
  result: "5",
  counts: { rows: 1 },
};
const en = (differences: readonly { readonly en: string }[]) => differences.map((each) => each.en);

describe("a result and its manifest", () => {
  it("are the same where all digests are", () => {
    const found = new Map([
      ["units.csv", "1"],
      ["shares.csv", "2"],
      ["growth.csv", "3"],
      ["internal/findings.csv", "4"],
    ]);
    expect(changedInputs(MANIFEST, found, String)).toEqual([]);
    expect(changedOutputs(MANIFEST, found)).toEqual([]);
    expect(recomputedOutputs(MANIFEST, MANIFEST.outputs)).toEqual([]);
    expect(recomputedParts(MANIFEST, { ...MANIFEST, digecon: "9.0.0" })).toEqual([]);
    expect(foreignFiles(MANIFEST, ["manifest.json", "growth.csv", "internal/findings.csv"])).toEqual([]);
  });

  it("differ by an input that has changed, and by one that is gone: where it was looked for is told", () => {
    const found = new Map([["units.csv", "x"]]);
    expect(en(changedInputs(MANIFEST, found, (path) => `/data/${path}`))).toEqual([
      "input file has changed: units.csv (if the change is meant, make the result anew with digecon growth)",
      expect.stringContaining("input file is gone: shares.csv (looked for at /data/shares.csv;"),
    ]);
  });

  it("differ by a file of the result that has changed, and by one that is gone", () => {
    const found = new Map([["growth.csv", "x"]]);
    expect(en(changedOutputs(MANIFEST, found))).toEqual([
      "result file has changed: growth.csv",
      "result file is gone: internal/findings.csv",
    ]);
  });

  it("differ by what comes out otherwise, and by a file that only comes out now", () => {
    const remade = [
      { file: "growth.csv", sha256: "x" },
      { file: "internal/findings.csv", sha256: "4" },
      { file: "revisions.csv", sha256: "6" },
    ];
    expect(en(recomputedOutputs(MANIFEST, remade))).toEqual([
      "recomputed result differs: growth.csv",
      "recomputed anew: revisions.csv",
    ]);
  });

  it("differ by parts of the manifest that are computed", () => {
    const remade = { ...MANIFEST, counts: { rows: 2 }, result: "x" };
    expect(en(recomputedParts(MANIFEST, remade))).toEqual([
      "the manifest differs: counts",
      "the manifest differs: result",
    ]);
  });

  it("differ by files that are not of the result", () => {
    expect(foreignFiles(MANIFEST, ["mine.txt"])).toEqual([
      { zh: "多出的文件：mine.txt", en: "a file that is no result: mine.txt" },
    ]);
  });
});
