import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** What `npm run build` has made; `npm test` builds first. */
const TYPES = fileURLToPath(new URL("../../dist/types/", import.meta.url));

const { dependencies, peerDependencies } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
) as Record<"dependencies" | "peerDependencies", Record<string, string>>;

/** A declaration file without its comments. */
function codeOf(file: string): string {
  return readFileSync(`${TYPES}${file}`, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}

/** The type `any`, and no property of that name. */
const ANY = /\bany\b(?!\s*\??:)/;

const files = existsSync(TYPES)
  ? readdirSync(TYPES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".d.ts"))
  : [];

describe("the published declarations", () => {
  it("are there", () => {
    expect(files).toEqual(
      expect.arrayContaining(["index.d.ts", "csv.d.ts", "growth.d.ts", "io.d.ts", "node.d.ts", "xlsx.d.ts"]),
    );
  });

  it.each(files)("%s has no any", (file) => {
    const code = codeOf(file).replace(/"(?:[^"\\]|\\.)*"/g, '""');
    expect(code.split("\n").filter((line) => ANY.test(line))).toEqual([]);
  });

  it("are small: a table's text is no type", () => {
    const large = files.filter((file) => codeOf(file).length > 20_000);
    expect(large).toEqual([]);
  });

  it("import only what a user of the package has installed", () => {
    const modules = files.flatMap((file) =>
      [...codeOf(file).matchAll(/(?:from|import\()\s*"([^".][^"]*)"/g)].map((match) => match[1] ?? ""),
    );
    const installed = Object.keys({ ...dependencies, ...peerDependencies });
    const foreign = modules.filter(
      (module) => !installed.some((name) => module === name || module.startsWith(`${name}/`)),
    );
    expect(foreign.filter((module) => !module.startsWith("node:"))).toEqual([]);
    expect(modules).toContain("decimal.js");
  });
});
