// Puts the figures between the marks of docs/performance.md and of its Chinese twin; all else there is written by people.
import { readFileSync, writeFileSync } from "node:fs";

const MARKED = /<!-- results -->[\s\S]*<!-- \/results -->/;
const WORDS = {
  "performance.md": {
    head: ["What", "Goal", "Measured", ""],
    met: "met",
    missed: "missed",
    runs: "medians of",
    pairs: "pairs (least–most)",
    rows: "rows",
  },
  "performance.zh-CN.md": {
    head: ["对比", "目标", "实测", ""],
    met: "达到",
    missed: "未达到",
    runs: "配对",
    pairs: "次的中位数（最小–最大）",
    rows: "行",
  },
};

export function writeResults(results, { machine, rows, runs }) {
  for (const [name, words] of Object.entries(WORDS)) {
    const path = new URL(`../../docs/${name}`, import.meta.url);
    const text = readFileSync(path, "utf8");
    if (!MARKED.test(text)) throw new Error(`docs/${name} has no place for results`);
    const lines = results.map(({ what, goal, text: figure, met, times }) => {
      const beside = times ? `; ${times.join(" s ÷ ")} s` : "";
      return `| ${what} | ${goal} | ${figure}${beside} | ${met ? words.met : words.missed} |`;
    });
    const table = [`| ${words.head.join(" | ")} |`, "| --- | --- | --- | --- |", ...lines].join("\n");
    const under = `${machine}; ${rows} ${words.rows}, ${words.runs} ${runs} ${words.pairs}`;
    writeFileSync(path, text.replace(MARKED, `<!-- results -->\n${table}\n\n${under}\n<!-- /results -->`));
  }
}
