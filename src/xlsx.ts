export { readWorkbook, type Sheet } from "./records/workbook.js";
