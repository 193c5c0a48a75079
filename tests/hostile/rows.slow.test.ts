import { describe, expect, it } from "vitest";
import { digecon } from "../support/command.js";
import { folder } from "../support/folder.js";
import { accountOf, csv, expectBothLanguages, findingIn, HEADER, put, units } from "./material.js";

const work = folder();

const FOUR = units(4);

/** The four units with one line changed: 100 + 200 + 300 + 400 元. */
function with3(line: string): string {
  return csv(HEADER, FOUR[0] ?? "", FOUR[1] ?? "", line, FOUR[3] ?? "");
}

interface Case {
  readonly it: string;
  readonly text: string;
  readonly code: string;
  readonly row: number;
  readonly received: RegExp;
  readonly status: 0 | 1;
  /** 元: all that was counted, and what of it is not allocated. */
  readonly in: string;
  readonly unclassifiable: string;
}

const CASES: readonly Case[] = [
  {
    it: "an unclosed quote costs its own line; the lines after it are read",
    text: with3('A3,"公司3,3911,300'),
    code: "csvMalformed",
    row: 4,
    received: /A3,"公司3,3911,300/,
    status: 1,
    in: "1000.00",
    unclassifiable: "300.00",
  },
  {
    it: "text after a closing quote makes the line uncertain",
    text: with3('A3,"公司3"分公司,3911,300'),
    code: "csvMalformed",
    row: 4,
    received: /"公司3"分公司/,
    status: 1,
    in: "1000.00",
    unclassifiable: "300.00",
  },
  {
    it: "quotes in the middle of an unquoted field are characters like any other",
    text: with3('A3,公司"三",3911,300'),
    code: "quoteStray",
    row: 4,
    received: /公司"三"/,
    status: 0,
    in: "1000.00",
    unclassifiable: "0.00",
  },
  {
    it: "a proper quoted field beside a stray quote keeps its delimiter",
    text: with3('A3,公司"三",3911,"300"'),
    code: "quoteStray",
    row: 4,
    received: /公司"三"/,
    status: 0,
    in: "1000.00",
    unclassifiable: "0.00",
  },
  {
    it: "two stray quotes that swallow the rows between them are told, and the row they make is not allocated",
    text: with3('A3,"公司3,3911,300\nA5,公司5",3911,500'),
    code: "rowsInField",
    row: 4,
    received: /公司3,3911,300/,
    status: 1,
    in: "1200.00",
    unclassifiable: "500.00",
  },
  {
    it: "a short row is read as far as it goes",
    text: with3("A3,公司3,3911"),
    code: "raggedRow",
    row: 4,
    received: /^3: A3 \| 公司3 \| 3911$/,
    status: 0,
    in: "700.00",
    unclassifiable: "0.00",
  },
  {
    it: "a thousand separator without quotes shifts the row: it is counted and not allocated",
    text: with3("A3,公司3,3911,1,300"),
    code: "rowTooLong",
    row: 4,
    received: /^5: A3 \| 公司3 \| 3911 \| 1 \| 300$/,
    status: 1,
    in: "701.00",
    unclassifiable: "1.00",
  },
  {
    it: "a comma inside a name shifts the code into the amount: it is never allocated",
    text: with3("A3,公司3,分公司,3911,300"),
    code: "rowTooLong",
    row: 4,
    received: /分公司 \| 3911 \| 300/,
    status: 1,
    in: "4611.00",
    unclassifiable: "3911.00",
  },
  {
    it: "several blank fields at the end are not content",
    text: with3("A3,公司3,3911,300,,"),
    code: "raggedRow",
    row: 4,
    received: /^6: /,
    status: 0,
    in: "1000.00",
    unclassifiable: "0.00",
  },
];

describe("a line that is broken", () => {
  it.each(CASES)("$it", ({ text, code, row, received, status, in: all, unclassifiable }) => {
    const path = put(work, "units.csv", text);
    const told = accountOf(path);
    const finding = findingIn(told, code);
    expect(finding.sample).toHaveLength(1);
    expect(finding.sample[0]?.place).toEqual({ file: "units.csv", row });
    expect(finding.received).toMatch(received);
    expectBothLanguages(finding);
    expect(told.status).toBe(status);
    expect(told.money).toMatchObject({ in: all, unclassifiable });
  });

  it("with one empty trailing field is a row like others", () => {
    const told = accountOf(put(work, "trailing.csv", with3("A3,公司3,3911,300,")));
    expect(told.findings.map(({ code }) => code)).not.toContain("raggedRow");
    expect(told.money).toMatchObject({ in: "1000.00", unclassifiable: "0.00" });
  });

  it("is told with its file and row in the language asked for", () => {
    const path = put(work, "told.csv", with3('A3,"公司3,3911,300'));
    const zh = digecon("check", path, "--period", "2023");
    expect(zh.stdout).toMatch(
      /csvMalformed: 一行的引号不配对.*涉及增加值 300\.00 元，见 told\.csv 第 4 行\n {4}→ 修正该行引号/,
    );
    const en = digecon("check", path, "--period", "2023", "--lang", "en");
    expect(en.stdout).toMatch(
      /csvMalformed: the quotes of a line do not pair.*value added 300\.00 yuan, see told\.csv row 4\n {4}→ mend the quotes/,
    );
    expect([zh.status, en.status]).toEqual([1, 1]);
  });
});

