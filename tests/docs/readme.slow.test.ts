import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import { tallyCsv } from "../../src/csv.js";
import { account } from "../../src/index.js";
import { readDecisions } from "../../src/parameters/decisions.js";
import { readParameters } from "../../src/records/parameterFile.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const CACHE = join(ROOT, "node_modules", ".cache", "readme");

mkdirSync(CACHE, { recursive: true });

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

/** What a landing must pass, stage by stage. */
const CI_STAGES = [...read(".ci/run").matchAll(/^stage (.+)$/gm)].map(([, command]) => command);

interface Block {
  readonly kind: string;
  readonly code: string;
  /** The paragraph above it, which says what it shows. */
  readonly above: string;
  readonly line: number;
}

function blocksOf(file: string): Block[] {
  const text = read(file);
  return [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    kind: match[1] ?? "",
    code: match[2] ?? "",
    above: text.slice(0, match.index).trimEnd().split("\n\n").at(-1) ?? "",
    line: text.slice(0, match.index).split("\n").length,
  }));
}

const KINDS: Readonly<Record<string, (block: Block, name: string) => void | Promise<void>>> = {
  ts: runTypeScript,
  sh: runCommands,
  text: compareOutput,
  csv: readFile,
};

/** `expression; //=> JSON` becomes a recorded pair of what came and what is printed. */
const RESULT = /^(\s*)(.*?);?\s*\/\/=> (.+)$/gm;

async function runTypeScript({ code }: Block, name: string): Promise<void> {
  const recorded = code.replace(
    RESULT,
    (_, indent, expression, printed) =>
      `${indent}results.push({ received: (${expression}), printed: ${JSON.stringify(printed)} });`,
  );
  const outfile = join(CACHE, `${name}.mjs`);
  await build({
    stdin: {
      contents: `export const results = [];\n${recorded}`,
      resolveDir: ROOT,
      loader: "ts",
      sourcefile: `${name}.ts`,
    },
    alias: Object.fromEntries(
      ["csv", "growth", "io", "node", "xlsx"]
        .map((entry) => [`digecon/${entry}`, join(ROOT, "src", `${entry}.ts`)])
        .concat([["digecon", join(ROOT, "src", "index.ts")]]),
    ),
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "bundle",
    external: ["csv-parse", "csv-parse/sync", "decimal.js", "simple-statistics", "ml-matrix", "@e965/xlsx"],
    outfile,
    logLevel: "error",
  });
  const { results } = await import(/* @vite-ignore */ `${pathToFileURL(outfile).href}?${Date.now()}`);
  expect(results.length).toBe(code.split("//=>").length - 1);
  expect(results.length).toBeGreaterThan(0);
  for (const { received, printed } of results) expect(received).toEqual(JSON.parse(printed));
}

/** A folder like this tree's root, in which commands may write. */
const desk = mkdtempSync(join(tmpdir(), "digecon-readme-"));

symlinkSync(join(ROOT, "fixtures"), join(desk, "fixtures"));

afterAll(() => rmSync(desk, { recursive: true, force: true }));

function digecon(args: readonly string[]) {
  return spawnSync(process.execPath, [join(ROOT, "dist", "cli.js"), ...args], {
    cwd: desk,
    encoding: "utf8",
  });
}

/** Exit codes by the README's own table; the fixture city holds five codes that do not exist, which only `check` looks for. */
const EXIT_CODES: Readonly<Record<string, number>> = {
  account: 0,
  growth: 0,
  penetration: 0,
  io: 0,
  check: 1,
  reidentify: 0,
  classify: 0,
  verify: 0,
};

function runCommands({ code }: Block): void {
  rmSync(join(desk, "out"), { recursive: true, force: true });
  const commands = code
    .replaceAll("\\\n", " ")
    .split("\n")
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter(Boolean);
  expect(commands).not.toEqual([]);
  for (const command of commands) {
    const [program, name, ...args] = command.split(/\s+/);
    if (program === "npx" && name === "digecon") {
      const { status, stdout, stderr } = digecon(args);
      expect(`${command}: ${status}\n${stderr}`).toContain(`: ${EXIT_CODES[args[0] ?? ""]}\n`);
      expect(stdout).not.toBe("");
    } else {
      // What installs and tests this tree runs before and around this test: it is the tree's own check.
      for (const part of command.split(" && ")) expect(CI_STAGES).toContain(part);
    }
  }
}

