import { describe, expect, it } from "vitest";
import { account } from "../../src/accounts/account.js";
import { tallyRecords } from "../../src/engines/memory/tallyRecords.js";
import { needFigure } from "../../src/figures/missing.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { present } from "../support/values.js";

const firm = (more: LooseRecord): LooseRecord => ({
  unit: "A1",
  industryCode: "3911",
  period: "2023",
  region: "410800",
  valueAdded: "100",
  ...more,
});

/** Value added, units, duplicates, conflicts. */
const counted = (records: readonly LooseRecord[], options: { plan?: object } = {}) => {
  const tally = tallyRecords(records, { unit: "元", ...options });
  const made = account(tally, { period: "2023", region: "410800", edition: "2017" });
  const core = present(made.nodes[0]);
  return [
    needFigure(core.value).known,
    needFigure(core.units).known,
    made.counts.duplicates,
    made.counts.conflicts,
  ].join(" ");
};

describe("a row that leaves blank what another of its unit states", () => {
  it("is the same case under what the account states, as it is for the command", () => {
    expect(counted([firm({ region: "" }), firm({})])).toBe("100 1 1 0");
    expect(counted([firm({ period: "" }), firm({})])).toBe("100 1 1 0");
    expect(counted([firm({ scope: "" }), firm({ scope: "全部" })])).toBe("100 1 1 0");
    expect(counted([firm({ region: "" }), firm({ valueAdded: "90" })])).toBe("0 0 0 2");
  });

  it("is the same case under what the tally was told, which the account need not be told again", () => {
    const told = { period: "2023", region: "410800", edition: "2017" } as const;
    const tally = tallyRecords([firm({ region: "" }), firm({})], { unit: "元", ...told });
    expect(tally.counts.duplicates).toBe(1);
    expect(tally.defaults).toEqual({ ...told, unit: "元", scope: "all" });
    const made = account(tally);
    expect([made.period?.text, made.region, made.edition]).toEqual(["2023", "410800", "2017"]);
    expect(needFigure(present(made.nodes[0]).value).known.toString()).toBe("100");
  });

  it("is another case where the account states another, and where no other states it", () => {
    expect(counted([firm({ region: "" }), firm({ region: "410802" })])).toBe("200 2 0 0");
    expect(counted([firm({ region: "" }), firm({ region: "", unit: "B1" })])).toBe("200 2 0 0");
  });

  it("is what the plan of the tally says, where it says it", () => {
    const plan = { defaults: { period: "", scope: "all", region: "410803" } };
    expect(counted([firm({ region: "" }), firm({})], { plan })).toBe("200 2 0 0");
  });

  it("leaves the tally plain data", () => {
    const tally = tallyRecords([firm({ region: "" }), firm({})], { unit: "元" });
    expect(tally.counts.duplicates).toBe(0);
    expect(Object.keys(structuredClone(tally.counts))).toEqual(["rows", "duplicates", "conflicts"]);
    expect(Reflect.ownKeys({ ...tally }).filter((key) => typeof key === "symbol")).toEqual([]);
  });
});
