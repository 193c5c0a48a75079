// Holds the bytes that the command writes and prints: every fixture with the commands that take it, a SHA-256 a run over
// its files, its standard output and error, and its exit code, and whether verify finds it again. A figure that changes shows here first.
//   node .ci/bytes.mjs             compare with .ci/bytes.sha256; the runs that differ are named, their files kept
//   node .ci/bytes.mjs --update    write .ci/bytes.sha256
//   node .ci/bytes.mjs --cli FILE  another build of the command, to hold two against each other
// Behind a run the list has the first digits of the SHA-256 of each of its files: a file that differs must have a row in the page of
// changes of this version (docs/changes-0.2.md of 0.2.0), else its name is printed, the exit code is 1, and --update writes nothing.
// What a run prints (printed.txt) stands there as "terminal".
//   node .ci/bytes.mjs --only TEXT the same for the runs with TEXT in their names alone
// The files of all runs stay under node_modules/.cache/bytes/out until the next time.
import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { changesPage, untold } from "./changedFiles.mjs";

const { values: asked } = parseArgs({
  options: {
    update: { type: "boolean", default: false },
    cli: { type: "string" },
    only: { type: "string", default: "" },
  },
});
const CLI = resolve(asked.cli ?? fileURLToPath(new URL("../dist/cli.js", import.meta.url)));
if (!existsSync(CLI)) throw new Error(`${CLI}: there is no command; npm run build makes it`);
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const LIST = ".ci/bytes.sha256";

const BASE = resolve("node_modules/.cache/bytes");
const FIXTURES = join(BASE, "fixtures");
const OUT = join(BASE, "out");
/** Outcome of a run: what it printed, and how it ended. */
const PRINTED = "printed.txt";
const LANGUAGES = ["zh", "en"];
/** How many digits of its sum stand behind a file in the list. */
const DIGITS = 8;

rmSync(BASE, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
cpSync("fixtures", FIXTURES, { recursive: true });

const runs = [
  ...scenarios(),
  ...findings(),
  ...city(),
  ...published(),
  ...inputOutput(),
  ...codes(),
  ...register(),
].filter(({ name }) => name.includes(asked.only));
const queue = runs.values();
const made = new Map();
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (const run of queue) made.set(run.name, await digestOf(run));
  }),
);
const lines = runs
  .map(({ name }) => ({ name, text: `${made.get(name)}\n` }))
  .sort((a, b) => compare(a.name, b.name));
const text = lines.map((line) => line.text).join("");
const whole = sha256(text);
if (!existsSync(LIST) && !asked.update) throw new Error(`${LIST} is not there; --update writes it`);
const before = new Map(
  (existsSync(LIST) ? readFileSync(LIST, "utf8").match(/.*\n/g) : []).map((line) => [nameIn(line), line]),
);
// A line without files is of a list from before they were in it: what counts there is the sum of the run.
const differing = lines.filter(({ name, text }) => {
  const old = before.get(name);
  return old === undefined || (old.includes("\t") ? old !== text : old.slice(0, 64) !== text.slice(0, 64));
});
const names = new Set(runs.map(({ name }) => name));
const gone = [...before.keys()].filter((name) => name.includes(asked.only) && !names.has(name));
for (const { name } of differing) console.log(`differs: ${name}   (${relative(".", join(OUT, name))})`);
for (const name of gone) console.log(`gone: ${name}`);
const page = changesPage();
const changed = differing.flatMap(({ name, text }) => filesApart(before.get(name), text));
const unsaid = untold(
  changed.map((file) => (file === PRINTED ? "terminal" : file)),
  page.text,
);
for (const file of unsaid) console.log(`not told: ${file} has no row under "Files" in ${page.name}`);
console.log(
  `${runs.length} runs, ${differing.length} differ, ${gone.length} gone; SHA-256 of the list ${whole}`,
);
if (asked.update && unsaid.length === 0) writeFileSync(LIST, listWith(lines));
else if (differing.length + gone.length > 0) process.exitCode = 1;

