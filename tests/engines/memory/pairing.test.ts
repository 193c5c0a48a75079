import { describe, expect, it } from "vitest";
import { completePlan } from "../../../src/cells/plan.js";
import { measureIndex } from "../../../src/cells/row.js";
import type { TallyOptions } from "../../../src/engines/memory/options.js";
import type { Pairing } from "../../../src/engines/memory/pairing.js";
import * as pairing from "../../../src/engines/memory/pairing.js";
import { type PairRow, settle } from "../../../src/engines/memory/pairingEnds.js";
import { FindingCollector } from "../../../src/findings/findings.js";
import { likeForLike } from "../../../src/methods/growth/likeForLike.js";
import { type DecisionRow, readDecisions } from "../../../src/parameters/decisions.js";
import { type Field, MEASURE_FIELDS, type MeasureField } from "../../../src/vocabulary/fields.js";
import { known } from "../../support/figures.js";

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

/** Pairs rows as they stand in two files, all of them of the periods that are compared. */
function pairMatched(
  now: readonly PairRow[],
  before: readonly PairRow[],
  given: TallyOptions["plan"],
  findings: FindingCollector,
) {
  const plan = completePlan({ plan: given });
  return pairing.pairMatched(settle(now, plan, findings), settle(before, plan, findings), plan, findings);
}

