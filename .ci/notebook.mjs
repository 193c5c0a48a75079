// Runs docs/notebooks from top to bottom as a user does: the packed package in an empty project, a real Jupyter (PyPI, in a
// virtual environment under node_modules/.cache), Deno's kernel. Every output must be the committed one, and a file that is
// large enough for threads has the tally in the kernel that it has in Node.
//   node .ci/notebook.mjs            compare
//   node .ci/notebook.mjs --update   write the outputs into the notebooks
//   node .ci/notebook.mjs --html DIR render them as pages, too

import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const requirements = join(root, ".ci", "notebook-requirements.txt");
const run = (command, args, how = {}) =>
  execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], ...how });

/** One environment for each state of the requirements; made whole or not at all. */
function environment() {
  const digest = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
  const folder = join(root, "node_modules", ".cache", `jupyter-${digest}`);
  if (!existsSync(join(folder, "ready"))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(dirname(folder), { recursive: true });
    run("python3", ["-m", "venv", folder]);
    const pip = join(folder, "bin", "pip");
    const quiet = ["install", "--quiet", "--disable-pip-version-check"];
    run(pip, [...quiet, "--requirement", requirements]);
    // Without what it depends on: only its schema is read.
    run(pip, [...quiet, "--no-deps", "altair==5.5.0"]);
    writeFileSync(join(folder, "ready"), "");
  }
  return join(folder, "bin", "python");
}

/** An empty project with the packed package and its dependencies, and the folders that the notebooks name. */
function install(project) {
  const [{ filename }] = JSON.parse(
    run("npm", ["pack", "--json", "--pack-destination", project], { cwd: root }),
  );
  const modules = join(project, "node_modules");
  mkdirSync(join(modules, "digecon"), { recursive: true });
  run("tar", ["-xzf", join(project, filename), "-C", join(modules, "digecon"), "--strip-components=1"]);
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  writeFileSync(
    join(project, "package.json"),
    `${JSON.stringify({ private: true, type: "module", dependencies: { digecon: "*" } })}\n`,
  );
  for (const folder of ["docs/notebooks", "fixtures/xx-city-2022"])
    cpSync(join(root, folder), join(project, folder), { recursive: true });
}

/** 15 MB: threads read from a few megabytes on. */
function writeLargeFile(path) {
  const codes = ["3911", "3922", "6513", "0111", "5176", "3831"];
  const row = (i) => `U${i},${codes[i % codes.length]},2023,${(i * 37) % 99_991}.${i % 10},41080${i % 9}`;
  const rows = Array.from({ length: 500_000 }, (_, i) => row(i));
  writeFileSync(path, `统一社会信用代码,行业代码,报告期,增加值（元）,行政区划代码\n${rows.join("\n")}\n`);
}

/** Prints how many rows and cells a tally of the large file has, and a digest of the cells. */
const TALLY = `
const { tallyFiles } = await import("digecon/node");
const { createHash } = await import("node:crypto");
const { tally } = await tallyFiles(["large.csv"]);
const text = JSON.stringify(tally.cells, (_, value) => (typeof value === "bigint" ? String(value) : value));
console.log(tally.counts.rows, tally.cells.length, createHash("sha256").update(text).digest("hex").slice(0, 16));
`;

/** The tally of a large file in the kernel, which starts no threads as Node does, beside that of Node. */
function compareLargeFile(project, env) {
  writeLargeFile(join(project, "large.csv"));
  const inNode = run("node", ["--input-type=module", "--eval", TALLY], { cwd: project });
  const inKernel = run(python, [join(root, ".ci", "kernel.py"), project, TALLY], { env });
  if (inNode !== inKernel)
    throw new Error(`large.csv: in Node ${inNode.trim()}, in the kernel ${inKernel.trim()}`);
  console.log(`ok  a file of 15 MB: the same tally in Node and in the kernel, ${inNode.trim()}`);
}

const options = process.argv.slice(2);
const html = options.indexOf("--html");
const python = environment();
const project = mkdtempSync(join(tmpdir(), "digecon-notebook-"));
try {
  install(project);
  // Deno installs its kernel into the user's data folder, which is another one for this run.
  const share = join(project, ".share");
  const env = {
    ...process.env,
    XDG_DATA_HOME: share,
    JUPYTER_DATA_DIR: join(share, "jupyter"),
    JUPYTER_RUNTIME_DIR: join(project, ".runtime"),
    JUPYTER_CONFIG_DIR: join(project, ".config"),
    IPYTHONDIR: join(project, ".ipython"),
    DENO_DIR: join(project, ".deno"),
    DENO_NO_UPDATE_CHECK: "1",
    NO_COLOR: "1",
    TZ: "UTC",
  };
  run(join(root, "node_modules", ".bin", "deno"), ["jupyter", "--install"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const names = readdirSync(join(root, "docs", "notebooks")).filter((name) => name.endsWith(".ipynb"));
  for (const name of names) {
    const { status } = spawnSync(
      python,
      [
        join(root, ".ci", "notebook.py"),
        join(root, "docs", "notebooks", name),
        join(project, "docs", "notebooks"),
        ...(options.includes("--update") ? ["--update"] : []),
        ...(html >= 0 ? ["--html", resolve(options[html + 1] ?? ".")] : []),
      ],
      { env, stdio: "inherit" },
    );
    // What differs has been said.
    if (status !== 0) process.exitCode = 1;
  }
  compareLargeFile(project, env);
} finally {
  rmSync(project, { recursive: true, force: true });
}
