// What is measured on: the synthetic register of make-units.mjs, and files made of it. All of them stand under node_modules/.cache.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const CACHE = fileURLToPath(new URL("../../node_modules/.cache/bench/", import.meta.url));
const MAKER = fileURLToPath(new URL("../make-units.mjs", import.meta.url));

/** The register, made anew each time: the same bytes, and its make-up is printed. */
export function register(rows) {
  mkdirSync(CACHE, { recursive: true });
  const path = `${CACHE}units-${rows}.csv`;
  const fresh = `${path}.${process.pid}`;
  process.stdout.write(execFileSync(process.execPath, [MAKER, "--rows", String(rows), "--out", fresh]));
  renameSync(fresh, path);
  return path;
}

/** The same rows in a file that is not regular: one line of it ends as lines do on another system. */
export function irregular(path) {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(10, bytes.length - 2);
  return derived(
    path,
    "irregular",
    Buffer.concat([bytes.subarray(0, end), Buffer.from("\r"), bytes.subarray(end)]),
  );
}

/** The same once more, and with quotes in every line: nothing but csv-parse can split it. */
export function quoted(path) {
  const text = readFileSync(irregular(path), "latin1");
  return derived(path, "quoted", Buffer.from(text.replace(/^[^,\r\n]+/gm, '"$&"'), "latin1"));
}

/** Rows that an engine can read without being told anything, each unit once: every program must find the same sums in them. */
export function plain(path) {
  const [header, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const units = new Set();
  const kept = lines.filter((line) => {
    if (
      !/^[0-9A-Z]{18},\d{4},规上,\d{6},\d{4}(,-?\d+\.\d\d){8},\d+$/.test(line) ||
      units.has(line.slice(0, 18))
    )
      return false;
    return units.add(line.slice(0, 18));
  });
  return derived(path, "plain", `${[header, ...kept].join("\n")}\n`);
}

function derived(path, name, content) {
  const made = path.replace(/\.csv$/, `-${name}.csv`);
  writeFileSync(`${made}.${process.pid}`, content);
  renameSync(`${made}.${process.pid}`, made);
  return made;
}

/** The packed package as a user has it installed: nothing of it is read from the tree. */
export function installed() {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  if (!existsSync(`${root}dist/cli.js`)) throw new Error("dist/ is missing: npm run build");
  const folder = `${CACHE}installed/node_modules/digecon`;
  mkdirSync(folder, { recursive: true });
  const [{ filename }] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", CACHE], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  execFileSync("tar", ["-xzf", `${CACHE}${filename}`, "-C", folder, "--strip-components=1"]);
  return { cli: `${folder}/dist/cli.js`, folder: `${CACHE}installed` };
}
