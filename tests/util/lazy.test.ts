import { describe, expect, it } from "vitest";
import { lazy } from "../../src/util/lazy.js";

describe("table helpers", () => {
  it("computes a lazy value once, even when it is undefined", () => {
    let made = 0;
    const value = lazy(() => {
      made += 1;
      return undefined;
    });
    expect(made).toBe(0);
    expect([value(), value()]).toEqual([undefined, undefined]);
    expect(made).toBe(1);
  });
});
