import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { Figure } from "../../src/figures/figure.js";
import { Decimal } from "../../src/numbers/decimal.js";
import type { Column } from "../../src/tables/contents.js";
import { StatTable } from "../../src/tables/statTable.js";
import { displayWidth } from "../../src/tables/text.js";

const NAME: Column = { key: "name", label: { zh: "名称", en: "Name" }, kind: "text", means: "name" };

const CODE: Column = {
  key: "code",
  label: { zh: "代号", en: "Code" },
  kind: "text",
  means: "name",
  forMachines: true,
};

const VALUE: Column = {
  key: "value",
  label: { zh: "增加值", en: "Value added" },
  kind: "interval",
  means: "figure",
  unit: { zh: "亿元", en: "100 million yuan" },
  divisor: "100000000",
  decimals: 2,
  csv: { divisor: "1", decimals: 2, unit: { zh: "元", en: "yuan" } },
};

function bounds(known: string, low: string, high: string, coverage?: string) {
  return Figure.between({
    known: new Decimal(known),
    low: new Decimal(low),
    high: new Decimal(high),
    coverage: coverage === undefined ? undefined : new Decimal(coverage),
  });
}

function table(...rows: ConstructorParameters<typeof StatTable>[3][number][]): StatTable {
  return new StatTable("t", { zh: "标题", en: "Title" }, [CODE, NAME, VALUE], rows);
}

describe("a table of results", () => {
  it("prints an interval as known [low – high], one number where nothing is open, and undetermined where nothing is known", () => {
    const made = table(
      ["a", "甲", bounds("2530000000", "2530000000", "2600000000", "0.97")],
      ["b", "乙", bounds("100000000", "100000000", "100000000", "1")],
      ["c", "丙", bounds("0", "0", "300000000", "0")],
      ["d", "丁", undefined],
    );
    const lines = made.toString().split("\n");
    expect(lines.some((line) => line.endsWith("25.30 [25.30 – 26.00]"))).toBe(true);
    expect(lines.some((line) => line.endsWith(" 1.00"))).toBe(true);
    expect(lines.some((line) => line.endsWith("待判定 [0.00 – 3.00]"))).toBe(true);
    expect(lines.some((line) => line.endsWith("—"))).toBe(true);
    expect(made.toString({ lang: "en" })).toContain("undetermined [0.00 – 3.00]");
  });

  it("aligns Chinese and Latin text by the columns they take in a terminal", () => {
    const lines = table(["a", "数字经济", bounds("1", "1", "1")], ["b", "IT", bounds("1", "1", "1")])
      .toString()
      .split("\n");
    expect(displayWidth("数字经济")).toBe(8);
    expect(new Set(lines.slice(1).map(displayWidth)).size).toBe(1);
  });

  it("gives CSV in 元 with the coverage, and an empty known instead of a zero that nobody knows", () => {
    const made = table(
      ["a", "甲", bounds("2530000000.126", "2530000000", "2600000000", "0.97")],
      ["c", "丙", bounds("0", "0", "300000000", "0")],
    );
    expect(made.toCSV()).toBe(
      "code,name,value_known（元）,value_low（元）,value_high（元）,value_coverage\na,甲,2530000000.13,2530000000.00,2600000000.00,0.9700\nc,丙,,0.00,300000000.00,0.0000\n",
    );
  });

  it("rounds halves away from zero by default and to even on request, only when it prints", () => {
    const made = table(["a", "x", bounds("0.125", "0.125", "0.135")]);
    expect(made.toCSV()).toContain("0.13,0.13,0.14");
    expect(made.toCSV({ rounding: "halfEven" })).toContain("0.12,0.12,0.14");
  });

  it.each(["=1+1", "+1", "-x", "@SUM(A1)", "＝1", "\tx"])(
    "keeps %j from being run by a spreadsheet",
    (text) => {
      expect(table(["a", text, undefined]).toCSV()).toContain(`'${text}`);
    },
  );

  it("escapes what Markdown and HTML would run, and lets no control character reach a terminal", () => {
    const made = table(["a", '<img src=x onerror="x">|\u001b[2J', undefined]);
    expect(made.toHTML()).not.toContain("<img");
    expect(made.toMarkdown()).not.toContain("<img");
    expect(made.toMarkdown().split("\n")[2]?.match(/\|/g)).toHaveLength(3);
    expect(made.toString()).not.toContain("\u001b");
  });

  it("shows people the words and machines the codes", () => {
    const made = table(["a", { zh: "甲", en: "first" }, undefined]);
    expect(made.toString()).not.toContain("代号");
    expect(made.toString({ lang: "en" })).toContain("first");
    expect(made.toJSON()).toMatchObject({
      rows: [{ code: "a", name: { zh: "甲", en: "first" }, value: null }],
    });
  });

  it("shows itself when it is logged", () => {
    const made = table(["a", "甲", undefined]);
    expect(inspect(made)).toBe(made.toString().replace("标题", "标题 · 1 行 × 2 列"));
  });
});
