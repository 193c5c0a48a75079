import { describe, expect, it } from "vitest";
import { likeForLike } from "../../src/accounts/time/likeForLike.js";
import { type PairRow, pairCurrentSet, pairMatched, rowsOfPeriod } from "../../src/cells/pairing.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { type Field, MEASURE_FIELDS, type MeasureField } from "../../src/terms/fields.js";

/** A row with amounts in 元. */
function row(
  at: number,
  texts: Partial<Record<Field, string>>,
  yuan: Partial<Record<MeasureField, number>>,
): PairRow {
  const measures = MEASURE_FIELDS.map((field) => {
    const value = yuan[field];
    return value === undefined ? undefined : BigInt(value) * 100n;
  });
  return {
    row: { texts, dimensions: [], measures, steps: measures.map(() => undefined) },
    kind: "units",
    place: { file: "f", row: at },
  };
}

const unit = (id: string, industryCode: string, year: string) => ({ unit: id, industryCode, period: year });

describe("matched: the units that stand in both files", () => {
  const now = [
    row(2, unit("A", "3911", "2023"), { valueAdded: 110 }),
    row(3, unit("B", "3912", "2023"), { valueAdded: 50 }),
    row(4, unit("NEW", "3911", "2023"), { valueAdded: 1000 }),
  ];
  const before = [
    row(2, unit("A", "3911", "2022"), { valueAdded: 100 }),
    row(3, unit("B", "6513", "2022"), { valueAdded: 40 }),
    row(4, unit("GONE", "3911", "2022"), { valueAdded: 500 }),
  ];

  it("lists who came, who left and whose code changed", () => {
    const made = pairMatched(now, before, {}, new FindingCollector());
    expect(made.entrants.map((each) => each.unit)).toEqual(["NEW"]);
    expect(made.leavers.map((each) => [each.unit, each.previousCode])).toEqual([["GONE", "3911"]]);
    expect(made.codeChanges.map((each) => [each.unit, each.previousCode, each.code])).toEqual([
      ["B", "6513", "3912"],
    ]);
  });

  it("counts a unit that changed its code under the new one at both ends: 160 over 140, not 110 over 100", () => {
    const made = likeForLike(pairMatched(now, before, {}, new FindingCollector()), { period: "2023" });
    const rate = made.rows.find((each) => each.code === "01" && each.quantity === "value");
    expect(rate?.current.known.toString()).toBe("160");
    expect(rate?.previous.known.toString()).toBe("140");
    expect(rate?.value?.toFixed(4)).toBe("0.1429");
    expect(made.counts).toEqual({ entrants: 1, leavers: 1, codeChanges: 1, withoutPrevious: 0 });
    expect(made).toMatchObject({ sample: "matched", basis: "nominal" });
  });

  it("does not guess between several rows of one unit under changed codes", () => {
    const two = [
      row(2, unit("A", "3911", "2023"), { valueAdded: 1 }),
      row(3, unit("A", "3912", "2023"), { valueAdded: 1 }),
    ];
    const other = [
      row(2, unit("A", "6513", "2022"), { valueAdded: 1 }),
      row(3, unit("A", "6511", "2022"), { valueAdded: 1 }),
    ];
    const made = pairMatched(two, other, {}, new FindingCollector());
    expect(made.codeChanges).toEqual([]);
    expect([made.entrants.length, made.leavers.length]).toEqual([2, 2]);
  });

  it("is the same whatever the order of rows", () => {
    const shown = (a: PairRow[], b: PairRow[]) => {
      const made = pairMatched(a, b, {}, new FindingCollector());
      return JSON.stringify([made.current.cells, made.previous.cells], (_, value) =>
        typeof value === "bigint" ? `${value}` : value,
      );
    };
    expect(shown([...now].reverse(), [...before].reverse())).toBe(shown(now, before));
  });

  it("counts a row that stands twice once, and one that contradicts itself not at all", () => {
    const findings = new FindingCollector();
    const twice = [...now, now[0] as PairRow, row(9, unit("B", "3912", "2023"), { valueAdded: 51 })];
    const made = pairMatched(twice, before, {}, findings);
    expect(made.current.cells.map((cell) => cell.records)).toEqual([1]);
    expect(findings.list().map(({ code, count }) => [code, count])).toEqual([
      ["duplicateConflict", 2],
      ["duplicateIdentical", 1],
    ]);
  });
});

describe("currentSet: what this year's set reports for a year before", () => {
  const rows = [
    row(2, unit("A", "3911", "2023"), { revenue: 110, previousRevenue: 100 }),
    row(3, unit("B", "3911", "2023"), { revenue: 40, previousRevenue: 0 }),
    row(4, unit("C", "3911", "2023"), { revenue: 999 }),
  ];

  it("compares the same units, entrants with a stated zero among them, and leaves out what states nothing", () => {
    const pairing = pairCurrentSet(rows, {}, new FindingCollector());
    const made = likeForLike(pairing, { period: "2023" });
    const rate = made.rows.find((each) => each.code === "0101" && each.quantity === "revenue");
    expect(rate?.value?.toString()).toBe("0.5");
    expect(made.counts).toEqual({ entrants: 1, leavers: 0, codeChanges: 0, withoutPrevious: 1 });
    expect(made.previous.period?.text).toBe("2022");
  });
});

describe("rows of several periods", () => {
  const rowOf = (unit: string, period: string): PairRow => ({
    row: { texts: { unit, period, industryCode: "3911" }, measures: [] } as unknown as PairRow["row"],
    kind: "units",
    place: { file: "a.csv", row: 2 },
  });
  const rows = [rowOf("A", "2023"), rowOf("A", "2022年"), rowOf("B", "2023年"), rowOf("C", "")];
  const unitsOf = (asked: string | undefined, of = rows) => {
    const findings = new FindingCollector();
    const kept = rowsOfPeriod(of, asked, findings).map(({ row }) => row.texts.unit);
    return { kept, findings: findings.list().map(({ code, received }) => `${code} ${received}`) };
  };

  it("are those of the period that is asked for, and those that state none", () => {
    expect(unitsOf("2023")).toEqual({ kept: ["A", "B", "C"], findings: [] });
    expect(unitsOf("2022年")).toEqual({ kept: ["A", "C"], findings: [] });
  });

  it("are not compared with each other where none is asked for", () => {
    expect(unitsOf(undefined)).toEqual({ kept: [], findings: ["periodNotChosen 2022 2023"] });
    expect(unitsOf(undefined, rows.slice(2)).kept).toEqual(["B", "C"]);
  });
});
