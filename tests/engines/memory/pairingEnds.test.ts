import { describe, expect, it } from "vitest";
import type { PairOptions } from "../../../src/engines/memory/pairingEnds.js";
import { pairRecords } from "../../../src/engines/memory/pairRecords.js";
import { likeForLike } from "../../../src/methods/growth/likeForLike.js";
import { readDecisions } from "../../../src/parameters/decisions.js";
import type { LooseRecord } from "../../../src/records/looseRecords.js";

type Texts = Readonly<Record<string, string>>;

const record = (unit: string, texts: Texts): LooseRecord => ({
  unit,
  industryCode: "3911",
  valueAdded: "10",
  ...texts,
});

/** Findings that are errors, and what was paired with what. */
function compared(now: readonly LooseRecord[], before: readonly LooseRecord[], options: PairOptions = {}) {
  const pairing = pairRecords(now, before, { unit: "元", kind: "units", ...options });
  const { current, previous } = likeForLike(pairing, { region: options.region, scope: options.scope });
  return {
    pairs: pairing.current.cells.reduce((sum, cell) => sum + cell.records, 0),
    ends: `${current.period?.text ?? ""} ${previous.period?.text ?? ""} ${current.scope}`,
    errors: pairing.findings
      .filter(({ severity }) => severity === "error")
      .map(({ code, received, expected }) => [code, received, expected]),
    findings: pairing.findings,
  };
}

/** Two files of unit A, each of its period. */
const periods = (now: string, before: string, options?: PairOptions) =>
  compared([record("A", { period: now })], [record("A", { period: before })], options);

describe("periods that may be compared", () => {
  it("are a year apart", () => {
    for (const [now, before] of [
      ["2023", "2022"],
      ["2023Q1", "2022年第一季度"],
      ["2023年1-6月", "2022年上半年"],
      ["2024-02", "2023-02"],
    ] as const)
      expect(periods(now, before)).toMatchObject({ pairs: 1, errors: [] });
    expect(periods("2023年1-6月", "2022年上半年").ends).toBe("2023-01/2023-06 2022-01/2022-06 all");
  });

  it("are neither one period twice, nor the wrong way round, nor of another length or kind", () => {
    for (const [now, before, expected] of [
      ["2023", "2023", "2022"],
      ["2022", "2023", "2021"],
      ["2023", "2022Q1", "2022"],
      ["2023", "2021", "2022"],
      ["2023Q2", "2022年1-6月", "2022Q2"],
      // The same months, once as they are and once as they add up from January on.
      ["2023Q1", "2022年1-3月", "2022Q1"],
    ] as const)
      expect(periods(now, before)).toMatchObject({
        pairs: 0,
        errors: [["periodsApart", expect.stringContaining(" / "), expected]],
      });
    expect(periods("2023", "2023").errors[0]?.[1]).toBe("2023 / 2023");
  });

  it("are another distance apart where that is stated", () => {
    expect(periods("2023", "2020", { apart: "3y" })).toMatchObject({ pairs: 1, errors: [] });
    expect(periods("2023Q1", "2022Q4", { apart: "1q" })).toMatchObject({ pairs: 1, errors: [] });
    expect(periods("2023-03", "2023-01", { apart: "2个月" })).toMatchObject({ pairs: 1, errors: [] });
    expect(periods("2023", "2022", { apart: "3y" }).errors).toEqual([
      ["periodsApart", "2023 / 2022", "2020"],
    ]);
    // A year has no like a quarter before.
    expect(periods("2023", "2022", { apart: "1q" }).errors).toEqual([["periodsApart", "2023 / 2022", "1q"]]);
    expect(periods("2023", "2022", { apart: "soon" }).errors).toEqual([["periodUnreadable", "soon", ""]]);
  });

  it("are known: by the records, or by what the caller states of each", () => {
    const bare = [record("A", {})];
    expect(compared(bare, bare, { period: "2023" }).errors).toEqual([["periodsApart", "2023 / ?", "2022"]]);
    expect(compared(bare, bare).errors).toEqual([["periodsApart", "? / ?", "1y"]]);
    expect(compared(bare, bare, { period: "2023", base: "2022" })).toMatchObject({
      pairs: 1,
      errors: [],
      ends: "2023 2022 all",
    });
  });

  it("are chosen from several: the one asked for, and the one that lies so far before", () => {
    const both = [record("A", { period: "2023" }), record("A", { period: "2022", valueAdded: "8" })];
    expect(compared(both, both, { period: "2023" })).toMatchObject({ pairs: 1, ends: "2023 2022 all" });
    expect(compared(both, both).errors[0]).toEqual(["periodNotChosen", "2022 2023", ""]);
    expect(compared(both, both, { period: "2025" }).errors).toContainEqual(["nothingSelected", "2025", ""]);
  });

  it("are not guessed where they cannot be read", () => {
    expect(periods("2023", "last year").errors).toContainEqual(["periodUnreadable", "last year", ""]);
  });
});

