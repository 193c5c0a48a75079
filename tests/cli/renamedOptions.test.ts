import { describe, expect, it } from "vitest";
import { refuseRenamed } from "../../src/cli/renamedOptions.js";

describe("an option of the command by its old name", () => {
  it("is told by its name of now, in both languages", () => {
    const told = () => refuseRenamed("coefficients", { coefficients: "shares" });
    expect(told).toThrow("--coefficients is now called --shares");
    expect(told).toThrow(expect.objectContaining({ zh: "--coefficients 现名 --shares" }));
  });

  it("is nothing special where it never had another", () => {
    expect(() => refuseRenamed("toString", { coefficients: "shares" })).not.toThrow();
    expect(() => refuseRenamed("shares")).not.toThrow();
  });
});
