import { describe, expect, it } from "vitest";
import { DisclosureTable } from "../../src/accounts/disclosure.js";
import { inCategory, isCore } from "../../src/accounts/intervals/categorySets.js";
import { type Portion, wholePortion } from "../../src/accounts/intervals/portions.js";
import { entryOf, type Making, sumOf } from "./entries/madeEntries.js";

type Amounts = Readonly<Record<string, bigint>>;

/** A cell of units with these amounts, largest first, of which the tally carries `n`. */
function cellOf(
  code: string,
  amounts: Amounts,
  { n = 3, measure = "value", ...more }: Making & { n?: number; measure?: "value" | "revenue" } = {},
): Portion {
  const values = Object.values(amounts);
  const sum = { positive: 0n, negative: 0n, count: values.length };
  for (const value of values) sum[value < 0n ? "negative" : "positive"] += value;
  const entry = entryOf({
    kind: "units",
    code,
    quantities: new Map([[measure, sum]]),
    records: values.length,
    ...more,
  });
  const top = Object.entries(amounts).map(([unit, value]) => ({ unit, value }));
  if (n > 0) entry.cell.top.set(measure, top.slice(0, n));
  return wholePortion(entry);
}

/** Units that state no amount at all. */
const silent = (records: number, code = "3911") => wholePortion(entryOf({ kind: "units", code, records }));

const line = (code: string, units: bigint | undefined, value = 100n) =>
  wholePortion(entryOf({ code, amounts: { value, ...(units !== undefined && { units }) } }));

const risk = (...portions: Portion[]) => new DisclosureTable(portions).riskOf(isCore);

describe("few units", () => {
  it("are fewer than three firms, over all cells, each counted once", () => {
    expect(risk(cellOf("3911", { a: 5n }))).toBe("fewUnits");
    expect(risk(cellOf("3911", { a: 5n, b: 4n }))).toBe("fewUnits");
    expect(risk(cellOf("3911", { a: 5n, b: 4n, c: 3n }))).toBeUndefined();
    expect(risk(cellOf("3911", { a: 5n, b: 4n }), cellOf("6512", { c: 3n }))).toBeUndefined();
    expect(risk(cellOf("3911", { a: 5n, b: 4n }), cellOf("6512", { a: 3n }))).toBe("fewUnits");
    expect(risk(cellOf("6512", { a: 5n }), cellOf("3911", { a: 4n, b: 3n, c: 3n }))).toBeUndefined();
  });

  it("are those that may lie in a set; those that cannot do not count", () => {
    const cells = [cellOf("3911", { a: 5n, b: 4n, c: 3n }), cellOf("3831", { d: 5n, e: 4n })];
    const table = new DisclosureTable(cells);
    expect(table.riskOf(inCategory("0101"))).toBeUndefined();
    expect(table.riskOf(inCategory("010606"))).toBe("fewUnits");
    expect(table.riskOf(inCategory("02"))).toBeUndefined();
    expect(new DisclosureTable([]).riskOf(isCore)).toBeUndefined();
  });

  it("are told by revenue where there is no value added", () => {
    expect(risk(cellOf("3911", { a: 5n, b: 4n }, { measure: "revenue" }))).toBe("fewUnits");
    expect(risk(cellOf("3911", { a: 5n, b: 4n, c: 3n }, { measure: "revenue" }))).toBeUndefined();
  });

  it("cannot be told where the tally carried fewer than there are", () => {
    expect(risk(cellOf("3911", { a: 9n, b: 8n, c: 8n, d: 8n }, { n: 2 }))).toBeUndefined();
    const cells = [cellOf("6512", { a: 9n }), cellOf("3911", { a: 9n, b: 8n, c: 8n }, { n: 2 })];
    expect(risk(...cells)).toBeUndefined();
    expect(risk(...cells.toReversed())).toBeUndefined();
  });

  it("without names are counted: of cells that carry none, and of lines that state how many they are", () => {
    expect(risk(cellOf("3911", { a: 9n, b: 8n }, { n: 0 }))).toBe("fewUnits");
    expect(risk(cellOf("3911", { a: 9n, b: 8n, c: 7n }, { n: 0 }))).toBeUndefined();
    expect(risk(line("3911", 2n))).toBe("fewUnits");
    expect(risk(line("3911", 3n))).toBeUndefined();
    expect(risk(line("3911", 1n), line("6512", 1n))).toBe("fewUnits");
    expect(risk(line("3911", 1n), line("6512", 2n))).toBeUndefined();
    expect(risk(line("3911", undefined))).toBeUndefined();
    expect(risk(line("3911", 1n), cellOf("3911", { a: 9n }))).toBe("fewUnits");
    expect(risk(line("3911", 1n), cellOf("6512", { a: 9n, b: 8n }))).toBeUndefined();
  });

  it("stay few beside units that state no amount, as long as all together are fewer than three", () => {
    expect(risk(silent(2))).toBe("fewUnits");
    expect(risk(silent(3))).toBeUndefined();
    expect(risk(cellOf("3911", { a: 5n }), silent(1))).toBe("fewUnits");
    expect(risk(cellOf("3911", { a: 5n }, { records: 2 }))).toBe("fewUnits");
    expect(risk(cellOf("3911", { a: 5n, b: 5n, c: 5n }), silent(1))).toBeUndefined();
  });
});

