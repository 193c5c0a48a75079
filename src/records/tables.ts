import type { ParsedRow } from "../cells/row.js";
import type { FindingCollector } from "../findings/findings.js";
import type { TableRow } from "./damaged.js";
import { findLayout, HEADER_SEARCH_ROWS, isEmpty, type Layout, type LayoutOptions } from "./layout.js";
import { type RowOptions, rowParser } from "./row.js";

/** What a caller may say of the tables that are read. */
export interface ReadOptions extends LayoutOptions, RowOptions {}

/** Rows of a table in batches, header and preamble included; each call goes through them from the beginning. */
export interface RowSource {
  /** Name for findings, without folder. */
  readonly file: string;
  /** Its rows from the beginning. */
  batches(): AsyncIterable<readonly TableRow[]>;
}

export interface OpenTable {
  readonly source: RowSource;
  readonly layout: Layout;
}

/** The sources whose header could be found; of the others a finding says why. */
export async function openTables(
  sources: readonly RowSource[],
  options: ReadOptions,
  findings: FindingCollector,
): Promise<readonly OpenTable[]> {
  const tables: OpenTable[] = [];
  for (const source of sources) {
    const head = await firstRows(source);
    const empty = isEmpty(head);
    const layout = empty ? undefined : findLayout(head, options, findings, source.file);
    if (empty) findings.add("fileEmpty", { file: source.file });
    if (layout) tables.push({ source, layout });
  }
  return tables;
}

/** One pass over all rows of all tables through the one parser. */
export async function eachParsed(
  tables: readonly OpenTable[],
  options: ReadOptions,
  findings: FindingCollector,
  visit: (row: ParsedRow, table: OpenTable, at: number) => void,
  onRows: (rows: number) => void = () => {},
): Promise<void> {
  for (const table of tables) {
    const { source, layout } = table;
    const parse = rowParser(layout, options, findings, source.file);
    let at = 0;
    let read = 0;
    const parseRow = (tableRow: TableRow) => {
      at += 1;
      const row = at > layout.firstRow ? parse(tableRow, at) : undefined;
      if (!row) return;
      read += 1;
      visit(row, table, at);
    };
    for await (const batch of source.batches()) {
      for (const row of batch) parseRow(row);
      onRows(batch.length);
    }
    if (read === 0) findings.add("fileEmpty", { file: source.file });
  }
}

async function firstRows(source: RowSource): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of source.batches()) {
    for (const row of batch) rows.push(row);
    if (rows.length >= HEADER_SEARCH_ROWS) break;
  }
  return rows.slice(0, HEADER_SEARCH_ROWS);
}
