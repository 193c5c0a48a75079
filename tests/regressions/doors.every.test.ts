import { describe, expect, it } from "vitest";
import * as csv from "../../src/csv.js";
import * as danfo from "../../src/danfo.js";
import * as growth from "../../src/growth.js";
import * as index from "../../src/index.js";
import * as io from "../../src/io.js";
import * as xlsx from "../../src/xlsx.js";

class Somebodys {
  readonly a = 1;
}

/** What callers in JavaScript give by mistake, made anew for each call. */
const GIVEN: readonly (readonly [string, () => unknown])[] = [
  ["nothing", () => undefined],
  ["null", () => null],
  ["text", () => "abc"],
  ["a number", () => 5],
  ["not a number", () => Number.NaN],
  ["a flag", () => true],
  ["a bigint", () => 10n],
  ["a function", () => () => 1],
  ["a date", () => new Date(0)],
  ["a Map", () => new Map([["a", 1]])],
  ["a Set", () => new Set([1])],
  [
    "a generator",
    function* one() {
      yield 1;
    },
  ],
  ["an object", () => ({})],
  ["a frozen object", () => Object.freeze({})],
  ["a Proxy", () => new Proxy({}, {})],
  ["an object of a class", () => new Somebodys()],
  ["a promise", () => Promise.resolve([])],
  ["an empty list", () => []],
  ["a list of null", () => [null]],
  ["a list of numbers", () => [1]],
  ["a list of texts", () => ["a"]],
  ["a list of objects", () => [{}]],
  ["a list of lists", () => [[1, 2], [3]]],
  ["a list with holes", () => new Array(2)],
];

const isClass = (value: object) => /^class\b/.test(Function.prototype.toString.call(value));
const entries = { "": index, "/csv": csv, "/growth": growth, "/io": io, "/danfo": danfo, "/xlsx": xlsx };
const functions = Object.entries(entries).flatMap(([entry, names]) =>
  Object.entries(names).flatMap(([name, value]) =>
    typeof value === "function" && !isClass(value) && name !== "Decimal"
      ? [[`digecon${entry} ${name}`, value as (...args: unknown[]) => unknown] as const]
      : [],
  ),
);

/** A refusal says what was expected; the errors of JavaScript itself do not. */
function isOurs(error: unknown): boolean {
  const known = error instanceof TypeError || error instanceof RangeError;
  return known && /expected .*received|unknown option /s.test(error.message);
}

describe("every function of every entry takes what it is given or says what it expected", () => {
  it.each(functions)("%s", (_, call) => {
    const strange: string[] = [];
    const attempt = (what: string, ...given: readonly unknown[]) => {
      try {
        call(...given);
      } catch (error) {
        if (!isOurs(error)) strange.push(`${what}: ${error}`);
      }
    };
    for (const [what, make] of GIVEN) {
      attempt(what, make());
      attempt(`${what}, throughout`, make(), make(), make(), make());
      attempt(`${what}, second`, [], make());
    }
    expect(strange).toEqual([]);
  });
});
