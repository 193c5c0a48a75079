export { checkTable } from "./accounts/io/checks.js";
export {
  aggregateCoefficients,
  type ConcordanceRow,
  concordanceRows,
  digitalParts,
  type Grouping,
  tableAggregatedFirst,
} from "./accounts/io/concordance.js";
export {
  type AdbMeasure,
  adbMeasure,
  type DigitalInputs,
  type DigitalParts,
  digitalInputs,
} from "./accounts/io/digital.js";
export type { Factorised } from "./accounts/io/factorised.js";
export { type LabelledPlan, readLabelledMatrix } from "./accounts/io/labelled.js";
export type { Rows } from "./accounts/io/matrix.js";
export {
  backwardLinkages,
  directCoefficients,
  ghoshLinkages,
  type IoModel,
  type IoOptions,
  inputCoefficients,
  ioModel,
  leontief,
  multipliers,
  sensitivity,
} from "./accounts/io/model.js";
export { readNbsTable } from "./accounts/io/nbs.js";
export { type NarrowIndustry, splitDigital } from "./accounts/io/splitting.js";
export {
  type FinalColumn,
  type IoSector,
  type IoTable,
  VALUE_COMPONENTS,
  type ValueComponent,
} from "./accounts/io/table.js";
export { type AggregateRow, aggregateRows, penetrationByInputs } from "./accounts/penetration/inputs.js";
export { adbTable, digitalInputsTable, linkagesTable } from "./publish/tables/inputOutput.js";