describe("a header that is broken", () => {
  it("by an unclosed quote is still found, and the rows below it are read", () => {
    const path = put(work, "header.csv", csv(HEADER.replace("单位", '"单位'), ...FOUR));
    const told = accountOf(path);
    expect(findingIn(told, "csvMalformed").sample[0]?.place).toEqual({ file: "header.csv", row: 1 });
    expect(told.money.in).toBe("1000.00");
    expect(told.status).toBe(1);
  });

  it("by two columns of one name takes neither, names both, and leaves with 1", () => {
    const path = put(
      work,
      "twice.csv",
      csv("统一社会信用代码,行业代码,增加值（元）,增加值（元）", "A1,3911,5,6"),
    );
    const told = accountOf(path);
    const finding = findingIn(told, "columnAmbiguous");
    expect(finding.received).toBe("增加值（元） | 增加值（元）");
    expect(finding.sample[0]?.place).toEqual({ file: "twice.csv", row: 1 });
    expect(finding.message.zh).toContain("多列都是“增加值”");
    expectBothLanguages(finding);
    expect(told.status).toBe(1);
  });

  it("by __proto__ and constructor names columns like any other; as codes they are unknown and keep their money", () => {
    const path = put(
      work,
      "proto.csv",
      csv(
        "统一社会信用代码,__proto__,constructor,行业代码,增加值（元）",
        "A1,x,y,3911,100",
        "A2,__proto__,toString,__proto__,5",
        "A3,a,constructor,constructor,6",
      ),
    );
    const told = accountOf(path, "--by", "__proto__,constructor");
    expect(told.money).toMatchObject({ in: "111.00", unclassifiable: "11.00" });
    const unknown = findingIn(told, "unknownName");
    expect(unknown.sample.map(({ received, place }) => [received, place?.row])).toEqual([
      ["__proto__", 3],
      ["constructor", 4],
    ]);
  });

  it("by a missing unit names file, row and column and how to state it", () => {
    const told = accountOf(put(work, "nounit.csv", csv("统一社会信用代码,行业代码,营业收入", "A1,3911,5")));
    const finding = findingIn(told, "unitMissing");
    expect(finding.sample[0]).toMatchObject({ received: "营业收入", place: { file: "nounit.csv", row: 1 } });
    expect(finding.advice.zh).toContain("--unit");
    expect(finding.advice.en).toContain("--unit");
    expect(told.status).toBe(1);
  });

  it("by 100 000 columns is read within seconds", () => {
    const many = Array.from({ length: 100_000 }, (_, i) => `c${i}`);
    const path = put(
      work,
      "wide.csv",
      csv(`${HEADER},${many.join(",")}`, ...FOUR.map((row) => `${row},${many.join(",")}`)),
    );
    const told = accountOf(path);
    expect(told.money.in).toBe("1000.00");
    expect(findingIn(told, "columnIgnored").count).toBe(100_000);
  });
});

describe("newlines and delimiters", () => {
  const plain = csv(HEADER, ...FOUR);

  it("of every kind give the same units: eight files with the same four units count once", () => {
    const dialects: Readonly<Record<string, string>> = {
      "cr.csv": plain.replaceAll("\n", "\r"),
      "mixed.csv": `${HEADER}\r\n${FOUR[0]}\n${FOUR[1]}\r${FOUR[2]}\r\n${FOUR[3]}`,
      "delimiters-only.csv": csv(HEADER, ",,,", ...FOUR, ",,,", ",,,"),
      "semicolon.csv": plain.replaceAll(",", ";"),
      "tab.tsv": plain.replaceAll(",", "\t"),
      "bar.csv": plain.replaceAll(",", "|"),
      "full-width.csv": plain.replaceAll(",", "，"),
      "named.csv": `sep=;\n${plain.replaceAll(",", ";")}`,
    };
    const told = accountOf(Object.entries(dialects).map(([name, text]) => put(work, name, text)));
    expect(told).toMatchObject({ status: 0, rows: 32, money: { in: "1000.00", unclassifiable: "0.00" } });
    expect(findingIn(told, "duplicateIdentical").count).toBe(28);
  });

  it("a delimiter that is none is told with the line that was looked at", () => {
    const told = accountOf(put(work, "caret.csv", plain.replaceAll(",", "^")));
    const finding = findingIn(told, "headerNotFound");
    expect(finding.sample[0]?.place).toEqual({ file: "caret.csv", row: 1 });
    expect(finding.message.zh).toContain("统一社会信用代码^");
    expectBothLanguages(finding);
    expect(told.status).toBe(1);
  });
});

describe("files without rows", () => {
  it("say so, whatever they hold instead", () => {
    const files = {
      "nothing.csv": "",
      "blank.csv": "\n\n\n",
      "header.csv": `${HEADER}\n`,
      "short.csv": HEADER,
    };
    const told = accountOf(Object.entries(files).map(([name, text]) => put(work, name, text)));
    const empty = told.findings.filter(({ code }) => code === "fileEmpty");
    expect(empty.map(({ field }) => field).sort()).toEqual(Object.keys(files).sort());
    for (const finding of empty) expectBothLanguages(finding);
    expect(told.status).toBe(1);
  });
});
