// Writes what is derived from the CSV tables of classification/: the code tables as TypeScript modules and the readable
// snapshot of the 2021 classification. `--check` writes nothing and exits 1 when a file on disk is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const here = new URL("../../classification/", import.meta.url);
const modules = new URL("../src/classification/tables/", here);
const read = (name) => parse(readFileSync(new URL(name, here), "utf8"), { columns: true, bom: true });

const TABLES = {
  gbt4754_2017: "gbt4754-2017.csv",
  digitalEconomy2021: "digital-economy-2021.csv",
  coreStarred: "core-starred.csv",
  edition2011To2017: "gbt4754-2011-to-2017.csv",
  isic4: "gbt4754-2017-to-isic4.csv",
  categoryStatus: "category-status.csv",
  scopeExclusions: "scope-exclusions.csv",
  namesEn: "names-en.csv",
  descriptions: "descriptions.csv",
  penetrationPublished: "penetration-published.csv",
};

/** One tab-separated line a row: decoding needs no quoting rules and no reader. */
function moduleText(name, file) {
  const rows = parse(readFileSync(new URL(file, here), "utf8"), { bom: true });
  const lines = rows.map((row) => row.join("\t"));
  if (lines.some((line, i) => line.split("\t").length !== rows[i].length || /[`\\$\n]/.test(line)))
    throw new Error(`${file}: a field holds a tab, newline, backtick, backslash or dollar sign`);
  return `// Generated from classification/${file} by .ci/generate/classification.mjs. Do not edit.\nexport const ${name}: string = \`${lines.join("\n")}\`;\n`;
}

function snapshot() {
  const en = new Map(
    read("names-en.csv")
      .filter((row) => row.table === "digital-economy-2021")
      .map((row) => [row.code, row.name_en]),
  );
  const described = new Map(read("descriptions.csv").map((row) => [row.code, row]));
  const status = new Map(read("category-status.csv").map((row) => [row.code, row]));
  const lines = [
    "<!-- Generated from the CSV tables by .ci/generate/classification.mjs. Do not edit. -->",
    "# 数字经济及其核心产业统计分类（2021） / Statistical classification of the digital economy and its core industries (2021)",
    "",
    "`*`: 该行业仅部分活动属于本类 / only part of the industry belongs to the category. 说明为本项目自拟 / descriptions are this project's own words.",
  ];
  for (const row of read("digital-economy-2021.csv")) {
    const title = `${row.code} ${row.name} / ${en.get(row.code)}`;
    if (row.level === "1") lines.push("", `## ${title}`);
    else if (row.level === "2") lines.push("", `### ${title}`, "");
    else {
      const text = described.get(row.code);
      const note = status.get(row.code);
      lines.push(`- **${title}** — GB/T 4754: ${row.gbt4754_codes || "—"}`);
      lines.push(`  - ${text?.description_zh}`, `  - ${text?.description_en}`);
      if (note) lines.push(`  - ⚠ ${note.note_zh} / ${note.note_en}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

const outputs = new Map([
  ...Object.entries(TABLES).map(([name, file]) => [
    new URL(file.replace(/\.csv$/, ".ts"), modules),
    moduleText(name, file),
  ]),
  [new URL("snapshot.md", here), snapshot()],
]);

const check = process.argv.includes("--check");
mkdirSync(modules, { recursive: true });
let stale = 0;
for (const [url, text] of outputs) {
  if (existsSync(url) && readFileSync(url, "utf8") === text) continue;
  stale += 1;
  if (check) console.error(`stale: ${url.pathname.split("/").slice(-3).join("/")}`);
  else writeFileSync(url, text);
}
if (check && stale > 0) process.exit(1);