describe("a dominated figure", () => {
  it("leaves less than a tenth of the largest beside the two largest", () => {
    expect(risk(cellOf("3911", { a: 100n, b: 50n, c: 9n }))).toBe("dominated");
    expect(risk(cellOf("3911", { a: 100n, b: 50n, c: 10n }))).toBeUndefined();
    expect(risk(cellOf("3911", { a: 100n, b: 100n, c: 9n }))).toBe("dominated");
    expect(risk(cellOf("3911", { a: 100n, b: 100n, c: 20n }))).toBeUndefined();
  });

  it("is told from all that is carried and what is not named beside it", () => {
    const values = { a: 100n, b: 50n, c: 5n, d: 3n };
    expect(risk(cellOf("3911", { ...values, e: 1n }))).toBe("dominated");
    expect(risk(cellOf("3911", { ...values, e: 2n }))).toBeUndefined();
  });

  it("is so by size: losses count as gains do", () => {
    expect(risk(cellOf("3911", { a: -100n, b: 50n, c: -9n }))).toBe("dominated");
    expect(risk(cellOf("3911", { a: -100n, b: 50n, c: -10n }))).toBeUndefined();
    expect(risk(cellOf("3911", { a: 100n, b: 90n, c: -5n, d: -5n }))).toBeUndefined();
    expect(risk(cellOf("3911", { a: 100n, b: 50n, c: -5n, d: -4n }))).toBe("dominated");
  });

  it("takes the cells of one firm together", () => {
    const cells = [cellOf("3911", { a: 60n, b: 50n, c: 8n }), cellOf("6512", { a: 40n })];
    expect(risk(...cells)).toBe("dominated");
    expect(risk(cellOf("3911", { a: 60n, b: 50n, c: 8n }), cellOf("6512", { d: 40n }))).toBeUndefined();
    const twice = [cellOf("3911", { a: 50n, c: 8n }), cellOf("3911", { a: 50n, b: 50n })];
    expect(risk(...twice)).toBe("dominated");
  });

  it("finds the two largest in any order", () => {
    const orders = [
      ["a", "b", "c"],
      ["c", "b", "a"],
      ["b", "a", "c"],
      ["c", "a", "b"],
    ];
    const values: Amounts = { a: 100n, b: 50n, c: 9n };
    for (const order of orders)
      expect(risk(...order.map((name) => cellOf("3911", { [name]: values[name] ?? 0n })))).toBe("dominated");
  });

  it("weighs each cell by the share that a set has of it", () => {
    const [big, small] = [cellOf("3911", { a: 100n }), cellOf("3911", { b: 80n, c: 80n })];
    expect(risk(big, small)).toBeUndefined();
    // 100, 8 and 8 are left.
    expect(risk(big, { ...small, factor: small.factor / 10n })).toBe("dominated");
    // 10 of 100, beside 80 and 80.
    expect(risk({ ...big, factor: big.factor / 100n }, small)).toBe("dominated");
  });

  it("is one of revenue where there is no value added", () => {
    const revenue = { measure: "revenue" as const };
    expect(risk(cellOf("3911", { a: 100n, b: 50n, c: 9n }, revenue))).toBe("dominated");
    expect(risk(cellOf("3911", { a: 100n, b: 50n, c: 10n }, revenue))).toBeUndefined();
  });

  it("is dominated beside units that state no amount as well", () => {
    expect(risk(cellOf("3911", { a: 100n, b: 50n, c: 9n }), silent(5))).toBe("dominated");
    expect(risk(cellOf("3911", { a: 100n }, { records: 4 }))).toBe("dominated");
  });

  it("is told beside amounts without a name only where these are too small to hide the largest", () => {
    // 8 + 1 beside 100 and 50; 9 + 1 are a tenth.
    expect(risk(cellOf("3911", { a: 100n, b: 50n, c: 8n }), line("3911", undefined, 1n))).toBe("dominated");
    expect(risk(cellOf("6512", { a: 100n, b: 50n, c: 8n }), cellOf("3911", { d: 1n }, { n: 0 }))).toBe(
      "dominated",
    );
    expect(risk(cellOf("3911", { a: 100n, b: 50n, c: 9n }), line("3911", undefined, 1n))).toBeUndefined();
    const nameless = cellOf("3911", { d: 1n }, { n: 0 });
    expect(risk(cellOf("3911", { a: 100n, b: 50n, c: 9n }), nameless)).toBeUndefined();
    expect(risk(cellOf("6512", { a: 100n, b: 50n, c: 9n }), nameless)).toBeUndefined();
  });

  it("is one whose sum is near zero as well: 100 − 60 beside 5, and 100 − 60 − 55 beside 5", () => {
    expect(risk(cellOf("3911", { a: 100n, b: -60n, c: 5n }))).toBe("dominated");
    expect(risk(cellOf("3911", { a: 100n, b: -60n, c: -55n, d: 5n }, { n: 4 }))).toBeUndefined();
  });

  it("is none of nothing", () => {
    expect(risk(cellOf("3911", { a: 0n, b: 0n, c: 0n }))).toBeUndefined();
    const zero = wholePortion(
      entryOf({ kind: "units", code: "3911", quantities: new Map([["value", sumOf(0n)]]), records: 4 }),
    );
    expect(risk(zero)).toBeUndefined();
  });
});
