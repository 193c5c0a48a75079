import { describe, expect, it } from "vitest";
import { readDecisions } from "../../src/parameters/decisions.js";
import { given } from "../support/rows.js";

type Row = Readonly<Record<string, string>>;

/** A row of the list with all its columns, as a person fills it in and a spreadsheet saves it. */
function listed(more: Row): Row {
  const facts = {
    unit: "A1",
    name: "甲公司",
    gbt4754: "8610",
    industry: "新闻业",
    region: "",
    period: "2023",
  };
  const rest = { activity: "", revenue_yuan: "100.00", candidates: "030304 nonDigital" };
  const filled = { category: "030304", share: "0.4", source: "走访", date: "2023-05" };
  return {
    ...facts,
    ...rest,
    ...filled,
    marking: "内部资料 INTERNAL",
    list: "L0123456789ab",
    "": "",
    ...more,
  };
}

function read(...rows: readonly Row[]) {
  const { decisions: book, findings } = readDecisions(given(rows));
  const problems = findings.flatMap(({ code, field, sample }) =>
    sample.map(({ received, place }) => ({ code, field, received, row: place?.row })),
  );
  return { book, problems };
}

describe("a list that a spreadsheet saved", () => {
  it("is known with all its columns, blank ones behind them too", () => {
    const { book, problems } = read(listed({}));
    expect(problems).toEqual([]);
    expect(book.find("A1", "8610", "2023")).toEqual({
      pairs: "030304:0.4",
      year: 2023,
      date: "2023-05",
      source: "走访",
    });
  });

  it("has lost the zeros of codes, and writes shares as per cents", () => {
    const rows = [
      listed({ gbt4754: "111", category: "50101", share: "40%" }),
      listed({ gbt4754: "111", category: "NONDIGITAL", share: "60.00%" }),
      listed({ unit: "A2", category: "3", share: "100%" }),
      listed({ unit: "A3", category: "303", share: "．5" }),
    ];
    const { book, problems } = read(...rows);
    expect(problems).toEqual([]);
    expect(book.find("A1", "0111", "2023")?.pairs).toBe("050101:0.4;nonDigital:0.6");
    expect(book.find("A2", "8610", "2023")?.pairs).toBe("03:1");
    expect(book.find("A3", "8610", "2023")?.pairs).toBe("0303:0.5");
  });

  it.each(["May-23", "2023/5/1", "45047", "2023年5月"])("has dates of its own: %s", (date) => {
    const { book, problems } = read(listed({ date }));
    expect(problems).toEqual([]);
    expect(book.find("A1", "8610", "2023")?.year).toBe(2023);
    expect(book.find("A1", "8610", "2022")).toBeUndefined();
  });

  it("has lost the zeros before an identifier: the name then says whose it is", () => {
    const { book } = read(listed({ unit: "1234" }));
    const of = (unit: string, name: string) => book.find(unit, "8610", "2023", { name })?.pairs;
    expect(of("001234", "甲公司")).toBe("030304:0.4");
    expect(of("001234", "乙公司")).toBeUndefined();
    expect(of("001234", "")).toBeUndefined();
    expect(of("1234", "乙公司")).toBe("030304:0.4");
  });

  it("with the apostrophe before what would be a formula is still found", () => {
    expect(read(listed({ unit: "'-A1" })).book.find("-A1", "8610", "2023")?.pairs).toBe("030304:0.4");
  });
});

describe("a row that cannot be used", () => {
  it("names field, row and what stands there", () => {
    const { book, problems } = read(
      listed({}),
      listed({ unit: "9.14E+17" }),
      listed({ unit: "A3", category: "999999" }),
      listed({ unit: "A4", share: "140%" }),
      listed({ unit: "A5", share: "0,4" }),
      listed({ unit: "A6", date: "soon" }),
      listed({ unit: "A7", share: "" }),
      listed({ unit: "无", name: "" }),
    );
    expect(problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))).toMatchObject([
      { code: "parameterInvalid", field: "decisions.unit", received: "9.14E+17 甲公司", row: 3 },
      { code: "parameterInvalid", field: "decisions.category", received: "999999", row: 4 },
      { code: "parameterInvalid", field: "decisions.share", received: "140%", row: 5 },
      { code: "parameterInvalid", field: "decisions.share", received: "0,4", row: 6 },
      { code: "parameterInvalid", field: "decisions.date", received: "soon", row: 7 },
      { code: "parameterInvalid", field: "decisions", received: "A7 030304:", row: 8 },
      { code: "parameterInvalid", field: "decisions", row: 9 },
    ]);
    expect(book.size).toBe(1);
  });

  it("is none where nothing was decided", () => {
    const open = { category: "", share: "", source: "", date: "" };
    const { book, problems } = read(
      listed(open),
      listed({ ...open, unit: "9.14E+17" }),
      listed({ ...open, unit: "", name: "" }),
    );
    expect([book.size, problems]).toEqual([0, []]);
  });

  it("is every row of a file with other columns, said once with what is there", () => {
    const { book, problems } = read({ company: "A1", share: "1" }, { company: "A2", share: "1" });
    expect(book.size).toBe(0);
    expect(problems).toEqual([
      { code: "parameterInvalid", field: "decisions", received: "company,share", row: 1 },
    ]);
  });
});

describe("firms without an identifier", () => {
  const none = (name: string, region: string, share: string) => listed({ unit: "无", name, region, share });

  it("are told apart by name and by region", () => {
    const { book, problems } = read(
      none("甲公司", "410801", "0.4"),
      none("乙公司", "410801", "0.5"),
      none("乙公司", "410802", "0.7"),
    );
    expect(problems).toEqual([]);
    const of = (name: string, region: string) => book.find(name, "8610", "2023", { region, name })?.pairs;
    expect(of("甲公司", "410801")).toBe("030304:0.4");
    expect(of("乙公司", "410801")).toBe("030304:0.5");
    expect(of("乙公司", "410802000000")).toBe("030304:0.7");
    expect(of("甲公司", "410802")).toBeUndefined();
    expect(book.unmatched(new Set())).toEqual([
      "乙公司 8610 410801",
      "乙公司 8610 410802",
      "甲公司 8610 410801",
    ]);
  });

  it("are known by whatever word stands for none", () => {
    for (const unit of ["", "无", "—", "无代码", "N/A"])
      expect(read(listed({ unit })).book.find("甲公司", "8610", "2023")?.pairs).toBe("030304:0.4");
  });
});

describe("establishments of one firm under one code", () => {
  it("keep what is decided of each region; one that was left open stays open", () => {
    const { book } = read(
      listed({ region: "410801", share: "0.4" }),
      listed({ region: "410802", share: "0.7" }),
      listed({ region: "410803", category: "", share: "", source: "", date: "" }),
    );
    const of = (region: string) => book.find("A1", "8610", "2023", { region })?.pairs;
    expect([of("410801"), of("410802"), of("410803")]).toEqual(["030304:0.4", "030304:0.7", undefined]);
  });

  it("of a firm that is listed once are found wherever it stands now", () => {
    const { book } = read(listed({ region: "410801" }));
    expect(book.find("A1", "8610", "2023", { region: "410802" })?.pairs).toBe("030304:0.4");
  });
});
