// Holds the ids of CSV columns, the text of a header before the bracket with its unit: none is renamed, moved or dropped, new ones
// come last. Files of every command that writes some, from the fixtures that give most tables and columns.
//   node .ci/columns.mjs             compare with .ci/columns.json: every file is named whose columns do not begin with the frozen ones
//   node .ci/columns.mjs --update    write .ci/columns.json with columns that are new, if the others are as they were
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const LIST = join(root, ".ci/columns.json");
const CITY = join(root, "fixtures/xx-city-2022");
const TABLES = join(root, "fixtures/input-output");

const parameters = ["shares", "rates", "controls", "groups", "claims"].flatMap((role) => [
  `--${role}`,
  `${role}.csv`,
]);
const RUNS = {
  account: [CITY, "account", "units.csv", ...parameters, "--region", "410800", "--by", "统计口径"],
  "account-county": [CITY, "account", "units.csv", "--region", "410802", "--reference", "410800"],
  penetration: [
    ...[CITY, "penetration", "units.csv", "--method", "efficiencyRate,digitalRate,published"],
    ...["--period", "2022", ...parameters, "--region", "410800"],
  ],
  ...Object.fromEntries(
    published().map((name) => [
      `growth-${name}`,
      [join(root, "fixtures/published", name), "growth", "--controls", "controls.csv"],
    ]),
  ),
  "growth-units": [CITY, "growth", "units.csv", "--region", "410800"],
  ...Object.fromEntries(
    ["growthPublished", "growthUndecided", "wholeStill"].map((name) => [name, caseOf(name)]),
  ),
  io: [
    TABLES,
    "io",
    "germany-1995.csv",
    "--layout",
    "germany-layout.csv",
    "--digital",
    "digital-germany.csv",
  ],
};

/** The command of a case of a finding. */
function caseOf(name) {
  const folder = join(root, "fixtures/findings", name);
  return [folder, ...JSON.parse(readFileSync(join(folder, "case.json"), "utf8")).args];
}

/** Places whose published levels give growth. */
function published() {
  const folder = join(root, "fixtures/published");
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, "controls.csv")));
}

/** Columns of coefficient files are sectors of the data. */
const OF_DATA = /coefficients\.csv$|leontief-inverse\.csv$/;

/** Ids by run and file. */
export async function columnsNow() {
  const work = mkdtempSync(join(tmpdir(), "digecon-columns-"));
  try {
    const found = {};
    for (const [name, [cwd, ...args]] of Object.entries(RUNS)) {
      const out = join(work, name);
      await made([...args, "--out", out], cwd);
      if (!existsSync(out)) continue;
      for (const file of readdirSync(out, { recursive: true }).sort())
        if (file.endsWith(".csv") && !OF_DATA.test(file)) found[`${name}/${file}`] = idsOf(join(out, file));
    }
    return found;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The ids in the header of a file. */
function idsOf(path) {
  return readFileSync(path, "utf8")
    .split("\n", 1)[0]
    .replace("\ufeff", "")
    .split(",")
    .map((name) => name.replace(/（.*$/, ""));
}

/** A run that ends with findings has written its files all the same. */
function made(args, cwd) {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, "dist/cli.js"), ...args], { cwd }, () => resolve());
  });
}

/** Files, and the first id that is not where it was frozen. */
export function moved(frozen, now) {
  return Object.entries(frozen).flatMap(([file, ids]) => {
    const at = ids.findIndex((id, i) => now[file]?.[i] !== id);
    return at < 0 ? [] : [`${file}: column ${at + 1} is ${now[file]?.[at] ?? "not there"}, not ${ids[at]}`];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const now = await columnsNow();
  const lines = moved(existsSync(LIST) ? JSON.parse(readFileSync(LIST, "utf8")) : {}, now);
  for (const line of lines) console.log(line);
  if (lines.length > 0) process.exitCode = 1;
  else if (process.argv.includes("--update")) writeFileSync(LIST, `${JSON.stringify(now, null, 2)}\n`);
}
