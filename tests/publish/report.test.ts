import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { account, tallyRecords } from "../../src/index.js";
import { reportOf } from "../../src/publish/report.js";

/** What a file may hold where a name is expected, each with a word by which it is found again. */
const HOSTILE = [
  "<img src=x onerror=alert(1)>img",
  "<script>alert(2)</script>",
  "[click](javascript:alert(4))",
  "![x](javascript:alert(5))",
  "a\n# Fake heading",
  "a\n\n- item",
  "a|b",
  "`code` **bold** ~~no~~",
  "[1.0 – 2.0](javascript:alert(6))",
  "www.evil.example @all a@evil.example",
];

function hostileReport(text: string, lang: "zh" | "en"): string {
  const records = [
    { unit: "A1", industryCode: "3911", region: "410802", valueAdded: "100", [text]: text },
    { unit: "A2", industryCode: `39x${text}`, region: "410802", valueAdded: "100", [text]: text },
    { unit: "A3", industryCode: "3911", region: text, valueAdded: "100", [text]: "x" },
    { unit: "A4", industryCode: "6513", region: "410802", valueAdded: text, [text]: "x" },
    { unit: "A5", industryCode: "3961", region: "410802", valueAdded: "10", [text]: "x" },
    { unit: text, industryCode: "6513", region: "410802", valueAdded: "10", [text]: "x" },
  ];
  const control = { period: "2023", region: "410802", unit: "元", item: "gdp", value: "1000" };
  const made = account(tallyRecords(records, { unit: "元", by: [text] }), {
    period: "2023",
    groups: [{ group: text, gbt4754: "39" }],
    controls: [
      { ...control, vintage: text, released: "2024-01", source: text },
      { ...control, item: text, source: text },
    ],
    shares: [
      { gbt4754: "6513", category: "030101", share: text, source: text },
      { gbt4754: "3961", category: "010401", share: "0.5", method: text, source: text },
    ],
    rates: [{ gbt4754: "65", rate: "0.4", base: "output", source: text }],
    claims: [
      { group: text, value: "1", unit: "亿元", share: "10", denominator: "industry", source: text },
      { group: text, value: "1", unit: text, share: text, denominator: text, source: text },
    ],
  });
  return reportOf(made, { lang });
}

/** Elements that a report has by itself. */
const OURS = new Set("h1 h2 p strong ul li table thead tbody tr th td".split(" "));

describe("a report", () => {
  it.each(HOSTILE)("shows %j of any field as text", (text) => {
    for (const lang of ["zh", "en"] as const) {
      const report = hostileReport(text, lang);
      const html = marked.parse(report, { async: false }) as string;
      const elements = [...html.matchAll(/<([a-z]\w*)[^>]*>/g)];
      expect(elements.filter(([, name = ""]) => !OURS.has(name)).map(([tag]) => tag)).toEqual([]);
      for (const [tag] of elements) expect(tag).toMatch(/^<\w+( align="(right|left|center)")?>$/);
      // As many headings and rows as there are with a harmless name.
      const harmless = marked.parse(hostileReport("甲乙", lang), { async: false }) as string;
      for (const mark of [/<h\d/g, /<t[rhd]\b/g, /<strong>/g])
        expect((html.match(mark) ?? []).length).toBe((harmless.match(mark) ?? []).length);
      expect(report.split("\n").filter((line) => /^ {0,3}(?:#|>|=|```|~~~)/.test(line))).toEqual(
        report.split("\n").filter((line) => /^##? [^ ]/.test(line)),
      );
    }
  });
});
