import { describe, expect, it } from "vitest";
import { pairRecords } from "../../../src/engines/memory/pairRecords.js";
import { likeForLike } from "../../../src/methods/growth/likeForLike.js";
import { known } from "../../support/figures.js";

const record = (unit: string, industryCode: string, period: string, valueAdded: string) => ({
  unit,
  industryCode,
  period,
  valueAdded,
});

describe("records of two periods in memory", () => {
  it("are paired by their units, and grow as the same units do", () => {
    const now = [record("A", "3911", "2023", "110"), record("NEW", "3911", "2023", "1000")];
    const before = [record("A", "3911", "2022", "100"), record("GONE", "3911", "2022", "500")];
    const pairing = pairRecords(now, before, { unit: "万元", kind: "units" });
    expect(pairing.sample).toBe("matched");
    expect(pairing.entrants.map((each) => each.unit)).toEqual(["NEW"]);
    expect(pairing.leavers.map((each) => each.unit)).toEqual(["GONE"]);
    const { rows } = likeForLike(pairing, { period: "2023" });
    const core = rows.find((row) => row.code === "core" && row.quantity === "value");
    expect(known(core?.rate)?.toString()).toBe("0.1");
    expect(pairing.findings).toEqual([]);
  });

  it("say where a file would say it that there is nothing to pair", () => {
    const none = pairRecords([], undefined, { unit: "万元" });
    expect(none.sample).toBe("currentSet");
    expect(none.findings).toMatchObject([{ code: "fileEmpty", field: "records" }]);
    const both = pairRecords([record("A", "3911", "2023", "1")], [], { unit: "万元", kind: "units" });
    expect(both.findings).toMatchObject([{ code: "fileEmpty", field: "previous" }]);
  });

  it("are found by their place: the header is the first row, and rows without data count", () => {
    const blank = record("", "", "", "");
    const now = [blank, record("A", "3911", "2023", "110"), record("B", "3911", "2023", "x")];
    const before = [record("C", "3911", "2022", "1"), blank, record("D", "3911", "2022", "1")];
    const pairing = pairRecords(now, before, { unit: "万元", kind: "units" });
    expect(pairing.entrants.map(({ unit, place }) => [unit, place])).toEqual([
      ["A", { file: "records", row: 3 }],
      ["B", { file: "records", row: 4 }],
    ]);
    expect(pairing.leavers.map(({ unit, place }) => [unit, place])).toEqual([
      ["C", { file: "previous", row: 2 }],
      ["D", { file: "previous", row: 4 }],
    ]);
    const told = pairing.findings;
    expect(told.find(({ code }) => code === "unitsUnpaired")).toMatchObject({
      received: "A, B",
      expected: "C, D",
    });
    const bad = told
      .filter(({ code }) => code !== "unitsUnpaired")
      .flatMap(({ sample }) => sample.map(({ place }) => place));
    expect(bad).toEqual([{ file: "records", row: 4 }]);
  });

  it("are tallied by the plan of the caller", () => {
    const plan = { requests: { top: [{ measure: "value", n: 1 }] } } as const;
    const now = [record("A", "3911", "2023", "110")];
    const of = (previous: typeof now | undefined) =>
      pairRecords(
        now.map((each) => ({ ...each, previousValueAdded: "100" })),
        previous,
        { unit: "万元", kind: "units", plan },
      );
    expect([...(of(undefined).current.cells[0]?.top.keys() ?? [])]).toEqual(["value"]);
    expect([...(of([record("A", "3911", "2022", "1")]).previous.cells[0]?.top.keys() ?? [])]).toEqual([
      "value",
    ]);
  });
});
