import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./support/city.js";
import { misplaced, started } from "./support/treeOfTests.js";

const RULES = {
  suites: {
    architecture: "which room may import which",
    docs: "pages, and the blocks on them",
    examples: "examples in doc comments",
    fuzz: "whatever is put in",
    hostile: "input made to break the command",
    mirror: "this file",
    oracle: "a second implementation of the rules",
    published: "published figures",
    real: "real files, where there are any",
    reference: "a second reading of the rules",
    regressions: "what once went wrong",
    scenarios: "whole accounts of made-up places",
    seeds: "the list of indicators",
    support: "what tests of several rooms use",
    types: "the types that a program sees",
  },
  exceptions: {},
};

function filesBelow(folder: string): string[] {
  const root = join(ROOT, folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

const tests = filesBelow("tests");
const sources = filesBelow("src");
const textOf = (path: string) => readFileSync(join(ROOT, "tests", path), "utf8");

describe("the tests of the rooms", () => {
  it("stand where the files that they test stand, under their names", () => {
    expect(misplaced(tests, sources, RULES)).toEqual([]);
  });

  it("are told where they stand elsewhere", () => {
    const made = ["cells/cell.ts", "engines/bytes/scan/sums.ts", "index.ts"];
    const told = (path: string) => misplaced([path], made, RULES);
    for (const path of [
      "cells/cell.test.ts",
      "cells/cell.text.slow.test.ts",
      "engines/bytes.test.ts",
      "engines/bytes/scan/sums.test.ts",
      "cells/made.ts",
      "hostile/anything.test.ts",
      "support/anything.ts",
    ])
      expect(told(path)).toEqual([]);
    expect(told("cells/details.test.ts")).toEqual(["cells/details.test.ts: there is no src/cells/details"]);
    expect(told("cells/sums.test.ts")).toHaveLength(1);
    expect(told("engines/scan/sums.test.ts")).toHaveLength(1);
    expect(told("cells/bytes/cell.test.ts")).toHaveLength(1);
    expect(told("others/cell.test.ts")).toEqual([
      "others/cell.test.ts: others is neither a room nor a suite",
    ]);
    expect(told("others/made.ts")).toHaveLength(1);
    expect(told("others.test.ts")).toHaveLength(1);
  });
});

/** Named so that this file is not told for its own examples. */
const PROCESSES = "node:child-process".replace("-", "_");
const THREADS = "worker-threads".replace("-", "_");
const BUNDLER = "es-build".replace("-", "");
const BUILD = "di-st".replace("-", "");

describe("quick tests", () => {
  it("reach nothing that starts a process or a thread, or needs the build", () => {
    expect(started(tests, textOf)).toEqual([]);
  });

  it("are told where they do, also through other files", () => {
    const of = (...names: string[]) => names.map((name) => `import { x } from "${name}";`).join("\n");
    const made: Record<string, string> = {
      "a/plain.test.ts": of("vitest", "./rows.js", "../../src/engines/threads.js"),
      "a/rows.ts": of("node:fs", "../a/rows.js"),
      "a/command.test.ts": of("../b/far.js"),
      "a/command.slow.test.ts": of("../b/far.js"),
      "b/far.ts": `export ${of("./near.js").slice("import ".length)}`,
      "b/near.ts": of(PROCESSES),
      "b/thread.test.ts": of(THREADS),
      "b/bundle.test.ts": `await import("${BUNDLER}");`,
      "b/built.test.ts": `new URL("../../${BUILD}/node.js", import.meta.url)`,
      "b/joined.test.ts": `join(ROOT, "${BUILD}")`,
    };
    expect(started(Object.keys(made), (path) => made[path] ?? "")).toEqual([
      "a/command.test.ts → b/near.ts: child processes",
      "b/thread.test.ts → b/thread.test.ts: threads",
      "b/bundle.test.ts → b/bundle.test.ts: the bundler",
      "b/built.test.ts → b/built.test.ts: the build",
      "b/joined.test.ts → b/joined.test.ts: the build",
    ]);
  });

  it("cannot start one through the sources either", async () => {
    const { spawnSync } = await import(PROCESSES);
    const { Worker } = await import(`node:${THREADS}`);
    expect(() => spawnSync("true")).toThrow("a quick test starts nothing");
    expect(() => new Worker("x")).toThrow("a quick test starts nothing");
  });
});
