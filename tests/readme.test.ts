import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const CACHE = join(ROOT, "node_modules", ".cache", "readme");
mkdirSync(CACHE, { recursive: true });

/** `expression; //=> JSON` becomes a recorded pair of what came and what is printed. */
const RESULT = /^(\s*)(.*?);?\s*\/\/=> (.+)$/gm;

function blocksOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
}

async function run(code: string, name: string): Promise<{ received: unknown; printed: string }[]> {
  const recorded = code.replace(
    RESULT,
    (_, indent, expression, printed) =>
      `${indent}results.push({ received: (${expression}), printed: ${JSON.stringify(printed)} });`,
  );
  const outfile = join(CACHE, `${name}.mjs`);
  await build({
    stdin: {
      contents: `export const results = [];\n${recorded}`,
      resolveDir: ROOT,
      loader: "ts",
      sourcefile: `${name}.ts`,
    },
    alias: Object.fromEntries(
      ["csv", "node", "xlsx"]
        .map((entry) => [`digecon/${entry}`, join(ROOT, "src", `${entry}.ts`)])
        .concat([["digecon", join(ROOT, "src", "index.ts")]]),
    ),
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "bundle",
    external: ["csv-parse", "csv-parse/sync", "decimal.js", "simple-statistics", "@e965/xlsx"],
    outfile,
    logLevel: "error",
  });
  const module = await import(/* @vite-ignore */ `${pathToFileURL(outfile).href}?${Date.now()}`);
  return module.results;
}

describe.each(["README.md", "README.zh-CN.md"])("%s", (file) => {
  const blocks = blocksOf(file);

  it("has code that shows results", () => {
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) expect(block).toContain("//=>");
  });

  it.each(blocks.map((block, i) => [i + 1, block] as const))(
    "block %i gives the results it prints",
    async (i, block) => {
      const results = await run(block, `${file.replace(/\W/g, "-")}-${i}`);
      expect(results.length).toBeGreaterThan(0);
      for (const { received, printed } of results) expect(received).toEqual(JSON.parse(printed));
    },
  );
});

describe("the two READMEs", () => {
  it("show the same code", () => {
    const code = (file: string) =>
      blocksOf(file).map((block) =>
        block.replace(/"[^"]*[\u4e00-\u9fff][^"]*"/g, "…").replace(/\/\/ .*/g, ""),
      );
    expect(code("README.zh-CN.md").length).toBe(code("README.md").length);
  });
});
