import { describe, expect, it } from "vitest";
import { likeForLike } from "../../src/accounts/time/likeForLike.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { pairRecords } from "../../src/records/pairedRecords.js";

const record = (unit: string, industryCode: string, period: string, valueAdded: string) => ({
  unit,
  industryCode,
  period,
  valueAdded,
});

describe("records of two periods in memory", () => {
  it("are paired by their units, and grow as the same units do", () => {
    const findings = new FindingCollector();
    const now = [record("A", "3911", "2023", "110"), record("NEW", "3911", "2023", "1000")];
    const before = [record("A", "3911", "2022", "100"), record("GONE", "3911", "2022", "500")];
    const pairing = pairRecords(now, before, { unit: "万元", kind: "units" }, findings);
    expect(pairing.sample).toBe("matched");
    expect(pairing.entrants.map((each) => each.unit)).toEqual(["NEW"]);
    expect(pairing.leavers.map((each) => each.unit)).toEqual(["GONE"]);
    const { rows } = likeForLike(pairing, { period: "2023" });
    const core = rows.find((row) => row.code === "core" && row.quantity === "value");
    expect(core?.value?.toString()).toBe("0.1");
    expect(findings.list()).toEqual([]);
  });

  it("say where a file would say it that there is nothing to pair", () => {
    const findings = new FindingCollector();
    expect(pairRecords([], undefined, { unit: "万元" }, findings).sample).toBe("currentSet");
    expect(findings.list()).toMatchObject([{ code: "fileEmpty" }]);
  });
});
