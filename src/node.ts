export type { FileOptions } from "./node/fileOptions.js";
export { type InputFile, isWorkbook, openFiles } from "./node/openFiles.js";
export { type ReidentifyFileOptions, reidentifyFiles } from "./node/reidentifyFiles.js";
export { type FileTally, tallyFiles } from "./node/tallyFiles.js";
export type { GivenTools, InputOutput } from "./node/tools.js";
export type { Verification } from "./node/verification.js";
export { verifyFolder } from "./node/verifyFolder.js";
export type { Difference } from "./provenance/comparison.js";
export { readParameters } from "./records/parameterFile.js";
