import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditCodeIsValid } from "../../src/records/creditCode.js";

/** GB 32100-2015: digits and capital letters without I, O, S, V and Z. */
const ALPHABET = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];

/** The check character by the standard's formula, the weights formed by repeated multiplication. */
function withCheck(body: readonly string[]): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return body.join("") + (ALPHABET[(31 - (sum % 31)) % 31] ?? "");
}

const body = fc.array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 });

const replaced = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1);

describe("creditCodeIsValid", () => {
  it("accepts 91350100M000100Y43, the standard's worked example", () => {
    expect(creditCodeIsValid("91350100M000100Y43")).toBe(true);
  });

  it.each(["914403001922038216", "91440300708461136T", "91330100799655058B", "9144030071526726XG"])(
    "accepts %s, a registered company's code",
    (code) => {
      expect(creditCodeIsValid(code)).toBe(true);
    },
  );

  it.each([
    "91350100M000100Y34",
    "91350100M000100Y4",
    "91350100M000100Y433",
    "",
    "91350100I000100Y43",
    "91350100m000100y43",
    "91350100M000100Y4 ",
  ])("refuses %j", (code) => {
    expect(creditCodeIsValid(code)).toBe(false);
  });

  it("accepts every body with the check character that the formula gives", () => {
    fc.assert(fc.property(body, (each) => creditCodeIsValid(withCheck(each))));
  });

  it("finds every wrong single character: 31 is prime and no weight is a multiple of it", () => {
    fc.assert(
      fc.property(body, fc.nat({ max: 17 }), fc.constantFrom(...ALPHABET), (each, at, by) => {
        const code = withCheck(each);
        fc.pre(code[at] !== by);
        expect(creditCodeIsValid(replaced(code, at, by))).toBe(false);
      }),
    );
  });

  it("finds every pair of neighbours that changed places", () => {
    fc.assert(
      fc.property(body, fc.nat({ max: 16 }), (each, at) => {
        const code = withCheck(each);
        const [a = "", b = ""] = [code[at], code[at + 1]];
        fc.pre(a !== b);
        expect(creditCodeIsValid(replaced(replaced(code, at, b), at + 1, a))).toBe(false);
      }),
    );
  });
});
