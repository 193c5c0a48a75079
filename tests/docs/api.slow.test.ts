import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support/city.js";

type Names = Readonly<Record<string, readonly string[]>>;

const run = (...given: readonly string[]) =>
  execFileSync(process.execPath, [...given], { cwd: ROOT, encoding: "utf8" });
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

describe("docs/api.md", () => {
  it("is what the entries export", () => {
    expect(run(".ci/generate/api.mjs", "--check")).toBe("");
  });

  it("has a word for every name", () => {
    const items = read("docs/api.md").matchAll(/^- \*\*(\w+)\*\*<br>$/gm);
    expect([...items].map(([, name]) => name)).toEqual([]);
  });
});

describe("a name that is exported, or is not any more", () => {
  const { release, exports: before } = JSON.parse(read(".ci/api.json")) as {
    release: string;
    exports: Names;
  };
  const now = JSON.parse(run(".ci/publicApi.mjs", "--names")) as Names;
  const unreleased = read("CHANGELOG.md").split(`\n## ${release}\n`)[0] ?? "";
  const changes = readdirSync(join(ROOT, "docs")).filter((name) => /^changes-[\d.]+\.md$/.test(name));
  const told = [unreleased, ...changes.map((name) => read(`docs/${name}`))].join("\n");
  const toldNames = new Set(
    [...told.matchAll(/`(?:[\w/]+[. ])?(\w+)(?:\([^`]*\))?`/g)].map(([, name]) => name),
  );

  const added = (older: Names, newer: Names) =>
    Object.entries(newer).flatMap(([entry, names]) =>
      names.filter((name) => !older[entry]?.includes(name)).map((name) => [entry, name] as const),
    );

  it.each(added(before, now))("%s now exports %s: the changelog says so", (_, name) => {
    expect(toldNames).toContain(name);
  });

  it.each(added(now, before))("%s no longer exports %s: the changelog says so", (_, name) => {
    expect(toldNames).toContain(name);
  });

  it("is of a release that the changelog has", () => {
    expect(read("CHANGELOG.md")).toContain(`\n## ${release}\n`);
  });
});

describe("every property of an interface that can be reached from an entry", () => {
  it("has a line with its meaning", () => {
    expect(JSON.parse(run(".ci/publicApi.mjs", "--undocumented"))).toEqual([]);
  });
});
