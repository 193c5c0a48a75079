import { describe, expect, it } from "vitest";
import { LinePlaces, lineOf } from "../../../src/accounts/entries/lines.js";
import { reportOverlaps } from "../../../src/accounts/entries/overlaps.js";
import { FindingCollector } from "../../../src/findings/findings.js";
import { entryOf } from "./madeEntries.js";

/** Crossing cells are asked for one by one: how often says how the work grows. */
class Counting extends LinePlaces {
  asked = 0;

  override has(node: string, region: string, place: string): boolean {
    this.asked += 1;
    return super.has(node, region, place);
  }
}

function reported(rows: readonly (readonly [code: string, region: string])[]) {
  const lines = rows.map(([code, region]) => lineOf(entryOf({ code, region, amounts: { value: 1n } }), ""));
  const places = new Counting(lines);
  const findings = new FindingCollector();
  reportOverlaps(lines, places, findings);
  return { asked: places.asked, findings: findings.list() };
}

const two = (n: number) => String(n + 1).padStart(2, "0");

/** Codes of so many counties. */
const counties = (n: number) =>
  Array.from({ length: n }, (_, i) => `41${two(Math.floor(i / 99))}${two(i % 99)}`);

describe("lines that cross by industry and region", () => {
  it("are told once for each crossing cell that is missing", () => {
    const { findings } = reported([
      ["39", "410800"],
      ["C", "410802"],
      ["C", "410803"],
      ["39", "410803"],
      ["C", "410800"],
    ]);
    expect(findings.map(({ code, count, received }) => [code, count, received])).toEqual([
      ["linesOverlap", 1, "39 410800 × C 410802"],
    ]);
  });

  it("are asked for in work that grows with the counties, not with their square", () => {
    const codes = ["C", "39", "3911", "I"];
    const asked = (n: number) =>
      reported([
        ...codes.map((code) => [code, "410000"] as const),
        ...counties(n).flatMap((region) => codes.map((code) => [code, region] as const)),
      ]).asked;
    // In each county 39 and 3911 cross with C of the province, and 3911 with 39.
    expect([asked(100), asked(1000)]).toEqual([300, 3000]);
  });
});
