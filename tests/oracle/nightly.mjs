// node tests/oracle/nightly.mjs DIR [--all]: every case of DIR (made by fixtures/make/oracle-cases.py) through dist/, beside its
// expected.json. Prints cases, figures compared and differences by kind; exits 1 where there is one.
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const SHOWN = 40;

const [folder, all] = process.argv.slice(2);
const root = new URL("../../", import.meta.url);
const cache = new URL("node_modules/.cache/oracle/", root);
mkdirSync(cache, { recursive: true });
const outfile = fileURLToPath(new URL(`${process.pid}.mjs`, cache));
await build({
  entryPoints: [fileURLToPath(new URL("tests/oracle/run.ts", root))],
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "es2022",
  outfile,
});
const { caseNames, lineOf, outcomeOf } = await import(pathToFileURL(outfile).href);
rmSync(outfile);

const outcomes = caseNames(folder).map((name) => outcomeOf(folder, name));
const figures = outcomes.reduce((sum, each) => sum + each.figures, 0);
const failed = outcomes.filter(({ differences }) => differences.length > 0);
const lines = failed.flatMap(({ name, kinds, differences }) =>
  differences.map((each) => `${lineOf(name, each)}   (${kinds})`),
);
for (const line of lines.slice(0, all ? lines.length : SHOWN)) console.log(line);

const kinds = new Map();
for (const { differences } of failed)
  for (const { table, column } of differences) {
    const kind = `${table} · ${column}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
console.log(
  `\n${outcomes.length} cases, ${figures} figures compared, ${failed.length} cases with ${lines.length} differences`,
);
for (const [kind, count] of [...kinds].sort(([, a], [, b]) => b - a))
  console.log(`${String(count).padStart(8)} ${kind}`);
process.exitCode = failed.length > 0 || outcomes.length === 0 ? 1 : 0;
