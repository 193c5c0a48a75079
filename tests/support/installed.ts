import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Makes a folder a project that has the built package, a copy of its own, and what that depends on. */
export function install(project: string): { readonly dist: string } {
  const modules = join(project, "node_modules");
  const dist = join(modules, "digecon", "dist");
  mkdirSync(dist, { recursive: true });
  cpSync(join(ROOT, "dist"), dist, { recursive: true });
  cpSync(join(ROOT, "package.json"), join(modules, "digecon", "package.json"));
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
  }
  const own = { private: true, type: "module", dependencies: { digecon: "*" } };
  writeFileSync(join(project, "package.json"), JSON.stringify(own));
  return { dist };
}

/** A program that prints what it makes of the files that it is given, every bit of it. */
export const PROGRAM = `import { tallyFiles } from "digecon/node";
import process from "node:process";
const plain = (_, value) => (typeof value === "bigint" ? String(value) : value);
async function main() {
  const made = [];
  for (const path of process.argv.slice(2)) {
    const told = { 1: 0, 2: 0 };
    let before = 0;
    const onProgress = ({ pass, rows }) => {
      told[pass] += rows - before;
      before = rows;
    };
    const { tally, inputs, plain: fast } = await tallyFiles([path], { onProgress });
    const { cells, findings, counts } = tally;
    made.push({ cells, findings, counts, sha256: inputs.map(({ sha256 }) => sha256), fast, told: told[1] });
  }
  process.stdout.write(JSON.stringify(made, plain));
}
main();
`;
