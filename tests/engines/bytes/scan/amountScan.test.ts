import { describe, expect, it } from "vitest";
import { AmountScan } from "../../../../src/engines/bytes/scan/amountScan.js";
import { PlainFindings } from "../../../../src/engines/bytes/scan/plainFindings.js";
import { PlainSums } from "../../../../src/engines/bytes/scan/plainSums.js";
import { BEHIND, type BytePlan, type ByteTable } from "../../../../src/engines/bytes/scan/table.js";
import { bytesOf, LINES, PLAN, REGISTER } from "./scanTables.js";

const BEFORE = "..\n";

/** Adds rows whose key columns are the same number of bytes: `amounts` follow them. */
function scan(
  rows: readonly { readonly unit?: string; readonly amounts: string; readonly key?: number }[],
  { table = REGISTER, plan = PLAN, filled = 2 }: { table?: ByteTable; plan?: BytePlan; filled?: number } = {},
) {
  const sums = new PlainSums(table.amounts.length, plan);
  const findings = new PlainFindings("a.csv");
  const scan = new AmountScan(
    table,
    plan,
    sums,
    findings,
    () => filled,
    () => Number.NaN,
  );
  const added = rows.map(({ unit = "A1", amounts, key = 0 }, i) => {
    const head = table.unit < 0 ? "软件,2023," : `${unit},2023,3911,`;
    const bytes = bytesOf(`${BEFORE}${head}${amounts}\n`);
    const from = new TextEncoder().encode(BEFORE + head).length;
    return scan.add(bytes, BEFORE.length, from, bytes.length - 1 - BEHIND, key, i);
  });
  const width = sums.sums.width;
  const rowsOf = Array.from({ length: sums.count }, (_, row) => ({
    key: sums.keys[row],
    mask: sums.masks[row],
    records: sums.records[row],
    first: (sums.firsts[row] as number) + 2,
    sums: Array.from({ length: width }, (_, i) => sums.sums.total(row * width + i)),
    tops: sums.tops.map((top) => top.entries(row).map(({ unit, value }) => `${unit} ${value}`)),
  }));
  return {
    added,
    rows: rowsOf,
    findings: findings.list(2),
    scanned: sums.added,
    decimals: [...scan.decimals],
  };
}

