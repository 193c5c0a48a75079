import { adbMeasure } from "../../src/methods/inputOutput/digitalInputs.js";
import { directCoefficients, inputCoefficients, leontief } from "../../src/methods/inputOutput/leontief.js";
import { backwardLinkages, ghoshLinkages } from "../../src/methods/inputOutput/linkages.js";
import { expectedOf, germany } from "../methods/inputOutput/germany.js";
import { present } from "../methods/inputOutput/tables.js";

/** A printed figure of input–output analysis beside ours. */
export interface IoCheck {
  readonly figure: string;
  readonly source: string;
  readonly printed: string;
  readonly ours: string;
  readonly why: string;
}

const MANUAL = "Eurostat Manual of Supply, Use and Input–Output Tables (2008), table 15.4";
const PRINTED: readonly (readonly [string, string, readonly string[]])[] = [
  ["value-added coefficient", MANUAL, ["0.4934", "0.3659", "0.4708", "0.5766", "0.5999", "0.7172"]],
  ["backward linkage", MANUAL, ["1.7048", "1.8413", "1.8136", "1.6035", "1.5951", "1.3782"]],
  ["forward linkage (Ghosh)", MANUAL, ["2.1126", "1.6691", "1.3558", "1.5848", "2.1037", "1.2106"]],
];
const ADB: readonly (readonly [string, string])[] = [
  ["backward", "252261.62"],
  ["own", "415426.00"],
  ["overlap", "227573.18"],
  ["total", "440114.44"],
];

const TEXTBOOK = "Miller and Blair, Input–Output Analysis, 2nd ed., chapter 2, two sectors";

/** Z = [[150, 500], [200, 100]], x = (1000, 2000): A and L as the book prints them. */
function textbookChecks(): readonly IoCheck[] {
  const A = directCoefficients(
    [
      [150, 500],
      [200, 100],
    ],
    [1000, 2000],
  );
  const printed = [
    ["A", 2, A, ["0.15", "0.25", "0.20", "0.05"]],
    ["L", 4, present(leontief(A).L), ["1.2541", "0.3300", "0.2640", "1.1221"]],
  ] as const;
  return printed.flatMap(([name, decimals, matrix, cells]) =>
    cells.map((cell, at) => ({
      figure: `Textbook ${name}, row ${Math.floor(at / 2) + 1}, column ${(at % 2) + 1}`,
      source: TEXTBOOK,
      printed: cell,
      ours: (matrix[Math.floor(at / 2)]?.[at % 2] ?? Number.NaN).toFixed(decimals),
      why: "",
    })),
  );
}

/** Every cell of A and L of both German tables beside numpy's, to ten decimals. */
function germanChecks(): readonly IoCheck[] {
  return (["1995", "2009"] as const).flatMap((year) => {
    const { model } = germany(year);
    const expected = expectedOf(year);
    return (["A", "L"] as const).map((name) => {
      const cells = model[name].flatMap((row, i) =>
        row.map((value, j) => [value, expected.get(`${name} ${model.table.sectors[i]?.code}`)?.[j]] as const),
      );
      const alike = cells.filter(([value, numpy]) => value.toFixed(10) === numpy?.toFixed(10));
      return {
        figure: `Germany ${year} ${name}, all cells`,
        source: "numpy on the same table (fixtures/make/io-germany.py)",
        printed: `${cells.length} cells`,
        ours: `${alike.length} cells`,
        why: "to ten decimals",
      };
    });
  });
}

/** Germany 1995 to the last printed digit, the one misprint of the field named; the textbook; numpy. */
export function ioChecks(): readonly IoCheck[] {
  const { model } = germany("1995");
  const { table } = model;
  const made: Readonly<Record<string, readonly number[]>> = {
    "value-added coefficient": inputCoefficients(table.valueAdded, table.output),
    "backward linkage": backwardLinkages(model.L).linkage,
    "forward linkage (Ghosh)": present(ghoshLinkages(table.flows, table.output).linkage),
  };
  const digital = table.sectors.map(({ code }) => code === "business");
  const measure = present(adbMeasure(model, digital));
  return [
    ...textbookChecks(),
    ...germanChecks(),
    ...PRINTED.flatMap(([name, source, values]) =>
      values.map((printed, j) => ({
        figure: `Germany 1995 ${name} ${table.sectors[j]?.code}`,
        source,
        printed,
        ours: (made[name]?.[j] ?? 0).toFixed(4),
        why: printed === "1.6691" ? "a misprint: the printed flows give 1.6910, its digits turned round" : "",
      })),
    ),
    ...ADB.map(([term, printed]) => ({
      figure: `Germany 1995 ADB measure of business services, ${term}`,
      source: "computed from the same table by hand, whole block taken out",
      printed,
      ours: measure[term as "backward" | "own" | "overlap" | "total"].toFixed(2),
      why: "",
    })),
  ];
}
