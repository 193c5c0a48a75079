import { describe, expect, it } from "vitest";
import { RowAmounts } from "../../../../src/engines/bytes/scan/rowAmounts.js";
import { BEHIND, type ByteTable } from "../../../../src/engines/bytes/scan/table.js";
import { bytesOf, LINES, REGISTER } from "./scanTables.js";

const NEVER = () => Number.NaN;

/** What stands behind the key columns, read in the middle of other bytes. */
function read(
  way: "quick" | "careful",
  text: string,
  table: ByteTable = REGISTER,
  readAmount: (text: string, power: number) => number | undefined = NEVER,
) {
  const amounts = new RowAmounts(table, readAmount);
  const before = "7,8,9,";
  const bytes = bytesOf(`${before}${text}\n5,6`);
  const end = bytes.length - BEHIND - 4;
  let mask =
    way === "quick" ? amounts.quick(bytes, before.length) : amounts.careful(bytes, before.length, end);
  if (way === "quick" && mask >= 0 && amounts.end !== end) mask = -1;
  const stated = table.amounts.map((_, i) => (mask >= 0 && (mask & (1 << i)) !== 0 ? i : -1));
  return {
    mask,
    values: stated.map((i) => (i < 0 ? undefined : amounts.values[i])),
    printed: stated.map((i) => (i < 0 ? undefined : amounts.printed[i])),
  };
}

const PLAIN: readonly (readonly [
  string,
  number,
  readonly (number | undefined)[],
  readonly (number | undefined)[],
])[] = [
  ["1,2,3", 0b111, [100, 2, 300], [0, 0, 0]],
  ["1.5,20,0.07", 0b111, [150, 20, 7], [1, 0, 2]],
  ["-1.25,0,-3", 0b111, [-125, 0, -300], [2, 0, 0]],
  ["-0,1,0", 0b111, [-0, 1, 0], [0, 0, 0]],
  [",,", 0, [undefined, undefined, undefined], [undefined, undefined, undefined]],
  [",4,", 0b010, [undefined, 4, undefined], [undefined, 0, undefined]],
  ["12,,", 0b001, [1200, undefined, undefined], [0, undefined, undefined]],
  [",,8.90", 0b100, [undefined, undefined, 890], [undefined, undefined, 2]],
  ["1234567.89,123456789,9999999", 0b111, [123_456_789, 123_456_789, 999_999_900], [2, 0, 0]],
  ["007.50,08,0.00", 0b111, [750, 8, 0], [2, 0, 2]],
  // One empty field at the end is no field.
  ["1,2,3,", 0b111, [100, 2, 300], [0, 0, 0]],
  [",,,", 0, [undefined, undefined, undefined], [undefined, undefined, undefined]],
];

