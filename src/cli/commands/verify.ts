import { readFile } from "node:fs/promises";
import { isAbsolute, join, normalize, resolve, sep } from "node:path";
import * as z from "zod/mini";
import { wordsOf } from "../../findings/findings.js";
import { fileProblem, requireRegular } from "../../node/regularFile.js";
import { VERSION } from "../../util/version.js";
import { type Options, readKeptOptions, UsageError } from "../options.js";
import type { Outcome } from "../outcome.js";
import { filesIn } from "../ownResults.js";
import { FILE_OPTIONS } from "../parameterFiles.js";
import { digests, type Manifest, manifestOf, placeFrom, type Replayable, runAccount } from "../run.js";
import { sha256 } from "../sha256.js";
import { runGrowth } from "./growth.js";
import { runIo } from "./io.js";
import { runPenetration } from "./penetration.js";

/** How the result of each command is made again. */
const RUNS: Readonly<Record<string, (inputs: readonly string[], options: Options) => Promise<Replayable>>> = {
  account: runAccount,
  growth: runGrowth,
  penetration: runPenetration,
  io: runIo,
};

/** Recomputes a result from its manifest and compares it with what was recorded and with what stands on disk. */
export async function verify(operands: readonly string[], options: Options): Promise<Outcome> {
  const [directory] = operands;
  if (directory === undefined || operands.length > 1)
    throw new UsageError("请给出一个结果文件夹", "give one folder of results");
  const { manifest, options: kept } = await readManifest(directory);
  const changed = await differences(resolve(directory), manifest, kept);
  if (changed.length === 0) return { stdout: "identical\n", exitCode: 0 };
  const head = options.lang === "zh" ? "不一致：" : "differs:";
  return {
    stdout: `${[head, ...changed.map((line) => `  ${line[options.lang]}`)].join("\n")}\n`,
    exitCode: 1,
  };
}

async function readManifest(directory: string): Promise<{ manifest: Manifest; options: Options }> {
  try {
    const path = join(directory, "manifest.json");
    await requireRegular(path);
    const read = JSON.parse(await readFile(path, "utf8")) as unknown;
    const manifest = MANIFEST.safeParse(read);
    const options = manifest.success ? readKeptOptions(manifest.data.options) : undefined;
    if (!manifest.success || !options) {
      const [issue] = manifest.error?.issues ?? [];
      const part = issue?.path.join(".") || "options";
      throw new UsageError(
        `${path} 不是本程序写的清单（${part} 有误）；请用 digecon account 重新生成`,
        `${path} is no manifest of this program (${part} is wrong); make it anew with digecon account`,
      );
    }
    return { manifest: read as Manifest, options };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, reason } = fileProblem(error);
    const { zh, en } = wordsOf(code, { field: `${directory}/manifest.json`, expected: "", received: reason });
    throw new UsageError(
      `${zh}；请给出 digecon account --out 写成的文件夹`,
      `${en}; give a folder that digecon account --out has written`,
    );
  }
}

/** A name below the folder of results: no name that leads out of it is ever read. */
const INSIDE = z
  .string()
  .check(z.refine((name) => name !== "" && !isAbsolute(name) && !normalize(name).split(sep).includes("..")));
const TEXT = z.string();
const MANIFEST = z.object({
  digecon: TEXT,
  command: z.optional(TEXT),
  options: z.record(TEXT, z.unknown()),
  inputs: z.array(z.object({ path: TEXT, sha256: TEXT })),
  parameters: z.array(z.object({ role: z.enum(FILE_OPTIONS), path: TEXT, sha256: TEXT })),
  outputs: z.array(z.object({ file: INSIDE, sha256: TEXT })),
});

/** The bytes of a regular file; undefined where there is none to read. */
async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  try {
    await requireRegular(path);
    return await readFile(path);
  } catch {
    return undefined;
  }
}

/** Parts of a manifest that a recomputation makes again; versions and options are told apart. */
const RECOMPUTED = [
  "engine",
  "inputs",
  "parameters",
  "classification",
  "counts",
  "ends",
  "vintages",
  "parametersUsed",
  "sectors",
  "imports",
  "methods",
  "result",
] as const;

type Difference = { readonly zh: string; readonly en: string };

