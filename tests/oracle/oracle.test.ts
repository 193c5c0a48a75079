import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { lineOf } from "./compare.js";
import { caseNames, outcomeOf } from "./run.js";

/**
 * Every folder of fixtures/oracle is a clean file, its options, and all figures of its account as a second implementation of
 * the rules works them out, which shares no code with this one: fixtures/make/oracle. `npm run oracle` does the same with a
 * thousand cases of a new seed, by both engines.
 */
const FOLDER = fileURLToPath(new URL("../../fixtures/oracle/", import.meta.url));
const NAMES = caseNames(FOLDER);

describe("the account of a clean file", () => {
  it("is held to fifty cases", () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(50);
  });

  it.each(NAMES)("%s has every figure that the second implementation works out", (name) => {
    const { figures, differences } = outcomeOf(FOLDER, name);
    expect(differences.map((each) => lineOf(name, each))).toEqual([]);
    expect(figures).toBeGreaterThan(1000);
  });
});
