// npm run fuzz [-- --cases N --seed S --part NAME --path P --short]: generated records, parameters and files, with the properties
// that hold of all of them. Prints how often each finding arose; exits 1 when a property fails or a finding never arose
// (`--short`: without the few cases of very many rows, and rare findings may be missing).
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const CASES = 200_000;

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: String(CASES) },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    part: { type: "string" },
    path: { type: "string" },
    short: { type: "boolean", default: false },
  },
});

const root = new URL("../../", import.meta.url);
const cache = new URL("node_modules/.cache/fuzz/", root);
mkdirSync(cache, { recursive: true });
const outfile = fileURLToPath(new URL(`${process.pid}.mjs`, cache));
await build({
  entryPoints: [fileURLToPath(new URL("tests/fuzz/run.ts", root))],
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "es2022",
  outfile,
  // The tables are read from where the tests stand, not from where the bundle does.
  define: { "import.meta.url": JSON.stringify(new URL("tests/fuzz/run.ts", root).href) },
});
const { fuzz } = await import(pathToFileURL(outfile).href);
rmSync(outfile);

const seed = Number(values.seed);
console.log(`seed ${seed}`);
const report = await fuzz({
  seed,
  cases: Number(values.cases),
  part: values.part,
  path: values.path,
  short: values.short,
  onPart: (name, cases, seconds) =>
    console.log(`${name.padEnd(10)} ${String(cases).padStart(7)} cases ${seconds.toFixed(1).padStart(7)} s`),
});
const sorted = [...report.codes].sort(([, a], [, b]) => a - b);
console.log(
  `\n${report.cases} cases, ${Math.round(report.cases / report.seconds)} a second; amounts held: ${report.held}`,
);
console.log("\ncases in which each finding arose, rarest first:");
for (const [code, count] of sorted) console.log(`${String(count).padStart(8)} ${code}`);
const never =
  values.part === undefined && !values.short
    ? sorted.filter(([, count]) => count === 0).map(([code]) => code)
    : [];
if (never.length > 0) console.log(`\nnever arose: ${never.join(" ")}`);
for (const failure of report.failures) console.log(`\nFAILED ${failure}`);
if (never.length > 0 || report.failures.length > 0) process.exitCode = 1;
