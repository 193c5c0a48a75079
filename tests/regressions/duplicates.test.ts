import { describe, expect, it } from "vitest";
import { needFigure } from "../../src/figures/missing.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf, countOf, findingsOf, moneyOf, nodeOf } from "../support/accounts.js";

const DEFAULTS = { period: "2022", scope: "all", region: "410800" } as const;

const FULL: LooseRecord = {
  unit: "A1",
  industryCode: "3911",
  industryName: "",
  period: "2022",
  scope: "全部",
  region: "410800",
  valueAdded: "100",
};

function accountHere(records: readonly LooseRecord[]) {
  return accountOf(records, DEFAULTS, { unit: "元", plan: { defaults: DEFAULTS } });
}

function known(from: ReturnType<typeof accountOf>, code = "core"): string {
  return needFigure(nodeOf(from, code).value).known.toString();
}

describe("the same unit twice", () => {
  it.each(["period", "scope", "region"])(
    "counts once when its %s is blank in one row and stated by option",
    (field) => {
      const made = accountHere([FULL, { ...FULL, [field]: "" }]);
      expect(known(made)).toBe("100");
      expect(made.counts).toMatchObject({ rows: 2, duplicates: 1, conflicts: 0 });
    },
  );

  it("counts once when one row leaves period, scope and region blank together", () => {
    const made = accountHere([{ ...FULL, period: "", scope: "", region: "" }, FULL]);
    expect(known(made)).toBe("100");
  });

  it("counts once when its industry is a code in one row and the official name in the other", () => {
    const made = accountHere([FULL, { ...FULL, industryCode: "", industryName: "计算机整机制造" }]);
    expect(known(made)).toBe("100");
    expect(countOf(made, "duplicateIdentical")).toBe(1);
  });

  it("counts once when one spelling is full-width, lower-case or 2022年", () => {
    const made = accountHere([
      FULL,
      { ...FULL, unit: "ａ1", period: "2022年", scope: "all", region: "410800000000" },
    ]);
    expect(known(made)).toBe("100");
  });

  it("stays unallocated, with both amounts, when a row with a blank period contradicts the other", () => {
    const made = accountHere([FULL, { ...FULL, period: "", valueAdded: "70" }]);
    expect(known(made)).toBe("0");
    expect(made.identity.ofWhichConflicting).toBe(170_00n * 10n ** 12n);
    expect(countOf(made, "duplicateConflict")).toBeGreaterThan(0);
  });

  it("is two cases in two periods, regions, codes or halves of the scope", () => {
    const others: LooseRecord[] = [
      { ...FULL, region: "410802" },
      { ...FULL, industryCode: "3912" },
    ];
    for (const other of others) expect(known(accountHere([FULL, other]))).toBe("200");
  });
});

describe("identifiers that identify nothing", () => {
  it.each(["9.14108E+17", "9E+17", "-", "—", "无", "0", "000", "N/A"])(
    "two firms with the identifier %s both count, and a finding says why",
    (unit) => {
      const made = accountHere([
        { ...FULL, unit },
        { ...FULL, unit },
      ]);
      expect(known(made)).toBe("200");
      expect(countOf(made, "unitIdDamaged")).toBe(2);
      expect(findingsOf(made, "duplicateConflict")).toEqual([]);
    },
  );

  it("two firms with one damaged identifier and contradicting amounts are not taken for one firm", () => {
    const made = accountHere([
      { ...FULL, unit: "9.14108E+17" },
      { ...FULL, unit: "9.14108E+17", valueAdded: "50" },
    ]);
    expect(known(made)).toBe("150");
    expect(moneyOf(made, "duplicateConflict")).toBe(0n);
  });

  it("the name stands in for a damaged identifier", () => {
    const made = accountHere([
      { ...FULL, unit: "无", unitName: "甲公司" },
      { ...FULL, unit: "0", unitName: "甲公司" },
      { ...FULL, unit: "-", unitName: "乙公司" },
    ]);
    expect(known(made)).toBe("200");
  });

  it("identifiers that only look short or hold an E are identifiers", () => {
    for (const unit of ["1", "E1", "1E5", "无锡一厂", "10"]) {
      const made = accountHere([
        { ...FULL, unit },
        { ...FULL, unit },
      ]);
      expect(known(made), unit).toBe("100");
    }
  });
});
