/** The columns of a parameter file in the order of its documentation; `region?` may be missing, all others may not. */
export type RowShape = readonly string[];

type Optional<C extends string> = C extends `${infer Name}?` ? Name : never;
type Required<C extends string> = C extends `${string}?` ? never : C;

/** A row with these columns: text, or in optional ones text or nothing. */
export type RowOf<S extends RowShape> = { readonly [K in Required<S[number]>]: string } & {
  readonly [K in Optional<S[number]>]?: string | undefined;
};

export function columnsOf(shape: RowShape): readonly string[] {
  return partsOf(shape).map(({ name }) => name);
}

/** The columns of a shape, taken apart once for all rows. */
function partsOf(shape: RowShape): readonly { readonly name: string; readonly optional: boolean }[] {
  let parts = shapes.get(shape);
  if (!parts) {
    parts = shape.map((column) => ({ name: column.replace("?", ""), optional: column.endsWith("?") }));
    shapes.set(shape, parts);
  }
  return parts;
}

const shapes = /* @__PURE__ */ new WeakMap<RowShape, ReturnType<typeof partsOf>>();

/** Columns in which a row does not hold what it must. */
export function wrongColumns(shape: RowShape, row: Readonly<Record<string, unknown>>): readonly string[] {
  const wrong: string[] = [];
  for (const { name, optional } of partsOf(shape)) {
    const value = Object.hasOwn(row, name) ? row[name] : undefined;
    if (typeof value !== "string" && !(value === undefined && optional)) wrong.push(name);
  }
  return wrong;
}
