import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { VERSION } from "../../version.js";
import { type Options, UsageError } from "../options.js";
import type { Outcome } from "../outcome.js";
import { digests, type Manifest, manifestOf, placeFrom, runAccount, sha256 } from "../run.js";
import { filesIn } from "../write.js";

/** Recomputes a result from its manifest and compares it with what was recorded and with what stands on disk. */
export async function verify(operands: readonly string[], options: Options): Promise<Outcome> {
  const [directory] = operands;
  if (directory === undefined || operands.length > 1)
    throw new UsageError("请给出一个结果文件夹", "give one folder of results");
  const manifest = await readManifest(directory);
  const changed = await differences(resolve(directory), manifest);
  if (changed.length === 0) return { stdout: "identical\n", exitCode: 0 };
  const head = options.lang === "zh" ? "不一致：" : "differs:";
  return {
    stdout: `${[head, ...changed.map((line) => `  ${line[options.lang]}`)].join("\n")}\n`,
    exitCode: 1,
  };
}

async function readManifest(directory: string): Promise<Manifest> {
  try {
    const manifest = JSON.parse(await readFile(join(directory, "manifest.json"), "utf8")) as Manifest;
    for (const part of ["inputs", "parameters", "outputs"] as const)
      if (!Array.isArray(manifest[part])) throw new Error(`no ${part}`);
    return manifest;
  } catch (error) {
    throw new UsageError(
      `读不到 ${directory}/manifest.json：${(error as Error).message}`,
      `cannot read ${directory}/manifest.json: ${(error as Error).message}`,
    );
  }
}

/** Parts of a manifest that a recomputation makes again; versions and options are told apart. */
const RECOMPUTED = [
  "engine",
  "inputs",
  "parameters",
  "classification",
  "counts",
  "vintages",
  "parametersUsed",
  "result",
] as const;

async function differences(directory: string, manifest: Manifest): Promise<{ zh: string; en: string }[]> {
  const changed: { zh: string; en: string }[] = [];
  if (manifest.digecon !== VERSION)
    changed.push({
      zh: `程序版本不同：结果由 ${manifest.digecon} 得出，现为 ${VERSION}`,
      en: `another version: the result was made by ${manifest.digecon}, this is ${VERSION}`,
    });
  for (const { path, sha256: expected } of [...manifest.inputs, ...manifest.parameters]) {
    const bytes = await readFile(placeFrom(directory, path)).catch(() => undefined);
    if (!bytes) changed.push({ zh: `输入文件不在了：${path}`, en: `input file is gone: ${path}` });
    else if (sha256(bytes) !== expected)
      changed.push({ zh: `输入文件已改动：${path}`, en: `input file has changed: ${path}` });
  }
  for (const { file, sha256: expected } of manifest.outputs) {
    const bytes = await readFile(join(directory, file)).catch(() => undefined);
    if (!bytes) changed.push({ zh: `结果文件不在了：${file}`, en: `result file is gone: ${file}` });
    else if (sha256(bytes) !== expected)
      changed.push({ zh: `结果文件已改动：${file}`, en: `result file has changed: ${file}` });
  }
  if (changed.some(({ en }) => en.startsWith("input file is gone"))) return changed;
  const parameters = Object.fromEntries(
    manifest.parameters.map(({ role, path }) => [role, placeFrom(directory, path)]),
  );
  const options = { ...(manifest.options as unknown as Options), ...parameters };
  const inputs = manifest.inputs.map(({ path }) => placeFrom(directory, path));
  const again = await runAccount(inputs, options);
  const recomputed = new Map(digests(again.files).map(({ file, sha256: hash }) => [file, hash]));
  for (const { file, sha256: expected } of manifest.outputs)
    if (recomputed.get(file) !== expected)
      changed.push({ zh: `重算结果不同：${file}`, en: `recomputed result differs: ${file}` });
  for (const file of recomputed.keys())
    if (!manifest.outputs.some((each) => each.file === file))
      changed.push({ zh: `重算多出：${file}`, en: `recomputed anew: ${file}` });
  const remade: Manifest = manifestOf(again, options, directory);
  const alike = changed.length === 0;
  for (const part of RECOMPUTED)
    if (alike && JSON.stringify(remade[part]) !== JSON.stringify(manifest[part]))
      changed.push({ zh: `清单内容不同：${part}`, en: `the manifest differs: ${part}` });
  const own = new Set(["manifest.json", ...manifest.outputs.map(({ file }) => join(file))]);
  for (const file of filesIn(directory))
    if (!own.has(file)) changed.push({ zh: `多出的文件：${file}`, en: `a file that is no result: ${file}` });
  return changed;
}
