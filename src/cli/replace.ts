import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { FailedError } from "../node/errors.js";
import { systemReason } from "../vocabulary/codelists/systemReasons.js";
import { refuseForeign } from "./ownResults.js";
import { disown, OLD } from "./stage.js";

/** Other runs may put their results into the same place at the same moment, each once. */
export const TRIES = 100;
/** What systems call a place that another folder has taken. */
const TAKEN: ReadonlySet<unknown> = new Set(["ENOTEMPTY", "EEXIST", "EPERM"]);

/** Puts a folder in the place of another, which goes into the stage; another run may do the same at the same moment. */
export function replace(target: string, fresh: string, stage: string): void {
  for (let i = 1; ; i += 1) {
    const old = join(stage, `${OLD}${i}`);
    const moved = movedAway(target, old);
    try {
      if (moved) refuseForeign(old, target);
      renameSync(fresh, target);
      return;
    } catch (error) {
      const taken = TAKEN.has((error as NodeJS.ErrnoException).code) && existsSync(target);
      if (taken && i < TRIES) continue;
      if (moved) putBack(old, target, stage, error);
      throw error;
    }
  }
}

/** Whether anything stood there. */
function movedAway(target: string, old: string): boolean {
  try {
    renameSync(target, old);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** What cannot be put back stays in the stage, which then is nobody's to remove. */
function putBack(old: string, target: string, stage: string, cause: unknown): void {
  try {
    renameSync(old, target);
  } catch {
    disown(stage);
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new FailedError(
      `--out：无法写入 ${target}：${systemReason(reason, "zh")}；原有内容未能放回，现在 ${old}`,
      `--out: cannot write ${target}: ${systemReason(reason, "en")}; what stood there could not be put back and is now ${old}`,
    );
  }
}
