import { type CsvError, type Options, parse } from "csv-parse/sync";

/** The options that say what a row is: csv-parse with these is the reference for every reader of ours. */
export const CSV_ROWS = {
  bom: true,
  columns: false,
  record_delimiter: ["\r\n", "\n", "\r"] as string[],
  relax_column_count: true,
  skip_empty_lines: false,
} as const satisfies Options;

/** How many of the first lines tell the delimiter. */
const SNIFFED_LINES = 10;

/** Tab where most lines hold one (a comma may then be a thousand separator), else the more frequent of comma and semicolon. */
export function sniffDelimiter(head: string): "," | "\t" | ";" {
  const plain = head.slice(0, 1 << 16).replace(/"(?:[^"]|"")*"?/g, "");
  const lines = plain
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "")
    .slice(0, SNIFFED_LINES);
  if (lines.filter((line) => line.includes("\t")).length * 2 > lines.length) return "\t";
  const count = (delimiter: string) => lines.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0);
  return count(";") > count(",") ? ";" : ",";
}

/** Rows of a CSV text in memory, and what stopped the reading, if anything did. */
export function parseCsvText(text: string): {
  readonly rows: readonly (readonly string[])[];
  readonly problem: string | undefined;
} {
  const rows: string[][] = [];
  try {
    parse(text, {
      ...CSV_ROWS,
      delimiter: sniffDelimiter(text),
      on_record: (record: string[]) => {
        rows.push(record);
        return null;
      },
    });
    return { rows, problem: undefined };
  } catch (error) {
    return { rows, problem: problemOf(error as CsvError) };
  }
}

export function problemOf(error: {
  readonly code?: string;
  readonly lines?: unknown;
  readonly message: string;
}): string {
  return [error.code ?? error.message, typeof error.lines === "number" ? `line ${error.lines}` : ""]
    .filter(Boolean)
    .join(", ");
}

/** Parameter files: rows by column name, and what stopped the reading. A name that stands twice keeps its first column. */
export function parseCsvObjects(text: string): {
  readonly rows: Record<string, string>[];
  readonly problem: string | undefined;
} {
  const { rows, problem } = parseCsvText(text);
  const [header = [], ...data] = rows;
  const names = header.map((name) => name.trim());
  const records = data
    .filter((row) => row.some((cell) => cell.trim() !== ""))
    .map((row) => {
      const record: Record<string, string> = Object.create(null);
      for (const [i, name] of names.entries()) if (!(name in record)) record[name] = row[i] ?? "";
      return { ...record };
    });
  return { rows: records, problem };
}
