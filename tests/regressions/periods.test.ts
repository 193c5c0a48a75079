import { describe, expect, it } from "vitest";
import { needFigure } from "../../src/figures/missing.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { parsePeriod, periodOf } from "../../src/vocabulary/periods.js";
import { accountOf, countOf, findingsOf, nodeOf } from "../support/accounts.js";

function units(...periods: readonly string[]): readonly LooseRecord[] {
  return periods.map((period, i) => ({
    unit: `A${i}`,
    industryCode: "3911",
    period,
    valueAdded: String(10 ** i),
  }));
}

describe("periods", () => {
  it("2022, 2022年 and 2022年度 are one period, and a blank one is that of --period", () => {
    const made = accountOf(units("2022", "2022年", "2022年度", ""));
    expect(needFigure(nodeOf(made, "01").value).known.toString()).toBe("1111");
    expect(findingsOf(made, "periodUnreadable")).toEqual([]);
  });

  it("January to June is never added to the year or to June", () => {
    const records = units("2022", "2022年1-6月", "2022年6月");
    for (const [period, known] of [
      ["2022", "1"],
      ["2022年上半年", "10"],
      ["2022-06", "100"],
    ] as const)
      expect(needFigure(nodeOf(accountOf(records, { period }), "01").value).known.toString(), period).toBe(
        known,
      );
  });

  it("several periods without a choice give no figure and an error that names them", () => {
    const made = accountOf(units("2021", "2022"), { period: undefined });
    expect(findingsOf(made, "periodNotChosen")).toMatchObject([{ severity: "error", received: "2021 2022" }]);
    expect(made.entries).toEqual([]);
  });

  it("an unreadable period stays in the identity and chooses no period by itself", () => {
    const made = accountOf(units("2022", "二〇二二"), { period: undefined });
    expect(made.period?.text).toBe("2022");
    expect(countOf(made, "periodNotChosen")).toBe(0);
    expect(made.identity.ofWhichUnreadable).toBe(10_00n * 10n ** 12n);
  });

  it("a --period that nothing belongs to gives an error, not zeros", () => {
    const made = accountOf(units("2022"), { period: "2023" });
    expect(made.entries).toEqual([]);
    expect(findingsOf(made, "nothingSelected")).toMatchObject([{ severity: "error" }]);
  });

  it("June, cumulative, is January to June; December, cumulative, is the year", () => {
    expect(periodOf("2022-06", "累计")?.text).toBe("2022-01/2022-06");
    expect(periodOf("2022Q2", "cumulative")?.text).toBe("2022-01/2022-06");
    expect(periodOf("2022-12", "累计")?.text).toBe("2022");
    expect(periodOf("2022-06", "")?.text).toBe("2022-06");
  });

  it.each(["2022.1", "2022-13", "2022-00", "2022-02-30", "22年", "2022年2-6月", "1822", "2022Q5"])(
    "%s is no period",
    (text) => {
      expect(parsePeriod(text)).toBeUndefined();
    },
  );
});
