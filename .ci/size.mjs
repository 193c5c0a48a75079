// What each entry of the packed tarball weighs: minified by esbuild, then gzipped, zod and date-fns in it as they are
// packed. The packages that it asks for, and the code tables, which are data, are weighed apart. Over the budget of
// .ci/budget.json the run fails.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const KILO = 1000;

/** Texts of the code tables as they stand in the bundles. */
function tableTexts(root) {
  const folder = join(root, "src/classification/tables");
  return readdirSync(folder).map((name) => /`([^`]*)`/.exec(readFileSync(join(folder, name), "utf8"))[1]);
}

const withoutTables = (texts) => ({
  name: "without-tables",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]digecon[\\/]dist[\\/].*\.js$/ }, ({ path }) => ({
      contents: texts.reduce((code, text) => code.replace(text, () => ""), readFileSync(path, "utf8")),
    }));
  },
});

async function bundle(project, contents, { platform, plugins = [] }) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: project },
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "esm",
    target: "es2022",
    platform,
    plugins,
    metafile: true,
    write: false,
    logLevel: "error",
  });
  const code = outputFiles[0].contents;
  return { min: code.length, gz: gzipSync(code, { level: 9 }).length, metafile, text: outputFiles[0].text };
}

/** Weighs everything that .ci/budget.json names, which must be every entry of the package. */
export async function measure(project, root) {
  const budget = JSON.parse(readFileSync(new URL("budget.json", import.meta.url), "utf8"));
  const installed = join(project, "node_modules/digecon");
  const { exports } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const entries = Object.keys(exports).filter(
    // Data: nothing of it is bundled.
    (entry) => entry !== "./package.json" && !entry.includes("*"),
  );
  const missing = entries.filter(
    (entry) => !budget.some((line) => line.entry === entry && line.names === "*"),
  );
  if (missing.length > 0) throw new Error(`.ci/budget.json has no line for ${missing.join(", ")}`);
  const texts = tableTexts(root);
  const rows = [];
  for (const { what, entry, names, platform, kB } of budget) {
    const from = `"digecon${entry.slice(1)}"`;
    const contents = names === "*" ? `export * from ${from};` : `export { ${names} } from ${from};`;
    const whole = await bundle(project, contents, { platform });
    const lean = await bundle(project, contents, { platform, plugins: [withoutTables(texts)] });
    if (texts.some((text) => lean.text.includes(text.slice(0, 200))))
      throw new Error(`${what}: a code table was weighed`);
    const own = await bundle(project, contents, {
      platform,
      plugins: [withoutTables(texts), dependenciesOutside],
    });
    const shipped = Object.keys(whole.metafile.inputs).find((path) => /digecon\/dist\/[\w.]+$/.test(path));
    rows.push({
      entry: what,
      raw: whole.metafile.inputs[shipped].bytes,
      min: own.min,
      gz: own.gz,
      budget: kB * KILO,
      over: own.gz > kB * KILO ? "OVER" : "",
      "with packages gz": lean.gz,
      "code tables gz": whole.gz - lean.gz,
    });
  }
  console.table(rows);
  const over = rows.filter((row) => row.over !== "").map((row) => row.entry);
  if (over.length > 0) throw new Error(`over the size budget: ${over.join(", ")}`);
  await shakes(project);
}

/** Leaves packages other than ours outside the bundle. */
const dependenciesOutside = {
  name: "dependencies-outside",
  setup({ onResolve }) {
    onResolve({ filter: /^[\w@]/ }, ({ path }) =>
      path.startsWith("digecon") || path === "entry"
        ? undefined
        : { path, external: true, sideEffects: false },
    );
  },
};

/** What `sideEffects: false` promises: an import for nothing brings nothing, and what is not used is not there. */
async function shakes(project) {
  const nothing = await bundle(project, 'import "digecon"; import "digecon/csv";', { platform: "browser" });
  if (nothing.min > 0) throw new Error(`import "digecon" alone leaves ${nothing.min} bytes`);
  // With the promise ignored, the code itself must be droppable; a few constants of packages built in remain.
  const entry = join(project, "node_modules/digecon/dist/index.js");
  const alone = {
    name: "alone",
    setup: ({ onResolve }) => onResolve({ filter: /^entry$/ }, () => ({ path: entry, sideEffects: true })),
  };
  const rest = await bundle(project, 'import "entry";', {
    platform: "browser",
    plugins: [alone, dependenciesOutside],
  });
  console.log(
    `    import "digecon" alone: 0 bytes; without the promise of package.json ${rest.min} bytes, minified`,
  );
  if (rest.min > 16 * KILO) throw new Error("code at the top of a module has side effects: see .ci/size.mjs");
}
