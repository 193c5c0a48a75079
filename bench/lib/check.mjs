// Before anything is timed: on rows that leave no room for judgement the sums of ours are those of the DuckDB script, cell by
// cell to the last digit; and a file that is not regular gives the same outputs as its regular twin, byte by byte.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { baseline } from "./baselines.mjs";
import { irregular, plain } from "./data.mjs";

/** Columns of internal/cells.csv and of the script. Ours in 元, its in 千元. */
const MEASURES = {
  revenue: "revenue",
  grossOutput: "output",
  intermediateInput: "input",
  compensation: "compensation",
  netProductionTaxes: "taxes",
  depreciation: "depreciation",
  operatingSurplus: "surplus",
  totalAssets: "assets",
};

export function check(cli, path) {
  const file = plain(path);
  const [ours, theirs] = [`${file}.out`, `${file}.floor.csv`];
  account(cli, file, ours);
  execFileSync(process.execPath, [baseline("floor.mjs"), file, theirs]);
  const expected = new Map(rowsOf(theirs).map((row) => [keyOf(row), floorText(row)]));
  const found = new Map(rowsOf(`${ours}/internal/cells.csv`).map((row) => [ownKey(row), ownText(row)]));
  if (found.size !== expected.size || found.size === 0)
    throw new Error(`${found.size} cells, the script has ${expected.size}`);
  for (const [key, text] of expected)
    if (found.get(key) !== text) throw new Error(`cell ${key}: ${found.get(key)}, the script has ${text}`);
  const twin = irregular(path);
  account(cli, path, `${path}.out`);
  account(cli, twin, `${twin}.out`);
  const files = filesIn(`${path}.out`);
  if (files.join() !== filesIn(`${twin}.out`).join()) throw new Error("the two paths wrote different files");
  for (const name of files)
    if (!readFileSync(`${path}.out/${name}`).equals(readFileSync(`${twin}.out/${name}`)))
      throw new Error(`${name} differs between the regular file and its twin`);
  for (const made of [ours, theirs, `${path}.out`, `${twin}.out`]) rmSync(made, { recursive: true });
  return `${found.size} cells agree with the DuckDB script; ${files.length} files agree between the paths`;
}

function account(cli, file, out) {
  rmSync(out, { recursive: true, force: true });
  execFileSync(process.execPath, [cli, "account", file, "--out", out], { stdio: "ignore" });
}

/** All but the manifest, which names its input. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "manifest.json")
    .map((entry) => `${(entry.parentPath ?? entry.path).slice(folder.length + 1)}/${entry.name}`)
    .sort();
}

function rowsOf(path) {
  return parse(readFileSync(path), { columns: true, bom: true });
}

const keyOf = ({ year, scope, region, code }) => [year, scope, region, code].join(" ");
const ownKey = ({ period, scope, region, industry }) => [period, scope, region, industry].join(" ");

function floorText(row) {
  const money = Object.values(MEASURES).map((name) => `${cents(row[name]) * 1000n}`);
  return [row.units, ...money, row.staff].join(" ");
}

function ownText(row) {
  const money = Object.keys(MEASURES).map((name) => `${cents(row[name])}`);
  return [row.records, ...money, row.employees].join(" ");
}

/** Decimal text with two places as a whole number of hundredths. */
function cents(text) {
  if (!/^-?\d+\.\d\d$/.test(text)) throw new Error(`expected two decimals, received ${text}`);
  return BigInt(text.replace(".", ""));
}
