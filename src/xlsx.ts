export { readWorkbook } from "./node/boundedWorkbook.js";
export type { Sheet } from "./records/workbook.js";
