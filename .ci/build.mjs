// Builds dist/: types by tsc, one file for each published entry by esbuild. Dependencies stay outside the bundles,
// but for zod and date-fns, of which little is used: bundled they start up faster.
import { execFileSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { build } from "esbuild";

process.chdir(new URL("..", import.meta.url).pathname);
rmSync("dist", { recursive: true, force: true });
execFileSync(process.execPath, ["classification/generate.mjs"], { stdio: "inherit" });

const common = {
  bundle: true,
  format: "esm",
  target: "es2022",
  external: [
    "csv-parse",
    "csv-parse/*",
    "decimal.js",
    "simple-statistics",
    "@e965/xlsx",
    "digecon/*",
    "node:*",
  ],
  // As the texts are written: escapes would double the size of Chinese.
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};
const entry = (name) => ({ entryPoints: [`src/${name}.ts`], outfile: `dist/${name}.js` });
await Promise.all([
  build({ ...common, ...entry("index"), platform: "neutral" }),
  build({ ...common, ...entry("csv"), platform: "neutral" }),
  build({ ...common, ...entry("danfo"), platform: "neutral" }),
  // csv-parse has a build of its own for browsers.
  build({
    ...common,
    entryPoints: ["src/csv.ts"],
    outfile: "dist/csv.browser.js",
    platform: "neutral",
    alias: { "csv-parse/sync": "csv-parse/browser/esm/sync" },
  }),
  ...["node", "xlsx", "cli"].map((name) => build({ ...common, ...entry(name), platform: "node" })),
  // Not an entry of the package: `node` and `cli` start threads with it, and do without where it is missing.
  build({
    ...common,
    entryPoints: ["src/node/tallyThread.ts"],
    outfile: "dist/tallyThread.js",
    platform: "node",
  }),
]);
chmodSync("dist/cli.js", 0o755);
execFileSync("node_modules/.bin/tsc", ["-p", "tsconfig.build.json"], { stdio: "inherit" });
