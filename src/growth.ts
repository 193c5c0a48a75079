export { type Penetration, penetrationOf } from "./accounts/penetrationRate.js";
export type { Pairing, UnpairedUnit } from "./engines/memory/pairing.js";
export type { PairOptions } from "./engines/memory/pairingEnds.js";
export { type PairedRecords, pairRecords } from "./engines/memory/pairRecords.js";
export { benchmark } from "./methods/growth/benchmark.js";
export { type Change, type Contribution, contribution, pull } from "./methods/growth/contribution.js";
export { doubleDeflation, singleDeflation, volumeExtrapolation } from "./methods/growth/deflation.js";
export { denton } from "./methods/growth/denton.js";
export { type DiscretePoint, toCumulative, toDiscrete } from "./methods/growth/discrete.js";
export {
  asLevel,
  carryShare,
  type Estimated,
  extrapolate,
  type Interpolation,
  interpolate,
  interpolateLevel,
} from "./methods/growth/estimate.js";
export {
  type GrowthOfLevels,
  type GrowthOfLevelsOptions,
  type GrowthRow,
  growthOfLevels,
  type PartOfGrowth,
  type PublishedRate,
} from "./methods/growth/growthOfLevels.js";
export {
  type Growth,
  type GrowthFound,
  type GrowthOfTwoLevels,
  type GrowthOptions,
  growth,
  growthBetween,
  growthRate,
  twoYearAverage,
} from "./methods/growth/growthRate.js";
export { chainAt, fixedBaseIndex, indexOfRates, type Point } from "./methods/growth/indices.js";
export {
  type LikeForLike,
  type LikeForLikeEnd,
  type LikeForLikeOptions,
  likeForLike,
  type PairedGrowth,
  type PairedQuantity,
} from "./methods/growth/likeForLike.js";
export { type Revision, revisionsOf } from "./methods/growth/revisions.js";
export { type Scaled, scaleTo } from "./methods/growth/scaling.js";
export {
  type Level,
  levelAt,
  periodsOf,
  type Series,
  type SeriesOfLevels,
  seriesOf,
} from "./methods/growth/series.js";
export { type Benchmarks, trendDeviation } from "./methods/growth/trendDeviation.js";
export { type AdoptionRow, penetrationByAdoption } from "./methods/penetration/adoption.js";
export {
  type DigitalisedSector,
  digitalisedValueAdded,
  penetrationByGrowthAccounting,
} from "./methods/penetration/byGrowthAccounting.js";
export { comparePenetration, type PenetrationComparison } from "./methods/penetration/comparison.js";
export { penetrationOfAccount } from "./methods/penetration/ofAccount.js";
export { publishedPenetration } from "./methods/penetration/published.js";
export {
  type SampleEstimate,
  type Stratum,
  stratifiedRatio,
  stratifiedTotal,
} from "./methods/sampling/strata.js";
export {
  type CapitalKind,
  capitalServices,
  perpetualInventory,
  steadyStateStock,
  userCost,
} from "./methods/sourcesOfGrowth/capital.js";
export { type Decomposition, decompose, type Factor } from "./methods/sourcesOfGrowth/decomposition.js";
export { harmonisedPrice } from "./methods/sourcesOfGrowth/harmonisedPrice.js";
export { tornqvist } from "./methods/sourcesOfGrowth/tornqvist.js";
export { readControlTotals } from "./parameters/controlTotals.js";
export type { PriceIndex } from "./parameters/priceChains.js";
export { type PriceIndexRow, priceFor, readPriceIndices } from "./parameters/prices.js";
export type { Release } from "./parameters/release.js";
export type { SeriesKey } from "./parameters/seriesKey.js";
export { contributionsTable, growthTable, publishedRatesTable, revisionsTable } from "./tables/growth.js";
export { likeForLikeTable, unpairedTable } from "./tables/likeForLike.js";
export { penetrationComparisonTable, penetrationListTable } from "./tables/penetration.js";
export { comparePeriods, cumulativeTo, monthsOf, sameMonths, yearsAway } from "./vocabulary/calendar.js";
export type { Basis } from "./vocabulary/codelists/bases.js";
export type { Estimation } from "./vocabulary/codelists/estimations.js";
export { PENETRATION_METHODS, type PenetrationMethod } from "./vocabulary/codelists/penetrationMethods.js";
export type { Sample } from "./vocabulary/codelists/samples.js";
