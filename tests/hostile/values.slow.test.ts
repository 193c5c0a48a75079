import { describe, expect, it } from "vitest";
import { folder } from "../support/folder.js";
import { accountOf, csv, expectBothLanguages, findingIn, put } from "./material.js";

const work = folder();

function placesOf(
  told: ReturnType<typeof accountOf>,
  code: string,
): readonly (readonly [string, number | undefined])[] {
  const finding = findingIn(told, code);
  expectBothLanguages(finding);
  return finding.sample.map(({ received, place }) => [received, place?.row] as const);
}

describe("amounts", () => {
  it("that no float could hold are named and missing; 1e-400 is nothing, and said to be rounded", () => {
    const path = put(
      work,
      "floats.csv",
      csv(
        "统一社会信用代码,行业代码,增加值（元）",
        "A1,3911,1e309",
        "A2,3911,1e-400",
        "A3,3911,100",
        'A4,3911,"1.234,56"',
        "A5,3911,-1e309",
      ),
    );
    const told = accountOf(path);
    expect(told.money).toMatchObject({ in: "100.00", recordsWithoutValue: "3" });
    expect(placesOf(told, "amountOutOfRange")).toEqual([
      ["1e309", 2],
      ["-1e309", 6],
    ]);
    expect(placesOf(told, "notANumber")).toEqual([["1.234,56", 5]]);
    expect(findingIn(told, "finerThanFen").sample[0]).toMatchObject({
      received: "1e-400",
      place: { row: 3 },
    });
    expect(findingIn(told, "amountOutOfRange").field).toBe("增加值（元）");
  });

  it("beyond 10^15 yuan are counted exactly and questioned", () => {
    const told = accountOf(
      put(work, "huge.csv", csv("统一社会信用代码,行业代码,增加值（元）", "A1,3911,1e16")),
    );
    expect(told.money.in).toBe("10000000000000000.00");
    expect(placesOf(told, "amountImplausible")).toEqual([["1e16", 2]]);
  });
});

describe("counts and shares", () => {
  it("below zero or broken are named with row and column, and the amounts beside them stay", () => {
    const told = accountOf(
      put(
        work,
        "counts.csv",
        csv("统一社会信用代码,行业代码,从业人员,增加值（元）", "A1,3911,-5,100", "A2,3911,2.5,200"),
      ),
    );
    expect(placesOf(told, "negativeCount")).toEqual([["-5", 2]]);
    expect(placesOf(told, "countNotWhole")).toEqual([["2.5", 3]]);
    expect(findingIn(told, "negativeCount").field).toBe("从业人员");
    expect(told.money.in).toBe("300.00");
  });

  it("outside 0 to 1, or adding up to more than 1, are not used: the money stays undetermined", () => {
    const path = put(
      work,
      "shares.csv",
      csv(
        "统一社会信用代码,行业代码,数字化份额,增加值（元）",
        "A1,8610,030304:1.5,100",
        "A2,8610,030304:-0.5,100",
        "A3,8610,030304:0.7;nonDigital:0.7,100",
      ),
    );
    const told = accountOf(path);
    expect(placesOf(told, "shareUnreadable")).toEqual([
      ["030304:-0.5", 3],
      ["030304:1.5", 2],
    ]);
    expect(placesOf(told, "shareAboveOne")).toEqual([["8610 030304:0.7;nonDigital:0.7", 4]]);
    expect(told.money).toMatchObject({ in: "300.00", undetermined: "300.00" });
  });

  it("of a file that add up to more than 1 for one code name the file and its row", () => {
    const shares = put(
      work,
      "coefficients.csv",
      csv("gbt4754,category,share,year", "8610,030304,0.7,2023", "8610,nonDigital,0.7,2023"),
    );
    const told = accountOf(
      put(work, "u.csv", csv("统一社会信用代码,行业代码,增加值（元）", "A1,8610,100")),
      "--shares",
      shares,
    );
    const finding = findingIn(told, "shareAboveOne");
    expect(finding.received).toBe("8610 1.4");
    expect(finding.sample[0]?.place).toEqual({ file: "coefficients.csv", row: 2 });
    expect(told.money.undetermined).toBe("100.00");
  });
});

