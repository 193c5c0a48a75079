import { readFileSync, statSync } from "node:fs";
import { UsageError } from "../node/errors.js";
import { sha256 } from "../node/sha256.js";
import { stateOfList } from "../provenance/decisionList.js";

/**
 * Refuses to write a list over what people made: only a list of ours that nobody filled in or changed may be written anew.
 *
 * @param target  what stands where the list shall stand, links followed
 */
export function refuseWorkOfPeople(path: string, target: string): void {
  const found = statSync(target, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isFile())
    throw new UsageError(`--out：${path} 不是普通文件`, `--out: ${path} is no regular file`);
  const state = stateOfList(readFileSync(target, "utf8"), sha256);
  if (state === "changed")
    throw new UsageError(
      `--out：${path} 已填有判定或有人改过，未写入；请换一个文件名，并用 --decisions ${path} 带入已有判定`,
      `--out: ${path} holds decisions or was changed by somebody; nothing was written. Choose another name, and carry what is decided in with --decisions ${path}`,
    );
  if (state === "foreign")
    throw new UsageError(
      `--out：${path} 已存在，且不是本命令的清单，未写入；请换一个文件名`,
      `--out: ${path} exists and is no list of this command; nothing was written, choose another name`,
    );
}
