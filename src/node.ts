export type { FileOptions, Progress } from "./node/fileOptions.js";
export { type InputFile, isWorkbook, openFiles } from "./node/openFiles.js";
export { type FileTally, tallyFiles } from "./node/tallyFiles.js";
export { readParameters } from "./records/parameterFile.js";
