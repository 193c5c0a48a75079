import { describe, expect, it } from "vitest";
import { LONGEST_RECORD, RecordWatch, type Stretch } from "../../src/records/recordWatch.js";
import { PLAIN_TEXT, type TextForm } from "../../src/records/textForm.js";

/** The delimiter is told by the first character. */
const FORM: TextForm = { ...PLAIN_TEXT, sniffed: 1, delimiterOf: () => "," };

/** Damaged lines in brackets. */
const shown = (stretches: readonly Stretch[]) =>
  stretches.map((each) => (typeof each === "string" ? each : `[${each.line}]`)).join("");

function watched(text: string, size = text.length, form = FORM): string {
  const watch = new RecordWatch(form);
  let found = "";
  for (let at = 0; at < text.length; at += size) found += shown(watch.push(text.slice(at, at + size)));
  return found + shown(watch.end());
}

describe("text that comes in pieces", () => {
  it.each([
    ["a,b\n1,2\n", "a,b\n1,2\n"],
    ["a,b\n1,2", "a,b\n1,2"],
    ['a,b\n"x,y",2\n', 'a,b\n"x,y",2\n'],
    ['a,b\r\n"x\ny",2\r\n3,"4"', 'a,b\r\n"x\ny",2\r\n3,"4"'],
    ['a,b\r"x ""y""",2\r3,4\r', 'a,b\r"x ""y""",2\r3,4\r'],
    ['a,b\n1,x"y\n3,4\n', 'a,b\n[1,x"y]3,4\n'],
    ['a,b\n1,"x"y\n3,"4"\n', 'a,b\n[1,"x"y]3,"4"\n'],
    ['a,b\n"1",x"\r\n3,4\n"5"6,\n', 'a,b\n["1",x"]3,4\n["5"6,]'],
    ['a,b\n"1\n2",x"y\n3,4\n', 'a,b\n["1][2",x"y]3,4\n'],
    ['a,b\n1,2\n"open\n3,4\n', 'a,b\n1,2\n["open]3,4\n'],
    ['"', '["]'],
    ['""', '""'],
    ['a"', '[a"]'],
    ['\ufeff"a",b\n1,2\n', '"a",b\n1,2\n'],
    ["", ""],
  ])("is given back in whole records, and a malformed quote costs its own line: %j", (text, expected) => {
    for (let size = 1; size <= text.length; size += 1)
      expect([size, watched(text, size)]).toEqual([size, expected]);
  });

  it("is given as soon as its records are whole", () => {
    const watch = new RecordWatch(FORM);
    const pushed = ["a,b\n1", ',2\n"x', "\ny", '",4\n5,6', "\n7,8\r", "\n9"].map((text) =>
      shown(watch.push(text)),
    );
    expect(pushed).toEqual(["a,b\n", "1,2\n", "", '"x\ny",4\n', "5,6\n", "7,8\r\n"]);
    expect(shown(watch.end())).toBe("9");
    expect(shown(watch.push(""))).toBe("");
  });

  it("is kept until the delimiter can be told, which the same characters tell however they come", () => {
    const asked: string[] = [];
    const form: TextForm = {
      ...FORM,
      sniffed: 6,
      delimiterOf: (head) => {
        asked.push(head);
        return ";";
      },
    };
    const watch = new RecordWatch(form);
    expect(watch.delimiter).toBe(",");
    expect(watch.push("\ufeffa;b\n")).toEqual([]);
    expect(watch.delimiter).toBe(",");
    expect(shown(watch.push('"1";2\n3'))).toBe('a;b\n"1";2\n');
    expect(watch.delimiter).toBe(";");
    expect(shown(watch.push(";4\n"))).toBe("3;4\n");
    expect(asked).toEqual(['a;b\n"1']);
    const short = new RecordWatch(form);
    expect(short.push("a;b\n")).toEqual([]);
    expect(shown(short.end())).toBe("a;b\n");
    expect(short.delimiter).toBe(";");
  });
});

describe("a record without end", () => {
  it("is told by its beginning, and reading goes on with the next line", () => {
    const watch = new RecordWatch(FORM);
    const long = "x".repeat(LONGEST_RECORD - 3);
    expect(shown(watch.push(`a,b\n1,${long}`))).toBe("a,b\n");
    const [given, ...others] = watch.push("yyyy");
    expect(others).toEqual([]);
    expect(given).toMatchObject({ line: `1,${"x".repeat(998)}`, ambiguous: true, cells: [] });
    expect(watch.push("still the same line")).toEqual([]);
    expect(shown(watch.push(' and "here\n3,4\n5'))).toBe("3,4\n");
    expect(shown(watch.push(",6\n"))).toBe("5,6\n");
    expect(shown(watch.end())).toBe("");
  });

  it("may be as long as a cell of 16 million characters, and is none at the end of a file", () => {
    const watch = new RecordWatch(FORM);
    expect(watch.push("x".repeat(LONGEST_RECORD))).toEqual([]);
    expect(shown(watch.push("\n1\n")).length).toBe(LONGEST_RECORD + 3);
    watch.push("x".repeat(LONGEST_RECORD + 1));
    expect(watch.push("rest")).toEqual([]);
    expect(watch.end()).toEqual([]);
  });
});
