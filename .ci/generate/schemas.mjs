// Writes schemas/*.schema.json, JSON Schemas (draft 2020-12) of what goes in and comes out, from the definitions that the
// program itself reads by. `--check` writes nothing and exits 1 when a schema on disk is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = new URL("../../", import.meta.url);
const folder = new URL("schemas/", root);
const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/** Files that declare a kind of parameter rows: whoever declares one is in the schema. */
function filesOfParameters() {
  return readdirSync(new URL("src/", root), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter(
      (file) =>
        file.endsWith(".ts") && readFileSync(new URL(`src/${file}`, root), "utf8").includes(" parameter<"),
    )
    .sort();
}

/** Sources are TypeScript: what the schemas are made of is bundled in memory to be read. */
async function sources() {
  const contents = [
    'export { toJSONSchema } from "zod/mini";',
    'export { unitRecordSchema } from "./src/records/schema.js";',
    'export { manifestSchema } from "./src/provenance/manifestSchema.js";',
    'export { resultSchema } from "./src/provenance/resultSchema.js";',
    ...filesOfParameters().map(
      (file, i) => `export * as parameters${i} from "./src/${file.replace(/\.ts$/, ".js")}";`,
    ),
  ].join("\n");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(root) },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    logLevel: "error",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

const made = await sources();

/** @param io  "input" where further keys may come in a later version of the same form */
function ofZod(schema, io = "output") {
  const { $schema: _, ...rest } = made.toJSONSchema(schema, { target: "draft-2020-12", io });
  return rest;
}

/** The words of a type's properties, as they stand above them. */
function wordsIn(file) {
  const text = readFileSync(new URL(file, root), "utf8");
  return new Map(
    [...text.matchAll(/\/\*\* (.*) \*\/\n {2}readonly (\w+)\??:/g)].map(([, words, name]) => [name, words]),
  );
}

function recordSchema() {
  const words = wordsIn("src/records/unitRecord.ts");
  const { properties, ...rest } = ofZod(made.unitRecordSchema);
  return {
    title: "UnitRecord",
    description:
      "One enterprise or establishment, or one line of a table by industry, in canonical text. Money is decimal text in 元, counts are whole; what is missing is absent.",
    ...rest,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, each]) => [name, { description: words.get(name), ...each }]),
    ),
  };
}

/** Declarations of kinds of rows: `kind` and `columns`. */
function parameterKinds() {
  return Object.entries(made)
    .filter(([name]) => name.startsWith("parameters"))
    .flatMap(([, module]) => Object.values(module))
    .filter((value) => typeof value?.kind === "string" && Array.isArray(value.columns))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** A cell is text, or a number that stands for its text; optional ones may be null. */
function cellSchema({ description, unit, expected, optional }) {
  const type = optional ? ["string", "number", "null"] : ["string", "number"];
  const words = [description, unit && `unit: ${unit}`, expected !== "text" && `expected: ${expected}`];
  return { description: words.filter(Boolean).join("; "), type };
}

function rowSchema({ kind, columns }) {
  return {
    title: kind,
    type: "object",
    properties: Object.fromEntries(columns.map((column) => [column.name, cellSchema(column)])),
    required: columns.filter(({ optional }) => !optional).map(({ name }) => name),
  };
}

function parametersSchema(kinds) {
  return {
    title: "Parameter rows",
    description: "Rows of parameters by the option that gives them; columns of other names say nothing.",
    type: "object",
    properties: Object.fromEntries(
      kinds.map(({ kind }) => [kind, { type: "array", items: { $ref: `#/$defs/${kind}` } }]),
    ),
    additionalProperties: false,
    $defs: Object.fromEntries(kinds.map((each) => [each.kind, rowSchema(each)])),
  };
}

const kinds = parameterKinds();
/** Every schema of the package by its name. */
const SCHEMAS = {
  record: recordSchema(),
  parameters: parametersSchema(kinds),
  result: {
    title: "Result",
    description:
      "A result as plain data, as resultOf makes it and --json prints it: exact numbers are decimal text, what is missing has its reason.",
    ...ofZod(made.resultSchema(), "input"),
  },
  manifest: {
    title: "Manifest",
    description:
      "What manifest.json of a folder of results says, so that it can be made again and proved to be the same.",
    ...ofZod(made.manifestSchema(), "input"),
  },
};

const check = process.argv.includes("--check");
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(SCHEMAS)) {
  const url = new URL(`${name}.schema.json`, folder);
  const text = `${JSON.stringify({ $schema: DRAFT, $id: `urn:digecon:schema:${name}`, ...schema }, null, 2)}\n`;
  if (existsSync(url) && readFileSync(url, "utf8") === text) continue;
  if (check) {
    console.error(`stale: schemas/${name}.schema.json`);
    process.exitCode = 1;
  } else writeFileSync(url, text);
}
