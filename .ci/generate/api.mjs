// Writes docs/api.md: every export of every entry under headings, with a word and its signature. `--check` writes nothing and exits 1
// when the page on disk is stale.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { ENTRIES, exportsOf, importOf, withCompiler } from "../publicApi.mjs";

const page = new URL("../../docs/api.md", import.meta.url);
const house = readFileSync(new URL("../../docs/house.md", import.meta.url), "utf8");
/** Rooms in their order, each with what is in it. */
const ROOMS = new Map(
  [...house.matchAll(/^\| `src\/(\w+)` \| (.*?) \|$/gm)].map(([, room, what]) => [room, what]),
);

/** What each entry is for, in a few words. */
const ENTRY_WORDS = {
  index:
    "classification, the tally of records in memory, accounts, tables, report, charts; runs in a browser",
  csv: "CSV and TSV that are in memory; runs in a browser",
  growth:
    "growth, contributions, revisions, deflation, penetration by several methods, sampling, sources of growth",
  io: "input–output tables: coefficients, multipliers, linkages, digital inputs",
  node: "files: which there are, what they hold, their tally",
  xlsx: "workbooks",
  danfo: "exchange with DataFrames of danfojs",
};

const roomOf = (file) => (file?.includes("/") ? file.slice(0, file.indexOf("/")) : "");
const withoutLinks = (words) => words.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/ \(\)/g, "");

function item({ name, words, signature }) {
  const fence = signature.includes("`") ? "``" : "`";
  return [`- **${name}**${words === "" ? "" : ` — ${words}`}<br>`, `  ${fence}${signature}${fence}`];
}

function section(entry, exported) {
  const lines = ["", `## ${importOf(entry)}`, "", `${ENTRY_WORDS[entry]}.`];
  for (const room of ["", ...ROOMS.keys()]) {
    const inside = exported.filter(({ file }) => roomOf(file) === room);
    if (inside.length === 0) continue;
    if (room !== "") lines.push("", `### ${room}: ${withoutLinks(ROOMS.get(room))}`);
    lines.push("", ...inside.flatMap(item));
  }
  const lost = exported.filter(({ file }) => roomOf(file) !== "" && !ROOMS.has(roomOf(file)));
  if (lost.length > 0)
    throw new Error(`docs/house.md has no room for ${lost.map(({ name }) => name).join(" ")}`);
  return lines;
}

const text = `${[
  "<!-- Generated from src/ by .ci/generate/api.mjs (npm run generate). Do not edit. -->",
  "# What the package exports",
  "",
  "By entry, then by room ([house.md](house.md)). Functions and constants with their types, interfaces with the names of their properties; examples and the words of every property stand in the declarations, where an editor shows them.",
  ...withCompiler((project) => ENTRIES.flatMap((entry) => section(entry, exportsOf(project, entry)))),
].join("\n")}\n`;
if (!existsSync(page) || readFileSync(page, "utf8") !== text) {
  if (process.argv.includes("--check")) {
    console.error("stale: docs/api.md");
    process.exit(1);
  }
  writeFileSync(page, text);
}
