import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { indexFor, PRICE_INDICES } from "../../src/parameters/prices.js";
import { type Period, parsePeriod } from "../../src/vocabulary/periods.js";

const period = (text: string) => parsePeriod(text) as Period;

/** The index between two periods by rows `period base index [region]`, and what is said of it. */
function between(at: string, base: string, ...rows: readonly string[]) {
  const findings = new FindingCollector();
  const prices = PRICE_INDICES.read(
    rows.map((text) => {
      const [when = "", over = "", index = "", region = ""] = text.split(" ");
      return { item: "industry", period: when, base: over, index, region, name: "PPI", source: "yearbook" };
    }),
    findings,
  );
  const price = indexFor(prices, "industry", "4108", period(at), period(base), findings);
  const said = findings
    .list()
    .map(({ code, field, expected, received }) => [code, field, expected, received]);
  return { price, index: price?.index.toDecimalPlaces(4).toString(), said };
}

describe("an index that no row states", () => {
  it("is that of two rows over one base: 126 over 120 is 105", () => {
    const { price, index, said } = between("2014", "2013", "2013 2010 120.0", "2014 2010 126.0");
    expect([index, said]).toEqual(["105", []]);
    expect(price).toMatchObject({ source: "yearbook", item: "industry" });
    expect(price?.name).toBe("PPI ÷120 (2013, 2010=100) ×126 (2014, 2010=100)");
    // Half a digit of either: 126.05 / 119.95 is at most .086 more.
    expect(price?.halfStep.toNumber()).toBeCloseTo(0.0854, 3);
  });

  it("is had for quarters over a year, and for any distance", () => {
    expect(between("2023Q1", "2022Q1", "2022Q1 2020 110", "2023Q1 2020 99").index).toBe("90");
    expect(between("2023", "2020", "2020 2015 110", "2023 2015 121").index).toBe("110");
  });

  it("is the product of rows one after another, or what stands between them backwards", () => {
    expect(between("2023", "2021", "2023 2022 110", "2022 2021 120").index).toBe("132");
    expect(between("2022", "2023", "2023 2022 125").index).toBe("80");
    // 2015 = 100 and 2010 = 100 are joined by the row that has the one over the other: 126 / (110 · 120 / 100).
    expect(between("2014", "2016", "2016 2015 110", "2015 2010 120", "2014 2010 126").index).toBe("95.4545");
  });

  it("is of the deepest region that has one", () => {
    const nation = ["2013 2010 120", "2014 2010 126"];
    expect(between("2014", "2013", ...nation, "2013 2010 100 410000", "2014 2010 103 410000").index).toBe(
      "103",
    );
    // One row of the province leads nowhere: rows of two places are not mixed.
    expect(between("2014", "2013", ...nation, "2014 2010 103 410000").index).toBe("105");
  });

  it("is none where no rows lead there, and the finding says which rows there are", () => {
    for (const [rows, received] of [
      [["2014 2010 126"], "2014 (2010=100)"],
      [["2014 2010 126", "2013 2015 98"], "2014 (2010=100), 2013 (2015=100)"],
    ] as const)
      expect(between("2014", "2013", ...rows)).toMatchObject({
        index: undefined,
        said: [["priceUnlinked", "industry", "2014/2013", received]],
      });
  });
});

describe("rows that say more than one thing", () => {
  it("agree within the rounding of what was printed, and the row of the two periods is taken", () => {
    const made = between("2014", "2013", "2013 2010 120.0", "2014 2010 126.1", "2014 2013 105");
    expect([made.index, made.said]).toEqual(["105", []]);
  });

  it("contradict each other beyond it: then neither is taken", () => {
    for (const rows of [
      ["2013 2010 120.0", "2014 2010 126.0", "2014 2013 103.0"],
      ["2013 2010 120.0", "2014 2010 126.0", "2013 2005 200.0", "2014 2005 206.0"],
    ])
      for (const order of [rows, [...rows].reverse()])
        expect(between("2014", "2013", ...order)).toMatchObject({
          index: undefined,
          said: [["parameterConflict", "prices", "", "industry 2014/2013: 103 ≠ 105"]],
        });
  });
});