describe("codes", () => {
  it("that do not exist name the row where they first stand, and keep their money", () => {
    const told = accountOf(
      put(
        work,
        "codes.csv",
        csv(
          "统一社会信用代码,行业代码,增加值（元）",
          "A1,3911,100",
          "A2,3.911e3,20",
          "A3,9999,3",
          "A4,,5",
          "A5,9999,4",
        ),
      ),
    );
    expect(placesOf(told, "unknownCode")).toEqual([
      ["3.911e3", 3],
      ["9999", 4],
    ]);
    expect(findingIn(told, "unknownCode")).toMatchObject({ count: 3, money: "27.00" });
    expect(findingIn(told, "unknownName").message).toEqual({
      zh: expect.stringContaining("（空）"),
      en: expect.stringContaining("(empty)"),
    });
    expect(told.money).toMatchObject({ in: "132.00", unclassifiable: "32.00" });
  });

  it("of two editions in one file are told before any figure is believed", () => {
    const told = accountOf(
      put(
        work,
        "editions.csv",
        csv(
          "统一社会信用代码,行业代码,增加值（元）",
          "A1,3610,100",
          "A2,3612,200",
          "A3,6520,300",
          "A4,6510,300",
        ),
      ),
    );
    expect(findingIn(told, "editionsMixed").received).toBe("3612");
    expect(placesOf(told, "otherEdition")).toEqual([["3612", 3]]);
    expectBothLanguages(findingIn(told, "editionsMixed"));
    expect(told.money).toMatchObject({ in: "900.00", unclassifiable: "200.00" });
  });

  it("of regions that do not exist name the row; their money is counted", () => {
    const told = accountOf(
      put(
        work,
        "regions.csv",
        csv(
          "统一社会信用代码,行政区划代码,行业代码,增加值（元）",
          "A1,990000,3911,100",
          "A2,41080,3911,5",
          "A3,410800,3911,7",
        ),
      ),
    );
    expect(placesOf(told, "regionUnknown")).toEqual([["990000", 2]]);
    expect(placesOf(told, "regionUnreadable")).toEqual([["41080", 3]]);
    expect(told.money.in).toBe("112.00");
  });
});

describe("periods", () => {
  it("that a spreadsheet turned into day numbers are shown with the date that they would be, and not guessed", () => {
    const told = accountOf(
      put(
        work,
        "serial.csv",
        csv("统一社会信用代码,报告期,行业代码,增加值（元）", "A1,44927,3911,100", "A2,2023,3911,5"),
      ),
    );
    // 44927 days after 30 December 1899.
    expect(placesOf(told, "periodUnreadable")).toEqual([["44927 (Excel 2023-01-01)", 2]]);
    expect(told.money).toMatchObject({ in: "105.00", ofWhichUnreadable: "100.00" });
  });
});

describe("a field of 10 MB", () => {
  const MB10 = 10_000_000;

  it("is read within bounded memory, wherever it stands, and shown shortened", () => {
    const path = put(
      work,
      "long.csv",
      csv(
        "统一社会信用代码,单位详细名称,行业代码,增加值（元）",
        `A1,${"n".repeat(MB10)},3911,100`,
        `A2,"${"q".repeat(MB10)}",3911,200`,
        `A3,丙,3911,${"9".repeat(MB10)}`,
        "A4,丁,3911,400",
      ),
    );
    const told = accountOf(path);
    expect(told.money).toMatchObject({ in: "700.00", recordsWithoutValue: "1" });
    const finding = findingIn(told, "notANumber");
    expect(finding.sample[0]?.place).toEqual({ file: "long.csv", row: 4 });
    expect(finding.received.length).toBeLessThan(300);
  });

  it("in a header is a column that is not used", () => {
    const told = accountOf(
      put(
        work,
        "header.csv",
        csv(`统一社会信用代码,行业代码,增加值（元）,${"h".repeat(MB10)}`, "A1,3911,100,x"),
      ),
    );
    expect(told.money.in).toBe("100.00");
    expect(findingIn(told, "columnIgnored").received.length).toBeLessThan(300);
  });
});
