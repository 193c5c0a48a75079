/**
 * A line that breaks the rules of CSV, read by itself so that the lines after it are not lost.
 *
 * `ambiguous`: a field begins with a quote that does not close, so that nobody can say where its fields end. Its money
 * stays unallocated. Otherwise the quotes stand inside fields and the line can be read.
 */
export class DamagedRow extends Array<string> {
  readonly line: string;
  readonly ambiguous: boolean;

  constructor(line: string, fields: readonly string[], ambiguous: boolean) {
    super();
    for (const field of fields) this.push(field);
    this.line = line;
    this.ambiguous = ambiguous;
  }

  /** What is made of such a row is a plain array. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
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
  return new DamagedRow(line, fields, ambiguous);
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