/** The list with these lines in place of those of their names; of all runs it is these lines alone. */
function listWith(made) {
  const kept = [...before].filter(([name]) => !name.includes(asked.only));
  const all = [...kept.map(([name, text]) => ({ name, text })), ...made];
  return all
    .sort((a, b) => compare(a.name, b.name))
    .map(({ text }) => text)
    .join("");
}

/** Name of the run of a line: between its sum and its files. */
function nameIn(line) {
  return line.slice(66).split("\t")[0].trim();
}

/** Files in which two lines of one run differ; none of a run that was not there, all where the older line has no files. */
function filesApart(old, now) {
  if (old === undefined) return [];
  const [older, newer] = [old, now].map((line) => new Set(line.trim().split("\t").slice(1)));
  const apart = [...older].filter((file) => !newer.has(file));
  const here = [...newer].filter((file) => !older.has(file));
  return [...apart, ...here].map((file) => file.slice(DIGITS + 1));
}

/** Runs of a command in every language: `args` is made for each from its output folder, as seen from the folder of the run. */
function inBoth(cwd, name, args) {
  return LANGUAGES.map((lang) => {
    const run = `${name}.${lang}`;
    return { name: run, cwd, args: [...args(relative(cwd, join(OUT, run))), "--lang", lang] };
  });
}

/** Options of a fixture's options.json as flags; rows of parameters become files beside the input. */
function flagsOf(folder, { edition, region, ...roles }) {
  const flags = [];
  if (edition) flags.push("--edition", edition);
  if (region) flags.push("--region", region);
  for (const [role, rows] of Object.entries(roles)) {
    const columns = Object.keys(rows[0]);
    const quoted = [columns, ...rows.map((row) => columns.map((column) => row[column]))].map((cells) =>
      cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","),
    );
    writeFileSync(join(folder, `${role}.csv`), `${quoted.join("\n")}\n`);
    flags.push(`--${role}`, `${role}.csv`);
  }
  return flags;
}

/** fixtures/NN-name: accounts, checks, lists to decide, and growth of this year's set. */
function scenarios() {
  return readdirSync("fixtures")
    .filter((name) => /^\d\d-/.test(name))
    .flatMap((name) => {
      const folder = join(FIXTURES, name);
      const { tally, account } = JSON.parse(readFileSync(join(folder, "options.json"), "utf8"));
      const policy = tally.plan?.policy;
      const flags = [
        ...flagsOf(folder, account),
        ...(policy ? ["--output-basis", policy.outputBasis, "--interest", policy.interest] : []),
      ];
      const { edition, region, shares, rates } = account;
      const few = flagsOf(folder, { edition, ...(region && { region }) });
      const paired = [...few, ...flagsOf(folder, { ...(shares && { shares }), ...(rates && { rates }) })];
      const input = ["input.csv"];
      return [
        ...inBoth(folder, `${name}/account`, (out) => ["account", ...input, ...flags, "--out", out]),
        ...inBoth(folder, `${name}/account-json`, () => ["account", ...input, ...flags, "--json"]),
        ...inBoth(folder, `${name}/check`, () => ["check", ...input, ...flags]),
        ...inBoth(folder, `${name}/reidentify`, (out) => [
          "reidentify",
          ...input,
          ...(edition ? ["--edition", edition] : []),
          "--out",
          join(out, "list.csv"),
        ]),
        ...inBoth(folder, `${name}/growth`, (out) => ["growth", ...input, ...paired, "--out", out]),
        ...inBoth(folder, `${name}/penetration`, (out) => [
          ...["penetration", ...input, "--method", "efficiencyRate,digitalRate"],
          ...flags,
          ...["--out", out],
        ]),
      ];
    });
}

