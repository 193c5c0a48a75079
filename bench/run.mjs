/**
 * Measures the command and the library against real programs, on generated data.
 *
 *     npm run bench                         all of it: 1 000 000 rows, seven pairs
 *     npm run bench -- --only parser        some of: command, parser, irregular, classify, import, small
 *     npm run bench -- --write              and puts the figures into docs/performance.md
 *     npm run bench -- --cpu                processor time of all threads in place of wall time, on a busy machine
 *     npm run bench -- --check              20 000 rows, one run, nothing timed is judged: that it runs, and that the sums agree
 *
 * Times are wall times from the start of a program to its end: start-up, hashing and writing included. Ratios are medians of
 * paired, alternating runs. Slower than a goal is reported, not an error: a machine has other things to do.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, rmSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { baseline } from "./lib/baselines.mjs";
import { check } from "./lib/check.mjs";
import { CACHE, installed, irregular, quoted, register } from "./lib/data.mjs";
import { cpuSeconds, pairs, seconds, summary } from "./lib/measure.mjs";
import { writeResults } from "./lib/write.mjs";

const NAMES = ["command", "parser", "irregular", "classify", "import", "small"];
const { values } = parseArgs({
  options: {
    rows: { type: "string" },
    runs: { type: "string" },
    only: { type: "string", multiple: true },
    check: { type: "boolean", default: false },
    cpu: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const rows = Number(values.rows ?? (values.check ? 20_000 : 1_000_000));
const runs = Number(values.runs ?? (values.check ? 1 : 7));
const chosen = values.only ?? NAMES;
for (const name of chosen)
  if (!NAMES.includes(name)) throw new Error(`--only ${name}: there are ${NAMES.join(", ")}`);

const node = process.execPath;
const { cli, folder } = installed();
const time = values.cpu ? cpuSeconds : seconds;
const nothing = () => time([node, "-e", "0"]);
const file = register(rows);
process.stdout.write(`${check(cli, values.check ? file : register(20_000))}\n`);

const out = `${CACHE}out`;
const accountOf = (path) => () => time([node, cli, "account", path, "--out", out]);
const twins = {
  parser: chosen.includes("parser") ? quoted(file) : undefined,
  irregular: chosen.includes("irregular") ? irregular(file) : undefined,
};
const city = (name) => fileURLToPath(new URL(`../fixtures/xx-city-2022/${name}.csv`, import.meta.url));
const parameters = ["shares", "rates", "controls", "groups", "claims"].flatMap((role) => [
  `--${role}`,
  city(role),
]);

/** Each measurement: what is compared, the goal, and the figures of all its runs. */
const measurements = {
  command: () => ({
    what: "command on regular bytes ÷ floor (DuckDB script)",
    goal: "≤ 1.3",
    decimals: 2,
    ...ratios(accountOf(file), () => time([node, baseline("floor.mjs"), file, `${CACHE}floor.csv`])),
  }),
  parser: () => ({
    what: "command by way of csv-parse (quotes in every line) ÷ loop (csv-parse alone)",
    goal: "≤ 1.35",
    decimals: 2,
    ...ratios(accountOf(twins.parser), () => time([node, baseline("loop.mjs"), twins.parser])),
  }),
  irregular: () => ({
    what: "command on an irregular file without quotes ÷ loop (csv-parse alone)",
    goal: "≤ 1.35",
    decimals: 2,
    ...ratios(accountOf(twins.irregular), () => time([node, baseline("loop.mjs"), twins.irregular])),
  }),
  classify: () => {
    const script = fileURLToPath(new URL("./lib/classify.mjs", import.meta.url));
    // From beside the installed package, so that its name means that.
    const copy = `${folder}/classify.mjs`;
    copyFileSync(script, copy);
    const { rounds } = JSON.parse(
      execFileSync(node, [copy, String(runs), values.cpu ? "cpu" : "wall"], { encoding: "utf8" }),
    );
    return {
      what: "answers of classify, million a second",
      goal: "≥ 5",
      decimals: 1,
      values: rounds.map((n) => n / 1e6),
    };
  },
  import: () => ({
    what: 'import "digecon" over node -e 0, ms',
    goal: "≤ 60",
    decimals: 0,
    ...differences(() => time([node, "--input-type=module", "-e", 'import "digecon"'], folder), 1000),
  }),
  small: () => ({
    what: "command on 3 000 units with all parameter files over node -e 0, s",
    goal: "≤ 0.35",
    decimals: 2,
    ...differences(
      () => time([node, cli, "account", city("units"), ...parameters, "--region", "410800", "--out", out]),
      1,
    ),
  }),
};

function ratios(ours, theirs) {
  const taken = pairs(ours, theirs, runs);
  return {
    values: taken.map((pair) => pair.ours / pair.theirs),
    seconds: [
      summary(
        taken.map((pair) => pair.ours),
        2,
      ).text,
      summary(
        taken.map((pair) => pair.theirs),
        2,
      ).text,
    ],
  };
}

function differences(ours, unit) {
  return { values: pairs(ours, nothing, 3 * runs).map((pair) => (pair.ours - pair.theirs) * unit) };
}

const results = [];
for (const name of chosen) {
  const { what, goal, decimals, values: found, seconds: times } = measurements[name]();
  const { median, text, all } = summary(found, decimals);
  const [sign, bound] = goal.split(" ");
  const met = sign === "≤" ? median <= Number(bound) : median >= Number(bound);
  results.push({ what, goal, text, met, times });
  process.stdout.write(`${what}\n  ${text}, goal ${goal}: ${met ? "met" : "missed"}\n  all: ${all}\n`);
  if (times) process.stdout.write(`  seconds: ours ${times[0]}, theirs ${times[1]}\n`);
}
rmSync(out, { recursive: true, force: true });
const speed = Math.max(...cpus().map((each) => each.speed)) / 1000;
const machine = [
  `${cpus().length} cores${speed > 0 ? ` of ${speed.toFixed(1)} GHz` : ""}`,
  `${Math.round(totalmem() / 2 ** 30)} GB`,
  `Node ${process.versions.node}`,
  ...(values.cpu ? ["processor time"] : []),
].join(", ");
process.stdout.write(`${machine}; ${rows} rows, medians of ${runs} pairs (least–most)\n`);
if (values.write) writeResults(results, { machine, rows, runs });
