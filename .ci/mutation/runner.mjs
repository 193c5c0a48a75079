/**
 * A test runner for Stryker that runs the tests of this project in its own process.
 *
 * Thousands of mutants are tried. vitest's own runner starts a worker and imports a hundred modules for each of them, and
 * takes whatever a test file computes while its tests are listed for "static", which costs a run of all tests per mutant.
 * Here tests and sources are bundled once; a mutant gets a fresh evaluation of the test files that reach it, is on from the
 * first line, and is tried on the tests that reach it until one fails. `describe`, `it` and `expect` are vitest's own.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, relative } from "node:path";
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

const closing = [];
/** Test files are evaluated often: what they want cleared away is cleared away at the end. */
const afterAll = (clear) => closing.push(clear);
process.once("exit", () => {
  for (const clear of closing) clear();
});

/** Stryker's switchboard inside the mutated sources. */
const SWITCHES = "__stryker__";
const TIMEOUT = 900_000;
/** A file that is told of each mutant as it is tried: the reports come at the end only. */
const LOG = process.env.DIGECON_MUTATION_LOG;
/** Only one process of several makes the dry run; a process that hung is replaced. */
const NOTES = "dry-run.json";
/** CPU time, in ms, that the tests tried on one mutant may take, as far as is known. */
const BUDGET = 1500;
/** CPU time, in ms, after which a test has no end; three times as long as it took, if that is more. */
const PATIENCE = 5000;
/** The dry run, which counts all that is met and runs everything for the first time, is slower than what follows. */
const DRY_RUN_SLOWER = 5;
const MOST_KILLERS = 20;

