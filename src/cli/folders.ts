import { existsSync, mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and what is missing above it, one after the other: Node's own recursive making never ends where a folder cannot be
 * made and its parent is there (`/proc/x`).
 *
 * @returns the folders that were made, from the top; those that another run made meanwhile are not among them
 */
export function makeFolder(folder: string): readonly string[] {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.unshift(at);
  const made: string[] = [];
  try {
    for (const each of missing) if (makeOne(each)) made.push(each);
  } catch (error) {
    removeEmpty(made);
    throw error;
  }
  return made;
}

/** Whether this run made it: another one may have done so meanwhile. */
function makeOne(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false;
    throw error;
  }
}

/** Takes back what `makeFolder` made, but for folders that somebody uses by now. */
export function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders.toReversed())
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
}
