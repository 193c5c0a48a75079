import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands/index.js";
import { show } from "../../src/index.js";
import { resultSchema } from "../../src/provenance/resultSchema.js";
import { CITY, ROOT } from "../support/city.js";
import { digecon } from "../support/command.js";
import { folder } from "../support/folder.js";

const TABLES = join(ROOT, "fixtures", "input-output");
const work = folder();
const units = join(work, "units.csv");
writeFileSync(units, "统一社会信用代码,行业代码,报告期,营业收入（万元）\nA1,8610,2023,5\nA2,3911,2023,7\n");
const out = join(work, "out");

/** Every command, on something of which it makes a result. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  account: [join(CITY, "units.csv"), "--region", "410800"],
  growth: ["--controls", join(ROOT, "fixtures", "published", "beijing-2021-2023", "controls.csv")],
  penetration: ["--method", "published", "--period", "2022"],
  io: [
    join(TABLES, "germany-1995.csv"),
    ...["--layout", join(TABLES, "germany-layout.csv"), "--digital", join(TABLES, "digital-germany.csv")],
  ],
  check: [join(CITY, "units.csv")],
  reidentify: [units],
  classify: ["3911", "集成电路设计"],
  verify: [out],
};

describe("--json", () => {
  digecon("penetration", "--method", "published", "--period", "2022", "--out", out);

  it("is tried of every command", () => {
    expect(Object.keys(ARGUMENTS).sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  it.each(Object.entries(ARGUMENTS))(
    "of %s prints the JSON of its result and nothing else",
    (command, args) => {
      const { stdout, stderr } = digecon(command, ...args, "--json");
      expect(stderr).toBe("");
      const result = JSON.parse(stdout);
      expect(stdout).toBe(`${JSON.stringify(result, null, 2)}\n`);
      expect(resultSchema().safeParse(result).error?.issues).toBeUndefined();
      expect(result.kind).toBe(command);
      expect(Object.keys(result)).toEqual([
        ...["schemaVersion", "kind", "provenance", "findings", "tables", "figures"],
      ]);
      expect(show(result, { lang: "en" }).toString()).not.toBe("");
    },
  );
});
