import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect, isDeepStrictEqual } from "node:util";
import { bundle } from "./bundle.js";
import { compile } from "./compile.js";
import type { Example } from "./example.js";
import { moduleOf, type Sources } from "./moduleOf.js";
import { readExample } from "./reading.js";

/** What is wrong with an example, or undefined where it compiles and has the result that it states. */
export type Verdict = string | undefined;

/** Compiles all examples at once, as the project is compiled, then runs what was compiled. In the order given. */
export async function checkExamples(
  project: string,
  examples: readonly Example[],
  sourcesOf: (file: string) => Sources,
): Promise<Verdict[]> {
  const cache = join(project, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "examples-"));
  try {
    const modules = examples.map((example, i) => ({ name: `example${i}.mts`, ...tried(example, sourcesOf) }));
    const complaints = await compile(
      project,
      folder,
      new Map(modules.flatMap(({ name, module }) => (module ? [[name, module.code]] : []))),
    );
    const compiled = modules.filter(({ name }) => complaints.get(name)?.length === 0);
    const bundles = await bundle(
      folder,
      compiled.map(({ name }) => name),
    );
    return await Promise.all(
      modules.map(async ({ name, example, module, expected, refused }) => {
        if (refused !== undefined) return refused;
        const path = bundles.get(name);
        if (path !== undefined) return difference(path, expected);
        return complaints
          .get(name)
          ?.map(
            ({ line, words }) => `src/${example.file}:${module.lines[line - 1] ?? example.line}: ${words}`,
          )
          .join("\n");
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tried(example: Example, sourcesOf: (file: string) => Sources) {
  try {
    const read = readExample(example);
    return { example, module: moduleOf(read, sourcesOf(example.file)), expected: read.expected };
  } catch (error) {
    return { example, refused: String(error) };
  }
}

/** Runs a bundle and compares through JSON text, so that decimals and amounts are compared as they are written. */
async function difference(path: string, expected: string): Promise<Verdict> {
  try {
    const { default: result }: { readonly default: unknown } = await import(pathToFileURL(path).href);
    const found = JSON.stringify(result, withJson) ?? '"undefined has no JSON"';
    if (isDeepStrictEqual(JSON.parse(found), JSON.parse(expected))) return undefined;
    return `states ${expected}, and is ${found}`;
  } catch (error) {
    return String(error);
  }
}

/** What JSON has no words for would pass as null or {}. */
function withJson(name: string, value: unknown): unknown {
  const lost = typeof value === "number" && !Number.isFinite(value);
  if (lost || value instanceof Map || value instanceof Set)
    throw new TypeError(`${name || "the result"}: ${inspect(value)} has no JSON; show what is in it`);
  return value;
}
