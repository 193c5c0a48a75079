import { FindingCollector } from "../../findings/findings.js";
import type { Decimal } from "../../numbers/decimal.js";
import { type PriceIndex, short } from "../../parameters/priceChains.js";
import { indexFor } from "../../parameters/prices.js";
import { sameMonths } from "../../vocabulary/calendar.js";
import { A_YEAR, earlierBy } from "../../vocabulary/distance.js";
import type { Period } from "../../vocabulary/periods.js";
import { readRegion } from "../../vocabulary/regions.js";
import { singleDeflation } from "./deflation.js";
import { type Growth, growth, growthBetween, twoYearAverage } from "./growthRate.js";
import { type Release, releaseFor, type Series } from "./series.js";

/** One rate of a series with what belongs beside it. */
export interface SeriesRate extends Growth {
  /** How comparable prices were had: `published` levels, or `singleDeflation` with the named index. Empty at current prices. */
  readonly method: "" | "published" | "singleDeflation";
  readonly price: string;
  readonly twoYearAverage: Decimal | undefined;
}

/** The base to compare with, and the releases of both ends. */
interface Ends {
  readonly basePeriod: Period;
  readonly vintage: string | undefined;
  readonly baseVintage: string | undefined;
}

/** Growth of a series at its own prices and, of one at current prices, at comparable ones as well where there is a price index. */
export function ratesOfSeries(
  series: Series,
  period: Period,
  ends: Ends,
  prices: readonly PriceIndex[],
  findings: FindingCollector,
): SeriesRate[] {
  const rate = growth(series, period, ends, findings);
  if (!rate) return [];
  // Of two rates over the year before; over any other base there is no such average.
  const usual = earlierBy(rate.period, A_YEAR);
  const earliest = usual && sameMonths(rate.basePeriod, usual) ? earlierBy(usual, A_YEAR) : undefined;
  const before = earliest && releaseFor(series, earliest);
  const earlier = before && releaseFor(series, rate.basePeriod, ends.baseVintage);
  const previous =
    before && earlier ? growthBetween(series, earlier, before, new FindingCollector()).value : undefined;
  const average = rate.value && previous && twoYearAverage(rate.value, previous);
  const method = series.basis === "comparable" ? ("published" as const) : ("" as const);
  const own: SeriesRate = { ...rate, method, price: "", twoYearAverage: average };
  return series.basis === "comparable" ? [own] : [own, ...deflated(series, own, ends, prices, findings)];
}

/** The level at the prices of the base period, by the index of the item itself. */
function deflated(
  series: Series,
  rate: SeriesRate,
  ends: Ends,
  prices: readonly PriceIndex[],
  findings: FindingCollector,
): SeriesRate[] {
  const { path } = readRegion(series.region);
  const price = indexFor(prices, series.item, path, rate.period, rate.basePeriod, findings);
  const current = releaseFor(series, rate.period, ends.vintage);
  const base = releaseFor(series, rate.basePeriod, ends.baseVintage);
  const value = price && current && singleDeflation(current.value, price.index);
  const halfStep = price && current && singleDeflation(current.halfStep, price.index);
  if (!price || !current || !base || !value || !halfStep) return [];
  const real: Release = { ...current, value, halfStep };
  const comparable = { ...series, basis: "comparable" as const, baseYear: rate.basePeriod.text };
  const made = growthBetween(comparable, real, base, findings);
  const name = [price.name, short(price.index), price.source].filter(Boolean).join(" ");
  return [{ ...made, method: "singleDeflation", price: name, twoYearAverage: undefined }];
}
