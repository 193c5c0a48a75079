import { Tallier } from "../cells/tally.js";
import { FindingCollector } from "../findings/findings.js";
import { DamagedRow } from "../records/damaged.js";
import type { TallyOptions } from "../records/objects.js";
import { rowParser } from "../records/row.js";
import type { Scan } from "../records/table.js";

/** A row that no regular file can hold, and its number in the table. */
export interface NumberedRow {
  readonly cells: DamagedRow;
  readonly row: number;
}

/** The same row with its characters in place of their bytes. */
export function decoded(row: DamagedRow): DamagedRow {
  return new DamagedRow(textOf(row.line), row.map(textOf), row.ambiguous);
}

function textOf(bytes: string): string {
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** A scanned table in which these rows stand as blank ones: they take part in the search for duplicates, and are handed over. */
export function withDamaged(scan: Scan, damaged: readonly NumberedRow[], options: TallyOptions): Scan {
  if (damaged.length === 0) return scan;
  const { file, layout } = scan;
  const parse = rowParser(layout, options, new FindingCollector(), file);
  const tallier = new Tallier(options.plan ?? {}, new FindingCollector());
  const hashes = damaged.flatMap(({ cells, row }) => {
    const parsed = parse(cells, row);
    const hash = parsed && !parsed.damage ? tallier.caseHash(parsed, layout.kind) : undefined;
    return hash === undefined ? [] : [hash];
  });
  return {
    ...scan,
    hashes: [...scan.hashes, Float64Array.from(hashes).sort()],
    tally: async (repeated, handOver, onRows) => {
      const made = await scan.tally(repeated, handOver, onRows);
      for (const { cells, row } of damaged) handOver(cells, row);
      return made;
    },
  };
}
