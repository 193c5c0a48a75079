import { describe, expect, it } from "vitest";
import { asOptions } from "../../src/util/given.js";

describe("an option that a function took before", () => {
  it("is refused at the door, with the functions that it is told to now", () => {
    expect(() => asOptions({ by: ["园区"] }, "account", {})).toThrow(
      new TypeError("account: by is now told to tallyRecords, tallyRows, tallyCsv or tallyFiles"),
    );
  });

  it("is taken by every other function, and while the function takes it", () => {
    expect(asOptions({ by: ["园区"] }, "tallyRecords", {})).toEqual({ by: ["园区"] });
    expect(asOptions({ by: ["园区"] }, "account", { by: (given) => given })).toEqual({ by: ["园区"] });
    expect(asOptions({ toString: 1 }, "account", {})).toEqual({ toString: 1 });
  });
});
