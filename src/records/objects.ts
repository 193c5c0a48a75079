import { FindingCollector } from "../findings/findings.js";
import { type TallyPlan, type Tally, Tallier } from "../cells/tally.js";
import { findLayout, type LayoutOptions } from "./layout.js";
import { rowParser, type RowOptions } from "./row.js";

/** A record as a caller has it: field names of `UnitRecord` or headers as in a file, values as text, numbers or bigint. */
export type LooseRecord = Readonly<Record<string, string | number | bigint | boolean | null | undefined>>;

export interface TallyOptions extends LayoutOptions, RowOptions {
  readonly plan?: Partial<TallyPlan> | undefined;
}

/**
 * Tallies records that are in memory: objects from a database, a notebook or another application.
 *
 * Field names may be those of `UnitRecord` or any header that files may have (`营业收入（千元）`). Amounts are best given as
 * text; a number is taken as its shortest decimal text, never calculated with. Every money column needs a unit: in its
 * name or as `unit`.
 *
 * @param records  one object a record
 * @returns cells and findings for `account`
 * @example tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: "12.5" }], { unit: "万元" }).cells.length //=> 1
 */
export function tallyRecords(records: readonly LooseRecord[], options: TallyOptions = {}): Tally {
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = records.map((record) => header.map((name) => textOf(Object.hasOwn(record, name) ? record[name] : undefined)));
  return tallyRows([header, ...rows], options, "records");
}

/** Tallies a table that is in memory as rows of text, header and preamble included. */
export function tallyRows(rows: readonly (readonly string[])[], options: TallyOptions, file: string): Tally {
  const findings = new FindingCollector();
  const tallier = new Tallier(options.plan, findings);
  tallySheet(rows, options, file, tallier, findings);
  return tallier.finish();
}

/** Feeds one table in memory through both passes of a tallier; several tables go through `tallySources`, which scans all of them first. */
export function tallySheet(rows: readonly (readonly string[])[], options: TallyOptions, file: string, tallier: Tallier, findings: FindingCollector): void {
  const layout = rows.length === 0 ? undefined : findLayout(rows, options, findings, file);
  if (rows.length === 0) findings.add("fileEmpty", { field: file });
  if (!layout) return;
  const quiet = rowParser(layout, options, new FindingCollector(), file);
  const parse = rowParser(layout, options, findings, file);
  const data = rows.slice(layout.firstRow);
  if (tallier.needsScan)
    for (const [i, cells] of data.entries()) {
      const row = quiet(cells, layout.firstRow + i + 1);
      if (row) tallier.scan(row, layout.kind);
    }
  for (const [i, cells] of data.entries()) {
    const row = parse(cells, layout.firstRow + i + 1);
    if (row) tallier.add(row, layout.kind, { file, row: layout.firstRow + i + 1 });
  }
}

function textOf(value: LooseRecord[string]): string {
  if (value === null || value === undefined) return "";
  return typeof value === "number" && Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
