/** Rows of an embedded code table: the first line holds the column names, fields are separated by tabs. */
export function decodeTable(text: string): ReadonlyArray<Readonly<Record<string, string>>> {
  const [header = "", ...lines] = text.split("\n");
  const columns = header.split("\t");
  return lines.map((line) => {
    const fields = line.split("\t");
    const row: Record<string, string> = {};
    for (const [i, column] of columns.entries()) row[column] = fields[i] ?? "";
    return row;
  });
}
