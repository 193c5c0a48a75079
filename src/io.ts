export { isMissing, type Missing } from "./figures/missing.js";
export {
  aggregateCoefficients,
  type ConcordanceRow,
  type DigitalPart,
  type DigitalPartsOptions,
  digitalParts,
  type Grouping,
  readConcordance,
  tableAggregatedFirst,
} from "./methods/inputOutput/concordance.js";
export {
  type AdbMeasure,
  adbMeasure,
  type DigitalInputs,
  type DigitalParts,
  digitalInputs,
} from "./methods/inputOutput/digitalInputs.js";
export { type LabelledPlan, readLabelledMatrix } from "./methods/inputOutput/labelledTable.js";
export {
  LAYOUT_ROLES,
  type LayoutRole,
  type LayoutRow,
  readLayout,
} from "./methods/inputOutput/layoutFile.js";
export {
  directCoefficients,
  inputCoefficients,
  type Leontief,
  leontief,
} from "./methods/inputOutput/leontief.js";
export { backwardLinkages, ghoshLinkages, sensitivity } from "./methods/inputOutput/linkages.js";
export type { Rows } from "./methods/inputOutput/matrix.js";
export { type IoModel, type IoModelResult, type IoOptions, ioModel } from "./methods/inputOutput/model.js";
export { multipliers } from "./methods/inputOutput/multipliers.js";
export { readNbsTable } from "./methods/inputOutput/nbsTable.js";
export {
  type AggregateMember,
  type AggregateRow,
  penetrationByInputs,
  readAggregates,
} from "./methods/inputOutput/penetration.js";
export { type NarrowIndustry, splitDigital } from "./methods/inputOutput/splitting.js";
export {
  type FinalColumn,
  type IoSector,
  type IoTable,
  type IoTableRead,
  VALUE_COMPONENTS,
  type ValueComponent,
} from "./methods/inputOutput/table.js";
export { checkTable } from "./methods/inputOutput/tableChecks.js";
export { coefficientsCsv } from "./publish/coefficientsCsv.js";
export { adbTable, digitalInputsTable, linkagesTable } from "./tables/inputOutput.js";
