import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CATALOGUE, type FindingCode, UNIT_LEVEL } from "../../src/findings/catalogue.js";

const CODES = Object.keys(CATALOGUE) as FindingCode[];

const placeholders = (text: string) => [...text.matchAll(/\{(.*?)\}/g)].map(([, name]) => name).sort();

describe("the catalogue of findings", () => {
  it.each(CODES)("%s says what it is and what to do, in both languages", (code) => {
    const { zh, en, advice } = CATALOGUE[code];
    for (const text of [zh, advice.zh]) expect(text).toMatch(/\p{Script=Han}{2}/u);
    for (const text of [en, advice.en]) expect(text).toMatch(/[a-z]{2,} /);
    // The sentence is ended by whoever prints it.
    for (const text of [zh, en, advice.zh, advice.en]) expect(text).not.toMatch(/[。.；;\s]$/u);
  });

  it.each(CODES)("%s fills the same places in both languages, and no others", (code) => {
    const { zh, en, advice } = CATALOGUE[code];
    expect(["field", "expected", "received"]).toEqual(expect.arrayContaining(placeholders(zh + en)));
    expect(placeholders(advice.zh + advice.en)).toEqual([]);
    const [inZh, inEn] = [new Set(placeholders(zh)), new Set(placeholders(en))];
    // What was expected may be implied by the words of one language.
    for (const name of ["field", "received"]) expect([name, inZh.has(name)]).toEqual([name, inEn.has(name)]);
  });
});

describe("the pages made of the catalogue", () => {
  const page = (name: string) =>
    readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8").split("\n");

  it.each(["findings.md", "findings.zh-CN.md"])("%s says in its first line that it is generated", (name) => {
    expect(page(name)[0]).toContain("Generated from src/findings/catalogue.ts");
  });

  it.each(["findings.md", "findings.zh-CN.md"])("%s has every code once", (name) => {
    const headings = page(name).filter((line) => line.startsWith("### "));
    expect(headings.map((line) => line.slice(4))).toEqual(CODES);
  });

  it("mark the findings whose samples may show a single unit", () => {
    const marked = (name: string, mark: string) =>
      page(name).filter((line) => /^\*\*[^*]+\*\* — /.test(line) && line.split("**")[1]?.includes(mark))
        .length;
    expect(marked("findings.md", "unit data")).toBe(UNIT_LEVEL.size);
    expect(marked("findings.zh-CN.md", "单位资料")).toBe(UNIT_LEVEL.size);
  });
});
