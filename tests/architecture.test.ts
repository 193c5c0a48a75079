import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/**
 * The rooms of src/, each of which may import only from those to its left. A room appears here before its first file,
 * so that it lands in its place.
 */
const ROOMS = [
  "util",
  "numbers",
  "vocabulary",
  "classification",
  "findings",
  "figures",
  "parameters",
  "cells",
  "records",
  "engines",
  "accounts",
  "methods",
  "checks",
  "monitor",
  "tables",
  "disclosure",
  "publish",
  "notebook",
  "provenance",
  "node",
  "cli",
] as const;
type Room = (typeof ROOMS)[number];

/** Rooms side by side: neither imports the other. */
const SIDE_BY_SIDE: readonly (readonly Room[])[] = [["checks", "monitor"]];

/** Rooms whose folders know nothing of each other. */
const FOLDERS_APART: readonly Room[] = ["methods"];

/** Imports against the rules, as they stand. The list may only shrink. */
const EXCEPTIONS: readonly string[] = [];

/** Files that import each other in a circle, as they stand. The list may only shrink. */
const CIRCLES: readonly string[] = [];

const SOURCE = fileURLToPath(new URL("../src/", import.meta.url));

/** Imports by file, both as paths below src/; what lies outside (packages, `node:`) keeps its name. */
type Imports = ReadonlyMap<string, readonly string[]>;

/** `from "x"`, `import "x"`, `import("x")`, `typeof import("x")`: every way in which a file names another. */
const NAMED = /\b(?:from|import)\s*\(?\s*"([^"]+)"/g;

function importsIn(file: string, text: string): string[] {
  return [...text.matchAll(NAMED)].map(([, name = ""]) =>
    name.startsWith(".") ? join(dirname(file), name).replace(/\.js$/, ".ts") : name,
  );
}

function readImports(): Imports {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts"))
    .sort();
  return new Map(files.map((file) => [file, importsIn(file, readFileSync(join(SOURCE, file), "utf8"))]));
}

/** The room of a file; `undefined` for an entry of the package, which stands above all rooms but the command's. */
function roomOf(file: string): Room | undefined {
  if (file === "cli.ts") return "cli";
  const [folder = ""] = file.split("/");
  return ROOMS.find((room) => room === folder);
}

/** What is wrong with an import from one file to another; `undefined` where nothing is. */
function violation(from: string, to: string): string | undefined {
  const [own, other] = [roomOf(from), roomOf(to)];
  const wrong = (why: string) => `${from} → ${to}: ${why}`;
  if (other === undefined) return own === "cli" ? undefined : wrong("only cli imports an entry");
  if (own === undefined) return other === "cli" ? wrong("an entry does not import cli") : undefined;
  if (own === other) {
    const apart = FOLDERS_APART.includes(own) && from.split("/")[1] !== to.split("/")[1];
    return apart ? wrong(`folders of ${own} know nothing of each other`) : undefined;
  }
  if (SIDE_BY_SIDE.some((rooms) => rooms.includes(own) && rooms.includes(other)))
    return wrong(`${own} and ${other} know nothing of each other`);
  return ROOMS.indexOf(other) < ROOMS.indexOf(own) ? undefined : wrong(`${other} stands above ${own}`);
}

function violations(imports: Imports): string[] {
  return [...imports].flatMap(([from, targets]) =>
    targets.filter((to) => imports.has(to)).flatMap((to) => violation(from, to) ?? []),
  );
}

/** Files from which a way along imports leads back to them, gathered by circle (Tarjan). */
function circles(imports: Imports): string[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[] = [];
  const visit = (file: string) => {
    order.set(file, order.size);
    lowest.set(file, order.get(file) ?? 0);
    open.push(file);
    for (const to of imports.get(file) ?? []) {
      if (!imports.has(to)) continue;
      if (!order.has(to)) visit(to);
      if (open.includes(to)) lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(to) ?? 0));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1 || imports.get(file)?.includes(file)) found.push(circle.sort().join(" ↔ "));
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found.sort();
}