/** An excerpt of what `npm start` prints, or all that a command prints. */
function compareOutput({ code, above }: Block): void {
  const [, shown = ""] = /`(npm start|classify [^`]*)`/.exec(above) ?? [];
  if (shown === "npm start") {
    const { scripts } = JSON.parse(read("package.json"));
    const args: string[] = scripts.start.split("dist/cli.js ")[1].split(" ");
    const { stdout, status } = digecon(args);
    expect(status).toBe(0);
    const printed = stdout.split("\n");
    const places = code
      .trimEnd()
      .split("\n")
      .map((line) => printed.findIndex((each) => each === line || each.startsWith(line)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    return;
  }
  expect(shown).toMatch(/^classify /);
  const { stdout, stderr, status } = digecon(shown.split(" "));
  expect(`${stdout}${stderr}`.trimEnd()).toBe(code.trimEnd());
  expect(status).toBe(/exit code 1|退出码 1/.test(above) ? 1 : 0);
}

/** An input file of the README is read without an error, each by the reader of its kind. */
function readFile({ code }: Block): void {
  const rows = readParameters(code);
  expect(rows.length).toBeGreaterThan(0);
  const [header = ""] = code.split("\n");
  const role = Object.entries({
    decisions: "unit,category,share",
    shares: "gbt4754,category,share",
    rates: "gbt4754,rate,base",
    controls: "period,region,item",
    groups: "group,gbt4754",
    claims: "group,value,unit,share",
    records: "行业代码",
  }).find(([, columns]) => header.includes(columns))?.[0];
  if (role === "decisions") {
    const { decisions, findings } = readDecisions(rows);
    expect(decisions.size).toBe(rows.length);
    expect(findings).toEqual([]);
    return;
  }
  const tally = tallyCsv(
    role === "records" ? code : "统一社会信用代码,行业代码,报告期,增加值（元）\nA1,3831,2022,1",
  );
  expect(role).toBeDefined();
  // A published sentence is of a group, which another file defines.
  const groups = rows.map((row) => ({ group: row.cells.group ?? "", gbt4754: "3974" }));
  const options = role === "records" ? {} : { ...(role === "claims" && { groups }), [role ?? ""]: rows };
  const { findings, entries } = account(tally, { region: "410800", edition: "2017", ...options });
  expect(entries.length).toBeGreaterThan(0);
  const wrong = findings.filter(
    ({ code: found, severity }) =>
      severity === "error" || found === "parameterColumnIgnored" || found === "columnIgnored",
  );
  expect(wrong.map((finding) => finding.message.en)).toEqual([]);
}

describe.each(["README.md", "README.zh-CN.md"])("%s", (file) => {
  const blocks = blocksOf(file);

  it("has no block that is not run", () => {
    expect(read(file).match(/^\s*(```|~~~)/gm)?.length).toBe(2 * blocks.length);
    expect(blocks.filter(({ kind }) => !Object.hasOwn(KINDS, kind))).toEqual([]);
    for (const kind of Object.keys(KINDS)) expect(blocks.map((block) => block.kind)).toContain(kind);
  });

  it.each(blocks.map((block) => [block.line, block.kind, block] as const))(
    "line %i: %s holds",
    async (line, kind, block) => {
      await KINDS[kind]?.(block, `${file.replace(/\W/g, "-")}-${line}`);
    },
    180_000,
  );
});

describe("the two READMEs", () => {
  it("show the same blocks in the same order", () => {
    const kinds = (file: string) => blocksOf(file).map(({ kind }) => kind);
    expect(kinds("README.zh-CN.md")).toEqual(kinds("README.md"));
  });

  it("show the same code but for words and the language asked for", () => {
    const code = (file: string) =>
      blocksOf(file)
        .filter(({ kind }) => kind === "ts")
        .map(({ code: each }) => each.replace(/, \{ lang: "en" \}/g, "").replace(/"[^"]*"|\/\/ .*/g, "…"));
    expect(code("README.zh-CN.md")).toEqual(code("README.md"));
  });
});
