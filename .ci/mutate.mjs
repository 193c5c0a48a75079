// Mutation testing, room by room: node .ci/mutate.mjs [room …]. Prints one table for all rooms that have a report;
// `table` prints it and runs nothing.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOMS = [
  "numbers",
  "vocabulary",
  "classification",
  "parameters",
  "cells",
  "records",
  "engines",
  "accounts",
  "methods",
];

const TABLE = "table";
const STRYKER = fileURLToPath(new URL("../node_modules/.bin/stryker", import.meta.url));

const asked = process.argv.slice(2);
const wanted = asked.filter((each) => each !== TABLE);
const unknown = wanted.filter((room) => !ROOMS.includes(room));
if (unknown.length > 0) {
  console.error(`${unknown.join(", ")}: expected ${[...ROOMS, TABLE].join(" | ")}`);
  process.exit(2);
}
let failed = false;
for (const room of asked.length > 0 ? wanted : ROOMS) {
  const env = { ...process.env, DIGECON_ROOM: room };
  const { status } = spawnSync(STRYKER, ["run"], { env, stdio: "inherit" });
  failed ||= status !== 0;
}

const STATUSES = ["Killed", "Timeout", "Survived", "NoCoverage"];
const rows = [];
for (const room of ROOMS) {
  const report = new URL(`../reports/mutation/${room}.json`, import.meta.url);
  if (!existsSync(report)) continue;
  const files = Object.entries(JSON.parse(readFileSync(report, "utf8")).files)
    .map(([name, { mutants }]) => ({ name, counts: count(mutants) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  rows.push(...files, { name: `**src/${room}**`, counts: sum(files) });
}
rows.push({ name: "**all**", counts: sum(rows.filter(({ name }) => name.startsWith("**"))) });

console.log("\n| file | mutants | killed | timeout | survived | no coverage | score |");
console.log("|---|---:|---:|---:|---:|---:|---:|");
for (const { name, counts } of rows) {
  const all = STATUSES.reduce((total, status) => total + counts[status], 0);
  const score = all === 0 ? "–" : `${((100 * (counts.Killed + counts.Timeout)) / all).toFixed(1)} %`;
  console.log(`| ${[name, all, ...STATUSES.map((status) => counts[status]), score].join(" | ")} |`);
}
process.exitCode = failed ? 1 : 0;

/** Mutants by outcome; one that the compiler of tests refuses would be no mutant, and there is none such. */
function count(mutants) {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0]));
  for (const { status } of mutants) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function sum(parts) {
  return Object.fromEntries(
    STATUSES.map((status) => [status, parts.reduce((total, { counts }) => total + counts[status], 0)]),
  );
}
