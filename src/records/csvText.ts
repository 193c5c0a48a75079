import { type CsvError, type Options, parse } from "csv-parse/sync";

/** The options that say what a row is: csv-parse with these is the reference for every reader of ours. */
export const CSV_ROWS = {
  bom: true,
  columns: false,
  record_delimiter: ["\r\n", "\n", "\r"] as string[],
  relax_column_count: true,
  skip_empty_lines: false,
} as const satisfies Options;

/** Comma, tab or semicolon: whichever stands most often outside quotes in the first lines. */
export function sniffDelimiter(head: string): "," | "\t" | ";" {
  const plain = head.slice(0, 1 << 16).replace(/"(?:[^"]|"")*"?/g, "");
  const count = (delimiter: string) => plain.split(delimiter).length - 1;
  return ([",", "\t", ";"] as const).reduce((best, each) => (count(each) > count(best) ? each : best), ",");
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

/** Parameter files: rows by column name. A name that stands twice keeps its first column. */
export function parseCsvObjects(text: string): Record<string, string>[] {
  const { rows } = parseCsvText(text);
  const [header = [], ...data] = rows;
  const names = header.map((name) => name.trim());
  return data
    .filter((row) => row.some((cell) => cell.trim() !== ""))
    .map((row) => {
      const record: Record<string, string> = Object.create(null);
      for (const [i, name] of names.entries()) if (!(name in record)) record[name] = row[i] ?? "";
      return { ...record };
    });
}
