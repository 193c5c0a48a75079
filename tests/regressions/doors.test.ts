import { describe, expect, it } from "vitest";
import { tallyCsv } from "../../src/csv.js";
import { isFigure, needFigure } from "../../src/figures/missing.js";
import { decompose, growthOfLevels, likeForLike, pairRecords, singleDeflation } from "../../src/growth.js";
import { account, classify, detectEdition, roundTo, show, tallyRecords } from "../../src/index.js";
import { ioModel, leontief, readNbsTable } from "../../src/io.js";
import { readParameters, tallyFiles } from "../../src/node.js";

const ROW = { unit: "U1", industryCode: "3911", period: "2023", region: 410802, valueAdded: "5" };
const TALLY = tallyRecords([ROW], { unit: "万元" });

/** As JavaScript calls: nothing is known of types. */
const js = (call: unknown) => call as (...args: unknown[]) => unknown;

describe("what can only mean one thing is taken", () => {
  const value = (records: unknown, options: unknown, of: unknown = {}) => {
    const [core] = account(js(tallyRecords)(records, options) as typeof TALLY, of as object).nodes;
    return isFigure(core?.value) ? core.value.known.toString() : core?.value.reason;
  };

  it.each(["万元", "万", "10 thousand yuan", "10000 yuan"])("the unit %s", (unit) => {
    expect(value([ROW], { unit })).toBe("50000");
  });

  it("other names of units, and numbers for what is text", () => {
    expect([value([ROW], { unit: "亿" }), value([ROW], { unit: "yuan" })]).toEqual(["500000000", "5"]);
    expect(value([ROW], { unit: "元" }, { period: 2023, region: 410800, edition: 2017 })).toBe("5");
    expect(value([ROW], { unit: "元" }, { period: 2022 })).toBe("notInInput");
    expect(value([ROW], { unit: "元" }, null)).toBe("5");
    expect(value([ROW], { unit: "元" }, { scope: "全部" })).toBe("5");
  });

  it("rows that come one by one, and Maps as rows", () => {
    function* rows() {
      yield ROW;
      yield new Map(Object.entries({ ...ROW, unit: "U2" }));
    }
    expect(value(rows(), { unit: "元" })).toBe("10");
  });

  it("numbers in the rows of parameters", () => {
    const controls = [{ period: 2023, region: 410802, item: "gdp", value: 100, unit: "元" }];
    const made = js(account)(TALLY, { region: 410802, controls }) as ReturnType<typeof account>;
    expect(made.gdp?.value.toString()).toBe("100");
    const shares = [{ gbt4754: "3831", category: "010606", share: 0.4, year: null }];
    const starred = tallyRecords([{ ...ROW, industryCode: "3831" }], { unit: "元" });
    const shared = js(account)(starred, { period: 2023, shares }) as typeof made;
    expect(needFigure(shared.nodes[0]?.value).known.toString()).toBe("2");
  });

  it("classes of four digits, and editions, as numbers", () => {
    expect((js(classify)(3911) as ReturnType<typeof classify>).code).toBe("3911");
    expect((js(classify)("6520", { edition: 2011 }) as ReturnType<typeof classify>).edition).toBe("2011");
  });

  it("bytes as they come from a request", () => {
    const bytes = new TextEncoder().encode("统一社会信用代码,行业代码,增加值（元）\nA1,3911,5\n");
    expect((js(tallyCsv)(bytes.buffer) as typeof TALLY).counts.rows).toBe(1);
  });
});