function pairCurrentSet(rows: readonly PairRow[], given: TallyOptions["plan"], findings: FindingCollector) {
  const plan = completePlan({ plan: given });
  return pairing.pairCurrentSet(settle(rows, plan, findings), plan, findings);
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
    expect(known(rate?.rate)?.toFixed(4)).toBe("0.1429");
    expect(made.counts).toEqual({
      entrants: 1,
      leavers: 1,
      codeChanges: 1,
      withoutPrevious: 0,
      incomplete: 0,
    });
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

  it("finds the partner under the same code, whichever row it stands in", () => {
    const two = [
      row(2, unit("A", "3911", "2023"), { valueAdded: 11 }),
      row(3, unit("A", "6511", "2023"), { valueAdded: 22 }),
      row(4, unit("A", "6520", "2023"), { valueAdded: 33 }),
    ];
    const other = [
      row(2, unit("A", "6511", "2022"), { valueAdded: 2 }),
      row(3, unit("A", "3911", "2022"), { valueAdded: 1 }),
    ];
    const made = pairMatched(two, other, {}, new FindingCollector());
    expect(made.entrants).toEqual([
      { unit: "A", code: "6520", previousCode: "", place: { file: "f", row: 4 } },
    ]);
    expect([made.leavers, made.codeChanges]).toEqual([[], []]);
    const sums = (tally: typeof made.current) =>
      tally.cells.map(({ key, methods }) => [key.industry, methods.reported.value.positive]);
    expect(sums(made.current)).toEqual([
      ["3911", 1100n],
      ["6511", 2200n],
    ]);
    expect(sums(made.previous)).toEqual([
      ["3911", 100n],
      ["6511", 200n],
    ]);
    expect(made).toMatchObject({ sample: "matched", withoutPrevious: [] });
  });

  it("names those who left beside a unit that stayed, with what they were", () => {
    const made = pairMatched(
      [row(2, unit("A", "3911", "2023"), { valueAdded: 1 })],
      [
        row(2, unit("A", "3911", "2022"), { valueAdded: 1 }),
        row(3, unit("A", "6511", "2022"), { valueAdded: 1 }),
      ],
      {},
      new FindingCollector(),
    );
    expect(made.leavers).toEqual([
      { unit: "A", code: "6511", previousCode: "6511", place: { file: "f", row: 3 } },
    ]);
    expect(made.entrants).toEqual([]);
  });

  it("takes several rows against one for no change of code", () => {
    const one = [row(2, unit("A", "3911", "2023"), { valueAdded: 1 })];
    const two = [
      row(2, unit("A", "6513", "2022"), { valueAdded: 1 }),
      row(3, unit("A", "6511", "2022"), { valueAdded: 1 }),
    ];
    const fewer = pairMatched(one, two, {}, new FindingCollector());
    expect([fewer.codeChanges.length, fewer.entrants.length, fewer.leavers.length]).toEqual([0, 1, 2]);
    const more = pairMatched(two, one, {}, new FindingCollector());
    expect([more.codeChanges.length, more.entrants.length, more.leavers.length]).toEqual([0, 2, 1]);
  });

  it("pairs identifiers and codes whatever blanks and letters they are written with, and units without one with nobody", () => {
    const made = pairMatched(
      [
        row(2, { unit: " ａ1 ", industryCode: " 3911 " }, { valueAdded: 2 }),
        row(3, { unitName: "某厂 ", industryName: "软件开发" }, { valueAdded: 3 }),
        row(4, { industryCode: "3911" }, { valueAdded: 4 }),
      ],
      [
        row(2, { unit: "A1", industryCode: "3911" }, { valueAdded: 1 }),
        row(3, { unitName: "某厂", industryName: " 软件开发" }, { valueAdded: 1 }),
        row(4, { industryCode: "3911" }, { valueAdded: 1 }),
      ],
      {},
      new FindingCollector(),
    );
    expect(made.codeChanges).toEqual([]);
    expect(made.entrants.map(({ unit, place }) => [unit, place.row])).toEqual([["", 4]]);
    expect(made.leavers.map(({ unit, place }) => [unit, place.row])).toEqual([["", 4]]);
  });

  it("counts previous amounts in their own period, under the place and shares of now", () => {
    const texts = { unit: "A", industryCode: "3911", region: "410802", digitalShare: "0.5" };
    const before = { unit: "A", industryCode: "3911", region: "410803" };
    const keyOf = (now: object, then: object) => {
      const made = pairMatched(
        [row(2, { ...texts, ...now }, { valueAdded: 2 })],
        [row(2, { ...before, ...then }, { valueAdded: 1 })],
        {},
        new FindingCollector(),
      );
      return made.previous.cells.map(({ key }) => key)[0];
    };
    expect(
      keyOf({ period: "2023", periodKind: "年度" }, { period: "2022", periodKind: "季度" }),
    ).toMatchObject({
      period: "2022",
      periodKind: "季度",
      region: "410802",
      shares: "digitalShare=0.5",
    });
    expect(keyOf({ period: "2023", periodKind: "年度" }, {})).toMatchObject({ period: "", periodKind: "" });
    expect(keyOf({}, { period: "2022" })).toMatchObject({ period: "2022", periodKind: "" });
  });

  it("tells rows of one unit apart as a tally does: by region and scope, not by the spelling of a code", () => {
    const texts = { unit: "A", industryCode: "3911" };
    const findings = new FindingCollector();
    const made = pairMatched(
      [
        row(2, { ...texts, region: "410802" }, { valueAdded: 1 }),
        row(3, { ...texts, region: "410803" }, { valueAdded: 2 }),
        row(4, { ...texts, scope: "规上" }, { valueAdded: 3 }),
        row(5, { ...texts, industryCode: "C3911", scope: "规上" }, { valueAdded: 3 }),
      ],
      [],
      {},
      findings,
    );
    expect(made.entrants.map(({ place }) => place.row)).toEqual([2, 3, 4]);
    expect(findings.list()).toMatchObject([
      { code: "unitsUnpaired", received: "A", expected: "" },
      { code: "duplicateIdentical", count: 1, sample: [{ unit: "A", received: "A", place: { row: 4 } }] },
    ]);
  });

  it("takes one code in two spellings for no change of code", () => {
    const made = pairMatched(
      [row(2, { unit: "A", industryCode: "C3911" }, { valueAdded: 2 })],
      [row(9, { unit: "A", industryCode: "3911" }, { valueAdded: 1 })],
      {},
      new FindingCollector(),
    );
    expect([made.codeChanges, made.entrants, made.leavers]).toEqual([[], [], []]);
    expect([...(made.previous.places ?? [])].map(([, place]) => place.row)).toEqual([9]);
  });

  it("compares a quantity where both ends have it: a blank is not zero", () => {
    const fields = [
      ["valueAdded", "value"],
      ["revenue", "revenue"],
    ] as const;
    for (const [field, quantity] of fields)
      for (const [now, then] of [
        [{}, { [field]: 100 }],
        [{ [field]: 100 }, {}],
      ] as const) {
        const made = pairMatched(
          [row(2, unit("A", "3911", "2023"), { [field]: 110 }), row(3, unit("B", "3911", "2023"), now)],
          [row(2, unit("A", "3911", "2022"), { [field]: 100 }), row(3, unit("B", "3911", "2022"), then)],
          {},
          new FindingCollector(),
        );
        expect(made.incomplete.map((each) => [each.unit, each.previousCode])).toEqual([["B", "3911"]]);
        const growth = likeForLike(made, { period: "2023" });
        expect(growth.counts.incomplete).toBe(1);
        const rate = growth.rows.find((each) => each.code === "core" && each.quantity === quantity);
        expect(known(rate?.rate)?.toString()).toBe("0.1");
      }
  });

  it("takes value added by whatever method each end allows, and leaves the other quantity of a pair alone", () => {
    const made = pairMatched(
      [
        row(2, unit("A", "3911", "2023"), {
          grossOutput: 300,
          intermediateInput: 200,
          vatPayable: 10,
          revenue: 9,
        }),
        row(3, unit("B", "3911", "2023"), {
          grossOutput: 300,
          intermediateInput: 200,
          vatPayable: 10,
          revenue: 8,
        }),
        row(4, unit("C", "3911", "2023"), { revenue: 7 }),
      ],
      [
        row(2, unit("A", "3911", "2022"), { valueAdded: 100, revenue: 5 }),
        row(3, unit("B", "3911", "2022"), { grossOutput: 300, revenue: 4 }),
        row(4, unit("C", "3911", "2022"), { revenue: 3 }),
      ],
      {},
      new FindingCollector(),
    );
    expect(made.incomplete.map((each) => each.unit)).toEqual(["B"]);
    const [now, then] = [made.current.cells[0], made.previous.cells[0]];
    expect(now?.methods.production.value).toMatchObject({ positive: 11000n, count: 1 });
    expect(then?.methods.reported.value).toMatchObject({ positive: 10000n, count: 1 });
    expect([now?.withoutValue.records, then?.withoutValue.records]).toEqual([2, 2]);
    const revenue = ({ cells }: typeof made.current) => cells[0]?.measures[measureIndex("revenue")]?.positive;
    expect([revenue(made.current), revenue(made.previous)]).toEqual([2400n, 1200n]);
  });

  it("goes by the name where the identifier is none", () => {
    const made = pairMatched(
      [
        row(2, { unit: "无", unitName: "甲", industryCode: "3911" }, { valueAdded: 2 }),
        row(3, { unit: "无", unitName: "乙", industryCode: "3911" }, { valueAdded: 3 }),
      ],
      [
        row(2, { unit: "无", unitName: "乙", industryCode: "3911" }, { valueAdded: 20 }),
        row(3, { unit: "9.14E+17", unitName: "丙", industryCode: "3911" }, { valueAdded: 30 }),
      ],
      {},
      new FindingCollector(),
    );
    expect(made.entrants.map((each) => each.unit)).toEqual(["甲"]);
    expect(made.leavers.map((each) => each.unit)).toEqual(["丙"]);
    expect(made.previous.cells.map(({ methods }) => methods.reported.value.positive)).toEqual([2000n]);
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
    const set = pairCurrentSet(rows, {}, new FindingCollector());
    const made = likeForLike(set, { period: "2023" });
    const rate = made.rows.find((each) => each.code === "0101" && each.quantity === "revenue");
    expect(known(rate?.rate)?.toString()).toBe("0.5");
    expect(made.counts).toEqual({
      entrants: 1,
      leavers: 0,
      codeChanges: 0,
      withoutPrevious: 1,
      incomplete: 0,
    });
    expect(made.previous.period?.text).toBe("2022");
  });

  it("takes for an entrant only who states nothing but zeros", () => {
    const made = pairCurrentSet(
      [
        row(2, unit("A", "3911", "2023"), { previousRevenue: 0, previousValueAdded: 5 }),
        row(3, unit("B", "3911", "2023"), { previousRevenue: 0, previousValueAdded: 0 }),
        row(4, unit("C", "3911", "2023"), { previousValueAdded: 7 }),
        row(5, unit("D", "3911", "2023"), { revenue: 7 }),
      ],
      {},
      new FindingCollector(),
    );
    const named = (code: string, at: number, id: string) => ({
      unit: id,
      code,
      previousCode: "",
      place: { file: "f", row: at },
    });
    expect(made.entrants).toEqual([named("3911", 3, "B")]);
    expect(made.withoutPrevious).toEqual([named("3911", 5, "D")]);
    expect(made).toMatchObject({ sample: "currentSet", leavers: [], codeChanges: [] });
  });

  it("compares a quantity where both periods have it, and value added that can be computed", () => {
    const made = pairCurrentSet(
      [
        row(2, unit("A", "3911", "2023"), { revenue: 110, previousRevenue: 100 }),
        row(3, unit("B", "3911", "2023"), { previousRevenue: 100, valueAdded: 3 }),
        row(4, unit("C", "3911", "2023"), { revenue: 11, previousRevenue: 10, previousValueAdded: 5 }),
        row(5, unit("D", "3911", "2023"), {
          grossOutput: 30,
          intermediateInput: 20,
          vatPayable: 1,
          previousValueAdded: 10,
        }),
      ],
      {},
      new FindingCollector(),
    );
    expect(made.incomplete.map((each) => each.unit)).toEqual(["B", "C"]);
    const growth = likeForLike(made, { period: "2023" });
    const rateOf = (quantity: string) =>
      known(growth.rows.find((each) => each.code === "core" && each.quantity === quantity)?.rate)?.toString();
    // 121 over 110, and 30 − 20 + 1 over 10.
    expect([rateOf("revenue"), rateOf("value")]).toEqual(["0.1", "0.1"]);
    expect(made.current.cells.map(({ records }) => records)).toEqual([3]);
  });

  it("counts rows that name no unit, and lines of a table that differ in scope or dimension, each for itself", () => {
    const nameless = (at: number) => row(at, { industryCode: "3911" }, { revenue: 11, previousRevenue: 10 });
    const units = pairCurrentSet([nameless(2), nameless(3)], {}, new FindingCollector());
    expect(units.current.cells.map(({ records }) => records)).toEqual([2]);
    const line = (at: number, scope: string, dimension: string): PairRow => {
      const made = row(at, { industryCode: "39", scope }, { revenue: 11, previousRevenue: 10 });
      return { ...made, kind: "lines", row: { ...made.row, dimensions: [dimension] } };
    };
    const findings = new FindingCollector();
    const lines = pairCurrentSet(
      [line(2, "规上", "大型"), line(3, "规下", "大型"), line(4, "规下", "小型"), line(5, "规下", "小型")],
      {},
      findings,
    );
    expect(lines.previous.cells).toHaveLength(3);
    expect(findings.list()).toMatchObject([
      { code: "duplicateIdentical", count: 1, sample: [{ received: "39", place: { row: 4 } }] },
    ]);
  });

  it("takes what the plan states for rows that state no region of their own", () => {
    const texts = { unit: "A", industryCode: "3911", period: "2023" };
    const rows = [
      row(2, { ...texts, region: "410800" }, { revenue: 2, previousRevenue: 1 }),
      row(3, texts, { revenue: 2, previousRevenue: 1 }),
    ];
    const records = (region: string) =>
      pairCurrentSet(
        rows,
        { defaults: { period: "", scope: "all", region } },
        new FindingCollector(),
      ).current.cells.reduce((sum, cell) => sum + cell.records, 0);
    expect([records("410800"), records("410900")]).toEqual([1, 2]);
  });

  it("leaves out rows whose columns are uncertain", () => {
    const one = row(2, { unit: "A", industryCode: "3911" }, { revenue: 2, previousRevenue: 1 });
    const odd: PairRow = {
      ...one,
      row: { ...one.row, damage: { code: "rowTooLong", values: { width: 2, row: { cells: 3, shown: "" } } } },
    };
    const made = pairCurrentSet([one, odd], {}, new FindingCollector());
    expect(made.current.cells.map(({ key, records }) => [key.conflict, records])).toEqual([[false, 1]]);
  });

  it("says of a row once what there is to say of it", () => {
    const findings = new FindingCollector();
    pairCurrentSet(
      [row(2, { unit: "无", unitName: "甲", industryCode: "3911" }, { revenue: 2, previousRevenue: 1 })],
      {},
      findings,
    );
    expect(findings.list()).toMatchObject([{ code: "unitIdDamaged", count: 1 }]);
  });

  it("leaves the period of the year before open where this one is", () => {
    const made = pairCurrentSet(
      [row(2, { unit: "A", industryCode: "3911" }, { revenue: 2, previousRevenue: 1 })],
      {},
      new FindingCollector(),
    );
    expect(made.previous.cells.map(({ key }) => key.period)).toEqual([""]);
  });
});

