import { describe, expect, it } from "vitest";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { present } from "../support/values.js";
import { accountFor, unit } from "./unitAccounts.js";

describe("concentration", () => {
  const firm = (id: string, revenue: string, more: LooseRecord = {}) =>
    unit(id, "3911", "1", { revenue, ...more });

  it("has no answer for a weighted sample, nor where revenue is not above zero", () => {
    const of = (...records: LooseRecord[]) => accountFor(records).concentration.get("010101");
    expect(of(firm("A", "10", { weight: "2" }), firm("B", "5"))).toBeUndefined();
    expect(of(firm("A", "10"), firm("B", "-10"))).toBeUndefined();
    expect(of(firm("A", "0"))).toBeUndefined();
    expect(of(firm("A", ""))).toBeUndefined();
    expect(of(firm("A", "10"), firm("B", "-9"))?.records).toBe(2);
  });

  it("counts a loss against the whole, and by its size among the largest", () => {
    const found = present(
      accountFor([firm("A", "30"), firm("B", "-10"), firm("C", "20")]).concentration.get("010101"),
    );
    // 40 in all; squares 900 + 100 + 400
    expect([found.cr1, found.cr4, found.hhi].map(String)).toEqual(["0.75", "1", "0.875"]);
    expect(found.largest.map(({ unit: who, value }) => `${who} ${value}`)).toEqual(
      ["A 3000000000", "C 2000000000", "B -1000000000"].map((text) => text.replace(/0{6}$/, "000000")),
    );
  });

  it("takes the eight largest over all codes of a set", () => {
    const codes = ["3911", "3912", "3913"];
    const many = Array.from({ length: 30 }, (_, i) =>
      unit(`F${String(i).padStart(2, "0")}`, present(codes[i % 3]), "1", { revenue: String(i + 1) }),
    );
    const found = present(accountFor(many).concentration.get("0101"));
    expect(found.largest.map(({ unit: who }) => who)).toEqual([
      "F29",
      "F28",
      "F27",
      "F26",
      "F25",
      "F24",
      "F23",
      "F22",
    ]);
    // 23 + … + 30 of 465
    expect(found.cr8.toFixed(6)).toBe((212 / 465).toFixed(6));
  });
});
