import type { TallyPlan } from "../../cells/plan.js";
import { FindingCollector } from "../../findings/findings.js";
import type { TableRow } from "../../records/damaged.js";
import type { Layout } from "../../records/layout.js";
import { type RowOptions, rowParser } from "../../records/row.js";
import { Tallier } from "./tallier.js";

/**
 * Hashes of the cases of single rows, as the tally of all rows makes them; findings about a row are made where it is tallied.
 *
 * @returns undefined for a row that no duplicate can have: one without data or identifier, or whose columns are uncertain
 */
export function caseHasher(layout: Layout, options: RowOptions, plan: TallyPlan, file: string) {
  const parse = rowParser(layout, options, new FindingCollector(), file);
  const tallier = new Tallier(plan, new FindingCollector());
  return (tableRow: TableRow, row: number): number | undefined => {
    const parsed = parse(tableRow, row);
    return parsed && !parsed.damage ? tallier.caseHash(parsed, layout.kind) : undefined;
  };
}
