import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { Figure } from "../../src/figures/figure.js";
import { missing } from "../../src/figures/missing.js";
import { account, StatTable, show, tables, tallyRecords } from "../../src/index.js";
import { Decimal } from "../../src/numbers/decimal.js";
import type { Column } from "../../src/tables/contents.js";
import type { CellValue } from "../../src/tables/statTable.js";
import { displayWidth } from "../../src/tables/text.js";
import { bundleOf, RECORDS } from "../notebook/bundle.js";

const NAME: Column = { key: "name", label: { zh: "名称", en: "Name" }, kind: "text", means: "name" };

const COUNT: Column = {
  key: "count",
  label: { zh: "个数", en: "Count" },
  kind: "number",
  means: "figure",
  decimals: 0,
};

const VALUE: Column = {
  key: "value",
  label: { zh: "增加值", en: "Value added" },
  kind: "interval",
  means: "figure",
  unit: { zh: "亿元", en: "100 million yuan" },
  divisor: "100000000",
  decimals: 2,
};

function table(rows: readonly (readonly CellValue[])[], columns = [NAME, VALUE]): StatTable {
  return new StatTable("t", { zh: "标题", en: "Title" }, columns, rows);
}

function bounds(known: string, low: string, high: string, coverage?: string) {
  return Figure.between({
    known: new Decimal(known),
    low: new Decimal(low),
    high: new Decimal(high),
    coverage: coverage === undefined ? undefined : new Decimal(coverage),
  });
}

const UNIT = { unit: "万元" } as const;

describe("the title, the header and the columns", () => {
  it("give the shape, the unit and figures that are grouped and aligned right", () => {
    const lines = show(table([["甲", bounds("123456789000000", "123456789000000", "123456789000000", "1")]]))
      .toString()
      .split("\n");
    expect(lines[0]).toBe("标题 · 1 行 × 2 列");
    expect(lines[1]).toBe("名称  增加值 (亿元)");
    expect(lines[3]).toBe("甲     1,234,567.89");
    expect(displayWidth(lines[3] ?? "")).toBe(displayWidth(lines[1] ?? ""));
  });

  it("count one row and one column in the singular of English", () => {
    expect(show(table([["x"]], [NAME]), { lang: "en" }).toString()).toContain("Title · 1 row × 1 column\n");
    expect(show(table([]), { lang: "en" }).toString()).toContain("Title · 0 rows × 2 columns\n");
  });
});

describe("an interval", () => {
  const text = (coverage: string) =>
    show(table([["x", bounds("2530000000", "2500000000", "2600000000", coverage)]])).toString();

  it("stands as known [low – high] with its coverage, and a note says how to read it", () => {
    expect(text("0.974")).toContain("25.30 [25.00 – 26.00] (97.4%)\n");
    expect(text("0.974")).toContain("“a [b – c] (d%)”");
  });

  it("never says 100 % while something is open, nor 0 % while something is decided", () => {
    expect(text("0.99999")).toContain("(>99.9%)");
    expect(text("0.00001")).toContain("(<0.1%)");
  });

  it("with nothing decided is undetermined, without a first number", () => {
    expect(text("0")).toContain("待判定 [25.00 – 26.00]\n");
    expect(text("0")).not.toContain("25.30");
  });

  it("says one coverage once in a row", () => {
    const both = table(
      [["x", bounds("1e8", "1e8", "2e8", "0.5"), bounds("1e8", "1e8", "2e8", "0.5")]],
      [NAME, VALUE, { ...VALUE, key: "other" }],
    );
    expect(
      show(both)
        .toString()
        .match(/50\.0%/g),
    ).toHaveLength(1);
  });
});