class InProcessRunner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    /** Tests that killed mutants of a file, the last one first. */
    this.killers = new Map();
    this.root = process.cwd();
    const { code, testFiles } = await bundle(this.root, process.env.DIGECON_ROOM);
    this.testFiles = testFiles;
    this.script = new vm.Script(code, { filename: join(this.root, "bundle.cjs") });
    const require = createRequire(join(this.root, "package.json"));
    const given = {
      vitest: { describe, it, expect, afterAll, vi: { setConfig: () => undefined } },
      "fast-check": fewRuns(require("fast-check")),
    };
    this.require = (id) => given[id] ?? require(id);
    if (existsSync(NOTES)) {
      const { durations, listed } = JSON.parse(readFileSync(NOTES, "utf8"));
      this.durations = new Map(durations);
      this.listed = new Set(listed);
    }
  }

  /** A fresh evaluation: no module has run yet. */
  fresh() {
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
    this.switchTo(undefined);
    const switches = globalThis[SWITCHES];
    globalThis.forgets = [];
    const modules = this.fresh();
    await modules.sources();
    const tests = [];
    this.durations = new Map();
    for (const file of this.testFiles) {
      switches.currentTestId = `listing ${file}`;
      const collected = await this.collect(modules, file);
      for (const [id, task] of collected) {
        if (task.mode === "skip") continue;
        // Else the code that fills a cache would be met by the first test only.
        for (const forget of globalThis.forgets) forget();
        switches.currentTestId = id;
        const start = performance.now();
        const before = process.cpuUsage();
        const failure = await failureOf(task);
        const result = { id, name: id.slice(file.length + 1), fileName: join(this.root, file) };
        const timeSpentMs = performance.now() - start;
        this.durations.set(id, msSince(before) / DRY_RUN_SLOWER);
        tests.push(
          failure === undefined
            ? { ...result, timeSpentMs, status: TestStatus.Success }
            : { ...result, timeSpentMs, status: TestStatus.Failed, failureMessage: String(failure.message) },
        );
      }
    }
    switches.currentTestId = undefined;
    const { perTest } = switches.mutantCoverage;
    this.listed = new Set(this.testFiles.flatMap((file) => Object.keys(perTest[`listing ${file}`] ?? {})));
    writeFileSync(NOTES, JSON.stringify({ durations: [...this.durations], listed: [...this.listed] }));
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
      const file = fileOf(id);
      covered[id] = { ...perTest[id] };
      for (const [mutant, hits] of Object.entries(perTest[`listing ${file}`] ?? {}))
        covered[id][mutant] = (covered[id][mutant] ?? 0) + hits;
    }
    return { static: fixed, perTest: covered };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
    const mutated = relative(this.root, sandboxFileName);
    const afresh = testFilter === undefined || this.listed.has(activeMutant.id);
    const { id } = activeMutant;
    const tests = afresh ? [] : this.ordered(testFilter, mutated);
    const result = afresh ? undefined : await this.tryWarm(id, tests, hitLimit);
    this.remember(mutated, result);
    const final = result ?? (await this.tryFresh(id, this.byFile(testFilter, mutated), hitLimit));
    if (LOG) {
      const { mutatorName, location, replacement } = activeMutant;
      const line = {
        status: final.status,
        warm: !!result,
        tests: final.nrOfTests,
        file: mutated,
        mutatorName,
        location,
      };
      appendFileSync(LOG, `${JSON.stringify({ ...line, replacement })}\n`);
    }
    return final;
  }

  /** The mutant is on from the first line, and is tried on tests that are listed under it. */
  async tryFresh(id, files, hitLimit) {
    this.switchTo(undefined);
    // With all modules made anew, and each test for the first time.
    this.switchTo(id, hitLimit, 6 * PATIENCE);
    globalThis.forgets = [];
    const modules = this.fresh();
    let nrOfTests = 0;
    for (const [file, wanted] of files) {
      let collected;
      try {
        collected = await this.collect(modules, file);
      } catch (error) {
        return this.ended(wanted[0], error, nrOfTests, hitLimit);
      }
      // A mutant that changes which tests there are is tried on all of them.
      const ids = wanted.every((each) => collected.has(each)) ? wanted : [...collected.keys()];
      for (const each of ids) {
        const task = collected.get(each);
        if (task.mode === "skip") continue;
        nrOfTests += 1;
        const error = await failureOf(task);
        if (error) return this.ended(this.durations.has(each) ? each : wanted[0], error, nrOfTests, hitLimit);
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  /**
   * The mutant is on in modules that have run before, which is many times faster. A test that fails with the mutant must
   * pass without it right after; else an earlier mutant has left something behind, and there is no answer.
   */
  async tryWarm(id, tests, hitLimit) {
    this.warm ??= { modules: undefined, forgets: [], tests: new Map() };
    const { warm } = this;
    globalThis.forgets = warm.forgets;
    const forget = () => {
      for (const each of warm.forgets) each();
    };
    const without = async (work) => {
      this.switchTo(undefined);
      forget();
      const done = await work();
      forget();
      return done;
    };
    if (!warm.modules)
      await without(() => {
        warm.modules = this.fresh();
      });
    let nrOfTests = 0;
    for (const test of tests) {
      const file = fileOf(test);
      if (!warm.tests.has(file))
        await without(async () => warm.tests.set(file, await this.collect(warm.modules, file)));
      const task = warm.tests.get(file).get(test);
      this.switchTo(id, hitLimit, Math.max(PATIENCE, 3 * this.durations.get(test)));
      nrOfTests += 1;
      const before = process.cpuUsage();
      const error = await failureOf(task);
      // What has run before is much faster than in the dry run.
      if (!error) this.durations.set(test, msSince(before));
      if (!error) continue;
      const result = this.ended(test, error, nrOfTests, hitLimit);
      if (!(await without(() => failureOf(task)))) return result;
      this.warm = undefined;
      return undefined;
    }
    await without(() => undefined);
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  /** There is one switchboard: modules keep the one that they met when they were evaluated. */
  switchTo(id, hitLimit, patience = PATIENCE) {
    globalThis[SWITCHES] ??= {};
    const switches = globalThis[SWITCHES];
    switches.asked = 0;
    switches.patience = id === undefined ? undefined : process.cpuUsage().user + patience * 1000;
    if (switches.activeMutant !== id) switches.hitCount = id === undefined ? undefined : 0;
    switches.activeMutant = id;
    switches.hitLimit = hitLimit;
  }

  ended(id, error, nrOfTests, hitLimit) {
    return (
      determineHitLimitReached(globalThis[SWITCHES].hitCount, hitLimit) ?? {
        status: MutantRunStatus.Killed,
        killedBy: [id],
        failureMessage: String(error.message ?? error).slice(0, 1000),
        nrOfTests,
      }
    );
  }

  /** Tests within the budget: those that killed the file's last mutants first, then the file's own, then the quick ones. */
  ordered(filter, mutated) {
    const wanted = new Set(filter);
    const killers = (this.killers.get(mutated) ?? []).filter((test) => wanted.has(test));
    for (const test of killers) wanted.delete(test);
    const own = `${basename(mutated, ".ts")}.`;
    const rank = (test) => this.durations.get(test) + (basename(fileOf(test)).startsWith(own) ? 0 : BUDGET);
    const rest = [...wanted].sort((a, b) => rank(a) - rank(b));
    let spent = 0;
    return [...killers, ...rest].filter((test) => {
      spent += this.durations.get(test);
      return spent - this.durations.get(test) < BUDGET;
    });
  }

  remember(mutated, result) {
    for (const test of result?.killedBy ?? [])
      this.killers.set(mutated, [
        test,
        ...(this.killers.get(mutated) ?? []).filter((each) => each !== test).slice(0, MOST_KILLERS),
      ]);
  }

  /** The same by file: those of the room first, then the quick ones. */
  byFile(filter, mutated) {
    const room = mutated.split("/")[1];
    const files = new Map();
    for (const id of this.ordered(filter ?? this.durations.keys(), mutated))
      files.set(fileOf(id), [...(files.get(fileOf(id)) ?? []), id]);
    const cost = (ids) => ids.reduce((sum, id) => sum + this.durations.get(id), 0);
    const rank = ([file, ids]) => cost(ids) + (file.startsWith(`tests/${room}/`) ? 0 : BUDGET);
    return [...files].sort((a, b) => rank(a) - rank(b));
  }
}

/** CPU time, which a busy machine does not stretch. */
function msSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function fileOf(test) {
  return test.slice(0, test.indexOf("#"));
}

/** What a test throws; undefined when it passes. */
async function failureOf(task) {
  try {
    await getFn(task)();
    return undefined;
  } catch (error) {
    return error ?? new Error("failed");
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
