import { asMatrix } from "../methods/inputOutput/matrix.js";
import type { IoModel } from "../methods/inputOutput/model.js";
import { type IoSector, SECTORS } from "../methods/inputOutput/table.js";
import { trialLabel } from "../tables/mark.js";
import { csvText } from "../tables/text.js";
import { asFlag, asOptions, asText, type OptionTakes, takes } from "../util/given.js";

/** How a matrix of coefficients is written. */
export interface CoefficientsOptions {
  /** Byte-order mark, for WPS and Excel. */
  readonly bom?: boolean | undefined;
  /** Words that stand in a last column, `label`, of every row; no such column without. */
  readonly label?: string | undefined;
}

const OPTIONS: OptionTakes<CoefficientsOptions> = { bom: asFlag, label: asText };

/**
 * Coefficients by sector and sector as CSV, with every digit that float64 has: read back, they are the same numbers. Row: the product; column: the
 * sector that uses it.
 *
 * @example
 * const sectors = [{ code: "01", name: "农业" }, { code: "02", name: "软件" }];
 * coefficientsCsv(sectors, [[0.15, 0.25], [0.2, 0.05]]).split("\n")[1]; //=> "01,农业,0.15,0.25"
 * @param coefficients  by rows, in the order of the sectors: A, L or B of `ioModel`
 */
export function coefficientsCsv(
  sectors: readonly IoSector[],
  coefficients: readonly (readonly number[])[],
  options: CoefficientsOptions = {},
): string {
  takes("coefficientsCsv", { sectors, coefficients }, SECTORS, asMatrix);
  const { bom = false, label } = asOptions(options, "coefficientsCsv", OPTIONS);
  const header = [
    "sector",
    "name",
    ...sectors.map(({ code }) => csvText(code)),
    ...(label === undefined ? [] : ["label"]),
  ];
  const end = label === undefined ? "" : `,${csvText(label)}`;
  const lines = sectors.map(
    ({ code, name }, i) =>
      `${[csvText(code), csvText(name), ...(coefficients[i] ?? []).map(String)].join(",")}${end}`,
  );
  return `${bom ? "\ufeff" : ""}${[header.join(","), ...lines].join("\n")}\n`;
}

/** The coefficients of a model, a file each, with the mark of trial figures: A 直接消耗系数, L 完全需求系数, B 完全消耗系数. */
export function coefficientFiles(
  { table, A, L, B }: Pick<IoModel, "table" | "A" | "L" | "B">,
  { bom, official }: { readonly bom?: boolean | undefined; readonly official?: boolean | undefined },
): ReadonlyMap<string, string> {
  const options = { bom, label: trialLabel({ official }) };
  return new Map([
    ["direct-coefficients.csv", coefficientsCsv(table.sectors, A, options)],
    ["leontief-inverse.csv", coefficientsCsv(table.sectors, L, options)],
    ["complete-coefficients.csv", coefficientsCsv(table.sectors, B, options)],
  ]);
}
