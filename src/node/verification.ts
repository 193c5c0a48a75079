import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { messageOf } from "../findings/message.js";
import {
  changedInputs,
  changedOutputs,
  type Difference,
  type FoundDigests,
  foreignFiles,
  recomputedOutputs,
  recomputedParts,
} from "../provenance/comparison.js";
import { digests } from "../provenance/digests.js";
import type { Manifest, Replayable } from "../provenance/manifest.js";
import { manifestSchema, writtenBy } from "../provenance/manifestSchema.js";
import { VERSION } from "../util/version.js";
import { UsageError } from "./errors.js";
import { filesBelow } from "./filesBelow.js";
import { folderManifest, placeFrom } from "./folderManifest.js";
import { type Options, readKeptOptions } from "./options.js";
import { fileProblem, requireRegular } from "./regularFile.js";
import { runAccount } from "./run.js";
import { runGrowth } from "./runs/growth.js";
import { runIo } from "./runs/io.js";
import { runPenetration } from "./runs/penetration.js";
import { sha256 } from "./sha256.js";
import type { Tools } from "./tools.js";

/** How a command makes its result: reads, computes and makes the texts of all files; writes nothing. */
type Run = (inputs: readonly string[], options: Options, tools: Tools) => Promise<Replayable>;

/** How the result of each command is made, and made again. */
const RUNS: Readonly<Record<string, Run>> = {
  account: runAccount,
  growth: runGrowth,
  penetration: runPenetration,
  io: runIo,
};

/** What came of verifying a folder of results. */
export interface Verification {
  /** Whether inputs, parameters and files are what they were, and the same results are computed from them. */
  readonly identical: boolean;
  /** What is not as it was, in both languages. */
  readonly differences: readonly Difference[];
  /** The version that wrote the folder. Only a folder of this version can be verified: of another one `differences` is empty. */
  readonly writtenBy: string;
}

/** As `verifyFolder`, with tools that are loaded where they are needed. */
export async function verifyWith(directory: string, tools: Tools): Promise<Verification> {
  const path = join(directory, "manifest.json");
  const given = await jsonOf(path, directory);
  const version = writtenBy(given);
  // Of another version nothing is judged, not even its form: this one would not write what that one wrote.
  if (version !== undefined && version !== VERSION)
    return { identical: false, differences: [], writtenBy: version };
  const { manifest, options } = checked(given, path);
  const differences = await differencesOf(resolve(directory), manifest, options, tools);
  return { identical: differences.length === 0, differences, writtenBy: manifest.digecon };
}

async function jsonOf(path: string, directory: string): Promise<unknown> {
  try {
    await requireRegular(path);
    return JSON.parse(await readFile(path, "utf8")) as unknown;
  } catch (error) {
    const { code, reason } = fileProblem(error);
    const { zh, en } = messageOf({ code, values: { file: `${directory}/manifest.json`, reason } });
    throw new UsageError(
      `${zh}；请给出 digecon account --out 写成的文件夹`,
      `${en}; give a folder that digecon account --out has written`,
    );
  }
}

/** A manifest of this program, and the options that it keeps. */
function checked(given: unknown, path: string): { readonly manifest: Manifest; readonly options: Options } {
  const read = manifestSchema().safeParse(given);
  const options = read.success ? readKeptOptions(read.data.options) : undefined;
  if (options) return { manifest: given as Manifest, options };
  const [issue] = read.error?.issues ?? [];
  const part = issue?.path.join(".") || "options";
  throw new UsageError(
    `${path} 不是本程序写的清单（${part} 有误）；请用 digecon account 重新生成`,
    `${path} is no manifest of this program (${part} is wrong); make it anew with digecon account`,
  );
}

async function differencesOf(
  directory: string,
  manifest: Manifest,
  kept: Options,
  tools: Tools,
): Promise<readonly Difference[]> {
  const { command } = manifest;
  const run = Object.hasOwn(RUNS, command) ? RUNS[command] : undefined;
  if (!run) return [{ zh: `不认识的命令：${command}`, en: `unknown command: ${command}` }];
  const placeOf = (path: string) => placeFrom(directory, path);
  const read = await digestsAt(
    [...manifest.inputs, ...manifest.parameters].map(({ path }) => path),
    placeOf,
  );
  const written = await digestsAt(
    manifest.outputs.map(({ file }) => file),
    (file) => join(directory, file),
  );
  const changed = [...changedInputs(manifest, read, placeOf), ...changedOutputs(manifest, written)];
  // Without all it was made from nothing can be made again.
  if ([...read.values()].includes(undefined)) return changed;
  const parameters = Object.fromEntries(manifest.parameters.map(({ role, path }) => [role, placeOf(path)]));
  const options = { ...kept, ...parameters };
  const again = await run(
    manifest.inputs.map(({ path }) => placeOf(path)),
    options,
    tools,
  );
  changed.push(...recomputedOutputs(manifest, digests(again.files, sha256)));
  if (changed.length === 0)
    changed.push(...recomputedParts(manifest, folderManifest(again, options, directory)));
  return [...changed, ...foreignFiles(manifest, filesBelow(directory))];
}

/** Digests of what stands at these places; undefined for a file that is gone, or is no regular one. */
async function digestsAt(paths: readonly string[], placeOf: (path: string) => string): Promise<FoundDigests> {
  const found = new Map<string, string | undefined>();
  for (const path of paths) found.set(path, await digestAt(placeOf(path)));
  return found;
}

async function digestAt(place: string): Promise<string | undefined> {
  try {
    await requireRegular(place);
    return sha256(await readFile(place));
  } catch {
    return undefined;
  }
}
