import { asArray, asNumbers, takes } from "../../util/given.js";
import { column, columnSums, type Rows, total, vectorOf } from "./matrix.js";
import { type IoModel, MODEL } from "./model.js";

/** How much of a sector belongs to the digital ones: 1 for a digital sector, a share for a mixed one, 0 else. By position of the sectors. */
export type DigitalParts = readonly number[];

/** How far each sector leans on digital products. */
export interface DigitalInputs {
  /** 直接依赖 Σ_d a_dj, and its part of all direct inputs Σ_d a_dj / Σ_i a_ij. */
  readonly direct: readonly number[];
  readonly directShare: readonly number[];
  /** 完全依赖 Σ_d b_dj, and its part Σ_d b_dj / Σ_i b_ij. */
  readonly complete: readonly number[];
  readonly completeShare: readonly number[];
}

/**
 * Digital input coefficients, direct and complete.
 *
 *     direct_j = Σ_d s_d a_dj        complete_j = Σ_d s_d b_dj        shares: over Σ_i a_ij and Σ_i b_ij
 *
 * Source: the standard coefficients of dependence (methods of the field); float64.
 * s_d is the digital part of product d. For a domestic table these are coefficients of domestic products only.
 *
 * @param parts  by `digitalParts`
 * @returns ratios by sector; a share is 0 where a sector has no inputs
 * @example
 * const lines = [",01,02,TIU,TFU,GO", "01,150,500,650,350,1000", "02,200,100,300,1700,2000", "TVA,650,1400"];
 * const table = readNbsTable(lines.map((line) => line.split(",")), "table.csv", new FindingCollector());
 * const model = table && ioModel(table, {}, new FindingCollector());
 * const inputs = model && digitalInputs(model, [1, 0]);
 * [inputs?.complete[0], inputs?.completeShare[0]].map((each) => each?.toFixed(2)); //=> ["0.25", "0.49"]
 */
export function digitalInputs(model: IoModel, parts: DigitalParts): DigitalInputs {
  takes("digitalInputs", { model, parts }, MODEL, asNumbers);
  const direct = weighted(model.A, parts);
  const complete = weighted(model.B, parts);
  return {
    direct,
    directShare: ratios(direct, columnSums(model.A)),
    complete,
    completeShare: ratios(complete, columnSums(model.B)),
  };
}

/** The digital-economy measure of the Asian Development Bank, with its terms. In the unit of the table. */
export interface AdbMeasure {
  /** Value added of all sectors in final uses of digital products. */
  readonly backward: number;
  /** Digital sectors' own value added, wherever it ends up. */
  readonly own: number;
  /** What is in both: digital sectors' value added in final uses of digital products, the whole block. */
  readonly overlap: number;
  /** Value added of other sectors in fixed capital formation for digital sectors; undefined where nothing is known of it. */
  readonly capital: number | undefined;
  /** The terms that are known: without the capital where that is undefined. */
  readonly total: number;
}

/**
 * ADB, "Capturing the Digital Economy" (2021): core value added and what is made for it upstream.
 *
 *     i'(v̂Lŷ)ε₁ + i'(v̂Lŷ)'ε₁ − ε₁'(v̂Lŷ)ε₁ + (1 − ε₁)'v̂L y_K
 *
 * y is what outputs leave after the deliveries that A counts, so that all final uses together call forth all outputs, and all value added is in them.
 * The second term is Σ_{d∈D} VA_d exactly. The overlap is the whole D × D block: taking off the diagonal only counts the trade among
 * digital sectors twice. The equation is quoted from general knowledge, with medium certainty. Float64, in the unit of the table.
 *
 * @param digital     which sectors are digital; no shares here, a sector is in D or not
 * @param capitalUse  final uses that build fixed capital of digital sectors, by product; default those of the table; absent: the term is not known
 * @returns the terms and their sum; sectors without output count as having no value added in final uses
 * @example
 * const lines = [",01,02,TIU,TFU,GO", "01,0,0,0,100,100", "02,50,0,50,100,150", "TVA,50,150"];
 * const table = readNbsTable(lines.map((line) => line.split(",")), "table.csv", new FindingCollector());
 * const model = table && ioModel(table, {}, new FindingCollector());
 * const measure = model && adbMeasure(model, [true, false]);
 * [measure?.backward, measure?.own, measure?.overlap, measure?.total]; //=> [100, 50, 50, 100]
 */
export function adbMeasure(
  model: IoModel,
  digital: readonly boolean[],
  capitalUse?: readonly number[] | undefined,
): AdbMeasure {
  takes("adbMeasure", { model, digital }, MODEL, asArray);
  const { table } = model;
  const v = table.valueAdded.map((value, j) =>
    (table.output[j] ?? 0) === 0 ? 0 : value / (table.output[j] ?? 1),
  );
  const outputsFor = (uses: readonly number[]) => vectorOf(model.system.solve(column(uses)));
  const uses = finalUses(model);
  const called = outputsFor(uses.map((use, j) => (digital[j] ? use : 0)));
  const valueIn = (outputs: readonly number[], of: (i: number) => boolean) =>
    total(outputs.map((output, i) => (of(i) ? output * (v[i] ?? 0) : 0)));
  const backward = valueIn(called, () => true);
  const own = total(table.valueAdded.map((value, i) => (digital[i] ? value : 0)));
  const overlap = valueIn(called, (i) => digital[i] === true);
  const built = capitalUse ?? table.digitalCapital;
  const capital = built && valueIn(outputsFor(built), (i) => digital[i] !== true);
  return { backward, own, overlap, capital, total: backward + own - overlap + (capital ?? 0) };
}

/**
 * Final uses as the coefficients see them: f − m + ε, and what A leaves out of the flows or adds to them.
 *
 *     y = f − m + ε + Z 1 − A x
 *
 * Where imports are taken out of a competitive table, those for intermediate use are not in A and must not be taken off final uses;
 * where a domestic table keeps them, they are in A and must be.
 */
function finalUses({ table, A }: IoModel): readonly number[] {
  return table.finalTotal.map((value, i) => {
    const delivered = total(table.flows[i] ?? []);
    const counted = total((A[i] ?? []).map((each, j) => each * (table.output[j] ?? 0)));
    return value - (table.imports[i] ?? 0) + (table.discrepancy[i] ?? 0) + (delivered - counted);
  });
}

function weighted(rows: Rows, parts: DigitalParts): readonly number[] {
  return columnSums(rows.map((row, i) => row.map((value) => value * (parts[i] ?? 0))));
}

function ratios(part: readonly number[], whole: readonly number[]): readonly number[] {
  return part.map((value, j) => (whole[j] ? value / whole[j] : 0));
}
