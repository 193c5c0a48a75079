/**
 * A line that breaks the rules of CSV, read by itself so that the lines after it are not lost.
 */
export interface DamagedRow {
  /** The line as it stands. */
  readonly line: string;
  /** Its fields, as far as they can be told apart. */
  readonly cells: readonly string[];
  /**
   * A field begins with a quote that does not close, so that nobody can say where its fields end: its money stays unallocated.
   * Otherwise the quotes stand inside fields and the line can be read.
   */
  readonly ambiguous: boolean;
}

/** A row of a table: its cells, or what could be made of a damaged line. */
export type TableRow = readonly string[] | DamagedRow;

export function isDamaged(row: TableRow): row is DamagedRow {
  return !Array.isArray(row);
}

export function cellsOf(row: TableRow): readonly string[] {
  return isDamaged(row) ? row.cells : row;
}

/** Reads one line: fields quoted as they should be are unquoted, in all others a quote is a character like any other. */
export function damagedRow(line: string, delimiter: string): DamagedRow {
  const fields: string[] = [];
  let ambiguous = false;
  for (let at = 0; at <= line.length; ) {
    const quoted = line[at] === '"' ? quotedField(line, at, delimiter) : undefined;
    if (line[at] === '"' && !quoted) ambiguous = true;
    const next = quoted?.end ?? endOfField(line, at, delimiter);
    fields.push(quoted?.text ?? line.slice(at, next));
    at = next + 1;
  }
  return { line, cells: fields, ambiguous };
}

function endOfField(line: string, from: number, delimiter: string): number {
  const end = line.indexOf(delimiter, from);
  return end < 0 ? line.length : end;
}

function quotedField(
  line: string,
  from: number,
  delimiter: string,
): { readonly text: string; readonly end: number } | undefined {
  for (let at = from + 1; ; ) {
    const quote = line.indexOf('"', at);
    if (quote < 0) return undefined;
    const end = quote + 1;
    if (end === line.length || line[end] === delimiter)
      return { text: line.slice(from + 1, quote).replaceAll('""', '"'), end };
    if (line[end] !== '"') return undefined;
    at = end + 1;
  }
}
