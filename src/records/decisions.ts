import * as z from "zod/mini";
import { byCodePoint } from "../classification/table.js";
import type { FindingCollector } from "../findings/findings.js";
import { parsePeriod } from "./periods.js";

/** What people decided of a unit: shares of categories, with source and date. */
const DECISION = z.object({
  unit: z.string(),
  category: z.string(),
  share: z.string(),
  source: z.optional(z.string()),
  date: z.optional(z.string()),
});

/**
 * Reads re-identification decisions (`unit,category,share,source,date`) for a period. A unit's decisions of its latest
 * date not after the period hold, and are carried forward until a later one; rows without a category are undecided.
 *
 * @returns unit → share pairs, as a record would state them itself
 */
export function decisionsFor(
  rows: readonly Readonly<Record<string, string | undefined>>[],
  period: string | undefined,
  findings: FindingCollector,
): ReadonlyMap<string, string> {
  const last = period === undefined ? undefined : parsePeriod(period)?.year;
  const byUnit = new Map<string, Map<string, string[]>>();
  for (const [i, raw] of rows.entries()) {
    const parsed = DECISION.safeParse(raw);
    const row = parsed.data;
    if (!row || row.unit.trim() === "") {
      findings.add("parameterInvalid", {
        field: "decisions",
        expected: "unit,category,share,source,date",
        received: Object.keys(raw).join(","),
        place: { file: "decisions", row: i + 2 },
      });
      continue;
    }
    if (row.category.trim() === "" || row.share.trim() === "") continue;
    const date = (row.date ?? "").trim();
    const year = /^\d{4}/.exec(date)?.[0];
    if (last !== undefined && year !== undefined && Number(year) > last) continue;
    const dates = byUnit.get(row.unit.trim()) ?? new Map<string, string[]>();
    dates.set(date, [...(dates.get(date) ?? []), `${row.category.trim()}:${row.share.trim()}`]);
    byUnit.set(row.unit.trim(), dates);
  }
  return new Map(
    [...byUnit].map(([unit, dates]) => {
      const [latest = ""] = [...dates.keys()].sort((a, b) => byCodePoint(b, a));
      return [unit, [...(dates.get(latest) ?? [])].sort(byCodePoint).join(";")];
    }),
  );
}
