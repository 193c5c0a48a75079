import { asPenetrations, type Penetration } from "../../accounts/penetrationRate.js";
import { byCodePoint } from "../../util/codePoint.js";
import { takes } from "../../util/given.js";
import { groupBy } from "../../util/groupBy.js";
import { comparePeriods } from "../../vocabulary/calendar.js";
import {
  PENETRATION_METHODS,
  type PenetrationMethod,
} from "../../vocabulary/codelists/penetrationMethods.js";
import { parsePeriod } from "../../vocabulary/periods.js";
import { readRegion } from "../../vocabulary/regions.js";

/** The methods side by side for one sector of one place and period. */
export interface PenetrationComparison {
  /** An aggregate, or the code of a sector of an input–output table. */
  readonly sector: string;
  /** Name of the sector. */
  readonly sectorName: Penetration["sectorName"];
  /** As all rates of the row have it; empty where none states one. */
  readonly period: string;
  /** Code of the region; empty where one of the rates states none: it then stands beside those of the whole country. */
  readonly region: string;
  /** The rate of each method that has one. */
  readonly rates: ReadonlyMap<PenetrationMethod, Penetration>;
}

/**
 * Lays the methods side by side, a row for each sector, period and region: 2022 never stands beside 2016, nor a city beside the country. They
 * measure different things; the table says which, and no difference between two of them is an error of either.
 *
 * Where one method has several rates of a row (technologies), the first is taken; give them one by one for the others.
 *
 * @returns rows in the order in which their sectors come, then by period, then by region
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "100" }];
 * const city = account(tallyRecords(units, { unit: "元" }), { period: "2022" });
 * const rates = [...publishedPenetration("2022"), ...penetrationOfAccount(city)];
 * comparePenetration(rates).methods; //=> ["efficiencyRate", "digitalRate", "published"]
 */
export function comparePenetration(rates: readonly Penetration[]): {
  /** The methods that have a rate, in the order of their list. */
  readonly methods: readonly PenetrationMethod[];
  /** A row for each sector, period and region. */
  readonly rows: readonly PenetrationComparison[];
} {
  takes("comparePenetration", { rates }, asPenetrations);
  const present = new Set(rates.map((each) => each.method));
  const sectors = [...new Set(rates.map((each) => each.sector))];
  const keyOf = ({ sector, period, region }: Penetration) =>
    [sector, periodText(period), readRegion(region).path].join("\u001f");
  const rows = [...groupBy(rates, keyOf).values()].flatMap((group) => {
    const [first] = group;
    return first ? [rowOf(first, group)] : [];
  });
  return {
    methods: PENETRATION_METHODS.ids.filter((method) => present.has(method)),
    rows: rows.sort(
      (a, b) =>
        sectors.indexOf(a.sector) - sectors.indexOf(b.sector) ||
        inTime(a.period, b.period) ||
        byCodePoint(readRegion(a.region).path, readRegion(b.region).path),
    ),
  };
}

function rowOf(first: Penetration, group: readonly Penetration[]): PenetrationComparison {
  const rates = new Map<PenetrationMethod, Penetration>();
  for (const each of group) if (!rates.has(each.method)) rates.set(each.method, each);
  const { sector, sectorName = { zh: sector, en: sector }, period, region } = first;
  const stated = group.every((each) => each.region.trim() !== "");
  return {
    sector,
    sectorName,
    period: periodText(period),
    region: stated ? readRegion(region).code : "",
    rates,
  };
}

/** One text for a period, however it is written; what is none stays as it is. */
function periodText(text: string): string {
  return parsePeriod(text)?.text ?? text.trim();
}

/** Periods by the calendar; what is none comes first, by its text. */
function inTime(a: string, b: string): number {
  const [one, other] = [parsePeriod(a), parsePeriod(b)];
  if (one && other) return comparePeriods(one, other) || byCodePoint(a, b);
  return Number(one !== undefined) - Number(other !== undefined) || byCodePoint(a, b);
}
