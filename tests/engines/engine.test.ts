import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { completePlan } from "../../src/cells/plan.js";
import { bytes } from "../../src/engines/bytes/engine.js";
import type { EngineResult } from "../../src/engines/engine.js";
import { memory } from "../../src/engines/memory/engine.js";
import { settingsOf, type TallyOptions } from "../../src/engines/memory/options.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { openFiles } from "../../src/node/openFiles.js";
import { stableText } from "../support/accounts.js";
import { folder } from "../support/folder.js";

const HEADER = "统一社会信用代码,年份,行业代码,登记类型,增加值（元）";
const FILES = [
  [HEADER, "A1,2023,3911,国有,1", "A2,2023,3911,国有,2.50", "A3,2023,6513,私营,3"],
  // A repeated case over files, an amount that is not plain, a row that is too long.
  [HEADER, "A1,2023,3911,国有,1", 'A4,2023,3911,国有,"1,000"', "A5,2023,3911,国有,7,8", "A6,,3911,私营,—"],
];
const work = folder();
const paths = FILES.map((lines, i) => {
  const path = join(work, `units${i}.csv`);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
});

/** Each engine as it takes the same files. */
const ENGINES: Readonly<Record<string, (options: TallyOptions) => Promise<EngineResult>>> = {
  memory: async (options) => {
    const { sources } = await openFiles(paths, options, new FindingCollector());
    return memory.tally(sources, completePlan(options), options as Omit<TallyOptions, "plan">);
  },
  bytes: (options) =>
    bytes.tally(
      {
        paths,
        sizeOfText: async () => 1,
        open: (path, findings) => openFiles([path], options, findings),
      },
      completePlan(options),
      options as Omit<TallyOptions, "plan">,
    ),
};

describe.each(Object.keys(ENGINES))("the engine %s", (name) => {
  const tallied = (options: TallyOptions = {}) => (ENGINES[name] as (typeof ENGINES)[string])(options);

  it("makes the same cells, counts and findings as every other", async () => {
    for (const options of [{}, { by: ["登记类型"] }, { period: "2023", plan: { duplicates: false } }]) {
      const [own, reference] = [
        await tallied(options),
        await (ENGINES.memory as (typeof ENGINES)[string])(options),
      ];
      expect(stableText(own.tally)).toBe(stableText(reference.tally));
    }
  });

  it("counts a case once that stands in two files, and allocates no row whose columns are uncertain", async () => {
    expect((await tallied()).tally.counts).toEqual({ rows: 7, duplicates: 1, conflicts: 1 });
  });

  it("carries what it was told: dimensions, and what rows leave blank", async () => {
    const { tally } = await tallied({ by: ["登记类型"], period: "2023", unit: "元" });
    expect(tally.by).toEqual(["登记类型"]);
    expect(tally.defaults).toMatchObject({ period: "2023", scope: "all", region: "", unit: "元" });
    expect(tally.plan).toEqual(settingsOf({ by: ["登记类型"], period: "2023", unit: "元" }).plan);
  });
});

describe("the engine of bytes", () => {
  it("says how many rows it escalated, and the digest of each file", async () => {
    const { plain, tally, inputs } = await (ENGINES.bytes as (typeof ENGINES)[string])({});
    // Both rows of the repeated case, the long row, and the mark of a missing amount.
    expect(tally.counts.rows - plain).toBe(4);
    expect(inputs.map(({ path, name }) => [path, name])).toEqual(paths.map((path) => [path, basename(path)]));
    expect(inputs.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  });
});
