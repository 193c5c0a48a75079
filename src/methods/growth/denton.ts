import { type Missing, missing } from "../../figures/missing.js";
import { asFigure, Decimal } from "../../numbers/decimal.js";
import { asNumber, takes } from "../../util/given.js";

/** Rows of a linear system by column; zeros are absent. */
type Row = Map<number, Decimal>;

/**
 * Benchmarking a quarterly (or monthly) series to annual totals: Denton, proportional, first differences.
 *
 *     min Σ_{t≥2} (x_t/i_t − x_{t−1}/i_{t−1})²    with  Σ_{t in year y} x_t = A_y
 *
 * The movement of the indicator is kept as far as the annual totals allow; no step arises between years. After the last total the last ratio is carried on.
 * Source: F. T. Denton, "Adjustment of monthly or quarterly series to annual totals", JASA 66 (1971), in the form with free first ratio
 * (P. Cholette 1984) that the IMF's Quarterly National Accounts Manual recommends.
 *
 * @param indicator  sub-annual levels in order of time, none zero
 * @param totals     annual totals from the first year on
 * @param perYear    4 for quarters, 12 for months
 * @returns as many figures as the indicator has; none when the totals reach beyond the indicator or there is none (`periodsApart`), or an indicator is
 *          zero or adds up to zero over a year (`indicatorZero`)
 * @example
 * const quarters = [50, 100, 150, 100].map((level) => new Decimal(level));
 * const levels = denton(quarters, [new Decimal(800)], 4);
 * isMissing(levels) ? "" : levels.join(" "); //=> "100 200 300 200"
 */
export function denton(
  indicator: readonly Decimal[],
  totals: readonly Decimal[],
  perYear: number,
): readonly Decimal[] | Missing {
  takes("denton", { indicator, totals, perYear }, [asFigure], [asFigure], asNumber);
  if (totals.length === 0 || totals.length * perYear > indicator.length) return missing("periodsApart");
  if (indicator.some((each) => each.isZero())) return missing("indicatorZero");
  const { rows, ratioAt } = conditions(indicator, totals, perYear);
  const ratios = solve(rows);
  if (!ratios) return missing("indicatorZero");
  return indicator.map((each, t) => each.times(ratios[ratioAt(t)] ?? 0));
}

/**
 * The conditions for a minimum, as rows with the right side in column `size`. Each year's multiplier stands after its quarters, so that
 * the matrix stays narrow: unknowns of one year meet those of the next only.
 */
function conditions(indicator: readonly Decimal[], totals: readonly Decimal[], perYear: number) {
  const years = totals.length;
  const size = indicator.length + years;
  const ratioAt = (t: number) => t + Math.min(Math.floor(t / perYear), years);
  const multiplierAt = (year: number) => (year + 1) * perYear + year;
  const rows: Row[] = Array.from({ length: size }, () => new Map());
  const add = (row: number, column: number, value: Decimal) =>
    rows[row]?.set(column, (rows[row]?.get(column) ?? new Decimal(0)).plus(value));
  for (let t = 1; t < indicator.length; t += 1) {
    const [here, before] = [ratioAt(t), ratioAt(t - 1)];
    for (const [row, column, value] of [
      [here, here, 1],
      [before, before, 1],
      [here, before, -1],
      [before, here, -1],
    ] as const)
      add(row, column, new Decimal(value));
  }
  for (const [year, total] of totals.entries()) {
    for (let t = year * perYear; t < (year + 1) * perYear; t += 1) {
      const level = indicator[t] ?? new Decimal(0);
      add(ratioAt(t), multiplierAt(year), level);
      add(multiplierAt(year), ratioAt(t), level);
    }
    add(multiplierAt(year), size, total);
  }
  return { rows, ratioAt };
}

/** Gauss with row exchange on sparse rows; undefined when the system is singular. */
function solve(rows: Row[]): readonly Decimal[] | undefined {
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const pivotAt = largest(rows, column);
    if (pivotAt === undefined) return undefined;
    [rows[column], rows[pivotAt]] = [rows[pivotAt] as Row, rows[column] as Row];
    const pivot = rows[column] as Row;
    for (let i = column + 1; i < size; i += 1) eliminate(rows[i] as Row, pivot, column);
  }
  const solution: Decimal[] = [];
  for (let i = size - 1; i >= 0; i -= 1) {
    const row = rows[i] as Row;
    let rest = row.get(size) ?? new Decimal(0);
    for (const [column, value] of row)
      if (column > i && column < size) rest = rest.minus(value.times(solution[column] ?? 0));
    solution[i] = rest.div(row.get(i) as Decimal);
  }
  return solution;
}

function largest(rows: readonly Row[], column: number): number | undefined {
  let found: number | undefined;
  let size = new Decimal(0);
  for (let i = column; i < rows.length; i += 1) {
    const value = rows[i]?.get(column)?.abs();
    if (value?.greaterThan(size)) [found, size] = [i, value];
  }
  return found;
}

function eliminate(row: Row, pivot: Row, column: number): void {
  const value = row.get(column);
  if (!value) return;
  const factor = value.div(pivot.get(column) as Decimal);
  row.delete(column);
  for (const [at, each] of pivot)
    if (at !== column) row.set(at, (row.get(at) ?? new Decimal(0)).minus(factor.times(each)));
}
