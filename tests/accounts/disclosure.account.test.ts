import { describe, expect, it } from "vitest";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf, findingsOf } from "../support/accounts.js";

const EDITION = { edition: "2017" } as const;

function unit(id: string, industryCode: string, valueAdded: string, more: LooseRecord = {}): LooseRecord {
  return { unit: id, period: "2022", industryCode, valueAdded, ...more };
}

describe("what a publishable figure may give away", () => {
  const findings = (...values: string[]) => {
    const made = accountOf(
      values.map((value, i) => unit(`A${i}`, "3911", value)),
      EDITION,
    );
    const codesOf = (code: string) =>
      findingsOf(made, code).flatMap((finding) => finding.sample.map((each) => each.unit));
    return { few: codesOf("fewUnits"), dominated: codesOf("dominated") };
  };

  it("is warned of where fewer than three units stand behind it", () => {
    expect(findings("100", "90").few).toContain("010101");
    expect(findings("100", "90", "80").few).toEqual([]);
  });

  it("is warned of where the rest does not hide the largest: (107 − 100 − 5) × 10 < 100", () => {
    expect(findings("100", "5", "2").dominated).toContain("010101");
    expect(findings("100", "60", "40")).toEqual({ few: [], dominated: [] });
  });
});
