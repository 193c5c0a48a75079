import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { fileURLToPath } from "node:url";

export const SOURCE = fileURLToPath(new URL("../../src/", import.meta.url));

/** Imports by file, both as paths below src/; packages and modules of Node keep their name. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** `from "x"`, `import "x"`, `import("x")`, `typeof import("x")`: every way to import another file. */
const NAMED = /\b(?:from|import|require)\s*\(?\s*(["'`])([^"'`\n]+)\1/g;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const PACKAGE = "digecon";

/** The files that a text imports. The package's own name means its entries. */
export function importsIn(file: string, text: string): string[] {
  return [...text.replace(COMMENT, "").matchAll(NAMED)].map(([, , name = ""]) => {
    if (name.startsWith(".")) return join(dirname(file), name).replace(/\.js$/, ".ts");
    if (name === PACKAGE) return "index.ts";
    return name.startsWith(`${PACKAGE}/`) ? `${name.slice(PACKAGE.length + 1)}.ts` : name;
  });
}

/** Imports of all files below src/. */
export function readImports(): Imports {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
    .sort();
  return new Map(files.map((file) => [file, importsIn(file, readFileSync(join(SOURCE, file), "utf8"))]));
}

/** All files that a file brings with it, itself included. */
export function reachedFrom(file: string, imports: Imports): string[] {
  const reached = new Set([file]);
  for (const each of reached) for (const to of imports.get(each) ?? []) if (imports.has(to)) reached.add(to);
  return [...reached];
}
