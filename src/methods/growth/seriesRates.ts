import type { Figure } from "../../figures/figure.js";
import { isFigure, isMissing, type Missing, missing } from "../../figures/missing.js";
import type { FindingCollector } from "../../findings/findings.js";
import { type PriceIndex, short } from "../../parameters/priceChains.js";
import { indexFor } from "../../parameters/prices.js";
import { sameMonths } from "../../vocabulary/calendar.js";
import { A_YEAR, earlierBy } from "../../vocabulary/distance.js";
import type { Period } from "../../vocabulary/periods.js";
import { readRegion } from "../../vocabulary/regions.js";
import { singleDeflation } from "./deflation.js";
import {
  type GrowthOfTwoLevels,
  growthBetween,
  growthIn,
  hasLevels,
  reportBase,
  twoYearAverage,
} from "./growthRate.js";
import { levelAt, type Series } from "./series.js";

/** One rate of a series with what belongs beside it. */
export interface SeriesRate extends GrowthOfTwoLevels {
  /** How comparable prices were had: `published` levels, or `singleDeflation` with the named index. Empty at current prices. */
  readonly method: "" | "published" | "singleDeflation";
  /** Name, value and source of the price index; empty where none was used. */
  readonly price: string;
  /** 两年平均增速 as a ratio. */
  readonly twoYearAverage: Figure | Missing;
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
  const made = growthIn(series, period, ends, findings);
  if (!hasLevels(made)) return [];
  const comparable = series.key.basis === "comparable";
  const own: SeriesRate = {
    ...made,
    method: comparable ? "published" : "",
    price: "",
    twoYearAverage: averageOf(series, made, ends),
  };
  return comparable ? [own] : [own, ...deflated(own, prices, findings)];
}

/** Of two rates over the year before; over any other base there is no such average. */
function averageOf(series: Series, made: GrowthOfTwoLevels, { baseVintage }: Ends): Figure | Missing {
  const { rate, basePeriod } = made;
  const usual = earlierBy(made.period, A_YEAR);
  const earliest = usual && sameMonths(basePeriod, usual) ? earlierBy(usual, A_YEAR) : undefined;
  if (!earliest) return missing("notOverAYear");
  const before = levelAt(series, earliest);
  const base = levelAt(series, basePeriod, { vintage: baseVintage });
  if (isMissing(before) || isMissing(base)) return missing("noLevel");
  const previous = growthBetween(series.key, base, before).rate;
  if (isMissing(rate)) return rate;
  return isFigure(previous) ? twoYearAverage(rate.known, previous.known) : previous;
}

/** The level at the prices of the base period, by the index of the item itself. */
function deflated(rate: SeriesRate, prices: readonly PriceIndex[], findings: FindingCollector): SeriesRate[] {
  const { key, current, base } = rate;
  const { path } = readRegion(key.region);
  const price = indexFor(prices, key.item, path, rate.period, rate.basePeriod, findings);
  if (!price) return [];
  const value = singleDeflation(current.value, price.index);
  const halfStep = singleDeflation(current.halfStep, price.index);
  if (isMissing(value) || isMissing(halfStep)) return [];
  const real = { ...current, value, halfStep };
  const comparable = { ...key, basis: "comparable" as const, baseYear: rate.basePeriod.text };
  const made = growthBetween(comparable, real, base);
  reportBase(made, findings);
  const name = [price.name, short(price.index), price.source].filter(Boolean).join(" ");
  return [{ ...made, method: "singleDeflation", price: name, twoYearAverage: missing("noLevel") }];
}
