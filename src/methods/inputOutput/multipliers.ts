import { asNumbers, takes } from "../../util/given.js";
import { columnSums } from "./matrix.js";
import { type IoModel, MODEL } from "./model.js";

/**
 * Multipliers: what one unit of final use of each product calls forth in all.
 *
 *     value added: v L        income: h L  (h compensation per output)        output: 1 L
 *
 * Source: R. E. Miller and P. D. Blair, Input–Output Analysis, 2nd ed., chapter 6 (simple multipliers: households are not part of the model); float64.
 * Value-added multipliers are 1 where A and value added are all the inputs there are.
 *
 * @param coefficients  per unit of output, by sector: `inputCoefficients`
 * @example
 * const lines = [",01,02,TIU,TFU,GO", "01,150,500,650,350,1000", "02,200,100,300,1700,2000", "TVA,650,1400"];
 * const table = readNbsTable(lines.map((line) => line.split(",")), "table.csv", new FindingCollector());
 * const model = table && ioModel(table, {}, new FindingCollector());
 * const coefficients = table ? inputCoefficients(table, table.valueAdded) : [];
 * model && multipliers(model, coefficients).map((each) => each.toFixed(3)); //=> ["1.000", "1.000"]
 */
export function multipliers(model: IoModel, coefficients: readonly number[]): readonly number[] {
  takes("multipliers", { model, coefficients }, MODEL, asNumbers);
  return columnSums(model.L.map((row, i) => row.map((value) => value * (coefficients[i] ?? 0))));
}
