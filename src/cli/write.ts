import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { FailedError, UsageError } from "../node/errors.js";
import { systemReason } from "../vocabulary/codelists/systemReasons.js";
import { makeFolder, removeEmpty } from "./folders.js";
import { refuseForeign } from "./ownResults.js";
import { replace, TRIES } from "./replace.js";
import { makeStage, removeStage } from "./stage.js";
import { undisturbed } from "./undisturbed.js";
import { tried } from "./writeFailure.js";

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
      `--out：结果已写入 ${out}，但原有内容未能删净：${systemReason(reason, "zh")}；请手工删除 ${stage}`,
      `--out: the results were written to ${out}, but not all of what stood there could be removed: ${systemReason(reason, "en")}; remove ${stage} yourself`,
    );
  }
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
