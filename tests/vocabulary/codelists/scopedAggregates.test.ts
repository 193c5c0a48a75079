import { expect, it } from "vitest";
import { scopedAggregate } from "../../../src/vocabulary/codelists/scopedAggregates.js";

it("names an aggregate with its scope before it, and none before all units", () => {
  expect(scopedAggregate("industry", "aboveThreshold")).toEqual({
    zh: "规上工业",
    en: "above-threshold industry (B–D)",
  });
  expect(scopedAggregate("services", "belowThreshold").zh).toBe("规下服务业");
  expect(scopedAggregate("industry", "all").en).toBe("Industry (B–D)");
});
