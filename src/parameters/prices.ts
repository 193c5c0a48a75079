import { type Missing, missing } from "../figures/missing.js";
import { type Finding, FindingCollector } from "../findings/findings.js";
import { asFigure, Decimal } from "../numbers/decimal.js";
import { asText, type Shape, takes } from "../util/given.js";
import { PERIOD, type Period } from "../vocabulary/periods.js";
import { regionWithin } from "../vocabulary/regions.js";
import { PERIOD_OF_ROW, PRINTED_POSITIVE, REGION, TEXT } from "./cellKinds.js";
import { byRegion } from "./choose.js";
import { controlItemNamed } from "./controlTotals.js";
import { type CellKind, optional, parameter, type ReadRows, readAll, required } from "./parameter.js";
import { linkedIndex, type PriceIndex } from "./priceChains.js";
import type { CellText, RowsOf } from "./row.js";

/** A row of a price file: an index of prices over a base. */
export interface PriceIndexRow {
  /** What it is the price of, an item of control totals: `gdp`, `industry`, `division:39`, `category:01`. */
  readonly item: CellText;
  /** Period of the index: `2023`, `2023Q1`, `2023-06`. */
  readonly period: CellText;
  /** Period in which the index is 100: `2022` for 上年=100. */
  readonly base: CellText;
  /** The index as printed, above 0; 100 in its base. */
  readonly index: CellText;
  /** Code of the region that it holds for, and for all within it that have none; default everywhere. */
  readonly region?: CellText | null | undefined;
  /** Which index it is: PPI of the division, a service price index, the implicit deflator. */
  readonly name?: CellText | null | undefined;
  /** Where it is from, with its date. */
  readonly source?: CellText | null | undefined;
}

const ITEM: CellKind<string> = {
  expected: "gdp | industry | … | division:NN | category:NN",
  read: controlItemNamed,
};

const months = ({ year, firstMonth, lastMonth }: Period) => `${year}-${firstMonth}-${lastMonth}`;

export const PRICE_INDICES = /* @__PURE__ */ parameter<PriceIndexRow>()({
  kind: "prices",
  columns: {
    item: required(ITEM, "What it is the price of: an item of control totals"),
    period: required({ ...PERIOD_OF_ROW, expected: "2023 | 2023Q1 | 2023-06" }, "Period of the index"),
    base: required({ ...PERIOD_OF_ROW, expected: "2022" }, "Period in which the index is 100"),
    index: required(
      { ...PRINTED_POSITIVE, expected: "> 0, base = 100" },
      "The index as printed",
      "base = 100",
    ),
    region: optional(
      REGION,
      "Region that it holds for, and for all within it that have none; default everywhere",
    ),
    name: optional(TEXT, "Which index it is"),
    source: optional(TEXT, "Where it is from"),
  },
  make: ({ index, region, ...rest }): PriceIndex => ({
    ...rest,
    regionPath: region.path,
    index: new Decimal(index.text),
    halfStep: new Decimal(10).pow(-index.decimals).div(2),
  }),
  states: {
    key: ({ item, regionPath, period, base }) => [item, months(period), regionPath, months(base)].join(" "),
    value: ({ index }) => index.toString(),
  },
});

/** What of a row of prices decides whether it holds. */
const PRICE_INDEX: Shape = { item: asText, regionPath: asText, index: asFigure };

/**
 * Reads rows of a price file (`item,period,base,index,region,name,source`); items are those of control totals.
 *
 * The index is 100 in the base that the row names: of the year before for an index of 上年=100, of a fixed year for one of 2020=100.
 *
 * @param rows  objects with these keys, or rows of a file as `readParameters` gives them
 * @returns the rows that could be read; others, with an index that is not above 0 too, are the finding `parameterInvalid`; two indices
 *          of one item, place, period and base that differ are both left out, with `parameterConflict`
 * @example
 * const { rows } = readPriceIndices([{ item: "industry", period: "2023", base: "2022", index: "97.0" }]);
 * const [price] = rows;
 * `${price?.item} ${price?.period.text} ${price?.index}`; //=> "industry 2023 97"
 */
export function readPriceIndices(rows: RowsOf<PriceIndexRow>): ReadRows<PriceIndex> {
  return readAll(PRICE_INDICES, rows, "readPriceIndices: rows");
}

/**
 * The index of an item between two periods: of the deepest region that the file has on the way up from `regionPath`.
 *
 * A row of these two periods is taken as it stands. Without one the index is derived: from two rows of one base (2014 and 2013, both 2010 = 100), else from the shortest
 * chain of rows (2014 over 2013, 2013 over 2012).
 *
 * @param regionPath  digits of the region's code that say something: "4108" for 410800, "" for the nation
 * @returns `price`: the index, or `Missing` where the file has none of that item between those months, or contradicts itself. `findings`: `priceUnlinked` where
 *          the file has rows of the item but none lead from one period to the other, `parameterConflict` where they give different indices
 * @example
 * const csv = "item,period,base,index\ngdp,2013,2010,120\ngdp,2014,2010,126";
 * const { rows } = readPriceIndices(readParameters(csv));
 * const [year, base] = [parsePeriod("2014"), parsePeriod("2013")];
 * const found = year && base && priceFor(rows, "gdp", "4108", year, base).price;
 * found && "index" in found && found.index; //=> "105"
 */
export function priceFor(
  prices: readonly PriceIndex[],
  item: string,
  regionPath: string,
  period: Period,
  base: Period,
): { readonly price: PriceIndex | Missing; readonly findings: readonly Finding[] } {
  takes(
    "priceFor",
    { prices, item, regionPath, period, base },
    [PRICE_INDEX],
    asText,
    asText,
    PERIOD,
    PERIOD,
  );
  const findings = new FindingCollector();
  const price = indexFor(prices, item, regionPath, period, base, findings);
  return { price: price ?? missing("noPrice"), findings: findings.list() };
}

/** The same where findings are gathered. */
export function indexFor(
  prices: readonly PriceIndex[],
  item: string,
  regionPath: string,
  period: Period,
  base: Period,
  findings: FindingCollector,
): PriceIndex | undefined {
  const ofItem = prices.filter((each) => each.item === item);
  const above = byRegion(ofItem, { regionPath });
  for (const rows of above) {
    const { index, conflict } = linkedIndex(rows, period, base);
    if (conflict) findings.add("parameterConflict", { file: "prices", ...conflict });
    if (index || conflict) return index;
  }
  if (above.length > 0)
    findings.add("priceUnlinked", {
      item,
      period: period.text,
      base: base.text,
      known: ofItem
        .filter((each) => regionWithin(regionPath, each.regionPath))
        .map((each) => `${each.period.text} (${each.base.text}=100)`),
    });
  return undefined;
}
