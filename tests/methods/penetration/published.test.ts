import { describe, expect, it } from "vitest";
import { publishedPenetration } from "../../../src/methods/penetration/published.js";
import { made } from "../../support/figures.js";

describe("published rates", () => {
  it("are those of the academy of ICT, with their certainty and half a unit of the last digit around them", () => {
    const [services] = publishedPenetration("2023").filter((rate) => rate.sector === "services");
    // 45.63 % by one source.
    const { known, low, high, kind } = made(services?.rate);
    expect([known, low, high].map(String)).toEqual(["0.4563", "0.45625", "0.45635"]);
    expect(kind).toBe("exact");
    expect(services?.certainty).toBe("oneSource");
    expect(publishedPenetration()).toHaveLength(24);
    expect(publishedPenetration("2018").every((rate) => rate.certainty === "memory")).toBe(true);
    expect(services).toMatchObject({
      period: "2023",
      region: "100000",
      denominatorSource: "CAICT",
      numerator: { reason: "notStated" },
    });
    expect(services?.source).not.toBe("");
  });
});
