import { columnSums, type Rows, total } from "./matrix.js";

/** Printed totals and their parts are rounded each by itself: so much of a total may be missing. Ours. */
const ROUNDING = 0.005;

/**
 * The sum of rows that are parts of one thing. A total may stand among its parts: a row that equals the sum of all others is taken alone where
 * the table balances better with it; that it equals them may be chance.
 *
 * @param rest  what the sum must be for the table to balance
 * @example addedUp([[3, 4], [5, 6], [8, 10]], [8, 10]) //=> [8, 10]
 */
export function addedUp(rows: Rows, rest: readonly number[]): readonly number[] {
  const sum = columnSums(rows);
  const totals = rows.filter((row) => {
    const others = sum.map((value, j) => value - (row[j] ?? 0));
    return distance(row, others) <= ROUNDING * size(row);
  });
  return totals.find((row) => distance(row, rest) < distance(sum, rest)) ?? sum;
}

/**
 * Imports and inflow in one, positive. A column that a table prints with a minus throughout is turned around where the table balances better so.
 *
 * @param columns  what is taken off, a row each
 * @param rest     what must be taken off for the table to balance
 */
export function takenOff(columns: Rows, rest: readonly number[]): readonly number[] {
  const stated = addedUp(columns, rest);
  const positive = columns.map((column) =>
    column.every((value) => value <= 0) ? column.map((value) => (value === 0 ? 0 : -value)) : column,
  );
  const turned = addedUp(positive, rest);
  return distance(turned, rest) < distance(stated, rest) ? turned : stated;
}

/**
 * Value added out of the rows that are named as such, and rows of its components. Components that are not among the former are parts of it,
 * unless the inputs of the sectors are their outputs with them and not without.
 *
 * @param stated      rows named value added; of none it is the sum of the components
 * @param components  rows of components that are not among them
 * @param rest        what value added must be for the columns to balance
 */
export function valueAddedOf(stated: Rows, components: Rows, rest: readonly number[]): readonly number[] {
  if (stated.length === 0) return addedUp(components, rest);
  const alone = addedUp(stated, rest);
  if (components.length === 0) return alone;
  const together = addedUp([...stated, ...components], rest);
  const missing = distance(together, rest);
  return missing <= ROUNDING * size(rest) && missing < distance(alone, rest) ? together : alone;
}

function distance(values: readonly number[], rest: readonly number[]): number {
  return total(values.map((value, j) => Math.abs(value - (rest[j] ?? 0))));
}

function size(values: readonly number[]): number {
  return total(values.map(Math.abs));
}
