export type { FileOptions, Progress } from "./node/fileOptions.js";
export { isWorkbook, openFiles } from "./node/openFiles.js";
export { type FileTally, tallyFiles } from "./node/tallyFiles.js";
export type { InputFile } from "./records/inputFile.js";
export { readParameters } from "./records/parameterFile.js";
