import { describe, expect, it } from "vitest";
import { languageAsked, readCommandLine } from "../../src/cli/commandLine.js";
import type { UsageError } from "../../src/node/errors.js";

/** What is said of a command line in both languages; undefined where it is in order. */
function refused(...argv: string[]): { zh: string; en: string } | undefined {
  try {
    readCommandLine(argv);
    return undefined;
  } catch (error) {
    const { zh, en } = error as UsageError;
    return { zh, en };
  }
}

describe("a command line that cannot be read", () => {
  it.each([
    [["--ouy", "x"], "没有选项 --ouy；是否指 --out？", "no option --ouy; is --out meant?"],
    [["--xyzzy"], "没有选项 --xyzzy（", "no option --xyzzy ("],
    [["-x"], "没有选项 -x（", "no option -x ("],
    [["--out", "-x"], "--out 后面没有值，而是 -x", "--out is followed by -x and not by a value"],
    [["--out", "--json"], "--out 后面没有值，而是 --json", "write --out=--json"],
    [["--out"], "--out 后面没有值", "--out has no value behind it"],
    [["--json=yes"], "--json 不带值，得到“yes”", "--json takes no value, received “yes”"],
    [["--out", "a", "--out", "b"], "--out 给了不止一次（a、b）", "--out is given more than once (a, b)"],
    [["--period", "2022", "--period", "2022"], "--period 给了不止一次", "--period is given more than once"],
    [["--json", "--json"], "--json 给了不止一次", "--json is given more than once"],
    [
      ["--edition", "2012"],
      "--edition：应为 2011 | 2017",
      "--edition: expected 2011 | 2017, received “2012”",
    ],
  ])("%j is told by the option's name, in one line of each language", (argv, zh, en) => {
    const said = refused("account", "x.csv", ...argv);
    expect(said?.zh).toContain(zh);
    expect(said?.en).toContain(en);
    for (const text of [said?.zh, said?.en]) expect(text).not.toContain("\n");
    expect(said?.zh).not.toMatch(/argument|option '/iu);
  });
});

describe("a command line that can", () => {
  it("takes a value that begins with - behind =, and a single - as it is", () => {
    const { options } = readCommandLine(["account", "x.csv", "--out=-x", "--missing", "-"]);
    expect([options.out, options.missing]).toEqual(["-x", ["-"]]);
  });

  it("takes a list in parts", () => {
    const { options } = readCommandLine(["account", "--by", "街道", "--by", "园区，性质", "--missing=a,b"]);
    expect([options.by, options.missing]).toEqual([
      ["街道", "园区", "性质"],
      ["a", "b"],
    ]);
  });

  it("keeps operands apart", () => {
    expect(readCommandLine(["account", "a.csv", "--json", "b.csv", "--", "--out"])).toMatchObject({
      command: "account",
      operands: ["a.csv", "b.csv", "--out"],
    });
  });
});

describe("the language that is asked for", () => {
  it("is that of --lang, and no file that is called en", () => {
    expect(languageAsked(["account", "--lang", "en"])).toBe("en");
    expect(languageAsked(["account", "--lang=en", "--bad"])).toBe("en");
    expect(languageAsked(["account", "en"])).toBe("zh");
  });
});
