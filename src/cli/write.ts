import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { inWords } from "../findings/words.js";
import { FailedError, UsageError } from "./options.js";

const MANIFEST = "manifest.json";
/** File systems allow 255 bytes, and a Chinese character takes three. */
const LONGEST_NAME = 60;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Writes a folder whole or not at all: everything goes into a new folder beside it, which then takes its place. A
 * folder that holds anything but the results of an earlier run is left alone.
 */
export async function writeFolder(directory: string, files: ReadonlyMap<string, string>): Promise<void> {
  const target = tried(directory, () => {
    const found = folderAt(directory);
    refuseForeign(found);
    return found;
  });
  await undisturbed(directory, () => {
    const fresh = besides(target);
    const made = makeFolder(dirname(target));
    try {
      mkdirSync(fresh);
      for (const [name, text] of files) {
        makeFolder(dirname(join(fresh, name)));
        writeFileSync(join(fresh, name), text);
      }
      replace(target, fresh);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      removeEmpty(made);
      throw error;
    }
  });
}

/** Writes one file whole or not at all. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = resolve(path);
  await undisturbed(path, () => {
    const fresh = besides(target);
    const made = makeFolder(dirname(target));
    try {
      writeFileSync(fresh, text);
      renameSync(fresh, target);
    } catch (error) {
      rmSync(fresh, { force: true });
      removeEmpty(made);
      throw error;
    }
  });
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

/** Refuses to write a list over a file that it was read from, or over any file that is not such a list. */
export function refuseOverwriting(path: string, inputs: readonly string[], firstColumn: string): void {
  const target = resolve(path);
  if (!existsSync(target)) return;
  const own =
    statSync(target).isFile() &&
    readFileSync(target, "utf8")
      .replace(/^\ufeff/, "")
      .startsWith(`${firstColumn},`);
  if (own && !inputs.some((input) => existsSync(input) && realpathSync(input) === realpathSync(target)))
    return;
  throw new UsageError(
    `--out：${path} 已存在，且是输入文件或不是本命令的清单；未写入，请换一个文件名`,
    `--out: ${path} exists and is an input or no list of this command; nothing was written, choose another name`,
  );
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

function writeFailure(out: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || error instanceof UsageError) return error;
  return new FailedError(
    `--out：无法写入 ${out}：${inWords(code, "zh")}；原有内容未动。请换一个位置，或腾出空间、取得权限后重跑`,
    `--out: cannot write ${out}: ${inWords(code, "en")}; what stood there is as it was. Choose another place, or free space or get the permission, and run again`,
  );
}

/** A name beside the target, on the same disk, so that taking its place is one step. What a killed run left there goes. */
function besides(target: string): string {
  const name = `.${basename(target).slice(0, LONGEST_NAME)}-${process.pid}`;
  const fresh = join(dirname(target), name);
  rmSync(fresh, { recursive: true, force: true });
  return fresh;
}

/** The folder that a path means, through links. */
function folderAt(directory: string): string {
  const target = resolve(directory);
  const link = lstatSync(target, { throwIfNoEntry: false });
  if (!link?.isSymbolicLink()) return target;
  if (existsSync(target)) return realpathSync(target);
  throw new UsageError(`--out：${directory} 是失效的链接`, `--out: ${directory} is a dangling link`);
}

function replace(target: string, fresh: string): void {
  if (!existsSync(target)) {
    renameSync(fresh, target);
    return;
  }
  const old = `${fresh}-old`;
  renameSync(target, old);
  try {
    renameSync(fresh, target);
  } catch (error) {
    renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

function refuseForeign(target: string): void {
  if (!existsSync(target)) return;
  const present = filesIn(target);
  if (present.length === 0) return;
  const known = ownFiles(target);
  const foreign = present.filter((name) => !known.has(name));
  if (foreign.length > 0)
    throw new UsageError(
      `--out：${target} 里有不属于本程序结果的文件（${foreign[0]}），未写入；请换一个文件夹`,
      `--out: ${target} holds files that are no results of this program (${foreign[0]}); nothing was written, choose another folder`,
    );
}

/** All files below a folder, as paths relative to it. */
export function filesIn(target: string): string[] {
  if (!statSync(target).isDirectory())
    throw new UsageError(`--out：${target} 不是文件夹`, `--out: ${target} is not a folder`);
  return readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(target.length + 1));
}

function ownFiles(target: string): ReadonlySet<string> {
  try {
    // A pipe of that name would keep us waiting for ever.
    if (!lstatSync(join(target, MANIFEST)).isFile()) return new Set();
    const manifest = JSON.parse(readFileSync(join(target, MANIFEST), "utf8")) as {
      outputs?: { file: string }[];
    };
    return new Set([MANIFEST, ...(manifest.outputs ?? []).map(({ file }) => join(file))]);
  } catch {
    return new Set();
  }
}
