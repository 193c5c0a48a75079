import { asCollector, FindingCollector } from "../findings/findings.js";
import { asFigure, Decimal } from "../numbers/decimal.js";
import { parseDecimalText } from "../numbers/exact.js";
import { asText, type Shape, takes } from "../util/given.js";
import { PERIOD, type Period, parsePeriod } from "../vocabulary/periods.js";
import { readRegion } from "../vocabulary/regions.js";
import { controlItemNamed } from "./controlTotals.js";
import { linkedIndex, type PriceIndex } from "./priceChains.js";
import { agreeing, type Raw, readRows } from "./rows.js";

const PRICE = ["item", "period", "base", "index", "region?", "name?", "source?"] as const;

/** What of a row of prices decides whether it holds. */
const PRICE_INDEX: Shape = { item: asText, regionPath: asText, index: asFigure };

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
  takes("priceRows", { rows, findings }, {}, asCollector);
  const read = readRows("prices", PRICE, rows, findings, (row, reject) => {
    const item = controlItemNamed(row.item);
    const period = parsePeriod(row.period);
    const base = parsePeriod(row.base);
    const text = row.index.trim();
    if (!item) return reject("item", "gdp | industry | … | division:NN | category:NN", row.item.trim());
    if (!period) return reject("period", "2023 | 2023Q1 | 2023-06", row.period);
    if (!base) return reject("base", "2022", row.base);
    const parsed = parseDecimalText(text);
    if (!parsed || !new Decimal(text).greaterThan(0)) return reject("index", "> 0, base = 100", text);
    return {
      item,
      regionPath: readRegion(row.region ?? "").path,
      period,
      base,
      index: new Decimal(text),
      halfStep: new Decimal(10).pow(-parsed.decimals).div(2),
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
 * A row of these two periods is taken as it stands. Without one the index is derived: from two rows of one base (2014 and 2013, both 2010 = 100), else from the shortest
 * chain of rows (2014 over 2013, 2013 over 2012).
 *
 * @param regionPath  digits of the region's code that say something: "4108" for 410800, "" for the nation
 * @param findings    receives `priceUnlinked` where the file has rows of the item but none lead from one period to the other, and
 *                    `parameterConflict` where they give different indices
 * @returns undefined where the file has no index of that item between those months, or contradicts itself
 * @example
 * const csv = "item,period,base,index\ngdp,2013,2010,120\ngdp,2014,2010,126";
 * const prices = priceRows(readParameters(csv), new FindingCollector());
 * const [year, base] = [parsePeriod("2014"), parsePeriod("2013")];
 * year && base && priceFor(prices, "gdp", "4108", year, base)?.index; //=> "105"
 */
export function priceFor(
  prices: readonly PriceIndex[],
  item: string,
  regionPath: string,
  period: Period,
  base: Period,
  findings = new FindingCollector(),
): PriceIndex | undefined {
  takes(
    "priceFor",
    { prices, item, regionPath, period, base, findings },
    [PRICE_INDEX],
    asText,
    asText,
    PERIOD,
    PERIOD,
    asCollector,
  );
  const above = prices.filter((each) => each.item === item && regionPath.startsWith(each.regionPath));
  const paths = [...new Set(above.map((each) => each.regionPath))].sort((a, b) => b.length - a.length);
  for (const path of paths) {
    const rows = above.filter((each) => each.regionPath === path);
    const { index, conflict } = linkedIndex(rows, period, base);
    if (conflict) findings.add("parameterConflict", { file: "prices", ...conflict });
    if (index || conflict) return index;
  }
  if (above.length > 0)
    findings.add("priceUnlinked", {
      item,
      period: period.text,
      base: base.text,
      known: above.map((each) => `${each.period.text} (${each.base.text}=100)`),
    });
  return undefined;
}
