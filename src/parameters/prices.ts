import type { FindingCollector } from "../findings/findings.js";
import { Decimal } from "../numbers/decimal.js";
import { parseDecimalText } from "../numbers/exact.js";
import { sameMonths } from "../vocabulary/calendar.js";
import { type Period, parsePeriod } from "../vocabulary/periods.js";
import { readRegion } from "../vocabulary/regions.js";
import { controlItemNamed } from "./controlTotals.js";
import { agreeing, type Raw, readRows } from "./rows.js";

/** A price index of an item over a base period, 100 there. */
export interface PriceIndex {
  readonly item: string;
  readonly regionPath: string;
  readonly period: Period;
  readonly base: Period;
  readonly index: Decimal;
  /** What it is the price of: PPI of the division, a service price index, the implicit deflator. */
  readonly name: string;
  readonly source: string;
}

const PRICE = ["item", "period", "base", "index", "region?", "name?", "source?"] as const;

/**
 * Reads rows of a price file (`item,period,base,index,region,name,source`); items are those of control totals.
 *
 * The index is 100 in the base that the row names: of the year before for an index of 上年=100, of a fixed year for one of 2020=100.
 *
 * @returns the rows that could be read; others, with an index that is not above 0 too, are the finding `parameterInvalid`; two indices
 *          of one item, place, period and base that differ are both left out, with `parameterConflict`
 * @example
 * const rows = [{ item: "industry", period: "2023", base: "2022", index: "97.0" }];
 * const [price] = priceRows(rows, new FindingCollector());
 * `${price?.item} ${price?.period.text} ${price?.index}`; //=> "industry 2023 97"
 */
export function priceRows(rows: readonly Raw[], findings: FindingCollector): PriceIndex[] {
  const read = readRows("prices", PRICE, rows, findings, (row, reject) => {
    const item = controlItemNamed(row.item);
    const period = parsePeriod(row.period);
    const base = parsePeriod(row.base);
    const text = row.index.trim();
    if (!item) return reject("item", "gdp | industry | … | division:NN | category:NN", row.item.trim());
    if (!period) return reject("period", "2023 | 2023Q1 | 2023-06", row.period);
    if (!base) return reject("base", "2022", row.base);
    if (!parseDecimalText(text) || !new Decimal(text).greaterThan(0))
      return reject("index", "> 0, base = 100", text);
    return {
      item,
      regionPath: readRegion(row.region ?? "").path,
      period,
      base,
      index: new Decimal(text),
      name: row.name ?? "",
      source: row.source ?? "",
    };
  });
  const months = ({ year, firstMonth, lastMonth }: Period) => `${year}-${firstMonth}-${lastMonth}`;
  const keyOf = ({ item, regionPath, period, base }: PriceIndex) =>
    [item, months(period), regionPath, months(base)].join(" ");
  return agreeing("prices", read, keyOf, ({ index }) => index.toString(), findings);
}

/**
 * The index of an item between two periods: of the deepest region that the file has on the way up from `regionPath`.
 *
 * @param regionPath  digits of the region's code that say something: "4108" for 410800, "" for the nation
 * @returns undefined where the file has no index of that item between those months; none is linked from others
 * @example
 * const csv = "item,period,base,index,region\ngdp,2023,2022,99,\ngdp,2023,2022,100,410000";
 * const prices = priceRows(readParameters(csv), new FindingCollector());
 * const [year, base] = [parsePeriod("2023"), parsePeriod("2022")];
 * year && base && priceFor(prices, "gdp", "4108", year, base)?.index; //=> "100"
 */
export function priceFor(
  prices: readonly PriceIndex[],
  item: string,
  regionPath: string,
  period: Period,
  base: Period,
): PriceIndex | undefined {
  const [deepest] = prices
    .filter(
      (each) =>
        each.item === item &&
        regionPath.startsWith(each.regionPath) &&
        sameMonths(each.period, period) &&
        sameMonths(each.base, base),
    )
    .sort((a, b) => b.regionPath.length - a.regionPath.length);
  return deepest;
}
