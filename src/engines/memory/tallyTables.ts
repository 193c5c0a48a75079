import type { ParsedRow } from "../../cells/row.js";
import type { Tally } from "../../cells/tally.js";
import { FindingCollector } from "../../findings/findings.js";
import type { TableRow } from "../../records/damaged.js";
import type { Layout } from "../../records/layout.js";
import { reportMapping } from "../../records/mapping.js";
import { rowParser } from "../../records/row.js";
import { eachParsed, type OpenTable, openTables, type RowSource } from "../../records/tables.js";
import type { PlainTally } from "../bytes/scan/plainTally.js";
import type { TallySettings } from "./options.js";
import { Tallier } from "./tallier.js";
import { tallyRow, withFindings } from "./tallyRow.js";

/** A table whose plain rows an engine tallies by itself. */
export interface Scan {
  /** Name for findings, without folder. */
  readonly file: string;
  readonly layout: Layout;
  /** Hashes of the cases of all its rows, in sorted runs. */
  readonly hashes: readonly Float64Array[];
  /**
   * Tallies its plain rows, and escalates all others, and those of repeated cases.
   *
   * @param onRows  told now and then how many more rows were gone through
   */
  tally(
    repeated: ReadonlySet<number>,
    escalate: (tableRow: TableRow, row: number) => void,
    onRows: (rows: number) => void,
  ): Promise<PlainTally>;
}

/**
 * Tallies any number of tables: one pass over all of them, and a second where something occurs twice. What an engine has scanned
 * takes part in both.
 *
 * @param onRows  told after each batch which pass it is and how many rows it held
 */
export async function tallySources(
  sources: readonly RowSource[],
  options: TallySettings,
  findings: FindingCollector,
  onRows?: (pass: 1 | 2, rows: number) => void,
  scans: readonly Scan[] = [],
): Promise<Tally> {
  return tallyTables(await openTables(sources, options, findings), options, findings, onRows, scans);
}

/** As `tallySources`, for tables whose header is known. */
export async function tallyTables(
  tables: readonly OpenTable[],
  options: TallySettings,
  findings: FindingCollector,
  onRows?: (pass: 1 | 2, rows: number) => void,
  scans: readonly Scan[] = [],
): Promise<Tally> {
  const pass = async (repeated?: ReadonlySet<number>) => {
    const found = new FindingCollector();
    const tallier = new Tallier(options.plan, found, repeated);
    const tallyOne = tallyRow(tallier, options, found);
    const add = (row: ParsedRow, { layout, source }: OpenTable, at: number) =>
      tallyOne(row, layout.kind, { file: source.file, row: at });
    await eachParsed(tables, options, found, add, (rows) => onRows?.(repeated ? 2 : 1, rows));
    return { tallier, tallyOne, found };
  };
  const layouts = [...tables, ...scans].map(({ layout }) => layout);
  reportMapping(options.mapping, layouts, findings);
  const first = await pass();
  for (const { hashes } of scans) for (const run of hashes) first.tallier.addHashes(run);
  const repeated = first.tallier.repeated();
  const { tallier, tallyOne, found } = repeated.size === 0 ? first : await pass(repeated);
  for (const scan of scans)
    await tallyScan(scan, repeated, options, found, tallier, tallyOne, (rows) => onRows?.(2, rows));
  return withFindings(tallier.finish(), findings);
}

/** Rows buffered before the engine's cells exist; more are a file that is hardly plain. */
const MOST_BUFFERED = 20_000;

/** Lets an engine tally a table, and parses what it escalates while it does. */
async function tallyScan(
  { file, layout, tally }: Scan,
  repeated: ReadonlySet<number>,
  options: TallySettings,
  found: FindingCollector,
  tallier: Tallier,
  tallyOne: ReturnType<typeof tallyRow>,
  onRows: (rows: number) => void,
): Promise<void> {
  const parse = rowParser(layout, options, found, file);
  const buffered: { readonly row: ParsedRow; readonly at: number }[] = [];
  const tallyBuffered = () => {
    for (const { row, at } of buffered.splice(0)) tallyOne(row, layout.kind, { file, row: at });
  };
  let read = 0;
  const escalate = (tableRow: TableRow, at: number) => {
    const row = parse(tableRow, at);
    if (!row) return;
    read += 1;
    buffered.push({ row, at });
    if (buffered.length >= MOST_BUFFERED) tallyBuffered();
  };
  const plain = await tally(repeated, escalate, onRows);
  tallier.absorb(plain, file);
  tallyBuffered();
  if (plain.rows + read === 0) found.add("fileEmpty", { file });
}
