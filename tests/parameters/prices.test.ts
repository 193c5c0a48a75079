import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { PRICE_INDICES, priceFor } from "../../src/parameters/prices.js";
import { type Period, parsePeriod } from "../../src/vocabulary/periods.js";
import { given, type Raw } from "../support/rows.js";

const period = (text: string) => parsePeriod(text) as Period;

const row = (more: Raw = {}): Raw => ({
  item: "industry",
  period: "2023",
  base: "2022",
  index: "97",
  ...more,
});

function read(...rows: readonly Raw[]) {
  const findings = new FindingCollector();
  return { prices: PRICE_INDICES.read(given(rows), findings), findings: findings.list() };
}

const indexFor = (rows: readonly Raw[], item = "industry", path = "", at = "2023", base = "2022") => {
  const { price } = priceFor(read(...rows).prices, item, path, period(at), period(base));
  return "index" in price ? price.index.toString() : undefined;
};

describe("rows of a price file", () => {
  it("are read with what they say and without blanks around", () => {
    const { prices, findings } = read(
      row({ item: " industry ", index: " 97.0 ", region: "410800", name: "PPI", source: "communiqué" }),
    );
    expect(prices).toMatchObject([
      { item: "industry", regionPath: "4108", name: "PPI", source: "communiqué" },
    ]);
    expect(prices[0]?.index.toString()).toBe("97");
    expect(findings).toEqual([]);
    expect(read(row()).prices).toMatchObject([{ regionPath: "", name: "", source: "" }]);
  });

  it.each([
    ["item", "everything", "gdp | industry | … | division:NN | category:NN"],
    ["period", "last year", "2023 | 2023Q1 | 2023-06"],
    ["base", "the year before", "2022"],
    ["index", "0", "> 0, base = 100"],
    ["index", "-97", "> 0, base = 100"],
    ["index", "n/a", "> 0, base = 100"],
  ])(
    "are refused for a wrong %s with what was expected and what stood there: %s",
    (field, text, expected) => {
      const { prices, findings } = read(row({ [field]: text }));
      expect(prices).toEqual([]);
      expect(findings).toMatchObject([
        { code: "parameterInvalid", field: `prices.${field}`, expected, received: text },
      ]);
    },
  );

  it("that contradict each other are both left out, whichever stands first; one that stands twice counts once", () => {
    const twice = [row({ period: "2023Q1", base: "2022Q1" }), row({ period: "2023年1-3月", base: "2022Q1" })];
    expect(read(...twice).prices).toHaveLength(1);
    expect(read(...twice).findings).toEqual([]);
    const other = { index: "99", name: "implicit deflator" };
    for (const rows of [
      [row(), row(other)],
      [row(other), row()],
    ]) {
      const { prices, findings } = read(...rows);
      expect(prices).toEqual([]);
      expect(findings).toMatchObject([{ code: "parameterConflict", field: "prices", count: 1 }]);
      expect(findings[0]?.received).toContain("97 ≠ 99");
    }
  });

  it("that differ in item, place, period or base do not contradict each other", () => {
    const others = [{ item: "gdp" }, { region: "410000" }, { period: "2024" }, { base: "2020" }];
    const { prices, findings } = read(row(), ...others.map((each) => row({ ...each, index: "99" })));
    expect(prices).toHaveLength(5);
    expect(findings).toEqual([]);
  });
});

describe("the index of an item", () => {
  it("is that of its own months and base, whatever they are called", () => {
    const rows = [row({ period: "2023Q1", base: "2022年1-3月" }), row({ item: "gdp", index: "99" })];
    expect(indexFor(rows, "industry", "", "2023年1-3月", "2022Q1")).toBe("97");
    expect(indexFor(rows)).toBeUndefined();
    expect(indexFor(rows, "gdp")).toBe("99");
    expect(indexFor(rows, "gdp", "", "2024")).toBeUndefined();
    expect(indexFor(rows, "gdp", "", "2023", "2021")).toBeUndefined();
  });

  it("is that of the deepest region on the way up, in whatever order they stand", () => {
    const rows = [
      row({ index: "99" }),
      row({ index: "98", region: "410000" }),
      row({ index: "97", region: "410800" }),
      row({ index: "96", region: "430000" }),
    ];
    for (const each of [rows, [...rows].reverse()]) {
      expect(indexFor(each, "industry", "410802")).toBe("97");
      expect(indexFor(each, "industry", "4101")).toBe("98");
      expect(indexFor(each, "industry", "11")).toBe("99");
      expect(indexFor(each)).toBe("99");
    }
    expect(indexFor(rows.slice(1), "industry", "08")).toBeUndefined();
  });
});
