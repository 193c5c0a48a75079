export {
  type CapitalKind,
  capitalServices,
  perpetualInventory,
  steadyStateStock,
  tornqvist,
  userCost,
} from "./accounts/growthAccounting/capital.js";
export {
  type Decomposition,
  decompose,
  type Factor,
  harmonisedPrice,
} from "./accounts/growthAccounting/contributions.js";
export { penetrationOfAccount } from "./accounts/penetration/accounting.js";
export { penetrationByAdoption } from "./accounts/penetration/adoption.js";
export { comparePenetration, type PenetrationComparison } from "./accounts/penetration/comparison.js";
export {
  type DigitalisedSector,
  digitalisedValueAdded,
  penetrationByGrowthAccounting,
} from "./accounts/penetration/growthAccounting.js";
export type { Penetration } from "./accounts/penetration/penetration.js";
export { publishedPenetration } from "./accounts/penetration/published.js";
export {
  type SampleEstimate,
  type Stratum,
  stratifiedRatio,
  stratifiedTotal,
} from "./accounts/sampling/strata.js";
export { benchmark } from "./accounts/time/benchmark.js";
export {
  type Contribution,
  comparableContribution,
  type Movement,
  nominalContribution,
} from "./accounts/time/contributions.js";
export { doubleDeflation, singleDeflation, volumeExtrapolation } from "./accounts/time/deflation.js";
export { denton } from "./accounts/time/denton.js";
export { type DiscretePoint, toCumulative, toDiscrete } from "./accounts/time/discrete.js";
export {
  asRelease,
  carryShare,
  type Estimated,
  extrapolate,
  type Interpolation,
  interpolate,
  interpolateLevel,
} from "./accounts/time/estimate.js";
export {
  type Growth,
  type GrowthOptions,
  growth,
  growthBetween,
  type Sample,
  twoYearAverage,
} from "./accounts/time/growth.js";
export {
  type GrowthAccount,
  type GrowthAccountOptions,
  type GrowthRow,
  growthAccount,
  type PublishedRate,
} from "./accounts/time/growthAccount.js";
export { chainAt, fixedBaseIndex, indexOfRates, type Point } from "./accounts/time/indices.js";
export {
  type LikeForLike,
  likeForLike,
  type PairedGrowth,
  type PairedQuantity,
} from "./accounts/time/likeForLike.js";
export { type Benchmarks, trendDeviation } from "./accounts/time/rebase.js";
export { type Revision, revisionsOf } from "./accounts/time/revisions.js";
export { type Scaled, scaleTo } from "./accounts/time/scaling.js";
export {
  type Basis,
  type Estimation,
  periodsOf,
  type Release,
  releaseFor,
  type Series,
  seriesOf,
} from "./accounts/time/series.js";
export type { Pairing, UnpairedUnit } from "./engines/memory/pairing.js";
export { pairRecords } from "./engines/memory/pairRecords.js";
export { controlRows } from "./parameters/controlTotals.js";
export { type PriceIndex, priceFor, priceRows } from "./parameters/prices.js";
export {
  growthTable,
  likeForLikeTable,
  publishedRatesTable,
  revisionsTable,
  unpairedTable,
} from "./publish/tables/growth.js";
export { penetrationComparisonTable, penetrationListTable } from "./publish/tables/penetration.js";
export { comparePeriods, cumulativeTo, monthsOf, sameMonths, yearsAway } from "./vocabulary/calendar.js";
export { PENETRATION_METHODS, type PenetrationMethod } from "./vocabulary/penetrationMethods.js";
