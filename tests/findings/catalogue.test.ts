import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { definitionOf, type FindingCode, findingCatalogue } from "../../src/findings/catalogue.js";

const CODES = Object.keys(findingCatalogue()) as FindingCode[];

/** The messages of a code with the names of its values in the places of values. */
function named(code: FindingCode): { readonly zh: string; readonly en: string } {
  const definition = definitionOf(code);
  const names = { ...definition.values, ...definition.cases };
  const words = Object.fromEntries(Object.keys(names).map((name) => [name, `{${name}}`]));
  return { zh: definition.zh(words), en: definition.en(words) };
}

const placeholders = (text: string) => new Set([...text.matchAll(/\{(.*?)\}/g)].map(([, name = ""]) => name));

describe("the catalogue of findings", () => {
  it.each(CODES)("%s says what it is and what to do, in both languages", (code) => {
    const { zh, en } = named(code);
    const { advice } = definitionOf(code);
    for (const text of [zh, advice.zh]) expect(text).toMatch(/\p{Script=Han}{2}/u);
    for (const text of [en, advice.en]) expect(text).toMatch(/[a-z]{2,} /);
    // The sentence is ended by whoever prints it.
    for (const text of [zh, en, advice.zh, advice.en]) expect(text).not.toMatch(/[。.；;\s]$/u);
  });

  it.each(CODES)("%s says in both languages what stands in its cases", (code) => {
    const { values, cases } = definitionOf(code);
    const [zh, en] = [placeholders(named(code).zh), placeholders(named(code).en)];
    expect(Object.keys({ ...values, ...cases })).toEqual(expect.arrayContaining([...zh, ...en]));
    // What all cases share may be implied by the words of one language.
    for (const name of Object.keys(cases)) expect([name, zh.has(name)]).toEqual([name, en.has(name)]);
  });

  it.each(CODES)("%s is told from others of its code by values that stand in a column", (code) => {
    const { values, cases, field, expected, received } = definitionOf(code);
    const texts = Object.fromEntries(Object.keys({ ...values, ...cases }).map((name) => [name, `{${name}}`]));
    const shared = placeholders(`${field(texts)}${expected(texts)}`);
    expect([...shared].sort()).toEqual(Object.keys(values).sort());
    expect([...placeholders(received(texts))]).toEqual(expect.arrayContaining(Object.keys(cases)));
  });
});

describe("the pages made of the catalogue", () => {
  const page = (name: string) =>
    readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8").split("\n");

  it.each(["findings.md", "findings.zh-CN.md"])("%s says in its first line that it is generated", (name) => {
    expect(page(name)[0]).toContain("Generated from src/findings/catalogue");
  });

  it.each(["findings.md", "findings.zh-CN.md"])("%s has every code once", (name) => {
    const headings = page(name).filter((line) => line.startsWith("### "));
    expect(headings.map((line) => line.slice(4))).toEqual(CODES);
  });

  it("mark the findings whose samples may show a single unit", () => {
    const marked = (name: string, mark: string) =>
      page(name).filter((line) => /^\*\*[^*]+\*\* — /.test(line) && line.split("**")[1]?.includes(mark))
        .length;
    expect(marked("findings.md", "unit data")).toBe(
      CODES.filter((code) => definitionOf(code).unitLevel).length,
    );
    expect(marked("findings.zh-CN.md", "单位资料")).toBe(
      CODES.filter((code) => definitionOf(code).unitLevel).length,
    );
  });
});
