import { describe, expect, it } from "vitest";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountFor, unit } from "./unitAccounts.js";

describe("codes that make intervals wide", () => {
  const wide = (...records: LooseRecord[]) =>
    accountFor(records).undetermined.map(({ code, text, records: n, candidates, positive, negative }) =>
      [code, text, n, candidates.join("+"), positive.toString(), negative.toString()].join(" "),
    );

  it("stand by their width, losses counting like gains, then by code", () => {
    expect(
      wide(
        unit("A", "8610", "10"),
        unit("B", "3831", "-30"),
        unit("C", "3831", "5"),
        unit("D", "7213", "10"),
        unit("E", "3911", "99"),
      ),
    ).toEqual([
      "3831 3831 2 010606+050203+nonDigital 5 -30",
      "7213 7213 1 040600+nonDigital 10 0",
      "8610 8610 1 030304+nonDigital 10 0",
    ]);
  });

  it("count a record once, however many parts its shares leave open", () => {
    expect(wide(unit("A", "2462", "10", { shares: "01:0.5" }))).toHaveLength(1);
    const [row = ""] = wide(unit("A", "4790", "10", { shares: "05:0.5" }));
    expect(row.split(" ")[2]).toBe("1");
  });

  it("leave out what has no value added", () => {
    expect(wide(unit("A", "8610", "", { revenue: "5" }))).toEqual([]);
  });
});
