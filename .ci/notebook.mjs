// Runs docs/notebooks from top to bottom as a user does: the packed package in an empty project, a real Jupyter (PyPI, in a
// virtual environment under node_modules/.cache), Deno's kernel. Every output must be the committed one.
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
} finally {
  rmSync(project, { recursive: true, force: true });
}
