import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { describe, expect, it } from "vitest";
import { type Imports, importsIn, reachedFrom, readImports, SOURCE } from "./support/imports.js";
import { ROOMS, type Room } from "./support/rooms.js";

/** Rooms side by side: neither imports the other. */
const SIDE_BY_SIDE: readonly (readonly Room[])[] = [["checks", "monitor"]];

/** Rooms whose folders know nothing of each other. */
const FOLDERS_APART: readonly Room[] = ["methods"];

/** Entries of the package, by its own list, and the command. */
const ENTRIES = Object.keys(
  JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).exports as object,
)
  .filter((name) => name !== "./package.json" && !name.includes("*"))
  .map((name) => (name === "." ? "index.ts" : `${name.slice(2)}.ts`));
const COMMAND = "cli.ts";
/** Entries that are for Node alone. */
const FOR_NODE = ["node.ts", "xlsx.ts"];

/** The room of a file; `undefined` for an entry of the package, which stands above all rooms but the command's. */
function roomOf(file: string): Room | undefined {
  if (file === COMMAND) return "cli";
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

/** Files have an ending that modules of packages have not. */
const FILE = /\.ts$/;

function violations(imports: Imports): string[] {
  return [...imports].flatMap(([from, targets]) =>
    targets
      .filter((to) => FILE.test(to) || to.startsWith("."))
      .flatMap((to) =>
        imports.has(to) ? (violation(from, to) ?? []) : [`${from} → ${to}: there is no such file`],
      ),
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

const BUILT_IN: ReadonlySet<string> = new Set(builtinModules);
const ofNode = (name: string) => name.startsWith("node:") || BUILT_IN.has(name);

const imports = readImports();

describe("the rooms of src/", () => {
  it("are known, every one", () => {
    const folders = readdirSync(SOURCE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !ROOMS.some((room) => room === name))).toEqual(
      [],
    );
  });

  it("have only the entries of the package and the command beside them", () => {
    const beside = [...imports.keys()].filter((file) => !file.includes("/"));
    expect(beside.sort()).toEqual([...ENTRIES, COMMAND].sort());
  });

  it("import only from rooms to their left, type-only imports included: without exception", () => {
    expect(violations(imports)).toEqual([]);
  });

  it("have no circle: without exception", () => {
    expect(circles(imports)).toEqual([]);
  });

  it.each(ENTRIES.filter((entry) => !FOR_NODE.includes(entry)))(
    "bring nothing of Node into a browser with %s",
    (entry) => {
      const files = reachedFrom(entry, imports);
      expect(files.length).toBeGreaterThan(1);
      expect(files.filter((file) => imports.get(file)?.some(ofNode))).toEqual([]);
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
      "import { h } from './h.js';",
      '/** As `import { i } from "./i.js";` does. */',
      'type J = typeof import("digecon/io");',
      'import { k } from "digecon";',
    ].join("\n");
    const expected =
      "node/a.ts cells/b.ts node/c.ts node/d.ts node/e.ts node/f.ts g.ts node:fs/promises node/h.ts io.ts index.ts";
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

  it("know every file that is named: none outside src/, none that is not there", () => {
    expect(
      violations(new Map([["cells/a.ts", ["cells/gone.ts", "../tests/a.ts", "zod/mini", "node:fs"]]])),
    ).toEqual([
      "cells/a.ts → cells/gone.ts: there is no such file",
      "cells/a.ts → ../tests/a.ts: there is no such file",
    ]);
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
