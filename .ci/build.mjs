// Builds dist/: types by tsc, one file for each published entry by esbuild. Dependencies stay outside the bundles,
// but for zod, date-fns and simple-statistics, of which little is used: bundled they start up faster.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
rmSync("dist", { recursive: true, force: true });
// Stale tables are an error here and not written anew: what is committed is what is tested.
execFileSync(process.execPath, [".ci/generate/classification.mjs", "--check"], { stdio: "inherit" });

/** Entries and their threads know each other by the sources that both were built from. */
function digestOfSources() {
  const hash = createHash("sha256");
  for (const name of readdirSync("src", { recursive: true, encoding: "utf8" }).sort())
    if (name.endsWith(".ts")) hash.update(readFileSync(join("src", name)));
  return hash.update(readFileSync("package.json")).digest("hex");
}
const common = {
  bundle: true,
  format: "esm",
  target: "es2022",
  external: ["csv-parse", "csv-parse/*", "decimal.js", "ml-matrix", "@e965/xlsx", "digecon/*", "node:*"],
  define: { DIGECON_BUILD: JSON.stringify(digestOfSources()) },
  // As the texts are written: escapes would double the size of Chinese.
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};
/** csv-parse has a build of its own for browsers; results do without what notebooks and terminals ask of them. */
const forBrowsers = {
  name: "for-browsers",
  setup({ onResolve }) {
    onResolve({ filter: /^csv-parse\/sync$/ }, () => ({
      path: "csv-parse/browser/esm/sync",
      external: true,
    }));
    onResolve({ filter: /\/notebook\/(account|classify|tally)\.js$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, "notebook/plain.ts"),
      sideEffects: false,
    }));
  },
};
/** Bundlers keep a class with a computed member, as `[Symbol.for("…")]` is, even where nobody uses it: unless told. */
function droppableClasses(code) {
  return code.replace(/^var (\w+) = (class [\s\S]*?^\});$/gm, (whole, name, body) =>
    /^ {2}(static )?\[/m.test(body)
      ? `var ${name} = /* @__PURE__ */ (() => {\nconst ${name} = ${body};\nreturn ${name};\n})();`
      : whole,
  );
}
const entry = (name) => ({ entryPoints: [`src/${name}.ts`], outfile: `dist/${name}.js` });
await Promise.all([
  ...["index", "csv", "danfo", "growth", "io"].map((name) =>
    build({ ...common, ...entry(name), platform: "neutral" }),
  ),
  ...["index", "csv"].map((name) =>
    build({
      ...common,
      entryPoints: [`src/${name}.ts`],
      outfile: `dist/${name}.browser.js`,
      platform: "neutral",
      plugins: [forBrowsers],
    }),
  ),
  ...["xlsx", "cli"].map((name) => build({ ...common, ...entry(name), platform: "node" })),
  // In parts: what verifies a folder holds every method, what lists units the account; each is loaded when it is asked for.
  build({
    ...common,
    entryPoints: ["src/node.ts"],
    outdir: "dist",
    splitting: true,
    chunkNames: "node-[name]-[hash]",
    platform: "node",
  }),
  // Not entries of the package: `node` and `cli` start threads with them, and do without where they are missing.
  ...["tallyThread", "splitThread"].map((name) =>
    build({
      ...common,
      entryPoints: [`src/engines/bytes/files/${name}.ts`],
      outfile: `dist/${name}.js`,
      platform: "node",
    }),
  ),
]);
for (const name of readdirSync("dist")) {
  const path = `dist/${name}`;
  writeFileSync(path, droppableClasses(readFileSync(path, "utf8")));
}
chmodSync("dist/cli.js", 0o755);
execFileSync("node_modules/.bin/tsc", ["-p", "tsconfig.build.json"], { stdio: "inherit" });
