import { UsageError } from "../node/errors.js";

/** Options of the command that had another name before: old name → name of now. */
const RENAMED: Readonly<Record<string, string>> = {};

/** Refuses an option by the name that it had before. */
export function refuseRenamed(name: string, renamed: Readonly<Record<string, string>> = RENAMED): void {
  if (!Object.hasOwn(renamed, name)) return;
  const now = renamed[name];
  throw new UsageError(`--${name} 现名 --${now}`, `--${name} is now called --${now}`);
}