describe("scopes that may be compared", () => {
  const scoped = (now: readonly string[], before: readonly string[], options?: PairOptions) =>
    compared(
      now.map((scope, i) => record(`U${i}`, { period: "2023", scope })),
      before.map((scope, i) => record(`U${i}`, { period: "2022", scope })),
      options,
    );

  it("are one and the same", () => {
    expect(scoped(["规上"], ["规上"])).toMatchObject({
      pairs: 1,
      errors: [],
      ends: "2023 2022 aboveThreshold",
    });
    expect(scoped(["规上"], ["全部"])).toMatchObject({
      pairs: 0,
      errors: [["scopesApart", "aboveThreshold / all", ""]],
    });
    expect(scoped(["规上", "规下"], ["规下", "规上"])).toMatchObject({
      pairs: 2,
      errors: [],
      ends: "2023 2022 all",
    });
    expect(scoped(["规上", "规下"], ["规上"]).errors).toEqual([["scopesApart", "all / aboveThreshold", ""]]);
    expect(scoped(["规上", "全部"], ["规上"]).errors).toEqual([["scopeMixture", "aboveThreshold + all", ""]]);
  });

  it("are chosen at both ends: a unit that crossed the threshold is not in both sets", () => {
    const made = scoped(["规上", "规上"], ["规上", "规下"], { scope: "aboveThreshold" });
    expect(made).toMatchObject({ pairs: 1, errors: [], ends: "2023 2022 aboveThreshold" });
  });
});

describe("a region", () => {
  it("is chosen at both ends", () => {
    const made = compared(
      [record("A", { period: "2023", region: "410802" }), record("B", { period: "2023", region: "410100" })],
      [record("A", { period: "2022", region: "410802" }), record("B", { period: "2022", region: "410802" })],
      { region: "410800" },
    );
    expect(made).toMatchObject({ pairs: 1, errors: [] });
  });
});

describe("what is said", () => {
  it("names a few units of both sides where none is in both", () => {
    const of = (letters: string, period: string) => [...letters].map((unit) => record(unit, { period }));
    expect(compared(of("ABCDE", "2023"), of("XY", "2022")).errors).toEqual([
      ["unitsUnpaired", "A, B, C, … (5)", "X, Y"],
    ]);
  });

  it("is said of the file that it is true of, and once", () => {
    const twice = (period: string) => [record("A", { period }), record("A", { period })];
    const { findings } = compared(twice("2023"), twice("2022"));
    const duplicates = findings.filter(({ code }) => code === "duplicateIdentical");
    expect(duplicates.map(({ source, count }) => [source, count])).toEqual([
      [undefined, 1],
      ["previous", 1],
    ]);
    expect(duplicates[1]?.message.en).toMatch(/^previous: /);
    expect(duplicates[1]?.message.zh).toMatch(/^previous：/);
  });

  it("is said of this year's set where it states nothing of a year before", () => {
    const { findings } = pairRecords([record("A", { period: "2023" })], undefined, {
      unit: "元",
      kind: "units",
    });
    expect(findings).toMatchObject([{ code: "previousAmountsMissing", received: "A" }]);
  });

  it("is not said of decisions about units that were not there a year before", () => {
    const { decisions } = readDecisions(
      ["A", "NEW", "NOBODY"].map((unit) => ({ unit, category: "030304", share: "1", date: "2022-01" })),
    );
    const of = (period: string, ...units: readonly string[]) =>
      units.map((unit) => record(unit, { period, industryCode: "8610" }));
    const { findings } = compared(of("2023", "A", "NEW"), of("2022", "A"), { plan: { decisions } });
    const unmatched = findings.filter(({ code }) => code === "decisionUnmatched");
    expect(unmatched.map(({ source, received }) => [source, received])).toEqual([[undefined, "NOBODY"]]);
  });
});
