import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { joined, type Markdown, md, notebookSource } from "../../src/tables/markdown.js";

const html = (markdown: Markdown) => marked.parse(markdown.source, { async: false }) as string;

const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|amp|lt|gt|quot);/g, (entity, code: string | undefined) =>
    code ? String.fromCodePoint(Number(code)) : ({ "&amp;": "&", "&lt;": "<", "&gt;": ">" }[entity] ?? '"'),
  );

/** Elements of what a browser would make of it, and the text in them with blanks as a browser shows them. */
function shown(markdown: Markdown) {
  const made = html(markdown);
  const elements = [...made.matchAll(/<(\w+)([^>]*)>/g)].map(
    ([, name, attributes]) => `${name}${attributes}`,
  );
  return { elements, text: plain(decoded(made.replace(/<[^>]*>/g, ""))) };
}

const plain = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** Where reports put a text: a paragraph, an item, a heading, bold, a cell. */
const PLACES: Readonly<
  Record<string, readonly [make: (text: string) => Markdown, elements: readonly string[]]>
> = {
  paragraph: [(text) => md`${text}`, ["p"]],
  "second line": [(text) => joined([md`a`, md`${text}`], "\n"), ["p"]],
  item: [(text) => md`- ${text}`, ["ul", "li"]],
  heading: [(text) => md`## ${text}`, ["h2"]],
  "after words": [(text) => md`- code ×2: ${text}`, ["ul", "li"]],
  cell: [
    (text) => md`| a | b |\n| --- | --- |\n| x | ${text} |`,
    ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"],
  ],
};

const HOSTILE = [
  "<img src=x onerror=alert(1)>",
  "<script>alert(2)</script>",
  "<b onmouseover=alert(7)>",
  "<!-- hidden",
  "<javascript:alert(1)>",
  "<a@b.cn>",
  "</td></tr></table>",
  "[click](javascript:alert(4))",
  "[click](<javascript:alert(4)>)",
  "![x](http.example/b.png)",
  "[x][y]",
  "[x]: javascript:alert(5)",
  "[^1]: note",
  "- [ ] task",
  "[ ] task",
  "[1.0 – 2.0](javascript:alert(6))",
  "[1.0 – 2.0]: javascript:alert(6)",
  "a\n# Fake heading",
  "# Fake heading",
  "   # Fake heading",
  "a\n\n- item",
  "- item",
  "+ item",
  "* item",
  "1. item",
  "12) item",
  "-",
  "+",
  "---",
  "- - -",
  "***",
  "___",
  "===",
  "=",
  "> quoted",
  "    code",
  "\tcode",
  "```\ncode",
  "~~~",
  "`code` **b** *i* __b__ _i_ ~~no~~ ~no~",
  "a|b",
  "| a |\n| --- |",
  "a\\",
  "\\<b>\\*",
  "&lt;b&gt; &amp; &#60;",
  "&copy",
  "www.evil.example",
  "(www.evil.example)",
  "mail a@evil.example now",
  "@everyone",
  "mailto:a@evil.example",
  "$x$ $$y$$",
  "a\u0000b",
  "a\u202eb",
  "a\u2028# b",
  "=HYPERLINK(1)",
  "a  ",
];

describe("a text of the data in a report", () => {
  it.each(Object.keys(PLACES))("is shown as it is and makes no element: %s", (place) => {
    const [make, elements] = PLACES[place] ?? [];
    const before = shown(make?.("X") ?? md``).text.slice(0, -1);
    for (const text of HOSTILE) {
      const made = shown(make?.(text) ?? md``);
      expect([text, made.elements]).toEqual([text, elements]);
      const wanted = plain(text.replace(/\p{Bidi_Control}/gu, ""));
      expect([text, made.text]).toEqual([text, plain(before + wanted)]);
    }
  });

  it("is so for any characters in any order", () => {
    const signs = [..."<>&[]()!*_~`#|\\-+=.1:@$\"' \n\t", "a", "字", "[1 – 2]", "](", "www."];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((some) => some.join("")),
        fc.constantFrom(...Object.keys(PLACES)),
        (text, place) => {
          const [make, elements] = PLACES[place] ?? [];
          // An item, a heading or a paragraph of nothing has other elements.
          if (plain(text) === "") return;
          expect(shown(make?.(text) ?? md``).elements).toEqual(elements);
        },
      ),
      { numRuns: 3000, seed: 20211 },
    );
  });

  it("stays readable where nothing in it is syntax", () => {
    for (const text of [
      "焦作市新型显示及智能终端产业（规上）增加值 25.3 亿元，占比 2.8%",
      "2023年1-6月；第一产业—农、林、牧、渔业 “合计”：100",
      "units_2023_final.csv",
      "GB/T 4754-2017",
      "11.2 [11.2 – 15.0] (97.4%)",
      "undetermined [-1,234.50 – 26.00]",
      "-5.30",
      "+3",
      "1.5",
      "2023-12-31",
      "中国统计年鉴（2023），https://www.stats.gov.cn/sj/ndsj/2023/indexch.htm",
      "core + 05; (a) 1) b = c",
    ])
      expect(md`${text}`.source).toBe(text);
  });

  it("links to nothing but the address that it shows", () => {
    const links = (text: string) => [...html(md`${text}`).matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)];
    for (const [, target, words] of links("see https://stats.example/a?b=1 and http://x.example"))
      expect(decoded(target ?? "")).toBe(decoded(words ?? ""));
    expect(links("[bank](https://evil.example)").map(([, , words]) => words?.slice(0, 8))).not.toContain(
      "bank",
    );
    for (const text of [
      "javascript:alert(1)",
      "ftp://a.example",
      "www.a.example",
      "a@b.example",
      "data:text/html,x",
    ])
      expect(links(text)).toEqual([]);
  });

  it("is escaped once: Markdown in Markdown is left as it is", () => {
    expect(md`- ${md`**${"a*b"}**`}`.source).toBe("- **a&#42;b**");
    expect(joined([md`${"<"}`, md`${"|"}`], " | ").source).toBe("&#60; | &#124;");
    expect(md`${1234}`.source).toBe("1234");
  });

  it("has no mathematics in a notebook", () => {
    expect(notebookSource(md`${"$\\frac$"}`)).toBe(
      "<span>&#36;</span><span>&#92;</span>frac<span>&#36;</span>",
    );
  });
});
