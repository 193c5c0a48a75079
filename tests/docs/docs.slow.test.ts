import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Section, sectionsOf } from "./blocks.js";
import { missingFrom } from "./excerpt.js";
import { Desk, ROOT } from "./runner.js";

const PAGES = readdirSync(join(ROOT, "docs"))
  .filter((file) => file.endsWith(".md"))
  .sort();

const COOKBOOKS = ["cookbook.md", "cookbook.zh-CN.md"];

function textOf(page: string): string {
  return readFileSync(join(ROOT, "docs", page), "utf8");
}

/** Pages for developers may show what takes too long to run; in a cookbook everything runs. */
function sectionsIn(page: string): readonly Section[] {
  return sectionsOf(textOf(page), COOKBOOKS.includes(page) ? {} : { notRun: ["", "console"] });
}

/** A section starts several processes; a busy machine may take its time over them. */
const PATIENCE = 300_000;

const desk = new Desk();

afterAll(() => desk.leave());

/** Headings as GitHub makes anchors of them: lower case, punctuation dropped, blanks to hyphens. */
function anchorsIn(markdown: string): string[] {
  return [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-"),
  );
}

describe.each(PAGES.filter((page) => sectionsIn(page).length > 0))("docs/%s", (page) => {
  it.concurrent.each(sectionsIn(page).map((section) => [section.title, section] as const))(
    "%s",
    async (_title, section) => {
      const ran = await desk.run(section);
      for (const [i, { kind, shown, line }] of section.blocks.entries()) {
        const { output, exitCode, results } = ran[i] ?? { output: "", exitCode: null, results: [] };
        const place = `docs/${page}:${line}`;
        expect(exitCode, `${place} fails and prints:\n${output}`).toBe(0);
        const lacking = missingFrom(output, shown ?? "");
        if (lacking !== undefined)
          expect.fail(`${place} shows what is not printed there:\n  ${lacking}\nIt prints:\n${output}`);
        for (const { received, printed } of results) expect(received, place).toEqual(JSON.parse(printed));
        if (kind === "ts")
          expect(results.length > 0 || shown !== undefined || i === 0, `${place} shows nothing`).toBe(true);
      }
    },
    PATIENCE,
  );
});

describe("the pages under docs/", () => {
  it(
    "hold TypeScript that the compiler accepts",
    async () => {
      const blocks = PAGES.flatMap((page) =>
        sectionsIn(page).flatMap(({ blocks: all }) =>
          all
            .filter(({ kind }) => kind === "ts")
            .map(({ code, line }) => ({ name: `${page.replace(/\W/g, "-")}-${line}`, code })),
        ),
      );
      expect(await desk.typeErrors(blocks)).toBe("");
    },
    PATIENCE,
  );

  it.each([...PAGES.map((page) => `docs/${page}`), "README.md", "README.zh-CN.md"])(
    "%s links to files and headings that are there",
    (page) => {
      const text = readFileSync(join(ROOT, page), "utf8");
      for (const [, target = "", anchor] of text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)) {
        const file = target === "" ? join(ROOT, page) : join(ROOT, dirname(page), target);
        expect(existsSync(file), `${page} → ${target}`).toBe(true);
        if (anchor !== undefined) expect(anchorsIn(readFileSync(file, "utf8")), page).toContain(anchor);
      }
    },
  );
});

describe("the two cookbooks", () => {
  /** Blocks without what a language may change: the option, the words of comments, and what is printed. */
  const bare = (page: string) =>
    sectionsIn(page).map(({ blocks }) =>
      blocks.map(({ kind, code, shown }) => [
        kind,
        code
          .replaceAll(" --lang en", "")
          .replace(/"(en|zh)"|\.(en|zh)\b/g, "")
          .replace(/^\s*(\/\/|\/\*\*) .*$/gm, ""),
        shown === undefined,
      ]),
    );

  it("answer the same questions with the same blocks", () => {
    expect(bare("cookbook.zh-CN.md")).toEqual(bare("cookbook.md"));
  });

  it("name the questions that it promises", () => {
    expect(sectionsIn("cookbook.md").length).toBeGreaterThan(30);
  });
});
