import { UsageError } from "../node/errors.js";
import type { Tools } from "../node/tools.js";
import { showProgress } from "./progress.js";

/** What the command lends its runs: loaded where a file needs it, for it would slow the start of all others. */
export const TOOLS: Tools = {
  workbookReader: () =>
    installed(
      async () => (await import("digecon/xlsx")).readWorkbook,
      "读取 .xlsx/.xls 需要 @e965/xlsx：npm install @e965/xlsx",
      "reading .xlsx/.xls needs @e965/xlsx: npm install @e965/xlsx",
    ),
  inputOutput: () =>
    installed(
      () => import("digecon/io"),
      "投入产出计算需要 ml-matrix：npm install ml-matrix",
      "input–output algebra needs ml-matrix: npm install ml-matrix",
    ),
  progress: showProgress,
};

/** Says what to install where a package is not there. */
async function installed<T>(load: () => Promise<T>, zh: string, en: string): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UsageError(zh, en);
  }
}
