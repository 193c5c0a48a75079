// The packed package as others meet it: installed into an empty project outside the tree, imported, its command run,
// and its core bundled for a browser and run where there are no Node globals.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";

const root = new URL("..", import.meta.url).pathname;
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
  writeFileSync(join(project, "package.json"), '{ "name": "empty", "private": true, "type": "module" }\n');
  run("npm", [
    "install",
    "--no-save",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    join(project, filename),
  ]);

  writeFileSync(
    join(project, "use.mjs"),
    `import { account, classify, roundTo, share, tallyRecords } from "digecon";
import { tallyCsv } from "digecon/csv";
import { tallyFiles } from "digecon/node";
import { readWorkbook } from "digecon/xlsx";
const tally = tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: "100" }], { unit: "万元" });
const core = account(tally, { period: "2023" }).nodes[0];
console.log(JSON.stringify([
  classify("3911").matches[0].category,
  roundTo(share("127555", "1294272").times(100), 1),
  core.value.known.toString(),
  tallyCsv("统一社会信用代码,行业代码,增加值（万元）\\nA1,3911,12.5").cells.length,
  typeof tallyFiles,
  typeof readWorkbook,
]));`,
  );
  expect(
    "import in Node",
    run("node", ["use.mjs"]).trim(),
    '["010101","9.9","1000000",1,"function","function"]',
  );

  expect(
    "digecon --version",
    run("node_modules/.bin/digecon", ["--version"]).trim(),
    JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
  );
  const [answer] = JSON.parse(run("node_modules/.bin/digecon", ["classify", "3911", "--json"]));
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
globalThis.answer = [classify("39").within, account(tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: "100" }], { unit: "元" }), { period: "2023" }).nodes[0].value.known.toString(), tallyCsv("行业代码,统一社会信用代码,增加值（元）\\n3911,A1,7").cells.length].join(" ");`,
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
  expect("bundle in a context without Node", context.answer, "01 100 1");
} finally {
  rmSync(project, { recursive: true, force: true });
}
