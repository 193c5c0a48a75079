import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** What the mutants of a room are tried on: tests in one process, of the room itself and of figures that go through it. */
const TESTS = {
  numbers: /^tests\/(numbers|records|tables|publish|accounts|methods)\//,
  vocabulary:
    /^tests\/((vocabulary|records|parameters|accounts|methods|publish)\/|regressions\/(columns|periods|scope)\.|scenarios\/scenarios\.)/,
  classification: /^tests\/(classification\/|util\/|regressions\/editions\.)/,
  parameters:
    /^tests\/(parameters\/|engines\/memory\/tallier\.|accounts\/intervals\/applyShares\.|regressions\/(controls|decisions|parameters)\.|scenarios\/scenarios\.)/,
  cells: /^tests\/(cells\/|engines\/memory\/|regressions\/zeros\.|scenarios\/scenarios\.)/,
  records:
    /^tests\/(records\/|vocabulary\/|engines\/(memory\/|bytes\/(rows\/|files\/(scanFile|normalisedCopy)\.))|node\/tallyFiles\.|regressions\/columns\.|scenarios\/scenarios\.)/,
  engines: /^tests\/(engines\/|node\/tallyFiles\.|regressions\/(columns|zeros)\.|scenarios\/scenarios\.)/,
  accounts:
    /^tests\/(accounts\/|checks\/|published\/|regressions\/(controls|disclosure|editions|periods|scope|subtotals|tables)\.|scenarios\/scenarios\.)/,
  methods: /^tests\/(methods\/|published\/)/,
};
/**
 * One runs a command that compares the tables with their files, two start threads, one counts the kinds of cases that it met, and a few cases
 * meet few kinds; the others go through millions of rows.
 */
const NOT =
  /\/(tables\.generation\.slow|(normaliser|threads)\.slow|newlines|(duplicates|splitter)\.size)\.test\.ts$/;

/** Modules that only a thread may load. */
const ENTRIES_OF_THREADS = /\/\w+Thread\.ts$/;

function filesBelow(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join("/"),
    )
    .sort();
}

/** Makes what a module of the room remembers (`lazy`, Maps empty at first) forgettable, so that every test can meet the code behind. */
function forgetful(code) {
  return code
    .replace(/^const (\w+) = new (?:Weak)?Map(?:<.*>)?\(\);$/gm, (_, name) => {
      return `const ${name} = new Map(); globalThis.forgets.push(() => ${name}.clear());`;
    })
    .replace(/^((?:export )?const \w+(?:: [^=]*(?:=> \w+)?)? = )lazy\(/gm, (_, start) => {
      const lazy =
        "(make) => { let made; globalThis.forgets.push(() => { made = undefined; }); return () => (made ??= { value: make() }).value; }";
      return `${start}(${lazy})(`;
    });
}

/** Lets Stryker's question whether a mutant is on, which every loop asks, notice that a test goes on without end. */
function impatient(code) {
  return code.replace(
    /function isActive\(id\) \{/,
    `$& if (ns.patience !== undefined && (++ns.asked & 0x3fff) === 0 && process.cpuUsage().user > ns.patience) {
      ns.hitCount = Number.POSITIVE_INFINITY;
      throw new Error("no end in sight");
    }`,
  );
}

/**
 * One script of all tests and sources: a function of a module object and `require`. `exports.tests[file]()` evaluates a test
 * file with what it imports; `exports.sources()` evaluates the sources of the room.
 */
export async function bundle(root, room) {
  const testFiles = filesBelow(root, "tests").filter(
    (file) => file.endsWith(".test.ts") && TESTS[room].test(file) && !NOT.test(file),
  );
  const sources = filesBelow(root, "src").filter(
    (file) => file.startsWith(`src/${room}/`) && !ENTRIES_OF_THREADS.test(file),
  );
  const load = (file) => `() => import(${JSON.stringify(`./${file}`)})`;
  const entry = [
    `export const tests = {${testFiles.map((file) => `${JSON.stringify(file)}: ${load(file)}`).join(",\n")}};`,
    `export const sources = async () => { for (const load of [${sources.map(load).join(",\n")}]) await load(); };`,
  ].join("\n");
  const built = await build({
    stdin: { contents: entry, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "error",
    plugins: [
      {
        name: "in-place",
        setup({ onLoad }) {
          onLoad({ filter: /\/(src|tests)\/.*\.ts$/ }, ({ path }) => {
            const text = readFileSync(path, "utf8");
            const ofRoom = path.startsWith(join(root, "src", room));
            const url = JSON.stringify(pathToFileURL(path).href);
            return {
              loader: "ts",
              contents: (ofRoom ? impatient(forgetful(text)) : text).replaceAll("import.meta.url", url),
            };
          });
        },
      },
    ],
  });
  return { code: `(function (module, require) {${built.outputFiles[0].text}\n})`, testFiles };
}
