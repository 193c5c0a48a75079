import { lineage } from "../classification/tree.js";
import { regionWithin } from "../terms/regions.js";
import type { Scope } from "../terms/scope.js";
import { groupBy } from "../util/groupBy.js";
import type { RateRow } from "./parameters.js";
import { compareRanks } from "./precedence.js";

/**
 * The value-added rate for a code, region and scope: deepest code along class, group, division, section; then deepest
 * region; then a stated scope before none; then the latest year not after the period.
 */
export function rateFor(
  rows: readonly RateRow[],
  where: {
    readonly code: string;
    readonly regionPath: string;
    readonly scope: Scope;
    readonly year: number | undefined;
  },
): RateRow | undefined {
  const byCode = rowsByCode(rows);
  for (const code of lineage(where.code)) {
    let best: { row: RateRow; rank: readonly [number, number, number] } | undefined;
    for (const row of byCode.get(code) ?? []) {
      if (!regionWithin(where.regionPath, row.regionPath)) continue;
      if (row.scope !== undefined && row.scope !== where.scope) continue;
      if (row.year > (where.year ?? 0)) continue;
      const rank = [row.regionPath.length, row.scope ? 1 : 0, row.year] as const;
      if (!best || compareRanks(rank, best.rank) > 0) best = { row, rank };
    }
    if (best) return best.row;
  }
  return undefined;
}

/** A file is asked for by every cell without value added. */
function rowsByCode(rows: readonly RateRow[]): ReadonlyMap<string, readonly RateRow[]> {
  let byCode = files.get(rows);
  if (!byCode) {
    byCode = groupBy(rows, (row) => row.code);
    files.set(rows, byCode);
  }
  return byCode;
}

const files = new WeakMap<readonly RateRow[], ReadonlyMap<string, readonly RateRow[]>>();
