import { industry } from "../classification/industries.js";
import { lineage } from "../classification/tree.js";
import type { FindingCollector } from "../findings/findings.js";
import { MICRO, parseMicro } from "../numbers/exact.js";
import { groupBy } from "../util/groupBy.js";
import { RATE_BASES, type RateBase } from "../vocabulary/codelists/rateBases.js";
import { SCOPES, type Scope } from "../vocabulary/codelists/scopes.js";
import { readRegion, regionWithin } from "../vocabulary/regions.js";
import { compareRanks } from "./precedence.js";
import { agreeing, type Raw, readRows, yearOf } from "./rows.js";

/** 增加值率 of a code: value added = base × rate. */
export interface RateRow {
  readonly code: string;
  readonly micro: bigint;
  readonly base: RateBase;
  readonly regionPath: string;
  readonly scope: Scope | undefined;
  readonly year: number;
  readonly source: string;
}

const RATE = ["gbt4754", "rate", "base", "region?", "scope?", "year?", "source?"] as const;

/** Reads rows of a rate file (`gbt4754,rate,base,region,scope,year,source`). */
export function rateRows(rows: readonly Raw[], findings: FindingCollector): RateRow[] {
  const read: RateRow[] = readRows("rates", RATE, rows, findings, (row, reject, place) => {
    const code = row.gbt4754.trim();
    const micro = parseMicro(row.rate);
    const year = yearOf(row.year);
    const base = row.base.trim();
    const scopeText = row.scope?.trim() ?? "";
    const scope = scopeText === "" ? undefined : SCOPES.read(scopeText);
    if (!industry(code)) return reject("gbt4754", "GB/T 4754-2017", code);
    if (micro === undefined || micro < 0n) return reject("rate", "≥ 0, ≤ 6 decimals", row.rate);
    if (micro > MICRO) findings.add("rateAboveOne", { code, rate: row.rate }, { unit: code, place });
    if (!RATE_BASES.has(base)) return reject("base", "output | revenue", base);
    if (scopeText !== "" && !scope)
      return reject("scope", "all | aboveThreshold | belowThreshold", scopeText);
    if (year === undefined) return reject("year", "2022", row.year ?? "");
    return {
      code,
      micro,
      base,
      regionPath: readRegion(row.region ?? "").path,
      scope,
      year,
      source: row.source ?? "",
    };
  });
  return agreeing(
    "rates",
    read,
    (row) => `${row.code} ${row.regionPath} ${row.scope ?? ""} ${row.year}`,
    (row) => `${row.base} ${row.micro}`,
    findings,
  );
}

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