describe("the amounts of a row", () => {
  it.each(PLAIN)(
    "«%s» are read in the smallest unit, quickly and carefully alike",
    (text, mask, values, printed) => {
      expect(read("quick", text)).toEqual({ mask, values, printed });
      expect(read("careful", text)).toEqual({ mask, values, printed });
    },
  );

  it.each([
    ["a tenth digit", "1234567890,2,3"],
    ["a tenth digit behind the point", "12345678.90,2,3"],
    ["more decimals than the unit has", "1.555,2,3"],
    ["decimals of a count", "1,2.0,3"],
    ["a negative count", "1,-2,3"],
    ["a count of minus nothing", "1,-0,3"],
    ["nothing before the point", ".5,2,3"],
    ["nothing behind the point", "5.,2,3"],
    ["a sign alone", "-,2,3"],
    ["two signs", "--1,2,3"],
    ["a plus", "+1,2,3"],
    ["a blank before", " 1,2,3"],
    ["a blank behind", "1 ,2,3"],
    ["a letter", "1x,2,3"],
    ["a second point", "1.2.3,2,3"],
    ["quotes", '"1",2,3'],
    ["a quote later", '1,2,"3"'],
    ["a field too few", "1,2"],
    ["one field only", "1"],
    ["no field", ""],
    ["a field too many", "1,2,3,4"],
    ["two empty fields at the end", "1,2,3,,"],
    ["a blank field at the end", "1,2,3, "],
  ])("with %s are nothing for the quick way", (_, text) => {
    expect(read("quick", text).mask).toBe(-1);
  });

  it.each<[string, string, number, (number | undefined)[], (number | undefined)[]]>([
    ["a tenth digit", "1234567890,2,3", 0b111, [123_456_789_000, 2, 300], [0, 0, 0]],
    ["a tenth digit behind the point", "12345678.90,2,3", 0b111, [1_234_567_890, 2, 300], [2, 0, 0]],
    ["quotes", '"1.5",2,"-3"', 0b111, [150, 2, -300], [1, 0, 0]],
    ["quotes around nothing", '"",2,""', 0b010, [undefined, 2, undefined], [undefined, 0, undefined]],
    ["quotes around nothing at the end", '1,2,3,""', 0b111, [100, 2, 300], [0, 0, 0]],
  ])("with %s are read by the careful way", (_, text, mask, values, printed) => {
    expect(read("careful", text)).toEqual({ mask, values, printed });
  });

  it.each([
    ["more decimals than the unit has", "1.555,2,3"],
    ["a negative count", "1,-2,3"],
    ["a count of minus nothing", "1,-0,3"],
    ["an amount that sixteen of would not be safe", "1407374883553.28,2,3"],
    ["the same below zero", "-1407374883553.28,2,3"],
    ["a letter", "1x,2,3"],
    ["a field too few", "1,2"],
    ["no field", ""],
    ["a field too many", "1,2,3,4"],
    ["two empty fields at the end", "1,2,3,,"],
    ["a blank field at the end", "1,2,3, "],
  ])("with %s are left to the parser", (_, text) => {
    expect(read("careful", text).mask).toBe(-1);
  });

  it("just below that are read: 2^47 分 are 1 407 374 883 553.28 元", () => {
    expect(read("careful", "1407374883553.27,2,3").values).toEqual([2 ** 47 - 1, 2, 300]);
    expect(read("careful", "-1407374883553.27,2,3").values).toEqual([1 - 2 ** 47, 2, 300]);
  });

  it("that take many digits beside their unit's power stay below it on the quick way too", () => {
    const [revenue, ...others] = REGISTER.amounts;
    const table = {
      ...REGISTER,
      amounts: [{ ...(revenue as typeof revenue & object), power: 6 }, ...others],
    };
    expect(read("quick", "140737488,2,3", table).values[0]).toBe(140_737_488e6);
    expect(read("quick", "140737489,2,3", table).mask).toBe(-1);
  });

  it("are read past columns that hold something else, quoted fields only carefully", () => {
    const [revenue, employees, valueAdded] = REGISTER.amounts;
    const table = {
      ...REGISTER,
      width: 8,
      amounts: [
        { ...(revenue as NonNullable<typeof revenue>), index: 4 },
        { ...(employees as NonNullable<typeof employees>), index: 6 },
        { ...(valueAdded as NonNullable<typeof valueAdded>), index: 7 },
      ],
    };
    expect(read("quick", "f,1,x y,2,3", table)).toMatchObject({ mask: 0b111, values: [100, 2, 300] });
    expect(read("quick", ",1,,2,3", table).mask).toBe(0b111);
    expect(read("quick", 'f,1,"x,y",2,3', table).mask).toBe(-1);
    expect(read("careful", 'f,1,"x,y",2,3', table)).toMatchObject({ mask: 0b111, values: [100, 2, 300] });
    expect(read("careful", 'f,1,"x""y",2,3', table).mask).toBe(0b111);
    expect(read("careful", 'f,1,"",2,3', table).mask).toBe(0b111);
    expect(read("careful", 'f,1,"""",2,3', table).mask).toBe(0b111);
    expect(read("quick", "f,1,x", table).mask).toBe(-1);
  });

  it("end where columns without amounts do", () => {
    const table = { ...REGISTER, width: 8 };
    expect(read("quick", "1,2,3,a,b", table).mask).toBe(0b111);
    expect(read("quick", "1,2,3,,", table).mask).toBe(0b111);
    expect(read("quick", "1,2,3,a,b,", table).mask).toBe(0b111);
    expect(read("quick", "1,2,3,a,b,c", table).mask).toBe(-1);
    expect(read("quick", "1,2,3,a", table).mask).toBe(-1);
    expect(read("careful", "1,2,3,a,b", table).mask).toBe(0b111);
    expect(read("careful", "1,2,3,a,b,", table).mask).toBe(0b111);
    expect(read("careful", "1,2,3,a,b,c", table).mask).toBe(-1);
    expect(read("careful", "1,2,3,a", table).mask).toBe(-1);
  });

  it("that are not plain are asked of the parser in a register, their quotes made single", () => {
    const asked: [string, number][] = [];
    const answer = (text: string, power: number) => {
      asked.push([text, power]);
      return text === "—" ? undefined : 41;
    };
    expect(read("careful", '"1,234.5",—,3', REGISTER, answer)).toMatchObject({
      mask: 0b101,
      values: [41, undefined, 300],
    });
    expect(asked).toEqual([
      ["1,234.5", 2],
      ["—", 0],
    ]);
    expect(read("careful", '"1""2",,', REGISTER, answer).mask).toBe(1);
    expect(asked.at(-1)).toEqual(['1"2', 2]);
    expect(read("careful", "1,2,x", REGISTER, () => 2 ** 47).mask).toBe(-1);
    expect(read("careful", "1,2,x", REGISTER, () => 2 ** 47 - 1).mask).toBe(0b111);
    expect(read("careful", "1,x,2", REGISTER, () => -1).mask).toBe(-1);
    expect(read("careful", "1,x,2", REGISTER, () => -0).mask).toBe(-1);
    expect(read("careful", "1,x,2", REGISTER, () => 0).mask).toBe(0b111);
  });

  it("that are not plain are not asked for in a table by industry", () => {
    const table = {
      ...LINES,
      width: 5,
      amounts: LINES.amounts.map((each) => ({ ...each, index: each.index + 1 })),
    };
    expect(read("careful", "x,1,2", table)).toMatchObject({ mask: 0b11, values: [100, 200] });
    expect(read("careful", 'x,"1,000",2', table, () => 1000).mask).toBe(-1);
  });
});
