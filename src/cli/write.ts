import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "./options.js";

const MANIFEST = "manifest.json";

/**
 * Writes a folder whole or not at all: everything goes into a new folder beside it, which then takes its place. A
 * folder that holds anything but the results of an earlier run is left alone.
 */
export async function writeFolder(directory: string, files: ReadonlyMap<string, string>): Promise<void> {
  const target = resolve(directory);
  await refuseForeign(target);
  await mkdir(dirname(target), { recursive: true });
  const fresh = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  const abandon = () => void rm(fresh, { recursive: true, force: true }).finally(() => process.exit(130));
  process.once("SIGINT", abandon);
  try {
    for (const [name, text] of files) {
      await mkdir(dirname(join(fresh, name)), { recursive: true });
      await writeFile(join(fresh, name), text);
    }
    await replace(target, fresh);
  } finally {
    process.removeListener("SIGINT", abandon);
    await rm(fresh, { recursive: true, force: true });
  }
}

async function replace(target: string, fresh: string): Promise<void> {
  if (!existsSync(target)) return rename(fresh, target);
  const old = `${fresh}-old`;
  await rename(target, old);
  try {
    await rename(fresh, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

async function refuseForeign(target: string): Promise<void> {
  if (!existsSync(target)) return;
  const present = await listed(target);
  if (present.length === 0) return;
  const known = await ownFiles(target);
  const foreign = present.filter((name) => !known.has(name));
  if (foreign.length > 0)
    throw new UsageError(
      `--out：${target} 里有不属于本程序结果的文件（${foreign[0]}），未写入；请换一个文件夹`,
      `--out: ${target} holds files that are no results of this program (${foreign[0]}); nothing was written, choose another folder`,
    );
}

async function listed(target: string): Promise<string[]> {
  try {
    const entries = await readdir(target, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(target.length + 1));
  } catch {
    throw new UsageError(`--out：${target} 不是文件夹`, `--out: ${target} is not a folder`);
  }
}

async function ownFiles(target: string): Promise<ReadonlySet<string>> {
  try {
    const manifest = JSON.parse(await readFile(join(target, MANIFEST), "utf8")) as {
      outputs?: { file: string }[];
    };
    return new Set([MANIFEST, ...(manifest.outputs ?? []).map(({ file }) => join(file))]);
  } catch {
    return new Set();
  }
}

/** Writes one file whole or not at all. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = resolve(path);
  await mkdir(dirname(target), { recursive: true });
  const fresh = join(dirname(target), `.${basename(target)}-${process.pid}`);
  try {
    await writeFile(fresh, text);
    await rename(fresh, target);
  } finally {
    await rm(fresh, { force: true });
  }
}
