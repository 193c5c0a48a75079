import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { inWords } from "../findings/words.js";
import { FailedError, UsageError } from "../node/errors.js";
import { refuseForeign } from "./ownResults.js";
import { disown, makeStage, OLD, removeStage } from "./stage.js";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Other runs may put their results into the same place at the same moment, each once. */
const TRIES = 100;
/** What systems call a place that another folder has taken. */
const TAKEN: ReadonlySet<unknown> = new Set(["ENOTEMPTY", "EEXIST", "EPERM"]);

/**
 * Writes a folder whole or not at all: everything goes into a new folder beside it, which then takes its place. A
 * folder that holds anything but the results of an earlier run is left alone. Of two runs at the same time the later one's results stand.
 */
export async function writeFolder(directory: string, files: ReadonlyMap<string, string>): Promise<void> {
  const target = tried(directory, () => {
    const found = placeOf(directory);
    atRest(() => refuseForeign(found));
    return found;
  });
  await staged(directory, target, (stage) => {
    const fresh = join(stage, "new");
    mkdirSync(fresh);
    for (const [name, text] of files) {
      makeFolder(dirname(join(fresh, name)));
      writeFileSync(join(fresh, name), text);
    }
    keepMode(target, fresh);
    replace(target, fresh, stage);
  });
}

/**
 * Writes one file whole or not at all.
 *
 * @param mayReplace  throws where what stands there must stay; asked at the last moment
 */
export async function writeWhole(
  path: string,
  text: string,
  mayReplace: (target: string) => void,
): Promise<void> {
  const target = tried(path, () => targetFile(path));
  await staged(path, target, (stage) => {
    const fresh = join(stage, "new");
    writeFileSync(fresh, text);
    keepMode(target, fresh);
    mayReplace(target);
    renameSync(fresh, target);
  });
}

/** The place of a file to be written, links followed. */
export function targetFile(path: string): string {
  return tried(path, () => placeOf(path));
}

/** Refuses to write over a file that was read. */
export function refuseInputs(path: string, target: string, inputs: readonly string[]): void {
  if (!existsSync(target)) return;
  const place = realpathSync(target);
  if (inputs.some((input) => existsSync(input) && realpathSync(input) === place))
    throw new UsageError(
      `--out：${path} 是输入文件，未写入；请换一个文件名`,
      `--out: ${path} is an input; nothing was written, choose another name`,
    );
}

/** Writing inside a stage that is gone afterwards, whatever comes. */
async function staged(out: string, target: string, write: (stage: string) => void): Promise<void> {
  await undisturbed(out, () => {
    const made = makeFolder(dirname(target));
    let stage = "";
    try {
      stage = makeStage(target);
      write(stage);
    } catch (error) {
      if (stage !== "" && !(error instanceof FailedError)) removeQuietly(stage);
      removeEmpty(made);
      throw error;
    }
    removeOld(out, stage);
  });
}

/** What is left is removed by the next run. */
function removeQuietly(stage: string): void {
  try {
    removeStage(stage);
  } catch {
    return;
  }
}

/** The results stand; what they replaced goes. */
function removeOld(out: string, stage: string): void {
  try {
    removeStage(stage);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new FailedError(
      `--out：结果已写入 ${out}，但原有内容未能删净：${inWords(reason, "zh")}；请手工删除 ${stage}`,
      `--out: the results were written to ${out}, but not all of what stood there could be removed: ${inWords(reason, "en")}; remove ${stage} yourself`,
    );
  }
}

/**
 * Makes a folder and what is missing above it, one after the other: Node's own recursive making never ends where a folder cannot be
 * made and its parent is there (`/proc/x`).
 *
 * @returns the folders that were made, from the top; those that another run made meanwhile are not among them
 */
function makeFolder(folder: string): readonly string[] {
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
function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders.toReversed())
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
}

/**
 * Signals wait until the writing is done: it is short, and half of it must not stand. A signal that came meanwhile ends the
 * program afterwards, as it would have at once.
 */
async function undisturbed(out: string, write: () => void): Promise<void> {
  let caught: NodeJS.Signals | undefined;
  const wait = (signal: NodeJS.Signals) => {
    caught = signal;
  };
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    write();
  } catch (error) {
    throw writeFailure(out, error);
  } finally {
    // What came during the writing is only told when the event loop turns again, behind its timers.
    await setTimeout(0);
    await setImmediate();
    for (const signal of SIGNALS) process.removeListener(signal, wait);
    if (caught) process.kill(process.pid, caught);
  }
}

function tried<T>(out: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    throw writeFailure(out, error);
  }
}

/** What stood there was never touched, or was put back: what could not be has its own message. */
function writeFailure(out: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || error instanceof UsageError) return error;
  return new FailedError(
    `--out：无法写入 ${out}：${inWords(code, "zh")}；原有内容未动。请换一个位置，或腾出空间、取得权限后重跑`,
    `--out: cannot write ${out}: ${inWords(code, "en")}; what stood there is as it was. Choose another place, or free space or get the permission, and run again`,
  );
}

/** What a path means, through links. */
function placeOf(path: string): string {
  const target = resolve(path);
  const link = lstatSync(target, { throwIfNoEntry: false });
  if (!link?.isSymbolicLink()) return target;
  if (existsSync(target)) return realpathSync(target);
  throw new UsageError(
    `--out：${path} 是失效的链接，未写入；请换一个位置`,
    `--out: ${path} is a dangling link; nothing was written, choose another place`,
  );
}

/** Another run may put its results there while we look. */
function atRest(look: () => void): void {
  for (let i = 1; ; i += 1)
    try {
      look();
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT" || i === TRIES) throw error;
    }
}

/** Who may read what stood there may read what takes its place, and nobody else. */
function keepMode(target: string, fresh: string): void {
  const found = statSync(target, { throwIfNoEntry: false });
  if (found) chmodSync(fresh, found.mode & 0o7777);
}

/** Puts a folder in the place of another, which goes into the stage; another run may do the same at the same moment. */
function replace(target: string, fresh: string, stage: string): void {
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
      `--out：无法写入 ${target}：${inWords(reason, "zh")}；原有内容未能放回，现在 ${old}`,
      `--out: cannot write ${target}: ${inWords(reason, "en")}; what stood there could not be put back and is now ${old}`,
    );
  }
}
