// Writes the pages of docs/ that are made from the catalogue of findings. `--check` writes nothing and exits 1 when a
// page on disk is stale.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = new URL("../../src/findings/", import.meta.url);
const docs = new URL("../../docs/", here);

/** The catalogue is TypeScript: it is bundled in memory to be read. */
async function catalogue() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { findingCatalogue } from "./catalogue.ts"; export { CHAPTERS } from "./chapters.ts";`,
      resolveDir: fileURLToPath(here),
    },
    bundle: true,
    format: "esm",
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}

const WORDS = {
  zh: {
    title: "发现的问题：逐条说明",
    other: "[English](findings.md)",
    intro: [
      "读取和核算时发现的每一类问题，都有一个代号、一句说明和一条建议。`digecon check` 只列出问题；`digecon account --json` 把问题连同样例（文件、行、字段、内容）和说明所用的数据（`values`，逐项有名称）一并给出；`internal/findings.csv` 是完整清单。",
      "**错误**：有数字因此有误或缺失。**警告**：需要人来判断。**提示**：知道即可。说明中的*斜体*由具体情况填入；同类问题有多处时，各处不同的内容取样例中的第一处。",
      "标有**单位资料**的，样例可能含单个单位的资料：可发布的报告只给出次数，不写内容。",
    ],
    severity: { error: "错误", warning: "警告", info: "提示" },
    advice: "怎么办：",
    unit: "，单位资料",
    end: "。",
  },
  en: {
    title: "Findings, one by one",
    other: "[中文](findings.zh-CN.md)",
    intro: [
      "Whatever a run notices about its input has a code, a sentence and an advice. `digecon check` lists findings only; `digecon account --json` gives them with their samples (file, row, field, content) and the data of their sentences by name (`values`); `internal/findings.csv` is the full list.",
      "**Error**: a figure is wrong or missing because of it. **Warning**: a person must decide. **Note**: good to know. What stands in *italics* is filled in from the case at hand; where a finding arose more than once, what differs from case to case is that of the first of its sample.",
      "Where **unit data** is said, the sample may hold data of single units: publishable reports print only how often it arose.",
    ],
    severity: { error: "error", warning: "warning", info: "note" },
    advice: "What to do: ",
    unit: ", unit data",
    end: ".",
  },
};

/** A message with the names of its values in their places. */
function shown(definition, lang) {
  const kinds = Object.entries({ ...definition.values, ...definition.cases });
  return definition[lang](Object.fromEntries(kinds.map(([name, kind]) => [name, `*${kind.name[lang]}*`])));
}

function page(lang, { findingCatalogue, CHAPTERS }) {
  const words = WORDS[lang];
  const sentence = (text) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${words.end}`;
  const lines = [
    "<!-- Generated from src/findings/catalogue by .ci/generate/findings.mjs. Do not edit. -->",
    `# ${words.title}`,
    "",
    words.other,
    ...words.intro.flatMap((text) => ["", text]),
  ];
  let chapter;
  for (const [code, definition] of Object.entries(findingCatalogue())) {
    if (definition.chapter !== chapter) lines.push("", `## ${CHAPTERS.words(definition.chapter, lang)}`);
    chapter = definition.chapter;
    const kind = `${words.severity[definition.severity]}${definition.unitLevel ? words.unit : ""}`;
    lines.push("", `### ${code}`, "", `**${kind}** — ${sentence(shown(definition, lang))}`);
    lines.push("", `${words.advice}${sentence(definition.advice[lang])}`);
  }
  return `${lines.join("\n")}\n`;
}

const made = await catalogue();
const pages = [
  [new URL("findings.md", docs), page("en", made)],
  [new URL("findings.zh-CN.md", docs), page("zh", made)],
];
const check = process.argv.includes("--check");
for (const [url, text] of pages) {
  if (existsSync(url) && readFileSync(url, "utf8") === text) continue;
  if (check) {
    console.error(`stale: docs/${url.pathname.split("/").at(-1)}`);
    process.exitCode = 1;
  } else writeFileSync(url, text);
}
