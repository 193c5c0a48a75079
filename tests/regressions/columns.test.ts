import { describe, expect, it } from "vitest";
import { account } from "../../src/accounts/account.js";
import type { TallyOptions } from "../../src/engines/memory/options.js";
import { tallyRows } from "../../src/engines/memory/tallyRecords.js";
import { needFigure } from "../../src/figures/missing.js";
import { parsePeriod } from "../../src/vocabulary/periods.js";
import { accountOf, countOf, findingsOf, moneyOf, nodeOf } from "../support/accounts.js";

type Table = readonly (readonly string[])[];

function accountOfRows(rows: Table, tally: TallyOptions, period = "2022") {
  return account(tallyRows(rows, tally, "table.csv"), { period });
}

describe("units of measure", () => {
  const rows: Table = [
    ["单位：万元", "", ""],
    ["统一社会信用代码", "行业代码", "增加值"],
    ["A1", "3911", "5"],
  ];

  it("the unit that a table states above its header wins over --unit, with a warning", () => {
    const made = accountOfRows(rows, { unit: "千元" });
    expect(needFigure(nodeOf(made, "01").value).known.toString()).toBe("50000");
    expect(findingsOf(made, "unitConflict")).toMatchObject([{ severity: "warning", expected: "千元" }]);
  });

  it("the unit in a header wins over the one above the table", () => {
    const own: Table = [
      ["单位：万元", "", ""],
      ["统一社会信用代码", "行业代码", "增加值（千元）"],
      ["A1", "3911", "5"],
    ];
    expect(needFigure(nodeOf(accountOfRows(own, {}), "01").value).known.toString()).toBe("5000");
  });

  it("the option alone serves where the table states nothing, without a warning", () => {
    const made = accountOfRows(rows.slice(1), { unit: "千元" });
    expect(needFigure(nodeOf(made, "01").value).known.toString()).toBe("5000");
    expect(findingsOf(made, "unitConflict")).toEqual([]);
  });
});

describe("columns of several years", () => {
  const twoRows: Table = [
    ["行业代码", "增加值（亿元）", ""],
    ["", "2022年", "2023年"],
    ["3911", "1", "2"],
    ["3912", "3", "5"],
  ];
  const oneRow: Table = [
    ["行业代码", "增加值（亿元）;2022年", "增加值（亿元）;2023年"],
    ["3911", "1", "2"],
    ["3912", "3", "5"],
  ];

  it("the column of --period is taken", () => {
    expect(needFigure(nodeOf(accountOfRows(oneRow, { period: "2022" }), "01").value).known.toString()).toBe(
      "400000000",
    );
    const later = accountOfRows(oneRow, { period: "2023" }, "2023");
    expect(needFigure(nodeOf(later, "01").value).known.toString()).toBe("700000000");
  });

  it.each([
    ["under one header", twoRows],
    ["in the header", oneRow],
  ] as const)("neither year is taken without --period, and an error names both: years %s", (_, rows) => {
    const made = accountOfRows(rows, {});
    expect(findingsOf(made, "columnAmbiguous")).toMatchObject([{ severity: "error", field: "valueAdded" }]);
    expect(made.identity.in).toBe(0n);
  });
});

describe("two columns of one meaning", () => {
  it("are settled by the form's own name for the field, with a warning", () => {
    const made = accountOfRows(
      [
        ["行业代码", "工业增加值（元）", "增加值（元）"],
        ["3911", "7", "5"],
      ],
      {},
    );
    expect(made.identity.in).toBe(5_00n * 10n ** 12n);
    expect(countOf(made, "columnDuplicated")).toBe(1);
  });
});

describe("amounts as people write them", () => {
  it.each([
    ["1,234.5", 1234_50n],
    ["１２３４．５", 1234_50n],
    ["1 234.5", 1234_50n],
    ["（5）", -5_00n],
    ["－5", -5_00n],
    ["1.2345E+03", 1234_50n],
    ["0.125", 13n],
    ["-0.125", -13n],
  ])("%s is read exactly", (valueAdded, fen) => {
    const made = accountOf([{ unit: "A1", industryCode: "3911", valueAdded }]);
    expect(made.identity.in).toBe(fen * 10n ** 12n);
  });

  it.each(["12,34", "5万", "5%", "1.2.3"])(
    "%s is no amount: missing, with a finding, never a part of it",
    (text) => {
      const made = accountOf([{ unit: "A1", industryCode: "3911", valueAdded: text }]);
      expect(findingsOf(made, "notANumber")).toMatchObject([{ received: text }]);
      expect(made.identity.in).toBe(0n);
      expect(made.identity.withoutValue.records).toBe(1);
    },
  );
});

describe("texts that only look like codes or periods", () => {
  it.each(["3911/6513", "39.11"])("%s is an unknown code, with its money", (industryCode) => {
    const made = accountOf([{ unit: "A1", industryCode, valueAdded: "100" }]);
    expect(countOf(made, "unknownCode")).toBe(1);
    expect(moneyOf(made, "unknownCode")).toBe(100_00n);
    expect(made.identity.unclassifiable).toBe(made.identity.in);
    expect(needFigure(nodeOf(made, "core").value).high?.toString()).toBe("0");
  });

  it("3.911E+03 is no code, with its money", () => {
    const made = accountOf([{ unit: "A1", industryCode: "3.911E+03", valueAdded: "100" }]);
    expect(moneyOf(made, "unknownCode") + moneyOf(made, "unknownName")).toBe(100_00n);
    expect(made.identity.unclassifiable).toBe(100_00n * 10n ** 12n);
  });

  it("3911.0 is 3911: a number with a decimal point added by a program", () => {
    const made = accountOf([{ unit: "A1", industryCode: "3911.0", valueAdded: "100" }]);
    expect(needFigure(nodeOf(made, "010101").value).known.toString()).toBe("100");
  });

  it("2023.1 is no period: it may be January or a lost October", () => {
    expect(parsePeriod("2023.1")).toBeUndefined();
    expect(parsePeriod("2023.10")?.text).toBe("2023-10");
    expect(parsePeriod("2023.01")?.text).toBe("2023-01");
  });
});
