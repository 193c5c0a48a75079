import type { Bilingual } from "../vocabulary/language.js";
import type { OutputDigest } from "./digests.js";
import type { Manifest } from "./manifest.js";

/** One thing in which a result is not what its manifest says, in both languages. */
export type Difference = Bilingual;

/** What stands where a manifest says: digests by path; undefined for a file that is gone. */
export type FoundDigests = ReadonlyMap<string, string | undefined>;

/** Inputs and parameters that are no longer what they were. */
export function changedInputs(
  { command, inputs, parameters }: Manifest,
  found: FoundDigests,
  placeOf: (path: string) => string,
): readonly Difference[] {
  return [...inputs, ...parameters].flatMap(({ path, sha256 }): Difference[] => {
    const digest = found.get(path);
    if (digest === sha256) return [];
    if (digest === undefined)
      return [
        {
          zh: `输入文件不在了：${path}（应在 ${placeOf(path)}；路径从结果文件夹算起，请把文件放回该处，或把结果文件夹移回原处）`,
          en: `input file is gone: ${path} (looked for at ${placeOf(path)}; paths start at the folder of results: put the file back there, or move the folder back)`,
        },
      ];
    return [
      {
        zh: `输入文件已改动：${path}（如改动属实，用 digecon ${command} 重新生成结果）`,
        en: `input file has changed: ${path} (if the change is meant, make the result anew with digecon ${command})`,
      },
    ];
  });
}

/** Files of the result that are no longer what they were. */
export function changedOutputs({ outputs }: Manifest, found: FoundDigests): readonly Difference[] {
  return outputs.flatMap(({ file, sha256 }): Difference[] => {
    const digest = found.get(file);
    if (digest === sha256) return [];
    return digest === undefined
      ? [{ zh: `结果文件不在了：${file}`, en: `result file is gone: ${file}` }]
      : [{ zh: `结果文件已改动：${file}`, en: `result file has changed: ${file}` }];
  });
}

/** Files that come out otherwise when the result is made again. */
export function recomputedOutputs(
  { outputs }: Manifest,
  remade: readonly OutputDigest[],
): readonly Difference[] {
  const recomputed = new Map(remade.map(({ file, sha256 }) => [file, sha256]));
  const recorded = new Set(outputs.map(({ file }) => file));
  return [
    ...outputs
      .filter(({ file, sha256 }) => recomputed.get(file) !== sha256)
      .map(({ file }) => ({ zh: `重算结果不同：${file}`, en: `recomputed result differs: ${file}` })),
    ...[...recomputed.keys()]
      .filter((file) => !recorded.has(file))
      .map((file) => ({ zh: `重算多出：${file}`, en: `recomputed anew: ${file}` })),
  ];
}

/** Parts of a manifest that a recomputation makes again; the version and the options are told apart. */
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

/** Parts of the manifest that differ although all files are the same. */
export function recomputedParts(manifest: Manifest, remade: Manifest): readonly Difference[] {
  return RECOMPUTED.filter((part) => JSON.stringify(remade[part]) !== JSON.stringify(manifest[part])).map(
    (part) => ({ zh: `清单内容不同：${part}`, en: `the manifest differs: ${part}` }),
  );
}

/**
 * Files in the folder of a result that are not of it.
 *
 * @param files  names below the folder, folders parted by `/`
 */
export function foreignFiles({ outputs }: Manifest, files: readonly string[]): readonly Difference[] {
  const own = new Set(["manifest.json", ...outputs.map(({ file }) => file)]);
  return files
    .filter((file) => !own.has(file))
    .map((file) => ({ zh: `多出的文件：${file}`, en: `a file that is no result: ${file}` }));
}
