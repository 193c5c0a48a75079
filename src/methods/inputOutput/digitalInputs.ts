import { type Missing, missing } from "../../figures/missing.js";
import { asArray, takes } from "../../util/given.js";
import {
  asMatrix,
  asSquare,
  asVector,
  columnSums,
  perUnit,
  type Rows,
  timesVector,
  total,
  weightedColumns,
} from "./matrix.js";
import type { IoModel } from "./model.js";
import { TABLE } from "./table.js";

/** How much of a sector belongs to the digital ones: 1 for a digital sector, a share for a mixed one, 0 else. By position of the sectors. */
export type DigitalParts = readonly number[];

/** How far each sector leans on digital products: ratios by sector. */
export interface DigitalInputs {
  /** 直接依赖 Σ_d a_dj. */
  readonly direct: readonly number[];
  /** Its part of all direct inputs, Σ_d a_dj / Σ_i a_ij; missing where a sector has no inputs. */
  readonly directShare: readonly (number | Missing)[];
  /** 完全依赖 Σ_d b_dj. */
  readonly complete: readonly number[];
  /** Its part of all complete inputs, Σ_d b_dj / Σ_i b_ij; missing where a sector has no inputs. */
  readonly completeShare: readonly (number | Missing)[];
}

/**
 * Digital input coefficients, direct and complete.
 *
 *     direct_j = Σ_d s_d a_dj        complete_j = Σ_d s_d b_dj        shares: over Σ_i a_ij and Σ_i b_ij
 *
 * Source: the standard coefficients of dependence (methods of the field); float64.
 * s_d is the digital part of product d. For a domestic table these are coefficients of domestic products only.
 *
 * @param coefficients  A and B, by rows: those of `ioModel`
 * @param parts         by `digitalParts`
 * @example
 * const A = [[0.15, 0.25], [0.2, 0.05]];
 * const inputs = digitalInputs({ A, B: [[0.2541, 0.33], [0.264, 0.1221]] }, [1, 0]);
 * [inputs.complete, inputs.completeShare].map(([first]) => Number(first).toFixed(2)); //=> ["0.25", "0.49"]
 */
export function digitalInputs(coefficients: Pick<IoModel, "A" | "B">, parts: DigitalParts): DigitalInputs {
  takes("digitalInputs", { coefficients, parts }, { A: asMatrix, B: asMatrix }, asVector);
  const { A, B } = coefficients;
  const direct = weightedColumns(A, parts);
  const complete = weightedColumns(B, parts);
  return {
    direct,
    directShare: sharesOf(direct, A),
    complete,
    completeShare: sharesOf(complete, B),
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
  /** Value added of other sectors in fixed capital formation for digital sectors; missing where nothing is known of it. */
  readonly capital: number | Missing;
  /** The terms that are known: without the capital where that is missing. */
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
 * @param model       of `ioModel`
 * @param digital     which sectors are digital; no shares here, a sector is in D or not
 * @param capitalUse  final uses that build fixed capital of digital sectors, by product; default those of the table; absent: the term is not known
 * @returns the terms and their sum, sectors without output counting as having no value added in final uses; missing where no sector is digital
 * @example
 * const lines = [",01,02,TIU,TFU,GO", "01,0,0,0,100,100", "02,50,0,50,100,150", "TVA,50,150"];
 * const { table } = readNbsTable(lines.map((line) => line.split(",")), "table.csv");
 * const model = isMissing(table) ? table : ioModel(table).model;
 * const measure = isMissing(model) ? model : adbMeasure(model, [true, false]);
 * isMissing(measure) || [measure.backward, measure.own, measure.overlap, measure.total]; //=> [100, 50, 50, 100]
 */
export function adbMeasure(
  model: Pick<IoModel, "table" | "A" | "L">,
  digital: readonly boolean[],
  capitalUse?: readonly number[] | undefined,
): AdbMeasure | Missing {
  takes(
    "adbMeasure",
    { model, digital, capitalUse: capitalUse ?? [] },
    { table: TABLE, A: asSquare, L: asSquare },
    asArray,
    asVector,
  );
  const { table, A, L } = model;
  if (!digital.includes(true)) return missing("noWholeSector");
  const v = table.valueAdded.map((value, j) => perUnit(value, table.output[j]));
  const called = timesVector(
    L,
    finalUses(table, A).map((use, j) => (digital[j] ? use : 0)),
  );
  const valueIn = (outputs: readonly number[], of: (i: number) => boolean) =>
    total(outputs.map((output, i) => (of(i) ? output * (v[i] ?? 0) : 0)));
  const backward = valueIn(called, () => true);
  const own = total(table.valueAdded.map((value, i) => (digital[i] ? value : 0)));
  const overlap = valueIn(called, (i) => digital[i] === true);
  const built = capitalUse ?? table.digitalCapital;
  const capital = built
    ? valueIn(timesVector(L, built), (i) => digital[i] !== true)
    : missing("noDigitalCapital");
  const known = backward + own - overlap;
  return { backward, own, overlap, capital, total: typeof capital === "number" ? known + capital : known };
}

/**
 * Final uses as the coefficients see them: f − m + ε, and what A leaves out of the flows or adds to them.
 *
 *     y = f − m + ε + Z 1 − A x
 *
 * Where imports are taken out of a competitive table, those for intermediate use are not in A and must not be taken off final uses;
 * where a domestic table keeps them, they are in A and must be.
 */
function finalUses(table: IoModel["table"], A: Rows): readonly number[] {
  const counted = timesVector(A, table.output);
  return table.finalTotal.map((value, i) => {
    const delivered = total(table.flows[i] ?? []);
    const rest = delivered - (counted[i] ?? 0);
    return value - (table.imports[i] ?? 0) + (table.discrepancy[i] ?? 0) + rest;
  });
}

function sharesOf(part: readonly number[], coefficients: Rows): readonly (number | Missing)[] {
  const whole = columnSums(coefficients);
  return part.map((value, j) => (whole[j] ? value / whole[j] : missing("noInputs")));
}
