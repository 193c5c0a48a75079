import { asArray, refuse, type Take } from "../../util/given.js";

/** Rows of numbers, as tables hold them. */
export type Rows = readonly (readonly number[])[];

/** Finite numbers: what is not known is no number, and NaN would spread to every result. */
export const asVector: Take<readonly number[]> = (given, name) => {
  const numbers = asArray(given, name);
  const odd = numbers.findIndex((each) => !Number.isFinite(each));
  return odd < 0 ? (numbers as number[]) : refuse(`${name}[${odd}]`, "a finite number", numbers[odd]);
};

export const asMatrix: Take<Rows> = (given, name) => {
  if (!Array.isArray(given)) return refuse(name, "rows of numbers", given);
  return Array.from(given, (row, i) => asVector(row, `${name}[${i}]`));
};

/** As many rows as columns. */
export const asSquare: Take<Rows> = (given, name) => {
  const rows = asMatrix(given, name);
  const odd = rows.find((row) => row.length !== rows.length);
  return odd ? refuse(name, `rows of ${rows.length} columns`, odd, RangeError) : rows;
};

/** I − A for a square A. */
export function identityLess(rows: Rows): number[][] {
  return rows.map((row, i) => row.map((value, j) => (i === j ? 1 - value : -value)));
}

export function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => {
    const row = new Array<number>(size).fill(0);
    row[i] = 1;
    return row;
  });
}

/** M v. */
export function timesVector(rows: Rows, vector: readonly number[]): number[] {
  return rows.map((row) => row.reduce((sum, value, j) => sum + value * (vector[j] ?? 0), 0));
}

/** v M: the columns added up, each row with its weight. */
export function weightedColumns(rows: Rows, weights: readonly number[]): number[] {
  return columnSums(rows.map((row, i) => row.map((value) => value * (weights[i] ?? 0))));
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Sums of the columns of rows. */
export function columnSums(rows: Rows): number[] {
  return (rows[0] ?? []).map((_, j) => rows.reduce((sum, row) => sum + (row[j] ?? 0), 0));
}

export function rowSums(rows: Rows): number[] {
  return rows.map(total);
}

/** The largest sum of absolute values in a column. */
export function columnNorm(rows: Rows): number {
  return Math.max(0, ...columnSums(rows.map((row) => row.map(Math.abs))));
}

/** a / b for amounts by sector; 0 where there is nothing to divide by, as of a sector without output. */
export function perUnit(amount: number, of: number | undefined): number {
  return of === undefined || of === 0 ? 0 : amount / of;
}
