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
 * Four rows of C and eight of B at a time: what was read is used often before it is read again, which is most of the speed of a product.
 */
export function subtractProduct(x: Flat, rows: Range, a: Flat, inner: Range, columns: Range): void {
  if (columns.from >= columns.to) return;
  const whole = rows.to - ((rows.to - rows.from) % 4);
  const eights = inner.to - ((inner.to - inner.from) % 8);
  for (let k = inner.from; k < eights; k += 8) {
    for (let i = rows.from; i < whole; i += 4) fourByEight(x, i, a, k, columns);
    for (let i = whole; i < rows.to; i += 1) {
      oneByFour(x, i, a, k, columns);
      oneByFour(x, i, a, k + 4, columns);
    }
  }
  const fours = inner.to - ((inner.to - eights) % 4);
  for (let i = rows.from; i < rows.to; i += 1) {
    if (eights < fours) oneByFour(x, i, a, eights, columns);
    for (let k = fours; k < inner.to; k += 1) oneByOne(x, i, a, k, columns);
  }
}

/** Every index below lies inside its array; `as number` says so to the compiler, which a test at run time would cost a third more. */
function fourByEight(x: Flat, i: number, a: Flat, k: number, columns: Range): void {
  const v = x.values;
  const f = a.values;
  const w = x.columns;
  const aat = i * a.columns + k;
  const a0 = f[aat] as number;
  const a1 = f[aat + 1] as number;
  const a2 = f[aat + 2] as number;
  const a3 = f[aat + 3] as number;
  const a4 = f[aat + 4] as number;
  const a5 = f[aat + 5] as number;
  const a6 = f[aat + 6] as number;
  const a7 = f[aat + 7] as number;
  const bat = (i + 1) * a.columns + k;
  const b0 = f[bat] as number;
  const b1 = f[bat + 1] as number;
  const b2 = f[bat + 2] as number;
  const b3 = f[bat + 3] as number;
  const b4 = f[bat + 4] as number;
  const b5 = f[bat + 5] as number;
  const b6 = f[bat + 6] as number;
  const b7 = f[bat + 7] as number;
  const cat = (i + 2) * a.columns + k;
  const c0 = f[cat] as number;
  const c1 = f[cat + 1] as number;
  const c2 = f[cat + 2] as number;
  const c3 = f[cat + 3] as number;
  const c4 = f[cat + 4] as number;
  const c5 = f[cat + 5] as number;
  const c6 = f[cat + 6] as number;
  const c7 = f[cat + 7] as number;
  const dat = (i + 3) * a.columns + k;
  const d0 = f[dat] as number;
  const d1 = f[dat + 1] as number;
  const d2 = f[dat + 2] as number;
  const d3 = f[dat + 3] as number;
  const d4 = f[dat + 4] as number;
  const d5 = f[dat + 5] as number;
  const d6 = f[dat + 6] as number;
  const d7 = f[dat + 7] as number;
  const y0 = i * w;
  const y1 = y0 + w;
  const y2 = y1 + w;
  const y3 = y2 + w;
  const z0 = k * w;
  const z1 = z0 + w;
  const z2 = z1 + w;
  const z3 = z2 + w;
  const z4 = z3 + w;
  const z5 = z4 + w;
  const z6 = z5 + w;
  const z7 = z6 + w;
  const end = columns.to;
  for (let j = columns.from; j < end; j += 1) {
    const u0 = v[z0 + j] as number;
    const u1 = v[z1 + j] as number;
    const u2 = v[z2 + j] as number;
    const u3 = v[z3 + j] as number;
    const u4 = v[z4 + j] as number;
    const u5 = v[z5 + j] as number;
    const u6 = v[z6 + j] as number;
    const u7 = v[z7 + j] as number;
    v[y0 + j] =
      (v[y0 + j] as number) - (a0 * u0 + a1 * u1 + a2 * u2 + a3 * u3 + a4 * u4 + a5 * u5 + a6 * u6 + a7 * u7);
    v[y1 + j] =
      (v[y1 + j] as number) - (b0 * u0 + b1 * u1 + b2 * u2 + b3 * u3 + b4 * u4 + b5 * u5 + b6 * u6 + b7 * u7);
    v[y2 + j] =
      (v[y2 + j] as number) - (c0 * u0 + c1 * u1 + c2 * u2 + c3 * u3 + c4 * u4 + c5 * u5 + c6 * u6 + c7 * u7);
    v[y3 + j] =
      (v[y3 + j] as number) - (d0 * u0 + d1 * u1 + d2 * u2 + d3 * u3 + d4 * u4 + d5 * u5 + d6 * u6 + d7 * u7);
  }
}

function oneByFour(x: Flat, i: number, a: Flat, k: number, columns: Range): void {
  const values = x.values;
  const p = i * a.columns + k;
  const a0 = a.values[p] as number;
  const a1 = a.values[p + 1] as number;
  const a2 = a.values[p + 2] as number;
  const a3 = a.values[p + 3] as number;
  const w = x.columns;
  const y = i * w;
  const z0 = k * w;
  const z1 = z0 + w;
  const z2 = z1 + w;
  const z3 = z2 + w;
  const end = columns.to;
  for (let j = columns.from; j < end; j += 1)
    values[y + j] =
      (values[y + j] as number) -
      (a0 * (values[z0 + j] as number) +
        a1 * (values[z1 + j] as number) +
        a2 * (values[z2 + j] as number) +
        a3 * (values[z3 + j] as number));
}

function oneByOne(x: Flat, i: number, a: Flat, k: number, columns: Range): void {
  const values = x.values;
  const factor = a.values[i * a.columns + k] as number;
  if (factor === 0) return;
  const y = i * x.columns;
  const z = k * x.columns;
  for (let j = columns.from; j < columns.to; j += 1)
    values[y + j] = (values[y + j] as number) - factor * (values[z + j] as number);
}
