import { describe, expect, it } from "vitest";
import { asFlag, asOptions } from "../../src/util/given.js";

const refused = (name: string, given: object) => () => asOptions(given, name, { checks: asFlag });

describe("an option that a function took before", () => {
  it("is refused at the door, with the functions that it is told to now", () => {
    expect(refused("account", { by: ["园区"] })).toThrow(
      new TypeError("account: by is now told to tallyRecords, tallyRows, tallyCsv or tallyFiles"),
    );
  });

  it.each([
    ["tallyRecords", "by"],
    ["account", "toString"],
  ])("is one that nobody knows elsewhere: %s: %s", (name, option) => {
    expect(refused(name, { [option]: 1 })).toThrow(`${name}: unknown option "${option}"; known: checks`);
  });
});
