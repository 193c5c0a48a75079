import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CSV_ROWS, type Delimiter } from "../../src/records/csvRules.js";
import { regularText } from "../../src/records/regularText.js";

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t", "|"];
const field = fc.oneof(
  fc.constantFrom(
    "",
    "A1",
    "3911",
    "1,234",
    'a "b" c',
    "甲\n乙",
    "\r\n",
    '"',
    "x;y\tz|，",
    '","',
    '"\n"',
    "\ufeff",
  ),
  fc.string({ maxLength: 6 }),
);
/** Whether quotes are written where none are needed. */
const cell = fc.tuple(field, fc.boolean());
const row = fc.tuple(fc.array(cell, { minLength: 1, maxLength: 5 }), fc.constantFrom("\n", "\r\n", "\r"));

describe("text made regular", () => {
  it("has the rows that csv-parse finds in it, one newline style, and is told their number", () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...DELIMITERS),
        fc.boolean(),
        (rows, delimiter, unfinished) => {
          const lines = rows.map(([cells, newline]) => {
            const fields = cells.map(([text, quote]) =>
              quote || /["\r\n]/.test(text) || text.includes(delimiter)
                ? `"${text.replaceAll('"', '""')}"`
                : text,
            );
            return fields.join(delimiter) + newline;
          });
          const whole = lines.join("");
          const text = unfinished ? whole.replace(/(\r\n|\n|\r)$/, "") : whole;
          fc.pre(text !== "");
          const expected: string[][] = parse(text, { ...CSV_ROWS, bom: false, delimiter });
          const made = regularText(text, delimiter);
          expect(
            parse(made.text, {
              bom: false,
              columns: false,
              delimiter,
              record_delimiter: "\n",
              relax_column_count: true,
            }),
          ).toEqual(expected);
          expect(made.rows).toBe(expected.length);
          expect(made.text.replace(/"(?:[^"]|"")*"/g, "")).not.toContain("\r");
          expect(made.text.endsWith("\n")).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("has quotes only where its rows need them", () => {
    expect(regularText('"A1","1,5",甲\r\n"A2",,"say ""so"""\r"",""', ",")).toEqual({
      text: 'A1,"1,5",甲\nA2,,"say ""so"""\n,\n',
      rows: 3,
    });
  });
});
