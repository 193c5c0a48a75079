import { describe, expect, it } from "vitest";
import { fuzz } from "./run.js";

/** `npm run fuzz` does the same a hundred times as long, and asks that every finding arises. */
const CASES = 1500;
const SEED = 20211;

describe("whatever is put in", () => {
  it("never throws, loses no money, keeps its bounds, and does not depend on order", async () => {
    const { cases, codes, held, failures } = await fuzz({ seed: SEED, cases: CASES, short: true });
    expect(failures).toEqual([]);
    expect(cases).toBeGreaterThan(CASES * 0.95);
    // The generators are rich enough to mean something.
    expect(held).toBeGreaterThan(CASES / 4);
    expect([...codes.values()].filter((count) => count > 0).length).toBeGreaterThan(80);
  });
});
