import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { coefficientFiles, coefficientsCsv } from "../../src/publish/coefficientsCsv.js";
import { TRIAL } from "../../src/tables/mark.js";
import { expectedOf, germany } from "../methods/inputOutput/germany.js";

const numbersOf = (csv: string) =>
  parse(csv)
    .slice(1)
    .map((row: string[]) => row.slice(2).map(Number));

describe("coefficients as files", () => {
  const { model } = germany("1995");
  const files = coefficientFiles(model, { official: true });
  const MATRICES = [
    ["direct-coefficients.csv", model.A],
    ["leontief-inverse.csv", model.L],
    ["complete-coefficients.csv", model.B],
  ] as const;

  it("are A, L and B, with a line for every product and a column for every sector", () => {
    expect([...files.keys()]).toEqual(MATRICES.map(([name]) => name));
    const codes = model.table.sectors.map(({ code }) => code);
    for (const [name] of MATRICES) {
      const [head, ...rows] = parse(files.get(name) ?? "") as string[][];
      expect(head).toEqual(["sector", "name", ...codes]);
      expect(rows.map(([code]) => code)).toEqual(codes);
    }
  });

  it("carry the mark of trial figures in a last column, unless they are official", () => {
    for (const [name, text] of coefficientFiles(model, {})) {
      const official = (files.get(name) ?? "").trimEnd().split("\n");
      const [head, ...lines] = text.trimEnd().split("\n");
      expect(head).toBe(`${official[0]},label`);
      expect(lines).toEqual(official.slice(1).map((line) => `${line},${TRIAL.zh} / ${TRIAL.en}`));
    }
  });

  it("have every digit: read back they are the numbers that were computed", () => {
    for (const [name, rows] of MATRICES) expect(numbersOf(files.get(name) ?? "")).toEqual(rows);
  });

  it("are those of numpy for the German table of 1995", () => {
    const codes = model.table.sectors.map(({ code }) => code);
    for (const [name, letter, own] of [
      ["direct-coefficients.csv", "A", 0],
      ["leontief-inverse.csv", "L", 0],
      ["complete-coefficients.csv", "L", 1],
    ] as const)
      for (const [i, row] of numbersOf(files.get(name) ?? "").entries())
        for (const [j, value] of row.entries())
          expect(value).toBeCloseTo(
            (expectedOf("1995").get(`${letter} ${codes[i]}`)?.[j] ?? Number.NaN) - (i === j ? own : 0),
            9,
          );
  });

  it("hold small and negative coefficients and names with commas, and start with a mark for spreadsheets where asked", () => {
    const sectors = [
      { code: "01", name: "农业, 林业" },
      { code: "02", name: "=1+1" },
    ];
    const csv = coefficientsCsv(
      sectors,
      [
        [1 / 3, 1.25e-9],
        [-0.1, -0],
      ],
      { bom: true },
    );
    expect(csv).toBe(
      '\ufeffsector,name,01,02\n01,"农业, 林业",0.3333333333333333,1.25e-9\n02,\'=1+1,-0.1,0\n',
    );
  });

  it("of 200 sectors are written whole", () => {
    const sectors = Array.from({ length: 200 }, (_, i) => ({
      code: String(i + 1).padStart(3, "0"),
      name: "",
    }));
    const rows = sectors.map((_, i) => sectors.map((__, j) => (i * 200 + j) / 7));
    expect(numbersOf(coefficientsCsv(sectors, rows))).toEqual(rows);
  });
});
