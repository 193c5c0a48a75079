import { describe, expect, it } from "vitest";
import { accountOf, countOf, findingsOf } from "../support/accounts.js";

/** Of GB/T 4754-2011 only: 6510, 3610. Of 2017 only: 6513, 3976. Of both: 3911. */
function units(...codes: readonly string[]) {
  return codes.map((industryCode, i) => ({ unit: `A${i}`, industryCode, valueAdded: "1" }));
}

describe("codes of two editions in one input", () => {
  it("are told as mixed where as many are of the one as of the other, not as fitting both", () => {
    const made = accountOf(units("6510", "3610", "6513", "3976"));
    expect(findingsOf(made, "editionsMixed")).toMatchObject([{ received: "3610 6510" }]);
    expect(countOf(made, "editionAssumed")).toBe(0);
    expect(made.edition).toBe("2017");
  });

  it("are told as mixed where the edition is declared, too", () => {
    const made = accountOf(units("6510", "3610", "6513", "3976"), { edition: "2011" });
    expect(findingsOf(made, "editionsMixed")).toMatchObject([{ received: "3976 6513" }]);
  });

  it("are not mixed where all codes stand in both, nor where a code stands in neither", () => {
    for (const codes of [["3911"], ["3911", "1239"]]) {
      const made = accountOf(units(...codes));
      expect(countOf(made, "editionsMixed"), codes.join()).toBe(0);
      expect(countOf(made, "editionAssumed"), codes.join()).toBe(1);
    }
  });
});