describe("long tables", () => {
  const long = table(
    Array.from({ length: 25 }, (_, i) => [`row ${i + 1}`, new Decimal(i)]),
    [NAME, COUNT],
  );

  it("show their head and tail and count what is left out, in every form", () => {
    const bundle = bundleOf(long);
    for (const media of ["text/html", "text/markdown", "text/plain"] as const) {
      expect(bundle[media]).toContain("row 10");
      expect(bundle[media]).not.toContain("row 11");
      expect(bundle[media]).toContain("…… 省略 5 行");
      expect(bundle[media]).not.toContain("row 15");
      expect(bundle[media]).toContain("row 16");
    }
    expect(show(long, { lang: "en" }).toString()).toContain("… 5 rows omitted");
    expect(show(long, { lang: "en", rows: 24 }).toString()).toContain("… 1 row omitted");
  });

  it("are shown whole on request, and up to twenty rows by themselves", () => {
    expect(show(long, { rows: 25 }).toString()).not.toContain("省略");
    expect(inspect(table(long.rows.slice(0, 20), [NAME, COUNT]))).not.toContain("省略");
  });

  it("give programs every row up to two hundred and say how many more there are", () => {
    const huge = table(
      Array.from({ length: 203 }, (_, i) => [String(i)]),
      [NAME],
    );
    const resource = bundleOf(huge)["application/vnd.dataresource+json"];
    expect(resource.data).toHaveLength(200);
    expect(resource.rowsOmitted).toBe(3);
    expect(bundleOf(long)["application/vnd.dataresource+json"].data).toHaveLength(25);
  });

  it.each([0, 1, Number.NaN, -3])("cannot be cut to %s rows", (rows) => {
    expect(() => show(long, { rows })).toThrow(/rows: expected 2 or more/);
  });
});

describe("a missing figure", () => {
  const hidden = missing("fewRecords");
  const other = missing("noGdp");

  it("is a mark with its reason, in the cell and under the table", () => {
    const bundle = bundleOf(table([["x", hidden]]));
    expect(bundle["text/html"]).toContain('title="记录过少，不列金额">—</td>');
    for (const media of ["text/html", "text/markdown", "text/plain"] as const)
      expect(bundle[media]).toContain("“—”：记录过少，不列金额。");
  });

  it("gets a number where there are several reasons", () => {
    const lines = show(
      table([
        ["x", hidden],
        ["y", other],
        ["z", hidden],
      ]),
      { lang: "en" },
    )
      .toString()
      .split("\n");
    expect(lines.slice(3)).toEqual([
      expect.stringMatching(/^x +—¹$/),
      expect.stringMatching(/^y +—²$/),
      expect.stringMatching(/^z +—¹$/),
      "“—¹”: too few records, amounts are not printed.",
      "“—²”: no GDP was given.",
    ]);
  });

  it("is blank in CSV, a dash in a report and null for programs: never zero", () => {
    const made = table([["x", hidden]]);
    expect(made.toCSV().split("\n")[1]).toBe("x,,,,");
    expect(made.toMarkdown()).toBe("| 名称 | 增加值 (亿元) |\n| --- | ---: |\n| x | — |");
    expect(made.toJSON()).toMatchObject({ rows: [{ name: "x", value: { reason: "fewRecords" } }] });
    expect(bundleOf(made)["application/vnd.dataresource+json"].data).toEqual([
      { name: "x", value_known: null, value_low: null, value_high: null, value_coverage: null },
    ]);
  });

  it("hides the amounts of codes that rest on fewer than three records, and only theirs", () => {
    const starred = (unit: string, industryCode: string) => ({
      unit,
      industryCode,
      period: "2023",
      valueAdded: "7",
    });
    const made = account(
      tallyRecords(
        [starred("B1", "3831"), starred("C1", "6429"), starred("C2", "6429"), starred("C3", "6429")],
        UNIT,
      ),
      { edition: "2017" },
    );
    const widest = tables.widestTable(made);
    const shown = show(widest).toString().split("\n");
    expect(shown.find((line) => line.startsWith("3831"))).toMatch(/—\s+—$/);
    expect(shown.find((line) => line.startsWith("6429"))).not.toContain("—");
    expect(shown.filter((line) => line.includes("记录过少"))).toHaveLength(1);
  });
});