/** All files that an entry brings with it, itself included. */
function reachedFrom(entry: string, imports: Imports): string[] {
  const reached = new Set([entry]);
  for (const file of reached) for (const to of imports.get(file) ?? []) if (imports.has(to)) reached.add(to);
  return [...reached];
}

const imports = readImports();

describe("the rooms of src/", () => {
  it("are known, every one", () => {
    const folders = readdirSync(SOURCE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !ROOMS.some((room) => room === name))).toEqual(
      [],
    );
  });

  it("import only from rooms to their left, type-only imports included", () => {
    expect(violations(imports)).toEqual(EXCEPTIONS);
  });

  it("have no circle", () => {
    expect(circles(imports)).toEqual(CIRCLES);
  });

  it.each(["index.ts", "csv.ts", "growth.ts", "io.ts", "danfo.ts"])(
    "bring nothing of Node into a browser with %s",
    (entry) => {
      const files = reachedFrom(entry, imports);
      expect(files.length).toBeGreaterThan(1);
      expect(files.filter((file) => imports.get(file)?.some((name) => name.startsWith("node:")))).toEqual([]);
    },
  );
});

describe("the reading of imports", () => {
  it("finds every form of them", () => {
    const text = [
      'import { a } from "./a.js";',
      'import type { B } from "../cells/b.js";',
      'import "./c.js";',
      'export * from "./d.js";',
      'import {\n  e,\n  type E,\n} from "./e.js";',
      'const f = await import("./f.js");',
      'type G = typeof import("../g.js");',
      'import { readFile } from "node:fs/promises";',
    ].join("\n");
    const expected = "node/a.ts cells/b.ts node/c.ts node/d.ts node/e.ts node/f.ts g.ts node:fs/promises";
    expect(importsIn("node/here.ts", text).join(" ")).toBe(expected);
  });

  it("sees as many files as there are, and imports in nearly all", () => {
    expect(imports.size).toBeGreaterThan(200);
    expect([...imports.values()].filter((targets) => targets.length > 0).length).toBeGreaterThan(150);
  });
});

describe("the rules", () => {
  const of = (from: string, to: string) =>
    violations(
      new Map([
        [from, [to]],
        [to, []],
      ]),
    );

  it("forbid an import from a room to the right, and allow the other way", () => {
    expect(of("accounts/a.ts", "tables/b.ts")).toEqual([
      "accounts/a.ts → tables/b.ts: tables stands above accounts",
    ]);
    expect(of("tables/b.ts", "accounts/a.ts")).toEqual([]);
  });

  it("keep methods apart, and checks from monitor", () => {
    expect(of("methods/growth/a.ts", "methods/inputOutput/b.ts")).toHaveLength(1);
    expect(of("methods/growth/a.ts", "methods/growth/b.ts")).toEqual([]);
    expect(of("monitor/a.ts", "checks/b.ts")).toHaveLength(1);
    expect(of("checks/b.ts", "monitor/a.ts")).toHaveLength(1);
  });

  it("let only cli import an entry, and no entry import cli", () => {
    expect(of("node/a.ts", "csv.ts")).toHaveLength(1);
    expect(of("cli/a.ts", "csv.ts")).toEqual([]);
    expect(of("csv.ts", "cli/a.ts")).toHaveLength(1);
    expect(of("csv.ts", "cli.ts")).toHaveLength(1);
    expect(of("csv.ts", "node/a.ts")).toEqual([]);
  });

  it("find circles of any length, and none where there is none", () => {
    const ring = new Map([
      ["a.ts", ["b.ts"]],
      ["b.ts", ["c.ts"]],
      ["c.ts", ["a.ts", "d.ts"]],
      ["d.ts", []],
    ]);
    expect(circles(ring)).toEqual(["a.ts ↔ b.ts ↔ c.ts"]);
    expect(
      circles(
        new Map([
          ["a.ts", ["b.ts"]],
          ["b.ts", []],
        ]),
      ),
    ).toEqual([]);
  });
});
