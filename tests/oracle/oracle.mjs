// npm run oracle [-- --cases N --seed S --all]: makes N clean files with what a second implementation of the rules makes of them
// (fixtures/make/oracle-cases.py, Python, standard library only), and holds dist/ to it: each file by the fast engine and by the
// one in memory. Prints cases, figures compared and differences by kind; exits 1 where there is one.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { tallyCsv } from "../../dist/csv.js";
import { account } from "../../dist/index.js";
import { tallyFiles } from "../../dist/node.js";

const SHOWN = 40;

/** What fixtures/oracle is made with. */
const COMMITTED = { cases: "50", seed: "2025" };
const FILES = ["input.csv", "options.json", "expected.json"];

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "1000" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    all: { type: "boolean", default: false },
  },
});

const root = new URL("../../", import.meta.url);
const work = new URL(`node_modules/.cache/oracle/${process.pid}/`, root);
const folder = fileURLToPath(new URL("cases/", work));

async function comparison() {
  const outfile = fileURLToPath(new URL("compare.mjs", work));
  const entryPoints = [fileURLToPath(new URL("tests/oracle/compare.ts", root))];
  await build({ entryPoints, bundle: true, platform: "node", format: "esm", target: "es2022", outfile });
  return import(pathToFileURL(outfile).href);
}

function makeCases(cases, seed, out) {
  const script = fileURLToPath(new URL("fixtures/make/oracle-cases.py", root));
  execFileSync("python3", [script, "--cases", cases, "--seed", seed, "--out", out]);
  return readdirSync(out).sort();
}

/** Files of fixtures/oracle that are no longer what the generator makes. */
function staleFixtures() {
  const fresh = fileURLToPath(new URL("fixtures/", work));
  const committed = fileURLToPath(new URL("fixtures/oracle/", root));
  const { cases, seed } = COMMITTED;
  const files = makeCases(cases, seed, fresh).flatMap((name) => FILES.map((file) => join(name, file)));
  return files.filter((file) => !readFileSync(join(fresh, file)).equals(readFileSync(join(committed, file))));
}

async function outcomesOf(name, compare) {
  const read = (file) => readFileSync(join(folder, name, file), "utf8");
  const { kinds, tally, account: stated } = JSON.parse(read("options.json"));
  // The second implementation is told dimensions with the account, the library with the tally.
  const { by: _, ...asked } = stated;
  const expected = JSON.parse(read("expected.json"));
  const byBytes = (await tallyFiles([join(folder, name, "input.csv")], tally)).tally;
  const tallies = { bytes: byBytes, memory: tallyCsv(read("input.csv"), tally) };
  return Object.entries(tallies).map(([engine, made]) => ({
    name: `${name} ${engine}`,
    kinds,
    ...compare(account(made, asked), expected),
  }));
}

function countsBy(differences, kindOf) {
  const counts = new Map();
  for (const each of differences) counts.set(kindOf(each), (counts.get(kindOf(each)) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

mkdirSync(work, { recursive: true });
try {
  console.log(`seed ${values.seed}`);
  const { compare, lineOf } = await comparison();
  const names = makeCases(values.cases, values.seed, folder);
  const stale = staleFixtures();
  for (const file of stale) console.log(`fixtures/oracle/${file} is stale`);
  const outcomes = [];
  for (const name of names) outcomes.push(...(await outcomesOf(name, compare)));
  const figures = outcomes.reduce((sum, each) => sum + each.figures, 0);
  const failed = outcomes.filter(({ differences }) => differences.length > 0);
  const lines = failed.flatMap(({ name, kinds, differences }) =>
    differences.map((each) => `${lineOf(name, each)}   (${kinds})`),
  );
  for (const line of values.all ? lines : lines.slice(0, SHOWN)) console.log(line);
  console.log(`\n${names.length} cases, ${figures} figures compared, ${lines.length} differences`);
  const differences = failed.flatMap((each) => each.differences);
  for (const [kind, count] of countsBy(differences, ({ table, column }) => `${table} · ${column}`))
    console.log(`${String(count).padStart(8)} ${kind}`);
  process.exitCode = stale.length > 0 || lines.length > 0 || names.length === 0 ? 1 : 0;
} finally {
  rmSync(work, { recursive: true, force: true });
}