async function differences(directory: string, manifest: Manifest, kept: Options): Promise<Difference[]> {
  // Manifests of 0.1.0 name no command: there was one.
  const command = manifest.command ?? "account";
  const run = Object.hasOwn(RUNS, command) ? RUNS[command] : undefined;
  if (!run) return [{ zh: `不认识的命令：${command}`, en: `unknown command: ${command}` }];
  const { changed: inputsChanged, gone } = await changedInputs(directory, manifest);
  const changed = [
    ...changedVersion(manifest),
    ...inputsChanged,
    ...(await changedOutputs(directory, manifest)),
  ];
  if (gone) return changed;
  const parameters = Object.fromEntries(
    manifest.parameters.map(({ role, path }) => [role, placeFrom(directory, path)]),
  );
  const options = { ...kept, ...parameters };
  const inputs = manifest.inputs.map(({ path }) => placeFrom(directory, path));
  const again = await run(inputs, options);
  changed.push(...recomputedOutputs(again, manifest));
  if (changed.length === 0) changed.push(...recomputedParts(manifestOf(again, options, directory), manifest));
  return [...changed, ...foreignFiles(directory, manifest)];
}

function changedVersion(manifest: Manifest): Difference[] {
  if (manifest.digecon === VERSION) return [];
  return [
    {
      zh: `程序版本不同：结果由 ${manifest.digecon} 得出，现为 ${VERSION}`,
      en: `another version: the result was made by ${manifest.digecon}, this is ${VERSION}`,
    },
  ];
}

/** Inputs and parameters that are no longer what they were; `gone` where one is missing and nothing can be recomputed. */
async function changedInputs(
  directory: string,
  manifest: Manifest,
): Promise<{ readonly changed: readonly Difference[]; readonly gone: boolean }> {
  const changed: Difference[] = [];
  let gone = false;
  for (const { path, sha256: expected } of [...manifest.inputs, ...manifest.parameters]) {
    const place = placeFrom(directory, path);
    const bytes = await bytesOf(place);
    if (!bytes) {
      gone = true;
      changed.push({
        zh: `输入文件不在了：${path}（应在 ${place}；路径从结果文件夹算起，请把文件放回该处，或把结果文件夹移回原处）`,
        en: `input file is gone: ${path} (looked for at ${place}; paths start at the folder of results: put the file back there, or move the folder back)`,
      });
    } else if (sha256(bytes) !== expected)
      changed.push({
        zh: `输入文件已改动：${path}（如改动属实，用 digecon account 重新生成结果）`,
        en: `input file has changed: ${path} (if the change is meant, make the result anew with digecon account)`,
      });
  }
  return { changed, gone };
}

async function changedOutputs(directory: string, manifest: Manifest): Promise<Difference[]> {
  const changed: Difference[] = [];
  for (const { file, sha256: expected } of manifest.outputs) {
    const bytes = await bytesOf(join(directory, file));
    if (!bytes) changed.push({ zh: `结果文件不在了：${file}`, en: `result file is gone: ${file}` });
    else if (sha256(bytes) !== expected)
      changed.push({ zh: `结果文件已改动：${file}`, en: `result file has changed: ${file}` });
  }
  return changed;
}

function recomputedOutputs(again: Replayable, manifest: Manifest): Difference[] {
  const recomputed = new Map(digests(again.files).map(({ file, sha256: hash }) => [file, hash]));
  const recorded = new Set(manifest.outputs.map(({ file }) => file));
  return [
    ...manifest.outputs
      .filter(({ file, sha256: expected }) => recomputed.get(file) !== expected)
      .map(({ file }) => ({ zh: `重算结果不同：${file}`, en: `recomputed result differs: ${file}` })),
    ...[...recomputed.keys()]
      .filter((file) => !recorded.has(file))
      .map((file) => ({ zh: `重算多出：${file}`, en: `recomputed anew: ${file}` })),
  ];
}

/** Parts of the manifest that differ although all files are the same. */
function recomputedParts(remade: Manifest, manifest: Manifest): Difference[] {
  return RECOMPUTED.filter((part) => JSON.stringify(remade[part]) !== JSON.stringify(manifest[part])).map(
    (part) => ({ zh: `清单内容不同：${part}`, en: `the manifest differs: ${part}` }),
  );
}

function foreignFiles(directory: string, manifest: Manifest): Difference[] {
  const own = new Set(["manifest.json", ...manifest.outputs.map(({ file }) => join(file))]);
  return filesIn(directory)
    .filter((file) => !own.has(file))
    .map((file) => ({ zh: `多出的文件：${file}`, en: `a file that is no result: ${file}` }));
}
