import { describe, expect, it } from "vitest";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf } from "../support/accounts.js";
import { present } from "../support/values.js";

const EDITION = { edition: "2017" } as const;

function unit(id: string, industryCode: string, valueAdded: string, more: LooseRecord = {}): LooseRecord {
  return { unit: id, period: "2022", industryCode, valueAdded, ...more };
}

describe("concentration of revenue", () => {
  const firm = (id: string, code: string, revenue: string, more: LooseRecord = {}) =>
    unit(id, code, "1", { revenue, ...more });

  it("is CR1, CR4 and the Herfindahl index of the units known in a set", () => {
    const made = accountOf(
      [firm("A", "3911", "50"), firm("B", "3911", "30"), firm("C", "3911", "20")],
      EDITION,
    );
    const found = present(made.concentration.get("010101"));
    // 0.5² + 0.3² + 0.2² = 0.38
    expect([found.cr1, found.cr4, found.cr8, found.hhi].map(String)).toEqual(["0.5", "1", "1", "0.38"]);
    expect(found.largest.map((each) => each.unit)).toEqual(["A", "B", "C"]);
    expect(present(made.concentration.get("core")).hhi.toString()).toBe("0.38");
    expect(made.concentration.has("02")).toBe(false);
  });

  it("takes the four and the eight largest of ten, across codes", () => {
    const codes = ["3911", "3912", "3921", "6512", "6513"];
    const firms = Array.from({ length: 10 }, (_, i) => firm(`F${i}`, present(codes[i % 5]), String(i + 1)));
    const found = present(accountOf(firms, EDITION).concentration.get("core"));
    // 1 + … + 10 = 55; 10 + 9 + 8 + 7 = 34; 34 + 6 + 5 + 4 + 3 = 52; Σ i² = 385
    expect(found.cr1.toFixed(6)).toBe((10 / 55).toFixed(6));
    expect(found.cr4.toFixed(6)).toBe((34 / 55).toFixed(6));
    expect(found.cr8.toFixed(6)).toBe((52 / 55).toFixed(6));
    expect(found.hhi.toFixed(6)).toBe((385 / 3025).toFixed(6));
    expect(found.records).toBe(10);
  });

  it("counts revenue with the share that belongs to the set", () => {
    const half = { shares: "010606:0.5;nonDigital:0.5" };
    const found = present(
      accountOf([firm("A", "3831", "120", half), firm("B", "3911", "40")], EDITION).concentration.get("core"),
    );
    // 60 and 40 of 100: 0.36 + 0.16
    expect([found.cr1, found.hhi].map(String)).toEqual(["0.6", "0.52"]);
  });

  it("leaves out units that are undetermined in the set, and lines of tables", () => {
    const made = accountOf([firm("A", "3911", "10"), firm("B", "39", "90")], EDITION);
    expect(present(made.concentration.get("010101")).cr1.toString()).toBe("1");
    expect(present(made.concentration.get("01")).cr1.toString()).toBe("0.9");
    const lines = accountOf(
      [{ industryCode: "3911", period: "2022", revenue: "10", valueAdded: "1" }],
      EDITION,
      { unit: "元", kind: "lines" },
    );
    expect(lines.concentration.size).toBe(0);
  });
});
