// The packed package as others meet it: looked over by publint and attw, installed into an empty project outside the tree,
// imported, compiled against, its command run, its core bundled for a browser and run where there are no Node globals;
// at last weighed against .ci/budget.json.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { measure } from "./size.mjs";

/** What an application in TypeScript writes; compiled as strictly as it may be. */
const CONSUMER = `import { type Account, type AccountOptions, account, classify, type Finding, type Lang, needFigure, roundTo, share, tallyRecords } from "digecon";
import { type CsvOptions, readParameters, tallyCsv } from "digecon/csv";
import { type GrowthOfLevels, growthOfLevels } from "digecon/growth";
import { leontief } from "digecon/io";
import { tallyFiles } from "digecon/node";
import { readWorkbook } from "digecon/xlsx";
const lang: Lang = "en";
const options: AccountOptions = { period: "2023", edition: "2017" };
const result: Account = account(tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: "100" }], { unit: "万元" }), options);
const messages: readonly string[] = result.findings.map((finding: Finding) => finding.message[lang]);
const csv: CsvOptions = { unit: "元", encoding: "gb18030" };
const cells: number = tallyCsv("行业代码,统一社会信用代码,增加值\\n3911,A1,7", { ...csv, encoding: "utf-8" }).cells.length;
const rows: AccountOptions["groups"] = readParameters("group,gbt4754\\n软件,65");
const reader: Parameters<typeof tallyFiles>[1] = { readWorkbook };
const levels: GrowthOfLevels = growthOfLevels({ levels: [{ period: "2023", item: "gdp", value: "1", unit: "亿元" }] });
const required: unknown = leontief([[0.5]]).L;
if (messages.length < 0 || levels.rows.length > 0 || required === undefined || !rows || !reader) throw new Error("never");
console.log(roundTo(needFigure(share("127555", "1294272")).known.times(100), 1), result.nodes[0]?.code, classify("39").within, cells);
`;

const root = fileURLToPath(new URL("..", import.meta.url));
const project = mkdtempSync(join(tmpdir(), "digecon-smoke-"));
const run = (command, args, options = {}) =>
  execFileSync(command, args, {
    cwd: project,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    ...options,
  });
const expect = (what, actual, wanted) => {
  if (actual !== wanted)
    throw new Error(`${what}: expected ${JSON.stringify(wanted)}, received ${JSON.stringify(actual)}`);
  console.log(`ok  ${what}`);
};

try {
  const [{ filename }] = JSON.parse(
    run("npm", ["pack", "--json", "--pack-destination", project], { cwd: root }),
  );
  const tarball = join(project, filename);
  const tool = (name) => join(root, "node_modules", ".bin", name);
  expect("publint --strict", run(tool("publint"), ["run", tarball, "--strict"]).includes("All good!"), true);
  // The package is ESM only: how CommonJS and the resolution of Node 10 see it is left out.
  run(tool("attw"), [tarball, "--profile", "esm-only"], { stdio: ["ignore", "ignore", "inherit"] });
  console.log("ok  attw --profile esm-only");

  writeFileSync(join(project, "package.json"), '{ "name": "empty", "private": true, "type": "module" }\n');
  run("npm", ["install", "--no-save", "--prefer-offline", "--no-audit", "--no-fund", tarball]);

  writeFileSync(
    join(project, "use.mjs"),
    `import { account, classify, needFigure, roundTo, share, tallyRecords } from "digecon";
import { tallyCsv } from "digecon/csv";
import { growthOfLevels } from "digecon/growth";
import { leontief } from "digecon/io";
import { tallyFiles } from "digecon/node";
import { readWorkbook } from "digecon/xlsx";
const tally = tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: "100" }], { unit: "万元" });
const core = account(tally, { period: "2023" }).nodes[0];
console.log(JSON.stringify([
  classify("3911").matches[0].category,
  roundTo(needFigure(share("127555", "1294272")).known.times(100), 1),
  core.value.known.toString(),
  tallyCsv("统一社会信用代码,行业代码,增加值（万元）\\nA1,3911,12.5").cells.length,
  growthOfLevels({ levels: ["2023", "2024"].map((period, i) => ({ period, item: "gdp", value: String(100 + 10 * i), unit: "亿元" })) }).rows[0].rate.known,
  leontief([[0.5]]).L,
  typeof tallyFiles,
  typeof readWorkbook,
]));`,
  );
  expect(
    "import in Node",
    run("node", ["use.mjs"]).trim(),
    '["010101","9.9","1000000",1,"0.1",[[2]],"function","function"]',
  );

  // Types of every entry, unaided by those of Node, and checked to the last declaration.
  writeFileSync(join(project, "use.mts"), CONSUMER);
  for (const [module, resolution] of [
    ["node16", "node16"],
    ["nodenext", "nodenext"],
    ["preserve", "bundler"],
  ]) {
    const flags = "--strict --exactOptionalPropertyTypes --target es2022 --lib es2022,dom".split(" ");
    const where = `--outDir ${resolution} --module ${module} --moduleResolution ${resolution}`;
    run(tool("tsc"), ["use.mts", ...flags, "--types", "", ...where.split(" ")]);
    expect(
      `compiled with moduleResolution ${resolution}`,
      run("node", [`${resolution}/use.mjs`]).trim(),
      "9.9 core 01 1",
    );
  }

  expect(
    "digecon --version",
    run("node_modules/.bin/digecon", ["--version"]).trim(),
    JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
  );
  const { figures } = JSON.parse(run("node_modules/.bin/digecon", ["classify", "3911", "--json"]));
  const [answer] = figures.answers;
  expect("digecon classify", answer.matches[0].category, "010101");
  mkdirSync(join(project, "data"));
  writeFileSync(
    join(project, "data", "units.csv"),
    "统一社会信用代码,行业代码,增加值（万元）\nA1,3911,100\nA2,3610,50\n",
  );
  run("node_modules/.bin/digecon", ["account", "data/units.csv", "--period", "2023", "--out", "result"]);
  expect("digecon verify", run("node_modules/.bin/digecon", ["verify", "result"]).trim(), "identical");

  writeFileSync(
    join(project, "browser.mjs"),
    `import { account, classify, tallyRecords } from "digecon";
import { tallyCsv } from "digecon/csv";
import { growthOfLevels } from "digecon/growth";
import { leontief } from "digecon/io";
globalThis.answer = [classify("39").within, leontief([[0.5]]).L[0][0], growthOfLevels({ levels: [] }).rows.length, account(tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: "100" }], { unit: "元" }), { period: "2023" }).nodes[0].value.known.toString(), tallyCsv("行业代码,统一社会信用代码,增加值（元）\\n3911,A1,7").cells.length].join(" ");`,
  );
  const { outputFiles } = await build({
    entryPoints: [join(project, "browser.mjs")],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    minify: true,
    logLevel: "error",
  });
  const context = createContext({ TextDecoder, TextEncoder });
  runInContext(
    "globalThis.process = undefined; globalThis.Buffer = undefined; globalThis.require = undefined;",
    context,
  );
  runInContext(outputFiles[0].text, context);
  expect("bundle in a context without Node", context.answer, "01 2 0 100 1");

  await measure(project, root);
} finally {
  rmSync(project, { recursive: true, force: true });
}
