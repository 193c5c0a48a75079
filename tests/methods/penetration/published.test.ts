import { describe, expect, it } from "vitest";
import { publishedPenetration } from "../../../src/methods/penetration/published.js";

describe("published rates", () => {
  it("are those of the academy of ICT, with their certainty and half a unit of the last digit around them", () => {
    const [services] = publishedPenetration("2023").filter((rate) => rate.sector === "services");
    // 45.63 % by one source.
    expect(services?.known.toString()).toBe("0.4563");
    expect([services?.low.toString(), services?.high.toString()]).toEqual(["0.45625", "0.45635"]);
    expect(services?.certainty).toBe("oneSource");
    expect(publishedPenetration()).toHaveLength(24);
    expect(publishedPenetration("2018").every((rate) => rate.certainty === "memory")).toBe(true);
    expect(services).toMatchObject({
      period: "2023",
      region: "100000",
      denominatorSource: "CAICT",
      float: false,
    });
    expect(services?.source).not.toBe("");
  });
});
