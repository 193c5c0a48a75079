import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUOTED_LINES } from "../../src/records/csvLimits.js";
import { CSV_ROWS, sniffDelimiter } from "../../src/records/csvRules.js";
import { cellsOf, isDamaged, type TableRow } from "../../src/records/damaged.js";
import { RowSplitter } from "../../src/records/splitter.js";

function split(pieces: readonly string[]): TableRow[] {
  const splitter = new RowSplitter();
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

/** A text cut at given places. */
function cut(text: string, places: readonly number[]): string[] {
  const at = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
  return at.slice(1).map((end, i) => text.slice(at[i], end));
}

const field = fc.oneof(
  fc.constantFrom("", "A1", "3911", "1,234", 'a "b" c', "甲\n乙", "\r\n", '"', "x;y\tz"),
  fc.string({ maxLength: 8 }),
);

describe("rows of well-formed text", () => {
  it("are those of csv-parse, wherever the text is cut", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.boolean(),
        fc.array(fc.nat(), { maxLength: 5 }),
        (rows, delimiter, newline, quoteAll, places) => {
          const written = rows.map((row) =>
            row
              .map((text) =>
                quoteAll || /[",;\t\r\n]/.test(text) || text === ""
                  ? `"${text.replaceAll('"', '""')}"`
                  : text,
              )
              .join(delimiter),
          );
          const text = written.map((line) => line + newline).join("");
          const pieces = cut(text, places).filter((piece) => piece !== "");
          // Under another delimiter than the one it was written with, the text may be malformed.
          fc.pre(sniffDelimiter(text) === delimiter);
          const expected = parse(text, { ...CSV_ROWS, delimiter });
          expect(split(pieces)).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("rows of text without quotes", () => {
  it("are those of csv-parse: every newline ends a row, empty lines and lines of blanks included", () => {
    const line = fc.array(fc.constantFrom("", " ", "A1", "1,234", "甲", "x;y", "\t", "\u2028", "\v", "\0"), {
      maxLength: 4,
    });
    const newline = fc.constantFrom("\n", "\r\n", "\r", "\n\r");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(line, newline), { maxLength: 30 }),
        fc.constantFrom(",", ";", "\t", "|", "，"),
        line,
        (lines, delimiter, unfinished) => {
          const text =
            lines.map(([fields, end]) => fields.join(delimiter) + end).join("") + unfinished.join(delimiter);
          fc.pre(!text.startsWith("\ufeff"));
          const sniffed = sniffDelimiter(text);
          expect(split([text])).toEqual(parse(text, { ...CSV_ROWS, delimiter: sniffed }));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("rows of malformed text", () => {
  it("lose no line: every line that holds no quote is a row of its own, wherever the text is cut", () => {
    const line = fc.constantFrom(
      "A,1,x",
      "B,2,y",
      'C,"3,z',
      'D,4"5,w',
      '"E"6,7,v',
      'F,"8",u',
      'G,"9""",t',
      '"',
      '""""',
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.array(fc.nat(), { maxLength: 5 }),
        (lines, places) => {
          const text = ["h,i,j", ...lines].map((each) => `${each}\n`).join("");
          const whole = split([text]);
          const rows = split(
            cut(
              text,
              [...places, 6].map((place) => Math.max(place % (text.length + 1), 6)),
            ),
          );
          expect(rows).toEqual(whole);
          // What quotes could swallow lies between two quotes: all of the text is in the rows, once.
          const letters = (input: string) =>
            [...input].filter((character) => /[A-Zh-j]/.test(character)).sort();
          expect(letters(rows.flatMap(cellsOf).join(""))).toEqual(letters(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("end at the line of the quote when it is never closed", () => {
    const lines = Array.from({ length: 5 * QUOTED_LINES }, (_, i) => `${i},x`);
    const rows = split([`${["a,b", '1,"open', ...lines].join("\n")}\n`]);
    expect(rows).toHaveLength(2 + lines.length);
    expect(rows.slice(0, 3).map(isDamaged)).toEqual([false, true, false]);
    expect(rows.slice(2)).toEqual(lines.map((line) => line.split(",")));
  });
});
