/** Rows or columns from the first up to, and without, the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A matrix that is kept by rows in one array. */
export interface Flat {
  readonly values: Float64Array;
  readonly columns: number;
}

/**
 * C −= A B for blocks of matrices; C and B are rows of one matrix, X.
 *
 *     x[rows, columns] −= a[rows, inner] · x[inner, columns]
 *
 * Two rows of C and four of B at a time: what was read is used eight times before it is read again, which is most of the speed of a product.
 */
export function subtractProduct(x: Flat, rows: Range, a: Flat, inner: Range, columns: Range): void {
  if (columns.from >= columns.to) return;
  const pairs = rows.to - ((rows.to - rows.from) % 2);
  const fours = inner.to - ((inner.to - inner.from) % 4);
  for (let i = rows.from; i < pairs; i += 2) {
    for (let k = inner.from; k < fours; k += 4) twoByFour(x, i, a, k, columns);
    for (let k = fours; k < inner.to; k += 1) {
      oneByOne(x, i, a, k, columns);
      oneByOne(x, i + 1, a, k, columns);
    }
  }
  for (let i = pairs; i < rows.to; i += 1) {
    for (let k = inner.from; k < fours; k += 4) oneByFour(x, i, a, k, columns);
    for (let k = fours; k < inner.to; k += 1) oneByOne(x, i, a, k, columns);
  }
}

/** Every index below lies inside its array; `as number` says so to the compiler, which a test at run time would cost a third more. */
function twoByFour(
  { values: x, columns: w }: Flat,
  i: number,
  { values: a, columns: n }: Flat,
  k: number,
  { from, to }: Range,
) {
  const [p, q] = [i * n + k, (i + 1) * n + k];
  const [a0, a1, a2, a3] = [a[p] as number, a[p + 1] as number, a[p + 2] as number, a[p + 3] as number];
  const [b0, b1, b2, b3] = [a[q] as number, a[q + 1] as number, a[q + 2] as number, a[q + 3] as number];
  const [top, below] = [i * w, (i + 1) * w];
  const [z0, z1, z2, z3] = [k * w, (k + 1) * w, (k + 2) * w, (k + 3) * w];
  for (let j = from; j < to; j += 1) {
    const u0 = x[z0 + j] as number;
    const u1 = x[z1 + j] as number;
    const u2 = x[z2 + j] as number;
    const u3 = x[z3 + j] as number;
    x[top + j] = (x[top + j] as number) - (a0 * u0 + a1 * u1 + a2 * u2 + a3 * u3);
    x[below + j] = (x[below + j] as number) - (b0 * u0 + b1 * u1 + b2 * u2 + b3 * u3);
  }
}

function oneByFour(
  { values: x, columns: w }: Flat,
  i: number,
  { values: a, columns: n }: Flat,
  k: number,
  { from, to }: Range,
) {
  const p = i * n + k;
  const [a0, a1, a2, a3] = [a[p] as number, a[p + 1] as number, a[p + 2] as number, a[p + 3] as number];
  const [z0, z1, z2, z3] = [k * w, (k + 1) * w, (k + 2) * w, (k + 3) * w];
  for (let j = from; j < to; j += 1)
    x[i * w + j] =
      (x[i * w + j] as number) -
      (a0 * (x[z0 + j] as number) +
        a1 * (x[z1 + j] as number) +
        a2 * (x[z2 + j] as number) +
        a3 * (x[z3 + j] as number));
}

function oneByOne(
  { values: x, columns: w }: Flat,
  i: number,
  { values: a, columns: n }: Flat,
  k: number,
  { from, to }: Range,
) {
  const factor = a[i * n + k] as number;
  if (factor === 0) return;
  for (let j = from; j < to; j += 1)
    x[i * w + j] = (x[i * w + j] as number) - factor * (x[k * w + j] as number);
}
