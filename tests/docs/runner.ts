import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import type { Block, Section } from "./blocks.js";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** `expression; //=> JSON` becomes a recorded pair of what came and what is printed. */
const RESULT = /^(\s*)(.*?);?\s*\/\/=> (.+)$/gm;

export interface Ran {
  /** Standard output and error as a terminal shows them. */
  readonly output: string;
  readonly exitCode: number | null;
  /** Results of the lines that end with `//=>`, and what the page says they are. */
  readonly results: readonly { readonly received: unknown; readonly printed: string }[];
}

/**
 * A place like a user's: a folder with `digecon` installed as a package and as a command. Every section of a page gets a
 * folder of its own in it, beside the repository's `fixtures`.
 */
export class Desk {
  readonly #base = mkdtempSync(join(tmpdir(), "digecon-docs-"));
  #count = 0;

  constructor() {
    const modules = join(this.#base, "node_modules");
    mkdirSync(join(this.#base, "bin"));
    mkdirSync(modules);
    symlinkSync(ROOT, join(modules, "digecon"));
    for (const name of ["@e965", "@types"])
      symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
    const command = join(this.#base, "bin", "digecon");
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, "dist", "cli.js")}" "$@"\n`);
    chmodSync(command, 0o755);
    writeFileSync(join(this.#base, "package.json"), '{ "type": "module" }\n');
  }

  /** Runs the blocks of a section one after the other, in a fresh folder. */
  async run(section: Section): Promise<Ran[]> {
    const folder = join(this.#base, `section-${++this.#count}`);
    mkdirSync(folder);
    symlinkSync(join(ROOT, "fixtures"), join(folder, "fixtures"));
    const ran: Ran[] = [];
    for (const block of section.blocks) ran.push(await this.#block(block, folder));
    return ran;
  }

  /** What the compiler says of TypeScript blocks, each under its name; empty when all is well. */
  async typeErrors(blocks: readonly { readonly name: string; readonly code: string }[]): Promise<string> {
    const folder = join(this.#base, "types");
    mkdirSync(folder);
    for (const { name, code } of blocks) writeFileSync(join(folder, `${name}.ts`), `${code}\nexport {};\n`);
    const options = [
      "target",
      "module",
      "lib",
      "types",
      "strict",
      "noUncheckedIndexedAccess",
      "skipLibCheck",
    ];
    const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, "tsconfig.json"), "utf8"));
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          ...Object.fromEntries(options.map((option) => [option, compilerOptions[option]])),
          noEmit: true,
        },
      }),
    );
    const { output } = await execute(join(ROOT, "node_modules", ".bin", "tsc"), ["-p", folder], folder);
    return output;
  }

  leave(): void {
    rmSync(this.#base, { recursive: true, force: true });
  }

  async #block({ kind, code }: Block, folder: string): Promise<Ran> {
    const path = `${join(this.#base, "bin")}:${process.env.PATH ?? ""}`;
    if (kind === "sh") {
      const script = `set -eu\n${code}`;
      return { ...(await execute("bash", ["-c", script], folder, { PATH: path })), results: [] };
    }
    const recorded = code.replace(
      RESULT,
      (_, indent, expression, printed) =>
        `${indent}results.push({ received: (${expression}), printed: ${JSON.stringify(printed)} });`,
    );
    const name = join(this.#base, `block-${++this.#count}`);
    const text = `import { writeFileSync as keep } from "node:fs";\nconst results: unknown[] = [];\n${recorded}\nkeep(${JSON.stringify(`${name}.json`)}, JSON.stringify(results));\n`;
    writeFileSync(`${name}.mjs`, (await transform(text, { loader: "ts", format: "esm" })).code);
    const done = await execute(process.execPath, [`${name}.mjs`], folder);
    return { ...done, results: done.exitCode === 0 ? JSON.parse(readFileSync(`${name}.json`, "utf8")) : [] };
  }
}

function execute(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ output: string; exitCode: number | null }> {
  return new Promise((resolve, reject) => {
    // Colours and the language of the shell's own messages must not depend on who runs the tests.
    const child = spawn(command, [...args], {
      cwd,
      env: { ...process.env, NO_COLOR: "1", LC_ALL: "C.UTF-8", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ output: Buffer.concat(chunks).toString("utf8"), exitCode }));
  });
}
