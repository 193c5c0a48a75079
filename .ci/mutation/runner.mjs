/**
 * A test runner for Stryker that runs the tests of this project in its own process.
 *
 * Thousands of mutants are tried. vitest's own runner starts a worker and imports a hundred modules for each of them, and
 * takes whatever a test file computes while its tests are listed for "static", which costs a run of all tests per mutant.
 * Here tests and sources are bundled once; a mutant gets a fresh evaluation of the test files that reach it, is on from the
 * first line, and is tried on the tests that reach it until one fails. `describe`, `it` and `expect` are vitest's own.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { performance } from "node:perf_hooks";
import vm from "node:vm";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
} from "@stryker-mutator/api/test-runner";
import { collectTests, describe, getFn, it } from "@vitest/runner";
import { bundle } from "./bundle.mjs";
import { expect } from "./expect.mjs";
import { fewRuns } from "./fewRuns.mjs";

/** Stryker's switchboard inside the mutated sources. */
const SWITCHES = "__stryker__";
const TIMEOUT = 60_000;
/** Only one process of several makes the dry run; a process that hung is replaced. */
const DURATIONS = "test-durations.json";

class InProcessRunner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.root = process.cwd();
    const { code, testFiles } = await bundle(this.root, process.env.DIGECON_ROOM);
    this.testFiles = testFiles;
    this.script = new vm.Script(code, { filename: join(this.root, "bundle.cjs") });
    const require = createRequire(join(this.root, "package.json"));
    const given = {
      vitest: { describe, it, test: it, expect, vi: { setConfig: () => undefined } },
      "fast-check": fewRuns(require("fast-check")),
    };
    this.require = (id) => given[id] ?? require(id);
    if (existsSync(DURATIONS)) this.durations = new Map(JSON.parse(readFileSync(DURATIONS, "utf8")));
  }

  /** A fresh evaluation: no module has run yet. */
  fresh() {
    globalThis.forgets = [];
    const module = { exports: {} };
    this.script.runInThisContext()(module, this.require);
    return module.exports;
  }

  /** The tests of one file by their full name, as the modules make them now. */
  async collect(modules, file) {
    const [task] = await collectTests([join(this.root, file)], {
      config: {
        root: this.root,
        name: "",
        setupFiles: [],
        sequence: { shuffle: false, concurrent: false, hooks: "stack", setupFiles: "list" },
        testTimeout: TIMEOUT,
        hookTimeout: TIMEOUT,
        maxConcurrency: 1,
        allowOnly: false,
        passWithNoTests: true,
        tags: [],
        retry: 0,
      },
      importFile: () => modules.tests[file](),
    });
    if (task.result?.state === "fail")
      throw new Error(task.result.errors?.[0]?.message ?? "cannot be loaded");
    const tests = new Map();
    const walk = (each, names) => {
      const path = each === task ? names : [...names, each.name];
      if (each.type === "suite") for (const child of each.tasks) walk(child, path);
      else tests.set(`${file}#${path.join(" ")}`, each);
    };
    walk(task, []);
    return tests;
  }

  async dryRun() {
    globalThis[SWITCHES] = { activeMutant: undefined };
    const switches = globalThis[SWITCHES];
    const modules = this.fresh();
    await modules.sources();
    const tests = [];
    this.listing = new Map();
    for (const file of this.testFiles) {
      switches.currentTestId = `listing ${file}`;
      const collected = await this.collect(modules, file);
      for (const [id, task] of collected) {
        if (task.mode === "skip") continue;
        // Else the code that fills a cache would be met by the first test only.
        for (const forget of globalThis.forgets) forget();
        switches.currentTestId = id;
        const start = performance.now();
        let failure;
        try {
          await getFn(task)();
        } catch (error) {
          failure = String(error?.message ?? error);
        }
        const result = { id, name: id.slice(file.length + 1), fileName: join(this.root, file) };
        const timeSpentMs = performance.now() - start;
        tests.push(
          failure === undefined
            ? { ...result, timeSpentMs, status: TestStatus.Success }
            : { ...result, timeSpentMs, status: TestStatus.Failed, failureMessage: failure },
        );
      }
    }
    switches.currentTestId = undefined;
    this.durations = new Map(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(DURATIONS, JSON.stringify([...this.durations]));
    return {
      status: DryRunStatus.Complete,
      tests,
      mutantCoverage: this.coverage(switches.mutantCoverage, tests),
    };
  }

  /** What runs while a file's tests are listed counts for each of its tests. */
  coverage({ static: fixed, perTest }, tests) {
    const covered = {};
    for (const { id } of tests) {
      const file = id.slice(0, id.indexOf("#"));
      covered[id] = { ...perTest[id] };
      for (const [mutant, hits] of Object.entries(perTest[`listing ${file}`] ?? {}))
        covered[id][mutant] = (covered[id][mutant] ?? 0) + hits;
    }
    return { static: fixed, perTest: covered };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
    globalThis[SWITCHES] = { activeMutant: activeMutant.id, hitCount: 0, hitLimit };
    const switches = globalThis[SWITCHES];
    const modules = this.fresh();
    let nrOfTests = 0;
    const ended = (id, error) =>
      determineHitLimitReached(switches.hitCount, hitLimit) ?? {
        status: MutantRunStatus.Killed,
        killedBy: [id],
        failureMessage: String(error?.message ?? error).slice(0, 1000),
        nrOfTests,
      };
    for (const [file, wanted] of this.ordered(testFilter, relative(this.root, sandboxFileName))) {
      let collected;
      try {
        collected = await this.collect(modules, file);
      } catch (error) {
        return ended(wanted[0], error);
      }
      // A mutant that changes which tests there are is tried on all of them.
      const ids = wanted.every((id) => collected.has(id)) ? wanted : [...collected.keys()];
      for (const id of ids) {
        const task = collected.get(id);
        if (task.mode === "skip") continue;
        nrOfTests += 1;
        try {
          await getFn(task)();
        } catch (error) {
          return ended(this.durations.has(id) ? id : wanted[0], error);
        }
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  /** Tests by file: the files of the room first, then the quick ones; in a file the quick tests first. */
  ordered(filter, mutated) {
    const room = mutated.split("/")[1];
    const files = new Map();
    for (const id of filter ?? this.durations.keys()) {
      const file = id.slice(0, id.indexOf("#"));
      files.set(file, [...(files.get(file) ?? []), id]);
    }
    const cost = (ids) => ids.reduce((sum, id) => sum + this.durations.get(id), 0);
    for (const ids of files.values()) ids.sort((a, b) => this.durations.get(a) - this.durations.get(b));
    const rank = ([file, ids]) => cost(ids) + (file.startsWith(`tests/${room}/`) ? 0 : 1000);
    return [...files].sort((a, b) => rank(a) - rank(b));
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
