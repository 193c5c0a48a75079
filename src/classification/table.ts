/** Rows of an embedded code table: the first line holds the column names, fields are separated by tabs. */
export function decodeTable(text: string): ReadonlyArray<Readonly<Record<string, string>>> {
  const [header = "", ...lines] = text.split("\n");
  const columns = header.split("\t");
  return lines.map((line) => {
    const fields = line.split("\t");
    return Object.fromEntries(columns.map((column, i) => [column, fields[i] ?? ""]));
  });
}

/** Computes once, on first use: `import "digecon"` must not pay for tables nobody asked for. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** One comparator for all that is sorted: by code point, never by locale. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