describe("the amounts of rows", () => {
  it("adds amounts by key and by the set that is stated, those above zero and below it apart", () => {
    const { rows, added, scanned } = scan([
      { amounts: "5.00,7,2.00" },
      { amounts: "1.50,1,-0.25" },
      { amounts: "-3,,1" },
      { amounts: "4,0,0", key: 3 },
    ]);
    expect(added).toEqual([true, true, true, true]);
    expect(scanned).toBe(4);
    // Revenue, employees, value added as stated, and the value added that counts.
    expect(rows).toEqual([
      {
        key: 0,
        mask: 0b111,
        records: 2,
        first: 2,
        sums: [650n, 8n, 200n, 200n, 0n, 0n, -25n, -25n],
        tops: [],
      },
      { key: 0, mask: 0b101, records: 1, first: 4, sums: [0n, 0n, 100n, 100n, -300n, 0n, 0n, 0n], tops: [] },
      { key: 3, mask: 0b111, records: 1, first: 5, sums: [400n, 0n, 0n, 0n, 0n, 0n, 0n, 0n], tops: [] },
    ]);
  });

  it("turns the sign of amounts that are written the other way round", () => {
    const [revenue, ...others] = REGISTER.amounts;
    const table = { ...REGISTER, amounts: [{ ...revenue, negate: true }, ...others] } as ByteTable;
    const [row] = scan([{ amounts: "5,1,2" }, { amounts: "-3,1,2" }], { table }).rows;
    expect([row?.sums[0], row?.sums[4]]).toEqual([300n, -500n]);
  });

  it("leaves rows to the parser that are not plain, and adds nothing of them", () => {
    const { added, rows, scanned } = scan([{ amounts: "5,1,x" }, { amounts: "5,1,2" }]);
    expect(added).toEqual([false, true]);
    expect(rows).toMatchObject([{ records: 1, first: 3 }]);
    expect(scanned).toBe(1);
  });

  it("leaves rows with one filled field to the parser: they may be notes", () => {
    const none = { amounts: ",," };
    const some = { amounts: "5,," };
    expect(scan([none, some], { filled: 0 }).added).toEqual([false, false]);
    expect(scan([none, some], { filled: 1 }).added).toEqual([true, true]);
    const lines = { table: LINES };
    expect(scan([{ amounts: "," }, { amounts: "1," }], { ...lines, filled: 0 }).added).toEqual([
      false,
      false,
    ]);
    expect(scan([{ amounts: "," }, { amounts: "1," }], { ...lines, filled: 1 }).added).toEqual([false, true]);
    expect(scan([{ amounts: "," }, { amounts: "1," }], { ...lines, filled: 2 }).added).toEqual([true, true]);
  });

  it("keeps the largest that were asked for, with the units they belong to", () => {
    const plan = {
      ...PLAN,
      requests: {
        top: [
          { measure: "revenue", n: 2 },
          { measure: "value", n: 1 },
        ],
      },
    } as BytePlan;
    const { rows } = scan(
      [
        { unit: "A1", amounts: "5,1,2" },
        { unit: '"B2"', amounts: "-9,1,3" },
        { unit: "C3", amounts: "7,1,-4" },
        { unit: "D4", amounts: ",1,1" },
        { unit: "E5", amounts: "8,1," },
      ],
      { plan },
    );
    expect(rows.map(({ mask, tops }) => [mask, tops])).toEqual([
      [0b111, [["B2 -900", "C3 700"], ["C3 -400"]]],
      [0b110, [[], ["D4 100"]]],
      [0b011, [["E5 800"], []]],
    ]);
  });

  it("finds the identifier behind quoted fields with delimiters and doubled quotes", () => {
    const plan = { ...PLAN, requests: { top: [{ measure: "revenue", n: 1 }] } } as BytePlan;
    const table = {
      ...REGISTER,
      unit: 1,
      keys: [{ field: "industryCode", index: 2, dimension: 0 }],
    } as ByteTable;
    const sums = new PlainSums(3, plan);
    const amounts = new AmountScan(
      table,
      plan,
      sums,
      new PlainFindings("a"),
      () => 2,
      () => Number.NaN,
    );
    for (const [i, head] of [
      '"甲,""乙""",A1,3911,',
      '甲,"B2",3911,',
      '"""",C3,3911,',
      ",D4,3911,",
    ].entries()) {
      const bytes = bytesOf(`${head}${i + 1},1,2\n`);
      const from = new TextEncoder().encode(head).length;
      expect(amounts.add(bytes, 0, from, bytes.length - 1 - BEHIND, i, i)).toBe(true);
      expect(sums.tops[0]?.counts[i]).toBe(1);
    }
    expect([0, 1, 2, 3].map((row) => sums.tops[0]?.entries(row)[0]?.unit)).toEqual(["A1", "B2", "C3", "D4"]);
  });

  it("adds squares exactly: in three parts, of which none is rounded", () => {
    const plan = { ...PLAN, requests: { squares: ["revenue", "grossOutput", "valueAdded"] } } as BytePlan;
    const { rows } = scan([{ amounts: "1234567.89,1,2" }, { amounts: "-0.03,1,9999999.99" }], { plan });
    const square = (at: number) => {
      const [high = 0n, mixed = 0n, low = 0n] = rows[0]?.sums.slice(at, at + 3) ?? [];
      return high * 2n ** 48n + 2n * mixed * 2n ** 24n + low;
    };
    expect(square(4)).toBe(123_456_789n ** 2n + 9n);
    expect(square(7)).toBe(0n);
    expect(square(10)).toBe(200n ** 2n + 999_999_999n ** 2n);
    expect(scan([{ amounts: ",1,2" }], { plan }).rows[0]?.sums.slice(4, 10)).toEqual([
      0n,
      0n,
      0n,
      0n,
      0n,
      0n,
    ]);
  });

  it("asks nothing of the units of a table by industry, which has none", () => {
    const plan = {
      ...PLAN,
      requests: { top: [{ measure: "revenue", n: 1 }], squares: ["revenue"] },
    } as BytePlan;
    const { rows } = scan([{ amounts: "5,7" }], { table: LINES, plan });
    expect(rows[0]?.tops).toEqual([[]]);
    expect(rows[0]?.sums.slice(6)).toEqual([0n, 0n, 0n]);
  });

  it("notes the most decimals printed in each column of a table by industry", () => {
    const found = scan([{ amounts: "5.1,7" }, { amounts: "5.12," }, { amounts: "5,8" }], { table: LINES });
    expect(found.decimals).toEqual([2, 0]);
    expect(scan([{ amounts: "5.1," }], { table: LINES }).decimals).toEqual([1, -1]);
    expect(scan([{ amounts: "5.12,7,2.00" }]).decimals).toEqual([-1, -1, -1]);
    const zeros = scan([{ amounts: "5.1,0" }, { amounts: "0.000," }, { amounts: "-0.00,0" }], {
      table: LINES,
    });
    expect(zeros.decimals).toEqual([1, -1]);
  });

  it("says what the set of stated amounts means, by unit", () => {
    const fields = ["grossOutput", "intermediateInput", "valueAdded"] as const;
    const table: ByteTable = {
      ...REGISTER,
      amounts: fields.map((field, i) => ({ field, index: 3 + i, power: 2, negate: false })),
    };
    // Output without the VAT that has to be taken out of it.
    const { findings } = scan(
      [
        { unit: "B", amounts: "5,1," },
        { unit: "A", amounts: "6,1," },
      ],
      { table },
    );
    expect(findings.map(({ code }) => code)).toEqual(["outputWithoutVat"]);
    expect(findings[0]).toMatchObject({
      count: 2,
      sample: [{ unit: "A", place: { file: "a.csv", row: 3 } }, { unit: "B" }],
    });
    expect(scan([{ amounts: "5,1,1" }], { table }).findings).toEqual([]);
  });
});
