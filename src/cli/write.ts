import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "./options.js";

const MANIFEST = "manifest.json";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Writes a folder whole or not at all: everything goes into a new folder beside it, which then takes its place. A
 * folder that holds anything but the results of an earlier run is left alone.
 */
export function writeFolder(directory: string, files: ReadonlyMap<string, string>): void {
  const target = folderAt(directory);
  refuseForeign(target);
  undisturbed(() => {
    const fresh = besides(target);
    try {
      mkdirSync(fresh, { recursive: true });
      for (const [name, text] of files) {
        mkdirSync(dirname(join(fresh, name)), { recursive: true });
        writeFileSync(join(fresh, name), text);
      }
      replace(target, fresh);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  });
}

/** Writes one file whole or not at all. */
export function writeWhole(path: string, text: string): void {
  const target = resolve(path);
  undisturbed(() => {
    const fresh = besides(target);
    try {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(fresh, text);
      renameSync(fresh, target);
    } finally {
      rmSync(fresh, { force: true });
    }
  });
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

/** Signals wait until the writing is done: it is short, and half of it must not stand. */
function undisturbed(write: () => void): void {
  let caught: NodeJS.Signals | undefined;
  const wait = (signal: NodeJS.Signals) => {
    caught = signal;
  };
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    write();
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, wait);
    if (caught) process.kill(process.pid, caught);
  }
}

/** A name beside the target, on the same disk, so that taking its place is one step. */
function besides(target: string): string {
  return join(dirname(target), `.${basename(target)}-${process.pid}`);
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
    const manifest = JSON.parse(readFileSync(join(target, MANIFEST), "utf8")) as {
      outputs?: { file: string }[];
    };
    return new Set([MANIFEST, ...(manifest.outputs ?? []).map(({ file }) => join(file))]);
  } catch {
    return new Set();
  }
}
