import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeStage, removeStage } from "../../src/cli/stage.js";
import { folder } from "../support/folder.js";

interface Owner {
  machine: string;
  pid: number;
  began: string;
  target: string;
}

/** What a run of this process would leave, with another owner. */
function leftBy(base: string, change: Partial<Owner>, files: Readonly<Record<string, string>> = {}): string {
  const stage = makeStage(join(base, "out"));
  const owner: Owner = JSON.parse(readFileSync(join(stage, "owner.json"), "utf8"));
  mkdirSync(join(stage, "new"));
  writeFileSync(join(stage, "new", "cells.csv"), "internal");
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(stage, name));
    writeFileSync(join(stage, name, "account.csv"), text);
  }
  writeFileSync(join(stage, "owner.json"), JSON.stringify({ ...owner, ...change }));
  return stage;
}

const age = (stage: string) => utimesSync(stage, 1_000_000, 1_000_000);

/** Stages that stand after another run made its own. */
function afterwards(base: string, target = "out"): string[] {
  removeStage(makeStage(join(base, target)));
  return readdirSync(base);
}

describe("a stage", () => {
  it("stands beside its target, hidden, and is gone when it is taken back", () => {
    const base = folder();
    const stage = makeStage(join(base, "很长的名字".repeat(40)));
    expect(readdirSync(base)[0]).toMatch(/^\.很长的名字/u);
    removeStage(stage);
    expect(readdirSync(base)).toEqual([]);
  });
});

describe("what a run left", () => {
  // No process of this machine has this number: the largest that Linux gives is 4194304.
  const DEAD = 2 ** 30;

  it("goes when that run is no more, whatever the next one writes there", () => {
    for (const target of ["out", "other"]) {
      const base = folder();
      leftBy(base, { pid: DEAD });
      expect(afterwards(base, target)).toEqual([]);
    }
  });

  it("stays while that run lives", () => {
    const base = folder();
    const stage = leftBy(base, {});
    expect(afterwards(base).map((name) => join(base, name))).toEqual([stage]);
  });

  it("goes when its number is another process's by now", () => {
    const began = "1";
    const base = folder();
    leftBy(base, { pid: process.pid, began });
    expect(afterwards(base)).toEqual([]);
  });

  it("of another machine stays for a day", () => {
    const base = folder();
    const stage = leftBy(base, { machine: "elsewhere", pid: DEAD });
    expect(afterwards(base)).toHaveLength(1);
    age(stage);
    expect(afterwards(base)).toEqual([]);
  });

  it("without an owner is nobody's to remove, unless it is empty and old", () => {
    const base = folder();
    const kept = join(base, ".out.digecon-abcdef");
    const empty = join(base, ".out.digecon-fedcba");
    mkdirSync(kept);
    writeFileSync(join(kept, "mine.txt"), "mine");
    mkdirSync(empty);
    expect(afterwards(base)).toHaveLength(2);
    age(kept);
    age(empty);
    expect(afterwards(base).map((name) => join(base, name))).toEqual([kept]);
  });

  it("goes where that run ended before it said whose it is", () => {
    for (const begun of ["", "{"]) {
      const base = folder();
      const mine = makeStage(join(base, "out"));
      const dead = mine.replace(`-${process.pid}-`, `-${DEAD}-`);
      mkdirSync(dead);
      if (begun !== "") writeFileSync(join(dead, "owner.json"), begun);
      removeStage(mine);
      expect(afterwards(base)).toEqual([]);
    }
  });

  it("is put back where it was moved away and nothing took its place", () => {
    const base = folder();
    leftBy(base, { pid: DEAD }, { "old-1": "1\n" });
    expect(afterwards(base)).toEqual(["out"]);
    expect(readFileSync(join(base, "out", "account.csv"), "utf8")).toBe("1\n");
    leftBy(base, { pid: DEAD }, { "old-1": "0\n" });
    expect(afterwards(base)).toEqual(["out"]);
    expect(readFileSync(join(base, "out", "account.csv"), "utf8")).toBe("1\n");
  });
});
