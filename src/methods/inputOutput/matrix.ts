import { asNumbers, refuse, type Take } from "../../util/given.js";

/** Rows of numbers, as tables hold them. */
export type Rows = readonly (readonly number[])[];

export const asMatrix: Take = (given, name) => {
  if (!Array.isArray(given)) return refuse(name, "rows of numbers", given);
  for (const [i, row] of given.entries()) asNumbers(row, `${name}[${i}]`);
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

/** The right side of a system for one vector, and the vector of its solution. */
export function column(values: readonly number[]): number[][] {
  return values.map((value) => [value]);
}

export function vectorOf(rows: Rows): number[] {
  return rows.map(([value = 0]) => value);
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
