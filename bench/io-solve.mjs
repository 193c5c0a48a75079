/**
 * How long the coefficients and the Leontief inverse of a table of 153 sectors take, (I − A) L = I with 153 right sides, beside numpy.linalg.solve
 * (LAPACK's dgesv) on the same numbers. Goal: 50 ms, which nobody waits for.
 *
 *     npm run build && node bench/io-solve.mjs [--runs 7] [--threads 1]
 *
 * numpy goes into an environment of its own under node_modules/.cache; where no index of Python packages can be reached the script says so and
 * ends. Either program times many solves in its own process, warm, and the fastest counts: start-up is in neither, and what else the machine does in few of them. The
 * programs take turns.
 * LAPACK is given one thread, as JavaScript has one; --threads lifts that.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { pairs, summary } from "./lib/measure.mjs";

const SECTORS = 153;
const GOAL_MS = 50;
const NUMPY = "numpy==2.4.6";
const CACHE = fileURLToPath(new URL("../node_modules/.cache/bench/", import.meta.url));
const LIBRARY = fileURLToPath(new URL("../dist/io.js", import.meta.url));
const { values } = parseArgs({
  options: { runs: { type: "string", default: "7" }, threads: { type: "string", default: "1" } },
});
const runs = Number(values.runs);

/** Coefficients whose columns sum to 0.4 … 0.8, as those of published tables do; a fixed sequence of numbers. */
function coefficients() {
  let state = 20_211;
  const next = () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const rows = Array.from({ length: SECTORS }, () => Array.from({ length: SECTORS }, () => next() ** 4));
  const sums = rows[0].map((_, j) => rows.reduce((sum, row) => sum + row[j], 0));
  const targets = sums.map(() => 0.4 + 0.4 * next());
  return rows.map((row) => row.map((value, j) => (value / sums[j]) * targets[j]));
}

/** The interpreter of an environment that has numpy; undefined where it cannot be had. */
function numpy() {
  const folder = `${CACHE}${NUMPY.replace("==", "-")}`;
  const python = `${folder}/bin/python`;
  if (existsSync(`${folder}/ready`)) return python;
  rmSync(folder, { recursive: true, force: true });
  const made = [
    ["python3", ["-m", "venv", folder]],
    [`${folder}/bin/pip`, ["install", "--quiet", "--disable-pip-version-check", NUMPY]],
  ].every(([program, args]) => spawnSync(program, args, { stdio: "ignore" }).status === 0);
  if (!made) return undefined;
  writeFileSync(`${folder}/ready`, "");
  return python;
}

const OURS = `
import { readFileSync, writeFileSync } from "node:fs";
import { directCoefficients, leontief } from ${JSON.stringify(LIBRARY)};
const rows = JSON.parse(readFileSync(process.argv[1], "utf8"));
const outputs = rows.map(() => 1);
const inverse = () => leontief(directCoefficients(rows, outputs)).L;
for (let i = 0; i < 50; i += 1) inverse();
const taken = Array.from({ length: 201 }, () => {
  const begun = process.hrtime.bigint();
  inverse();
  return Number(process.hrtime.bigint() - begun) / 1e6;
});
writeFileSync(process.argv[2], JSON.stringify(inverse()));
console.log(Math.min(...taken));
`;
const THEIRS = `
import json, sys, time
import numpy as np
a = np.array(json.load(open(sys.argv[1])))
eye = np.eye(len(a))
for _ in range(200): np.linalg.solve(eye - a, eye)
taken = []
for _ in range(201):
    begun = time.perf_counter()
    solved = np.linalg.solve(eye - a, eye)
    taken.append((time.perf_counter() - begun) * 1e3)
json.dump(solved.tolist(), open(sys.argv[2], "w"))
print(min(taken))
`;

if (!existsSync(LIBRARY)) throw new Error("dist/ is missing: npm run build");
mkdirSync(CACHE, { recursive: true });
const python = numpy();
if (!python) {
  process.stdout.write(
    `${NUMPY} cannot be had here (python3 with venv, and an index of packages, are needed): nothing measured\n`,
  );
  process.exit(0);
}
const [table, ours, theirs] = ["io-table.json", "io-ours.json", "io-theirs.json"].map(
  (name) => `${CACHE}${name}`,
);
writeFileSync(table, JSON.stringify(coefficients()));
const env = { ...process.env, OPENBLAS_NUM_THREADS: values.threads, MKL_NUM_THREADS: values.threads };
const milliseconds = (program, args) => Number(execFileSync(program, args, { encoding: "utf8", env }));
const taken = pairs(
  () => milliseconds(process.execPath, ["--input-type=module", "-e", OURS, table, ours]),
  () => milliseconds(python, ["-c", THEIRS, table, theirs]),
  runs,
);
const [own, other] = [ours, theirs].map((path) => JSON.parse(readFileSync(path, "utf8")));
const apart = Math.max(...own.flatMap((row, i) => row.map((value, j) => Math.abs(value - other[i][j]))));
if (!(apart < 1e-12)) throw new Error(`the two solutions differ by ${apart}`);
const ratio = summary(
  taken.map((pair) => pair.ours / pair.theirs),
  1,
);
const [ms, numpyMs] = ["ours", "theirs"].map((side) =>
  summary(
    taken.map((pair) => pair[side]),
    2,
  ),
);
process.stdout.write(`coefficients and Leontief inverse of ${SECTORS} sectors
  ms: ${ms.text}, goal ≤ ${GOAL_MS}: ${ms.median <= GOAL_MS ? "met" : "missed"}
  ${NUMPY} with ${values.threads} thread(s): ${numpyMs.text}, a ratio of ${ratio.text}; largest difference ${apart.toExponential(1)}
${cpus().length} cores, Node ${process.versions.node}; medians of ${runs} pairs (least–most), each the fastest of 201 solves
`);
