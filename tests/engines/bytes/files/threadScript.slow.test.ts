import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { build as viteBuild } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../../../support/city.js";
import { folder } from "../../../support/folder.js";
import { install, PROGRAM } from "../../../support/installed.js";
import { LARGE_ROWS, largeFiles, madeHere } from "./largeFiles.js";

const work = folder();
const project = join(work, "project");
const program = join(project, "use.mjs");
const { dist } = install(project);
writeFileSync(program, PROGRAM);
const files = largeFiles(work);

let expected: unknown;
beforeAll(async () => {
  expected = await madeHere(files);
});

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(command, [...args, ...files], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
}

function expectSame({ stdout, stderr, status }: SpawnSyncReturns<string>) {
  expect(stderr).not.toMatch(/EBADF|Error/);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual(expected);
}

describe("files that are worth threads", () => {
  it("are those of this test", () => {
    const made = expected as { readonly counts: object; readonly fast: number }[];
    const counts = { rows: LARGE_ROWS, duplicates: 4, conflicts: 4 };
    expect(made.map((each) => each.counts)).toEqual([counts, counts]);
    for (const path of files) expect(readFileSync(path).length).toBeGreaterThan(15_000_000);
  });

  it("give the same with the threads of the package", () => {
    expectSame(run(process.execPath, [program]));
  });

  it("give the same where no thread may be started", () => {
    const allowed = ["--experimental-permission", "--allow-fs-read=*", "--no-warnings"];
    expectSame(run(process.execPath, [...allowed, program]));
  });
});

describe("under Deno", () => {
  const deno = join(ROOT, "node_modules", ".bin", "deno");
  const env = { DENO_DIR: join(work, ".deno"), DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" };

  it.each([
    ["all permissions", ["--allow-all"]],
    ["those of reading", ["--allow-read", "--no-prompt"]],
  ])("large files give the same with %s", (_, permissions) => {
    expectSame(run(deno, ["run", ...permissions, program], env));
  });
});

/** What bundlers of applications make: one CommonJS file in another folder, without the files of threads. */
describe("in the bundle of an application", () => {
  const bundle = join(work, "application", "main.cjs");
  const nowhere = "file:///nowhere/node_modules/digecon/dist/node.js";

  /** As a bundler does that puts in the place where the module stood when the bundle was made. */
  async function withPlace(place: string) {
    const define = { "import.meta.url": JSON.stringify(place) };
    await build({ ...ESBUILD, define });
  }

  const ESBUILD: BuildOptions = {
    entryPoints: [program],
    outfile: bundle,
    bundle: true,
    format: "cjs",
    platform: "node",
    logLevel: "silent",
  };

  it.each<[string, () => Promise<unknown>]>([
    ["esbuild, without a place of the module", () => build(ESBUILD)],
    ["esbuild, minified", () => build({ ...ESBUILD, minify: true })],
    ["esbuild, a place that is not there", () => withPlace(nowhere)],
    ["esbuild, a place that is no file", () => withPlace("https://example.org/main.js")],
    ["esbuild, the place in the package", () => withPlace(pathToFileURL(join(dist, "node.js")).href)],
    [
      "vite",
      () =>
        viteBuild({
          root: project,
          configFile: false,
          logLevel: "silent",
          ssr: { noExternal: true },
          build: {
            ssr: program,
            outDir: dirname(bundle),
            rolldownOptions: { output: { format: "cjs", entryFileNames: "main.cjs" } },
          },
        }),
    ],
  ])("large files give the same: %s", async (_, make) => {
    rmSync(join(work, "application"), { recursive: true, force: true });
    mkdirSync(join(work, "application"));
    await make();
    expectSame(run(process.execPath, [bundle]));
  });
});

/** Scripts in place of that of a thread; the real one is beside it. */
const BROKEN: readonly (readonly [string, string])[] = [
  ["cannot be parsed", "this is no script"],
  ["throws", "throw new Error('no')"],
  ["ends", "process.exit(0)"],
  ["has nothing to do", ""],
  ["never says a word", "setInterval(() => {}, 1000)"],
  [
    "says something else",
    "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {}); parentPort.postMessage('hello')",
  ],
  [
    "is one of another build",
    "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {}); parentPort.postMessage({ from: 'ready', build: 'another' })",
  ],
  ...["ready", "scanned", "rows", "escalated", "tally"].map(
    (from) =>
      [
        `dies once it has said ${from}`,
        `import { parentPort } from "node:worker_threads";
const post = parentPort.postMessage.bind(parentPort);
parentPort.postMessage = (message, list) => {
  post(message, list);
  if (message.from === ${JSON.stringify(from)}) setImmediate(() => { throw new Error("dead"); });
};
await import("./REAL");`,
      ] as const,
  ),
  [
    "cannot read what it is told to",
    `import { parentPort } from "node:worker_threads";
const on = parentPort.on.bind(parentPort);
parentPort.on = (name, hear) => on(name, (message) => hear({ ...message, path: "/nowhere", text: undefined }));
await import("./REAL");`,
  ],
  [
    "runs out of memory",
    `import { parentPort } from "node:worker_threads";
parentPort.on("message", () => { const kept = []; for (;;) kept.push(new Array(100_000).fill({})); });
await import("./REAL");`,
  ],
];

describe("a thread that", () => {
  it.each(BROKEN)("%s changes nothing in the result", (_, code) => {
    const names = ["tallyThread.js", "splitThread.js"];
    try {
      for (const name of names) {
        renameSync(join(dist, name), join(dist, `real-${name}`));
        writeFileSync(join(dist, name), code.replace("REAL", `real-${name}`));
      }
      expectSame(run(process.execPath, ["--max-old-space-size=200", program]));
    } finally {
      for (const name of names) renameSync(join(dist, `real-${name}`), join(dist, name));
    }
  });
});
