import { describe, expect, it } from "vitest";
import { sectionsOf } from "./blocks.js";
import { missingFrom } from "./excerpt.js";

const page = (...lines: string[]) => lines.join("\n");

describe("the blocks of a page", () => {
  it("stand under their heading, an output with the block that prints it", () => {
    const text = page(
      "# P",
      "## One",
      "```sh",
      "echo 1",
      "```",
      "",
      "```text",
      "1",
      "```",
      "### Two",
      "```ts",
      "1; //=> 1",
      "```",
    );
    expect(sectionsOf(text)).toEqual([
      { title: "One", line: 2, blocks: [{ kind: "sh", code: "echo 1\n", shown: "1\n", line: 3 }] },
      { title: "Two", line: 10, blocks: [{ kind: "ts", code: "1; //=> 1\n", shown: undefined, line: 11 }] },
    ]);
  });

  it.each([
    ["a kind that nobody runs", page("```python", "print(1)", "```")],
    ["a kind without a name", page("```", "1", "```")],
    ["an output without a command", page("```text", "1", "```")],
    ["a second output", page("```sh", "echo 1", "```", "```text", "1", "```", "```text", "1", "```")],
    ["a fence left open", page("```sh", "echo 1")],
    ["an indented fence of an unknown kind", page("  ```js", "1", "```")],
  ])("%s is an error", (_what, text) => {
    expect(() => sectionsOf(text)).toThrow(SyntaxError);
  });

  it("a kind may be declared as shown only", () => {
    expect(sectionsOf(page("```console", "$ npm run fuzz", "```"), { notRun: ["console"] })).toEqual([]);
  });
});

describe("what a page shows of an output", () => {
  const output = "a\nb\nc\nd\n";

  it.each(["a\nb\nc\nd", "a\n…\nd", "…\nb\nc\n…", "…", "…\nd", "a\n…", "a\nb\n…\nd", "…\nc\nd\n"])(
    "%j holds",
    (shown) => {
      expect(missingFrom(output, shown)).toBeUndefined();
    },
  );

  it.each([
    ["a line that is not printed", "a\nx\n…", "x"],
    ["lines in another order", "…\nc\nb\n…", "c"],
    ["a missing line without a mark", "a\nc\nd", "a"],
    ["an end that is left out without a mark", "a\nb\nc", "a"],
    ["a beginning that is left out without a mark", "b\nc\nd", "b"],
    ["more than is printed", "a\nb\nc\nd\ne", "e"],
    ["nothing where something is printed", "", "(the end of the output)"],
  ])("%s does not", (_what, shown, lacking) => {
    expect(missingFrom(output, shown)).toBe(lacking);
  });

  it("the end of a line may be left out, and only what is marked", () => {
    expect(missingFrom("one two three\n", "one two …")).toBeUndefined();
    expect(missingFrom("one two three\n", "one … three")).toBeUndefined();
    expect(missingFrom("one two three\n", "one two")).toBe("one two");
    expect(missingFrom("one two three\n", "one 2 …")).toBe("one 2 …");
  });

  it("says nothing of blanks at the end of a line, and all of those before", () => {
    expect(missingFrom("a  \n", "a")).toBeUndefined();
    expect(missingFrom("  a\n", "a")).toBe("a");
  });

  it("a page that shows nothing needs a command that prints nothing", () => {
    expect(missingFrom("", "")).toBeUndefined();
  });
});
