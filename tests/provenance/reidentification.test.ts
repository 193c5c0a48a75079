import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reidentifyRecords, resultOf, type Sha256 } from "../../src/index.js";
import { reidentifyFiles } from "../../src/node.js";
import { resultSchema } from "../../src/provenance/resultSchema.js";
import { folder } from "../support/folder.js";

const sha256: Sha256 = (data) => createHash("sha256").update(data).digest("hex");
const RECORDS = [
  { unit: "A2", unitName: "乙公司", industryCode: "8610", period: "2023", revenue: "5" },
  { unit: "A1", unitName: "甲公司", industryCode: "8610", period: "2023", revenue: "7" },
  { unit: "A3", unitName: "丙公司", industryCode: "3911", period: "2023", revenue: "9" },
];
const DECISIONS = [
  { unit: "A1", gbt4754: "8610", category: "030304", share: "0.4", source: "site", date: "2023-12" },
];

describe("re-identification", () => {
  it("lists the units under starred codes, earlier decisions carried in, as a result", async () => {
    const result = await reidentifyRecords(RECORDS, { unit: "万元", decisions: DECISIONS, sha256 });
    expect(result.figures.units).toBe(2);
    const [table] = result.tables;
    const rows = table?.rows.map((row) => [row[0], row[2], row[7], row[9], row[10]]);
    expect(rows).toEqual([
      ["A1", "8610", "70000.00", "030304", "0.4"],
      ["A2", "8610", "50000.00", "", ""],
    ]);
    const plain = resultOf(result);
    expect(resultSchema().safeParse(plain).success).toBe(true);
    expect(plain).toMatchObject({ kind: "reidentify", figures: { units: 2 }, provenance: { inputs: null } });
  });

  it("does the same with files, whose digests it keeps", async () => {
    const path = join(folder(), "units.csv");
    const header = Object.keys(RECORDS[0] ?? {}).join(",");
    const text = [header, ...RECORDS.map((record) => Object.values(record).join(","))].join("\n");
    writeFileSync(path, text);
    const result = await reidentifyFiles([path], { unit: "万元", decisions: DECISIONS });
    const records = await reidentifyRecords(RECORDS, { unit: "万元", decisions: DECISIONS, sha256 });
    expect(result.tables[0]?.toCSV()).toBe(records.tables[0]?.toCSV());
    const { inputs } = resultOf(result).provenance as { inputs: unknown };
    expect(inputs).toEqual([{ name: "units.csv", bytes: Buffer.byteLength(text), sha256: sha256(text) }]);
  });

  it("names a decision on a unit that is not among them", async () => {
    const { findings } = await reidentifyRecords(RECORDS, {
      unit: "万元",
      decisions: DECISIONS.map((decision) => ({ ...decision, unit: "Z9" })),
      sha256,
    });
    expect(findings.map(({ code }) => code)).toContain("decisionUnmatched");
  });

  it("needs a function for digests", () => {
    expect(() => reidentifyRecords(RECORDS, {} as never)).toThrow(
      "reidentifyRecords: sha256: expected a function, received undefined",
    );
  });
});
