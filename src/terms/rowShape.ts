/** The columns of a parameter file in the order of its documentation; `region?` may be missing, all others may not. */
export type RowShape = readonly string[];

type Optional<C extends string> = C extends `${infer Name}?` ? Name : never;
type Required<C extends string> = C extends `${string}?` ? never : C;

/** A row with these columns: text, or in optional ones text or nothing. */
export type RowOf<S extends RowShape> = { readonly [K in Required<S[number]>]: string } & {
  readonly [K in Optional<S[number]>]?: string | undefined;
};

export function columnsOf(shape: RowShape): readonly string[] {
  return shape.map((column) => column.replace("?", ""));
}

/** Columns in which a row does not hold what it must. */
export function wrongColumns(shape: RowShape, row: Readonly<Record<string, unknown>>): readonly string[] {
  return shape.flatMap((column) => {
    const name = column.replace("?", "");
    const value = Object.hasOwn(row, name) ? row[name] : undefined;
    return typeof value === "string" || (value === undefined && column.endsWith("?")) ? [] : [name];
  });
}

export function hasShape<S extends RowShape>(
  shape: S,
  row: Readonly<Record<string, unknown>>,
): row is RowOf<S> & Readonly<Record<string, unknown>> {
  return wrongColumns(shape, row).length === 0;
}
