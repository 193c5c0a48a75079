import { describe, expect, it } from "vitest";
import { inAggregate } from "../../../src/accounts/intervals/categorySets.js";
import type { Candidate } from "../../../src/classification/candidates.js";
import { AGGREGATES } from "../../../src/vocabulary/codelists/aggregates.js";

const SECTIONS = [..."ABCDEFGHIJKLMNOPQRST"];

const atom = (section: string, sector: Candidate["sector"]): Candidate => ({
  category: "nonDigital",
  section,
  sector,
  open: false,
});

describe("aggregates of the national accounts", () => {
  it("follow the section letter for agriculture, industry and construction", () => {
    const held = (name: "agriculture" | "industry" | "construction") =>
      SECTIONS.filter((section) => inAggregate(name)(atom(section, "tertiary"))).join("");
    expect(held("agriculture")).toBe("A");
    expect(held("industry")).toBe("BCD");
    expect(held("construction")).toBe("E");
  });

  it("follow the sector for the three sectors and for services, which are the tertiary one", () => {
    const of = (sector: Candidate["sector"]) =>
      AGGREGATES.ids.filter((name) => inAggregate(name)(atom("T", sector)));
    expect(of("primary")).toEqual(["primary", "total"]);
    expect(of("secondary")).toEqual(["secondary", "total"]);
    expect(of("tertiary")).toEqual(["tertiary", "services", "total"]);
  });
});