describe("cells with text that would be taken for code", () => {
  const BAD = [
    '<script>alert(1)</script><img src=x onerror="x">',
    "[click](javascript:alert(1))",
    "a | b",
    "`code`",
    "line\r\nbreak",
    "$\\frac{1}{2}$ and \\(x\\)",
    "**bold** _it_ ~~no~~ # ! &amp;",
    "\u001b[2J\u202etxet",
  ];
  const made = new StatTable(
    "t",
    { zh: BAD.join(" "), en: "x" },
    [{ ...NAME, label: { zh: BAD[0] ?? "", en: "x" } }],
    BAD.map((text) => [text]),
    [{ zh: BAD.join(" "), en: "x" }],
  );
  const bundle = bundleOf(made);

  it("is shown as text in HTML: no element, no attribute, no mathematics of it", () => {
    const html = bundle["text/html"];
    expect([...html.matchAll(/<\/?([a-z]+)/g)].map((match) => match[1])).not.toContain("script");
    expect(html).not.toMatch(/<img|<a\b|<[^>]*onerror/);
    for (const tag of html.match(/<(table|p)\b[^>]*>/g) ?? [])
      expect(tag).toContain("tex2jax_ignore mathjax_ignore");
  });

  it("is shown as text in Markdown: one row a record, no link, no emphasis, no formula", () => {
    const markdown = bundle["text/markdown"];
    const rows = markdown.split("\n").filter((line) => line.startsWith("| "));
    expect(rows).toHaveLength(BAD.length + 2);
    for (const row of rows) expect(row.match(/\|/g)).toHaveLength(2);
    const withoutOurs = markdown
      .replace(/^\*\*|\*\*$/gm, "")
      .replace(/<span>&#(36|92);<\/span>/g, "")
      .replace(/&#\d+;/g, "");
    expect(withoutOurs).not.toMatch(/[<>`*_[\]~!#$\\&]/);
    expect(markdown).toContain("<span>&#36;</span><span>&#92;</span>frac");
  });

  it("cannot steer a terminal or turn a line around", () => {
    expect(bundle["text/plain"].replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(bundle["text/plain"].split("\n")).toHaveLength(3 + BAD.length + 1);
  });
});

describe("for programs", () => {
  it("figures are exact decimal text in the unit of the header, intervals four fields", () => {
    const [first, second] = bundleOf(
      table([
        ["x", bounds("2530000000.123456789012345678901234567891", "-1", "98765432109876543210.01", "0.5")],
        ["y", bounds("0", "0", "300000000", "0")],
      ]),
    )["application/vnd.dataresource+json"].data;
    expect(first).toEqual({
      name: "x",
      value_known: "25.30000000123456789012345678901234567891",
      value_low: "-0.00000001",
      value_high: "987654321098.7654321001",
      value_coverage: "0.5",
    });
    expect(second).toMatchObject({ value_known: null, value_low: "0", value_high: "3" });
  });

  it("every datum has its field, with type and title, and every field its datum", () => {
    const made = account(tallyRecords(RECORDS, UNIT), { edition: "2017" });
    for (const result of [
      made,
      made.penetration,
      made.findings,
      made.identity,
      tallyRecords(RECORDS, UNIT),
    ]) {
      const { schema, data } = bundleOf(result)["application/vnd.dataresource+json"];
      expect(data.length).toBeGreaterThan(0);
      for (const row of data) expect(Object.keys(row)).toEqual(schema.fields.map(({ name }) => name));
      for (const { type, title } of schema.fields) {
        expect(["string", "number"]).toContain(type);
        expect(title).not.toBe("");
      }
      for (const row of data)
        for (const { name, type } of schema.fields)
          if (type === "number" && row[name] !== null) expect(row[name]).toMatch(/^-?\d+(\.\d+)?$|^$/);
    }
  });
});
