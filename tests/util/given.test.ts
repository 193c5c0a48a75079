import { describe, expect, it } from "vitest";
import {
  asFlag,
  asNumber,
  asOptions,
  asRows,
  asText,
  asTexts,
  dateText,
  need,
  objectOf,
  oneOf,
  shown,
} from "../../src/util/given.js";

describe("a value in a message", () => {
  it.each<[unknown, string]>([
    ["units.csv", '"units.csv"'],
    ["x".repeat(100), JSON.stringify("x".repeat(60))],
    [undefined, "undefined"],
    [null, "null"],
    [410800, "410800"],
    [() => 1, "a function"],
    [[1, 2], "an array of 2"],
    [new Map(), "a Map"],
    [Promise.resolve(), "a Promise"],
    [{ unit: 1, code: 2 }, "an object with unit, code"],
    [{}, "an object with nothing"],
    [Object.create(null), "an object with nothing"],
  ])("is %o as %s", (value, text) => {
    expect(shown(value)).toBe(text);
  });
});

describe("text", () => {
  it("is taken of what stands for one", () => {
    expect(
      ["410800", 410800, 12n, 0.4, new Date("2023-12-31"), new Date(2023, 11, 31)].map((each) =>
        asText(each, "x"),
      ),
    ).toEqual(["410800", "410800", "12", "0.4", "2023-12-31", "2023-12-31"]);
  });

  it.each([[undefined], [null], [Number.NaN], [true], [{}], [["a"]], [new Date("no date")]])(
    "is not %o",
    (value) => {
      expect(() => asText(value, "account: period")).toThrow(/^account: period: expected text, received /);
    },
  );

  it("of a date is the day that it was made for", () => {
    expect(dateText(new Date(Date.UTC(2023, 1, 28)))).toBe("2023-02-28");
    expect(dateText(new Date(2023, 1, 28, 9, 30))).toBe("2023-02-28");
  });
});

describe("one of a set", () => {
  const edition = oneOf(["2011", "2017"]);

  it("is taken by its name, also where it looks like a number", () => {
    expect([edition("2017", "x"), edition(2011, "x")]).toEqual(["2017", "2011"]);
    expect(oneOf(["all"], (text) => (text === "全部" ? "all" : undefined))("全部", "x")).toBe("all");
  });

  it("is refused with all that could have been said", () => {
    expect(() => edition(2018, "account: edition")).toThrow(
      new RangeError("account: edition: expected 2011 | 2017, received 2018"),
    );
    expect(() => edition(true, "account: edition")).toThrow(TypeError);
  });
});

describe("rows", () => {
  it("are objects or Maps, whatever gives them", () => {
    const row = { a: 1 };
    const list = [row];
    expect(asRows(list, "x")).toBe(list);
    expect(asRows(new Set([row]), "x")).toEqual([row]);
    expect(asRows([new Map([["a", 1]]), row], "x")).toEqual([row, row]);
  });

  it.each<[unknown, string]>([
    ["units.csv", 'x: expected a list of rows, one object a row, received "units.csv"'],
    [{ a: [1] }, "x: expected a list of rows, one object a row, received an object with a"],
    [new Map(), "x: expected a list of rows, one object a row, received a Map"],
    [[{}, null], "x[1]: expected an object, received null"],
    [[["a"]], "x[0]: expected an object, received an array of 1"],
  ])("are not %o", (value, message) => {
    expect(() => asRows(value, "x")).toThrow(new TypeError(message));
  });
});

describe("options", () => {
  const take = (given: object | undefined | null) =>
    asOptions<{ period?: string; by?: readonly string[]; force?: boolean; inner?: { n?: number } }>(
      given as object,
      "account",
      { period: asText, by: asTexts, force: asFlag, inner: objectOf({ n: asNumber }) },
    );

  it("are a copy, each as it is taken; null is not given", () => {
    const given = { period: 2023, by: "ownership", force: null, inner: { n: 5 } };
    expect(take(given)).toEqual({ period: "2023", by: ["ownership"], inner: { n: 5 } });
    expect(take(given)).not.toBe(given);
    expect([take(undefined), take(null)]).toEqual([{}, {}]);
  });

  it("are refused by name", () => {
    expect(() => take("x" as unknown as object)).toThrow(
      new TypeError('account: options: expected an object, received "x"'),
    );
    expect(() => take([])).toThrow(/account: options/);
    expect(() => take({ force: 1 })).toThrow(
      new TypeError("account: force: expected true or false, received 1"),
    );
    expect(() => take({ by: [{}] })).toThrow(/account: by\[0\]: expected text/);
    expect(() => take({ by: 5 })).toThrow(/account: by: expected a list of texts/);
  });

  it("are refused where nobody knows them, with the nearest that there is", () => {
    expect(() => take({ periods: "2023" })).toThrow(
      new TypeError('account: unknown option "periods"; did you mean "period"?'),
    );
    expect(() => take({ colour: 1 })).toThrow(
      new TypeError('account: unknown option "colour"; known: period, by, force, inner'),
    );
    expect(() => take({ inner: { m: 1 } })).toThrow(
      new TypeError('account: inner: unknown option "m"; did you mean "n"?'),
    );
    expect(() => take({ toString: 1 })).toThrow(/unknown option "toString"/);
  });
});

describe("what is needed", () => {
  it("is a list, or an object with keys, its own or not", () => {
    expect(() => need([], "x", "a list")).not.toThrow();
    expect(() => need(new Map(), "x", "a Map", "get")).not.toThrow();
    expect(() => need({ a: 1 }, "f: x", "a Thing", "b")).toThrow(
      new TypeError("f: x: expected a Thing, received an object with a"),
    );
    expect(() => need(null, "f: x", "a Thing", "b")).toThrow(/received null/);
  });
});
