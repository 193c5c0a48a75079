import { accessSync, constants, existsSync, lstatSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { UsageError } from "../node/errors.js";
import { type Entry, entriesBelow } from "../node/filesBelow.js";
import { sha256 } from "../node/sha256.js";

const MANIFEST = "manifest.json";

/**
 * Refuses a folder that holds anything but the results of an earlier run, as that run wrote them: files and folders of others, and
 * results that somebody has changed since.
 *
 * @param name  the folder as the caller calls it; it may stand elsewhere by now
 */
export function refuseForeign(target: string, name = target): void {
  if (!existsSync(target)) return;
  const present = entriesIn(target, name);
  if (present.length === 0) return;
  const written = writtenFiles(target);
  const folders = new Set([...written.keys()].flatMap(foldersAbove));
  const foreign = present.find(({ path, folder }) => !(folder ? folders.has(path) : written.has(path)));
  if (foreign)
    throw new UsageError(
      `--out：${name} 里有不属于本程序结果的文件（${foreign.path}），未写入；请换一个文件夹`,
      `--out: ${name} holds files that are no results of this program (${foreign.path}); nothing was written, choose another folder`,
    );
  const changed = present.find(
    ({ path, folder }) => !folder && !isAsWritten(join(target, path), written.get(path)),
  );
  if (changed)
    throw new UsageError(
      `--out：${name} 里的 ${changed.path} 在写出之后有人改过，未写入；请换一个文件夹`,
      `--out: ${changed.path} in ${name} was changed by somebody since it was written; nothing was written, choose another folder`,
    );
  for (const folder of [target, ...present.flatMap((each) => (each.folder ? join(target, each.path) : []))])
    accessSync(folder, constants.W_OK);
}

function entriesIn(target: string, name: string): readonly Entry[] {
  if (!statSync(target).isDirectory())
    throw new UsageError(`--out：${name} 不是文件夹`, `--out: ${name} is not a folder`);
  return entriesBelow(target);
}

/** The folders that a path lies in; a manifest that was tampered with may hold any. */
function foldersAbove(path: string): string[] {
  const above = posix.dirname(path);
  return above === "." || above === path ? [] : [above, ...foldersAbove(above)];
}

/** The files that a manifest says were written, with their digests; it has none of itself. */
function writtenFiles(target: string): ReadonlyMap<string, string | undefined> {
  try {
    // A pipe of that name would keep us waiting for ever.
    if (!lstatSync(join(target, MANIFEST)).isFile()) return new Map();
    const manifest = JSON.parse(readFileSync(join(target, MANIFEST), "utf8")) as {
      outputs?: { file: string; sha256: string }[];
    };
    const outputs = (manifest.outputs ?? []).map((each) => [posix.join(each.file), each.sha256] as const);
    return new Map([[MANIFEST, undefined], ...outputs]);
  } catch {
    return new Map();
  }
}

function isAsWritten(path: string, digest: string | undefined): boolean {
  if (!lstatSync(path).isFile()) return false;
  return digest === undefined || sha256(readFileSync(path)) === digest;
}