/** fixtures/findings: the command of each case, and accounts of what is only checked there. */
function findings() {
  return readdirSync("fixtures/findings")
    .filter((name) => existsSync(join(FIXTURES, "findings", name, "case.json")))
    .flatMap((name) => {
      const folder = join(FIXTURES, "findings", name);
      const { args, repeat } = JSON.parse(readFileSync(join(folder, "case.json"), "utf8"));
      if (repeat) {
        const rows = Array.from({ length: repeat.rows }, (_, i) => repeat.row.replaceAll("#", i + 1));
        writeFileSync(join(folder, "input.csv"), `${[repeat.header, ...rows].join("\n")}\n`);
      }
      const [command, ...rest] = args;
      return [
        ...(command === "check" ? inBoth(folder, `findings/${name}/check`, () => args) : []),
        ...inBoth(folder, `findings/${name}/${command === "check" ? "account" : command}`, (out) => [
          command === "check" ? "account" : command,
          ...rest,
          ...["--out", out],
        ]),
      ];
    });
}

/** fixtures/xx-city-2022: all that a city asks for. */
function city() {
  const folder = join(FIXTURES, "xx-city-2022");
  const roles = ["shares", "rates", "controls", "groups", "claims"];
  const parameters = roles.flatMap((role) => [`--${role}`, `${role}.csv`]);
  const account = ["account", "units.csv", ...parameters, "--region", "410800"];
  const of = (name, args) => inBoth(folder, `xx-city-2022/${name}`, args);
  return [
    ...of("account", (out) => [...account, "--out", out]),
    ...of("account-json", () => [...account, "--json"]),
    ...of("account-official", (out) => [
      ...account,
      "--official",
      "--bom",
      "--rounding",
      "halfEven",
      "--out",
      out,
    ]),
    ...of("account-edition", (out) => [...account, "--edition", "2017", "--out", out]),
    ...of("account-scope", (out) => [...account, "--scope", "aboveThreshold", "--force-scope", "--out", out]),
    ...of("account-county", (out) => [
      "account",
      "units.csv",
      "--region",
      "410802",
      "--reference",
      "410800",
      "--out",
      out,
    ]),
    ...of("account-by", (out) => [...account, "--by", "统计口径,数字化份额", "--out", out]),
    ...of("account-basis", (out) => [
      ...account,
      ...["--output-basis", "inclVat", "--interest", "addBack", "--no-duplicates", "--out", out],
    ]),
    ...of("check", () => ["check", "units.csv", "--region", "410800"]),
    ...of("reidentify", (out) => ["reidentify", "units.csv", "--out", join(out, "list.csv")]),
    ...of("growth", (out) => ["growth", "units.csv", "--region", "410800", "--out", out]),
    ...of("growth-previous", (out) => ["growth", "units.csv", "--previous", "units.csv", "--out", out]),
    ...of("penetration", (out) => [
      ...["penetration", "units.csv", "--method", "efficiencyRate,digitalRate,published", "--period", "2022"],
      ...[...parameters, "--region", "410800", "--out", out],
    ]),
  ];
}

/** fixtures/published: growth of published levels; penetration as published. */
function published() {
  const folder = join(FIXTURES, "published");
  const places = readdirSync(folder).filter((name) => existsSync(join(folder, name, "controls.csv")));
  return [
    ...places.flatMap((name) => [
      ...inBoth(join(folder, name), `published/${name}/growth`, (out) => [
        ...["growth", "--controls", "controls.csv", "--out", out],
      ]),
      ...inBoth(join(folder, name), `published/${name}/growth-final`, (out) => [
        ...["growth", "--controls", "controls.csv", "--base-vintage", "final", "--out", out],
      ]),
      ...inBoth(join(folder, name), `published/${name}/levels`, (out) => [
        ...["account", "levels.csv", "--controls", "controls.csv", "--out", out],
      ]),
    ]),
    ...inBoth(folder, "published/penetration", (out) => [
      "penetration",
      "--method",
      "published",
      "--out",
      out,
    ]),
  ];
}

