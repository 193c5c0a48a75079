import { inspect, isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { account as plainAccount } from "../../src/accounts/account.js";
import { classify as plainClassify } from "../../src/classification/classify.js";
import { tallyRecords as plainTally } from "../../src/engines/memory/tallyRecords.js";
import { account, classify, show, tables, tallyRecords } from "../../src/index.js";
import { bundleOf, MEDIA, RECORDS } from "./bundle.js";

const UNIT = { unit: "万元" } as const;

describe("every result", () => {
  const tally = tallyRecords(RECORDS, UNIT);
  const made = account(tally, { edition: "2017" });
  const results: readonly (readonly [string, object])[] = [
    ["an account", made],
    ["a tally", tally],
    ["cells", tally.cells],
    ["findings", made.findings],
    ["findings of a tally", tally.findings],
    ["an answer of classify", classify("6429")],
    ["a table", tables.summaryTable(made)],
    ...Object.entries(made)
      .filter(([, part]) => Array.isArray(part) || part instanceof Map)
      .filter(([name]) => !["entries", "measures", "dimensions"].includes(name))
      .map(([name, part]) => [`account.${name}`, part as object] as const),
    ["account.identity", made.identity],
  ];

  it.each(results)("%s shows itself in a notebook and when it is logged", (_, result) => {
    const bundle = bundleOf(result);
    expect(Object.keys(bundle)).toEqual(MEDIA);
    expect(inspect(result)).toBe(bundle["text/plain"]);
  });

  it.each(results)(
    "%s is shown in English on request, without changing what it shows by itself",
    (_, result) => {
      const before = inspect(result);
      const english = show(result, { lang: "en" });
      expect(english.toMarkdown()).not.toBe(show(result).toMarkdown());
      expect(inspect(english)).toBe(english.toString());
      expect(inspect(result)).toBe(before);
    },
  );

  it("stays the plain data that it is: the same keys, comparison and JSON", () => {
    const plain = plainTally(RECORDS, UNIT);
    expect(isDeepStrictEqual(tally, plain)).toBe(true);
    const other = plainAccount(plain, { edition: "2017" });
    expect(made).toStrictEqual(other);
    expect(Object.getOwnPropertySymbols({ ...made })).toEqual([]);
    expect(JSON.stringify(made.nodes)).toBe(JSON.stringify(other.nodes));
    expect(classify("6429")).toEqual(plainClassify("6429"));
    expect(Object.keys(classify("6429")).sort()).toEqual(Object.keys(plainClassify("6429")).sort());
  });

  it("has an answer of its own each time", () => {
    expect(classify("6429")).not.toBe(classify("6429"));
  });

  it("is known to show by its form when it was copied", () => {
    expect(show({ ...made }).toString()).toBe(inspect(made));
    expect(show({ ...tally }).toString()).toBe(inspect(tally));
    expect(show([...tally.cells]).toString()).toBe(inspect(tally.cells));
    expect(show({ ...classify("39") }).toString()).toBe(inspect(classify("39")));
    const errors = made.findings.filter(({ severity }) => severity === "error");
    expect(show(errors).toString()).toContain("unknownCode");
  });

  it.each([[{}], [[1, 2]], [new Date(0)], [{ nodes: [] }]])(
    "is no %j, and show says what it takes",
    (value) => {
      expect(() => show(value)).toThrow(/show: expected an account/);
    },
  );

  it("has no language but the two", () => {
    expect(() => show(made, { lang: "fr" as "en" })).toThrow(/show: lang: expected zh \| en, received "fr"/);
  });
});

describe("what each result says", () => {
  const tally = tallyRecords(RECORDS, UNIT);
  const made = account(tally, { edition: "2017" });

  it("a tally: rows, cells, the measures that were read with their sums, the biggest cells first", () => {
    const lines = show(tally, { lang: "en" }).toString().split("\n");
    expect(lines[1]).toBe("· 3 records → 3 cells");
    // 12.5 + 4 + 1 万元; 10 + 3 + 2 persons.
    expect(lines.find((line) => line.startsWith("value added"))).toMatch(/^value added +3 +17\.50$/);
    expect(lines.find((line) => line.startsWith("employees"))).toMatch(/^employees +3 +15$/);
    const cells = lines.slice(lines.findIndex((line) => line.startsWith("Cells")));
    expect(cells.slice(3, 6).map((line) => line.slice(0, 4))).toEqual(["3911", "3831", "9999"]);
  });

  it("an account: its sentences, the core as an interval, and how many findings", () => {
    const text = show(made, { lang: "en" }).toString();
    // 3911 is decided, 3831 is not: 12.5 and up to 16.5 万元.
    expect(text).toContain("Trial calculation");
    expect(text).toMatch(/^01–04 +Core industries.*0\.00/m);
    expect(text.split("\n").at(-1)).toMatch(/^· Findings: 1 error/);
  });

  it("findings: severity, code, message, count, money and a sample with its file and row", () => {
    const markdown = show(made.findings, { lang: "en" }).toMarkdown();
    expect(markdown).toMatch(/\| error \| unknownCode \| .*9999.* \| 1 \| 10,000\.00 \|/);
    const text = show(
      tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: "一" }], UNIT).findings,
    ).toString();
    expect(text).toContain("records 第 2 行");
  });

  it("no findings: that there are none", () => {
    expect(show([]).toString()).toBe("没有发现问题");
  });

  it("an answer of classify: every candidate with its reason, and what may lie outside", () => {
    const text = show(classify("3831"), { lang: "en" }).toString();
    expect(text).toContain("010606");
    expect(text).toContain("050203");
    expect(text).toContain("3831*: part of it belongs here");
    expect(show(classify("3610"), { lang: "en" }).toString()).toContain("the other edition");
  });
});
