import { FindingCollector } from "../findings/findings.js";
import { type Tally, Tallier } from "../cells/tally.js";
import { findLayout, HEADER_SEARCH_ROWS, type Layout } from "./layout.js";
import type { TallyOptions } from "./objects.js";
import { rowParser } from "./row.js";

/** Rows of a table in batches, header and preamble included; each call goes through them from the beginning. */
export interface RowSource {
  /** Name for findings, without folder. */
  readonly file: string;
  batches(): AsyncIterable<readonly (readonly string[])[]>;
}

/**
 * Tallies any number of tables in two passes: the first finds what occurs twice (across all of them), the second adds.
 *
 * @param onRows  told after each batch which pass it is and how many rows it held
 */
export async function tallySources(sources: readonly RowSource[], options: TallyOptions, findings: FindingCollector, onRows?: (pass: 1 | 2, rows: number) => void): Promise<Tally> {
  const tallier = new Tallier(options.plan, findings);
  const tables: { source: RowSource; layout: Layout }[] = [];
  for (const source of sources) {
    const head = await firstRows(source);
    const layout = head.length === 0 ? undefined : findLayout(head, options, findings, source.file);
    if (head.length === 0) findings.add("fileEmpty", { field: source.file });
    if (layout) tables.push({ source, layout });
  }
  if (tallier.needsScan)
    for (const { source, layout } of tables) {
      const parse = rowParser(layout, options, new FindingCollector(), source.file);
      await eachRow(source, layout, (cells, at) => {
        const row = parse(cells, at);
        if (row) tallier.scan(row, layout.kind);
      }, (rows) => onRows?.(1, rows));
    }
  for (const { source, layout } of tables) {
    const parse = rowParser(layout, options, findings, source.file);
    await eachRow(source, layout, (cells, at) => {
      const row = parse(cells, at);
      if (row) tallier.add(row, layout.kind, { file: source.file, row: at });
    }, (rows) => onRows?.(2, rows));
  }
  return tallier.finish();
}

async function firstRows(source: RowSource): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const batch of source.batches()) {
    for (const row of batch) rows.push(row);
    if (rows.length >= HEADER_SEARCH_ROWS) break;
  }
  return rows.slice(0, HEADER_SEARCH_ROWS);
}

async function eachRow(source: RowSource, layout: Layout, visit: (cells: readonly string[], row: number) => void, onBatch: (rows: number) => void): Promise<void> {
  let row = 0;
  for await (const batch of source.batches()) {
    for (const cells of batch) {
      row += 1;
      if (row > layout.firstRow) visit(cells, row);
    }
    onBatch(batch.length);
  }
}