/** fixtures/input-output: the tables of Germany, coefficients and penetration by inputs. */
function inputOutput() {
  const folder = join(FIXTURES, "input-output");
  const methods = "ioDirect,ioDirectShare,ioComplete,ioCompleteShare";
  return ["germany-1995", "germany-2009"].flatMap((name) => {
    const table = ["--layout", "germany-layout.csv", "--digital", "digital-germany.csv"];
    return [
      ...inBoth(folder, `input-output/${name}/io-removed`, (out) => [
        ...["io", `${name}.csv`, ...table, "--imports", "removed", "--out", out],
      ]),
      ...inBoth(folder, `input-output/${name}/io`, (out) => ["io", `${name}.csv`, ...table, "--out", out]),
      ...inBoth(folder, `input-output/${name}/penetration`, (out) => [
        ...["penetration", "--io", `${name}.csv`, ...table, "--method", methods, "--out", out],
      ]),
    ];
  });
}

/** A made-up register that is long enough to be read in two parts, one of them in a thread of its own. */
function register() {
  const folder = join(BASE, "register");
  mkdirSync(folder);
  execFileSync(process.execPath, [
    "bench/make-units.mjs",
    "--rows",
    "120000",
    "--out",
    join(folder, "units.csv"),
  ]);
  return inBoth(folder, "register/account", (out) => [
    "account",
    "units.csv",
    "--edition",
    "2017",
    "--out",
    out,
  ]);
}

/** Every code and official name of both editions. */
function codes() {
  const column = (file, names) => {
    const [header, ...rows] = readFileSync(join("classification", file), "utf8").trim().split("\n");
    const at = names.map((name) => header.split(",").indexOf(name));
    return [...new Set(rows.flatMap((row) => at.map((each) => row.split(",")[each] ?? "")))].filter(Boolean);
  };
  const newer = column("gbt4754-2017.csv", ["code"]);
  const older = column("gbt4754-2011-to-2017.csv", ["code_2011"]);
  const names = column("gbt4754-2017.csv", ["name"]);
  return [
    ...inBoth(BASE, "classify/2017", () => ["classify", ...newer, "--edition", "2017"]),
    ...inBoth(BASE, "classify/2011", () => ["classify", ...older, "--edition", "2011"]),
    ...inBoth(BASE, "classify/names", () => ["classify", ...names]),
    ...inBoth(BASE, "classify/json", () => ["classify", ...newer, "--json"]),
    ...["", "account", "check", "classify", "growth", "io", "penetration", "reidentify", "verify"].flatMap(
      (command) =>
        inBoth(BASE, `help/${command || "digecon"}`, () => [...(command ? [command] : []), "--help"]),
    ),
  ];
}

/** Line of a run in the list: its sum, its name, its files. */
async function digestOf({ name, cwd, args }) {
  const folder = join(OUT, name);
  const printed = [await execute(cwd, args)];
  if (existsSync(join(folder, "manifest.json")) && name.endsWith(".zh"))
    printed.push(await execute(cwd, ["verify", relative(cwd, folder)]));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, PRINTED), printed.join(""));
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort(compare);
  const sums = files.map((file) => [sha256(readFileSync(join(folder, file))), file]);
  const sum = sha256(sums.map((each) => `${each.join("  ")}\n`).join(""));
  return [`${sum}  ${name}`, ...sums.map(([each, file]) => `${each.slice(0, DIGITS)} ${file}`)].join("\t");
}

function execute(cwd, args) {
  // Nothing of the caller's surroundings may show in what is printed.
  const options = { cwd, encoding: "utf8", maxBuffer: 1 << 28, env: { PATH: process.env.PATH } };
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], options, (error, stdout, stderr) =>
      resolve(`exit code ${error ? error.code : 0}\n${stdout}\n${stderr}`),
    );
  });
}

function sha256(data) {
  return createHash("sha256").update(data).digest("hex");
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
