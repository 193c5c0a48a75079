import type { DamagedRow } from "../../../records/damaged.js";
import { caseHasher } from "../../memory/caseHasher.js";
import type { TallySettings } from "../../memory/options.js";
import type { Scan } from "../../memory/tallyTables.js";

/** A row that no regular file can hold, and its number in the table. */
export interface NumberedRow {
  readonly damaged: DamagedRow;
  readonly row: number;
}

/** The same row with its characters in place of their bytes. */
export function decoded(row: DamagedRow): DamagedRow {
  return { line: textOf(row.line), cells: row.cells.map(textOf), ambiguous: row.ambiguous };
}

function textOf(bytes: string): string {
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** A scanned table in which these rows stand as blank ones: they take part in the search for duplicates, and are escalated. */
export function withDamaged(scan: Scan, damaged: readonly NumberedRow[], options: TallySettings): Scan {
  if (damaged.length === 0) return scan;
  const { file, layout } = scan;
  const hashOf = caseHasher(layout, options, options.plan, file);
  const hashes = damaged.flatMap((each) => hashOf(each.damaged, each.row) ?? []);
  return {
    ...scan,
    hashes: [...scan.hashes, Float64Array.from(hashes).sort()],
    tally: async (repeated, escalate, onRows) => {
      const made = await scan.tally(repeated, escalate, onRows);
      for (const each of damaged) escalate(each.damaged, each.row);
      return made;
    },
  };
}
