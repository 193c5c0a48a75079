export type { Account, AccountOptions } from "./accounts/account.js";
export type { AreaRow } from "./accounts/areas.js";
export type { AccountNode } from "./accounts/categories.js";
export type { ClaimFigure, Denominator } from "./accounts/claims.js";
export type { Concentration } from "./accounts/concentration.js";
export type { ComparisonRow } from "./accounts/controlComparison.js";
export type { ClassifiedCell } from "./accounts/entries/entry.js";
export type { Quantity } from "./accounts/entries/quantities.js";
export type { GroupFigure } from "./accounts/groups.js";
export type { Identity } from "./accounts/identity.js";
export type { LocationQuotient } from "./accounts/locationQuotient.js";
export { locationQuotient } from "./accounts/locationQuotient.js";
export type { MethodMix } from "./accounts/methodMix.js";
export type { PenetrationMeasure, PenetrationRow } from "./accounts/penetration.js";
export type { SectorRow } from "./accounts/sectors.js";
export { share } from "./accounts/shareOfGdp.js";
export type { UndeterminedCode } from "./accounts/undetermined.js";
export type { Bases, Cell, CellKey, MethodSum, Sum, TopEntry, ValueMethod } from "./cells/cell.js";
export {
  DEFAULT_PLAN,
  type PlanOptions,
  type TallyDefaults,
  type TallyPlan,
  type TallyRequests,
} from "./cells/plan.js";
export type { Tally } from "./cells/tally.js";
export { DEFAULT_POLICY, STATEMENT_ITEMS, type ValuePolicy } from "./cells/valueAdded.js";
export { checkValueRates } from "./checks/valueRates.js";
export {
  type Category,
  type CategoryStatus,
  categories,
  category,
  describeCategory,
} from "./classification/categories.js";
export type { Classified, ClassifyOptions, Match } from "./classification/classify.js";
export { type CodeRow, checkTable, type TableFinding } from "./classification/codeTableChecks.js";
export {
  convertEdition,
  detectEdition,
  type EditionTarget,
  type EditionVerdict,
} from "./classification/editions.js";
export {
  type Edition,
  type Industry,
  industries,
  industry,
  type Sector,
  sectorOf,
} from "./classification/industries.js";
export { type IsicTarget, toIsic } from "./classification/isic.js";
export { classifyName, industryNamed, type NameAnswer, searchIndustries } from "./classification/names.js";
export { ancestors, children } from "./classification/tree.js";
export type { TallyOptions } from "./engines/memory/options.js";
export { Figure, type FigureData, type FigureKind } from "./figures/figure.js";
export { type Hidden, isFigure, isMissing, type Missing, missing, needFigure } from "./figures/missing.js";
export { printFigure } from "./figures/print.js";
export { type FindingCode, type FindingValues, findingCatalogue } from "./findings/catalogue.js";
export type { Severity } from "./findings/definition.js";
export type { Finding, Place, Sample, Values } from "./findings/findings.js";
export { type Change, contribution, pull } from "./methods/growth/contribution.js";
export { growthRate } from "./methods/growth/growthRate.js";
export { account } from "./notebook/account.js";
export { classify } from "./notebook/classify.js";
export type { InputDigest } from "./notebook/inputDigests.js";
export type { PlainData } from "./notebook/plainData.js";
export type { PlainResult, Provenance, Result, ResultOptions } from "./notebook/result.js";
export { resultOf } from "./notebook/resultOf.js";
export { show } from "./notebook/show.js";
export { tallyRecords, tallyRows } from "./notebook/tally.js";
export { Amount } from "./numbers/amount.js";
export { Decimal, type Numeric, toDecimal } from "./numbers/decimal.js";
export type { CountUnit, MoneyUnit } from "./numbers/money.js";
export {
  type DistributionMethod,
  type DistributionOptions,
  distributeRounding,
  type RoundingMode,
  roundTo,
} from "./numbers/rounding.js";
export type { Claim, ClaimRow } from "./parameters/claims.js";
export type { ControlTotal, ControlTotalRow } from "./parameters/controlTotals.js";
export { type Decision, DecisionBook } from "./parameters/decisionBook.js";
export { type DecisionRow, readDecisions } from "./parameters/decisions.js";
export type { DigitalShareRow } from "./parameters/digitalShares.js";
export type { GroupRow } from "./parameters/groups.js";
export type { ParameterUse } from "./parameters/log.js";
export type { CellText, PlacedRow, RowsOf } from "./parameters/row.js";
export type { ValueAddedRateRow } from "./parameters/valueAddedRates.js";
export { digests, type OutputDigest, type Sha256 } from "./provenance/digests.js";
export type { ParameterRole, Role } from "./provenance/fileRoles.js";
export {
  type Manifest,
  type ManifestOptions,
  manifestOf,
  type ReadFile,
  type Replayable,
} from "./provenance/manifest.js";
export {
  type Reidentification,
  type ReidentifyOptions,
  reidentifyRecords,
} from "./provenance/reidentification.js";
export type { Chart, TreeOptions, VegaLiteSpec } from "./publish/charts/index.js";
export { charts } from "./publish/charts/namespace.js";
export { headlines } from "./publish/headlines.js";
export { type OutputOptions, outputsOf } from "./publish/outputs.js";
export { type ReportOptions, reportOf } from "./publish/report.js";
export { creditCodeIsValid } from "./records/creditCode.js";
export { readHeader } from "./records/headers.js";
export type { LooseRecord, LooseValue } from "./records/looseRecords.js";
export { unitRecordSchema } from "./records/schema.js";
export type { UnitRecord } from "./records/unitRecord.js";
export type { Column, ColumnMeaning } from "./tables/contents.js";
export { describeFindings, findingsTable } from "./tables/findings.js";
export { TRIAL } from "./tables/index.js";
export { tables } from "./tables/namespace.js";
export type { MimeBundle, ViewOptions } from "./tables/protocol.js";
export { type CellValue, type Coded, StatTable, type TableOptions } from "./tables/statTable.js";
export type { View } from "./tables/view.js";
export { AGGREGATES, type Aggregate } from "./vocabulary/codelists/aggregates.js";
export { REASONS, type Reason } from "./vocabulary/codelists/reasons.js";
export type { Scope } from "./vocabulary/codelists/scopes.js";
export type { Method } from "./vocabulary/codelists/valueMethods.js";
export type { CountField, MeasureField, MoneyField } from "./vocabulary/fields.js";
export type { Bilingual, Lang, LangOptions } from "./vocabulary/language.js";
export { type Period, parsePeriod } from "./vocabulary/periods.js";
export { periodWords } from "./vocabulary/periodWords.js";
