import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unitRecordSchema } from "../../src/records/schema.js";
import { FIELDS } from "../../src/vocabulary/fields.js";
import { ROOT } from "../support/city.js";

interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly description?: string;
  readonly required?: readonly string[];
}

const folder = join(ROOT, "schemas");
const names = readdirSync(folder).sort();
const schemaOf = (name: string): Schema => JSON.parse(readFileSync(join(folder, name), "utf8"));

function refsIn(schema: Schema): readonly string[] {
  const below = [
    schema.items,
    ...Object.values(schema.properties ?? {}),
    ...Object.values(schema.$defs ?? {}),
  ];
  return [schema.$ref, ...below.flatMap((each) => (each ? refsIn(each) : []))].filter(
    (ref) => ref !== undefined,
  );
}

/** A validator that has nothing to do with this program; few machines lack it. */
const VALIDATOR = `
import json, sys
from jsonschema import Draft202012Validator
schema = json.load(open(sys.argv[1], encoding="utf-8"))
Draft202012Validator.check_schema(schema)
for record in json.loads(sys.argv[2]):
    print("ok" if Draft202012Validator(schema).is_valid(record) else "no")
`;
const hasValidator = spawnSync("python3", ["-c", "import jsonschema"]).status === 0;

describe("schemas/", () => {
  it("is what the definitions give", () => {
    const check = [".ci/generate/schemas.mjs", "--check"];
    expect(execFileSync(process.execPath, check, { cwd: ROOT, encoding: "utf8" })).toBe("");
  });

  it("has a schema of a record at least, and nothing but schemas", () => {
    expect(names).toContain("record.schema.json");
    expect(names.filter((name) => !/^[a-z]+\.schema\.json$/.test(name))).toEqual([]);
  });

  it.each(names)("%s says its draft and its name, and refers to what it defines", (name) => {
    const schema = schemaOf(name);
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema.$id).toBe(`urn:digecon:schema:${name.replace(".schema.json", "")}`);
    const defined = Object.keys(schema.$defs ?? {}).map((each) => `#/$defs/${each}`);
    expect(refsIn(schema).filter((ref) => !defined.includes(ref))).toEqual([]);
  });

  it("describes every field of a record, and requires none", () => {
    const { properties = {}, required = [] } = schemaOf("record.schema.json");
    expect(Object.keys(properties).sort()).toEqual([...FIELDS].sort());
    expect(Object.keys(properties).filter((field) => !properties[field]?.description)).toEqual([]);
    expect(required).toEqual([]);
  });

  it.skipIf(!hasValidator).each(names)("%s is a schema to a validator of others", (name) => {
    const run = spawnSync("python3", ["-c", VALIDATOR, join(folder, name), "[]"], { encoding: "utf8" });
    expect([run.status, run.stderr]).toEqual([0, ""]);
  });

  it.skipIf(!hasValidator)("takes and refuses the records that the program does", () => {
    const records = [
      {},
      { unit: "A1", industryCode: "3911", valueAdded: "12.50", employees: "3" },
      { valueAdded: "-1" },
      { valueAdded: "" },
      { valueAdded: "1.234" },
      { valueAdded: 1 },
      { employees: "1.5" },
      { unit: "" },
      { unknown: "x" },
    ];
    const given = ["-c", VALIDATOR, join(folder, "record.schema.json"), JSON.stringify(records)];
    const answers = execFileSync("python3", given, { encoding: "utf8" }).trim().split("\n");
    expect(answers).toEqual(records.map((each) => (unitRecordSchema.safeParse(each).success ? "ok" : "no")));
    expect(answers).toEqual(["ok", "ok", "ok", "no", "no", "no", "no", "no", "no"]);
  });

  it.skipIf(!hasValidator)("takes what the commands print, and the manifests that they write", () => {
    const fixtures = (file: string) => join(ROOT, "fixtures", file);
    const account = ["account", fixtures("01-split-core-class/input.csv")];
    const growth = ["growth", "--controls", fixtures("published/national-2024/controls.csv")];
    const commands = [account, growth, ["check", ...account.slice(1)], ["classify", "3911", "9999"]];
    const out = mkdtempSync(join(tmpdir(), "digecon-schemas-"));
    const valid = (schema: string, values: readonly unknown[]) => {
      const file = join(out, "values.json");
      writeFileSync(file, JSON.stringify(values));
      const program = VALIDATOR.replace(
        "json.loads(sys.argv[2])",
        'json.load(open(sys.argv[2], encoding="utf-8"))',
      );
      const given = ["-c", program, join(folder, schema), file];
      return execFileSync("python3", given, { encoding: "utf8" }).trim().split("\n");
    };
    const run = (args: readonly string[]) =>
      spawnSync(process.execPath, [join(ROOT, "dist/cli.js"), ...args], { encoding: "utf8", maxBuffer: 1e9 })
        .stdout;
    try {
      const results = commands.map((args) => JSON.parse(run([...args, "--json"])));
      expect(valid("result.schema.json", [...results, { ...results[0], findings: "none" }])).toEqual([
        ...commands.map(() => "ok"),
        "no",
      ]);
      run([...account, "--out", join(out, "account")]);
      const manifest = JSON.parse(readFileSync(join(out, "account/manifest.json"), "utf8"));
      expect(valid("manifest.schema.json", [manifest, { ...manifest, outputs: {} }])).toEqual(["ok", "no"]);
    } finally {
      rmSync(out, { recursive: true });
    }
  });
});