describe("what cannot be taken is refused by name", () => {
  it.each<[string, () => unknown, string]>([
    [
      "a unit",
      () => js(tallyRecords)([ROW], { unit: "dollars" }),
      'tallyRecords: unit: expected 元 | 千元 | 万元 | 百万元 | 千万元 | 亿元 | 万亿元, received "dollars"',
    ],
    [
      "columns",
      () => js(tallyRecords)({ unit: ["U1"] }),
      "tallyRecords: records: expected a list of rows, one object a row, received an object with unit",
    ],
    [
      "a null row",
      () => js(tallyRecords)([null]),
      "tallyRecords: records[0]: expected an object, received null",
    ],
    [
      "a mapping",
      () => js(tallyRecords)([ROW], { mapping: [1] }),
      "tallyRecords: mapping: expected an object: header → field, received an array of 1",
    ],
    [
      "a kind",
      () => js(tallyRecords)([ROW], { kind: "firms" }),
      'tallyRecords: kind: expected units | lines, received "firms"',
    ],
    [
      "a path for a tally",
      () => js(account)("units.csv"),
      'account: tally: expected a Tally (from tallyRecords or tallyCsv; the tally of tallyFiles), received "units.csv"',
    ],
    [
      "a promise for a tally",
      () => js(account)(Promise.resolve(TALLY)),
      "account: tally: expected a Tally (from tallyRecords or tallyCsv; the tally of tallyFiles), received a Promise",
    ],
    ["options", () => js(account)(TALLY, "2023"), 'account: options: expected an object, received "2023"'],
    [
      "an edition",
      () => js(account)(TALLY, { edition: 2018 }),
      "account: edition: expected 2011 | 2017, received 2018",
    ],
    [
      "a scope",
      () => js(account)(TALLY, { scope: "big" }),
      'account: scope: expected all | aboveThreshold | belowThreshold, received "big"',
    ],
    [
      "a period",
      () => js(account)(TALLY, { period: {} }),
      "account: period: expected text, received an object with nothing",
    ],
    [
      "shares",
      () => js(account)(TALLY, { shares: "shares.csv" }),
      'shares: expected a list of rows, one object a row, received "shares.csv"',
    ],
    [
      "a row of groups",
      () => js(account)(TALLY, { groups: [5] }),
      "groups[0]: expected an object, received 5",
    ],
    [
      "a code",
      () => js(classify)(111),
      'classify: code: expected text, such as "0111": its leading zeros are part of it, received 111',
    ],
    [
      "options of a code",
      () => js(classify)("3911", "2011"),
      'classify: options: expected an object, received "2011"',
    ],
    ["a text", () => js(tallyCsv)(5), "tallyCsv: input: expected a text, or its bytes, received 5"],
    [
      "parameters",
      () => js(readParameters)(null),
      "readParameters: input: expected a text, or its bytes, received null",
    ],
    [
      "codes",
      () => js(detectEdition)("3911"),
      'detectEdition: codes: expected a list of codes, text such as "0111": its leading zeros are part of it, received "3911"',
    ],
    [
      "a figure",
      () => js(roundTo)(undefined, 2),
      'a figure: expected decimal text such as "127555", or a whole number, received undefined',
    ],
    [
      "levels",
      () => js(growthOfLevels)({ levels: "levels.csv" }),
      'growthOfLevels: levels: expected a list of rows, one object a row, received "levels.csv"',
    ],
    [
      "a pairing",
      () => js(likeForLike)(5),
      "likeForLike: pairing: expected a Pairing (from pairRecords), received 5",
    ],
    [
      "records of the period before",
      () => js(pairRecords)([ROW], 5, {}),
      "pairRecords: previous: expected a list of rows, one object a row, received 5",
    ],
    [
      "a figure that is no Decimal",
      () => js(singleDeflation)("110", 104),
      'singleDeflation: value: expected a Decimal, received "110"',
    ],
    [
      "a part of a row in a list",
      () => js(decompose)(0.1, [{ name: "K", growth: 0.2, share: { current: "0.4", previous: 0.4 } }]),
      'decompose: factors[0].share.current: expected a number, received "0.4"',
    ],
    [
      "a cell of a sheet",
      () =>
        js(readNbsTable)(
          [
            ["", "01"],
            ["01", 5],
          ],
          "io.csv",
        ),
      "readNbsTable: rows[1][1]: expected text, received 5",
    ],
    [
      "a code without its zeros",
      () => js(detectEdition)([111]),
      'detectEdition: codes: expected a list of codes, text such as "0111": its leading zeros are part of it, received 111',
    ],
    ["a matrix", () => js(leontief)(5), "leontief: A: expected rows of numbers, received 5"],
    [
      "a table",
      () => js(ioModel)(5),
      "ioModel: table: expected an IoTable (from readNbsTable or readLabelledMatrix), received 5",
    ],
    [
      "sheet rows",
      () => js(readNbsTable)("io.csv"),
      'readNbsTable: rows: expected rows of text, each an array, received "io.csv"',
    ],
    [
      "nothing to show",
      () => js(show)(null),
      "show: expected an account or a part of it, a tally, cells, findings, an answer of classify, a table or a chart, or what resultOf made, received null",
    ],
  ])("%s", (_, call, message) => {
    expect(call).toThrow(message);
  });

  it("by promises as well", async () => {
    await expect(js(tallyFiles)(5)).rejects.toThrow(
      "tallyFiles: paths: expected a list of texts, received 5",
    );
    await expect(js(tallyFiles)([], { unit: "斤" })).rejects.toThrow(/tallyFiles: unit: expected 元/);
  });
});