describe("establishments of one firm under one code", () => {
  const at = (line: number, year: string, region: string, yuan: number, dimension = "") => {
    const made = row(line, { unit: "A", industryCode: "3911", period: year, region }, { valueAdded: yuan });
    return { ...made, row: { ...made.row, dimensions: [dimension] } };
  };
  const previousOf = (made: Pairing) =>
    made.previous.cells.map(({ key, methods }) => `${key.region} ${methods.reported.value.positive / 100n}`);

  it("are paired with those of their own region, in whatever order they stand", () => {
    const made = pairMatched(
      [at(2, "2023", "410802", 10), at(3, "2023", "410803", 20)],
      [at(2, "2022", "410803", 18), at(3, "2022", "410802", 9)],
      {},
      new FindingCollector(),
    );
    expect(previousOf(made)).toEqual(["410802 9", "410803 18"]);
    expect(made.codeChanges).toEqual([]);
  });

  it("are paired with those of their own group, and one that moved with what is left", () => {
    const made = pairMatched(
      [at(2, "2023", "410802", 10, "large"), at(3, "2023", "410804", 20, "small")],
      [at(2, "2022", "410803", 18, "small"), at(3, "2022", "410802", 9, "large")],
      {},
      new FindingCollector(),
    );
    expect(previousOf(made)).toEqual(["410802 9", "410804 18"]);
  });
});

describe("decisions of people", () => {
  const book = (...rows: DecisionRow[]) => ({ decisions: readDecisions(rows).decisions });
  const shown = ({ current, previous }: Pairing) =>
    [current, previous].map(({ cells }) => cells.map(({ key }) => key.shares));
  const two = (unit: string, year: string) =>
    row(2, { unit, industryCode: "8610", period: year }, { valueAdded: 1 });

  it("that hold in this period hold at both ends: a decision is no growth", () => {
    const plan = book({ unit: "A", category: "030304", share: "0.5", date: "2023-01-01" });
    const made = pairMatched([two("A", "2023")], [two("A", "2022")], plan, new FindingCollector());
    expect(shown(made)).toEqual([["030304:0.5"], ["030304:0.5"]]);
  });

  it("of a later period hold at neither end, and those of an earlier one at both", () => {
    const plan = book(
      { unit: "A", category: "030304", share: "0.2", date: "2022-01-01" },
      { unit: "A", category: "030304", share: "0.7", date: "2024-01-01" },
    );
    const made = pairMatched([two("A", "2023")], [two("A", "2022")], plan, new FindingCollector());
    expect(shown(made)).toEqual([["030304:0.2"], ["030304:0.2"]]);
  });
});
