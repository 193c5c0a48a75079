import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tally } from "../../src/cells/tally.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { spooled } from "../../src/node/spool.js";
import { damagedRow } from "../../src/records/damaged.js";
import type { TallyOptions } from "../../src/records/objects.js";
import { type RowSource, tallySources } from "../../src/records/table.js";

const HEADER = ["统一社会信用代码", "行业代码", "行政区划代码", "增加值（万元）", "营业收入（千元）", "备注"];
const OPTIONS: TallyOptions = { by: ["备注"] };

function sourceOf(rows: readonly (readonly string[])[], batch = 3): RowSource {
  return {
    file: "input.csv",
    async *batches() {
      for (let at = 0; at < rows.length; at += batch) yield rows.slice(at, at + batch);
    },
  };
}

async function byReference(source: RowSource): Promise<Tally> {
  return tallySources([source], OPTIONS, new FindingCollector());
}

async function bySpool(source: RowSource): Promise<Tally | undefined> {
  const file = await spooled(source, OPTIONS);
  if (!file) return undefined;
  try {
    const findings = new FindingCollector();
    findings.addAll(file.findings);
    return await tallySources([], OPTIONS, findings, undefined, [file.scan]);
  } finally {
    await file.close();
  }
}

/** What is compared: everything but the rows that people are shown. */
function said({ cells, steps, findings, counts }: Tally) {
  return { cells, steps, findings, counts };
}

const field = (...usual: string[]) =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...usual), weight: 8 },
    {
      arbitrary: fc.constantFrom(
        "",
        "a,b",
        'say "so"',
        "two\nlines",
        "tab\tinside",
        " 7 ",
        "１２",
        "\r",
        "—",
        '"',
      ),
      weight: 1,
    },
  );
const row = fc.tuple(
  field("91110000A", "91110000B", "91110000C"),
  field("3911", "0111", "6510", "8610"),
  field("110101", "110102"),
  field("1.5", "-2", "1,234.56", "0.01"),
  field("7", "1e3", "(5)", "9999999999.99"),
  field("甲", "乙"),
);

describe("a table that is not regular, made regular", () => {
  it("comes to the same cells, findings and counts as by the reference", async () => {
    let taken = 0;
    let all = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        async (rows, batch) => {
          const source = sourceOf([HEADER, ...rows], batch);
          const made = await bySpool(source);
          all += 1;
          if (!made) return;
          taken += 1;
          expect(said(made)).toEqual(said(await byReference(source)));
        },
      ),
      { numRuns: 150, seed: 20221122 },
    );
    expect(taken / all).toBeGreaterThan(0.3);
  });

  it("knows its own tabs, whatever the delimiter of the file was and however few columns the title lines have", async () => {
    const titles = Array.from({ length: 9 }, (_, i) => [`第 ${i} 行说明，含，逗号, 分号;`]);
    const source = sourceOf([
      ...titles,
      HEADER,
      ["A1", "3911", "110101", "2", "3", "甲"],
      ["A2", "3911", "110101", "4", "5", "甲"],
    ]);
    const made = await bySpool(source);
    expect(made?.cells.map(({ records }) => records)).toEqual([2]);
    expect(said(made as Tally)).toEqual(said(await byReference(source)));
  });

  it("is left to the reference where a line is damaged or its first field begins with a byte-order mark", async () => {
    const good = ["A1", "3911", "110101", "2", "3", "甲"];
    expect(
      await spooled(sourceOf([HEADER, good, damagedRow('A2,"39"11,110101,2,3,乙', ",")]), OPTIONS),
    ).toBeUndefined();
    expect(
      await spooled(sourceOf([["\ufeff统一社会信用代码", ...HEADER.slice(1)], good]), OPTIONS),
    ).toBeUndefined();
  });

  it("leaves no file behind", async () => {
    const before = new Set(readdirSync(tmpdir()).filter((name) => name.startsWith("digecon-rows-")));
    const file = await spooled(sourceOf([HEADER, ["A1", "3911", "110101", "2", "3", "甲"]]), OPTIONS);
    const after = readdirSync(tmpdir()).filter(
      (name) => name.startsWith("digecon-rows-") && !before.has(name),
    );
    await file?.close();
    expect(file).toBeDefined();
    expect(after).toEqual([]);
  });
});
