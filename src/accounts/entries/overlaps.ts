import type { FindingCollector } from "../../findings/findings.js";
import { groupBy } from "../../util/groupBy.js";
import { CATEGORY, type Line, type LinePlaces } from "./lines.js";

/**
 * (C, county) and (39, city) overlap in (39, county): without that cell nobody can tell by how much. Each line asks for the lines
 * of regions above its own whose industry lies below its own: as many as there are crossing cells.
 */
export function reportOverlaps(lines: readonly Line[], places: LinePlaces, findings: FindingCollector): void {
  const regions = new Set(lines.map(({ entry }) => entry.regionPath));
  for (const line of lines)
    for (const region of line.aboveRegions.filter((each) => regions.has(each)))
      for (const other of places.below(line.node, region)) {
        if (other.contested || places.has(other.node, line.entry.regionPath, other.place)) continue;
        findings.add("linesOverlap", {
          one: `${other.node} ${other.entry.regionCode}`,
          other: `${line.node} ${line.entry.regionCode}`,
        });
      }
}

/**
 * A ready-made total and an industry that may fall into it, neither of which holds the other: 02 and F overlap in what of F is 02,
 * and without that cell nobody can tell by how much.
 *
 * @param lines  those that have something left that is in no part of theirs
 */
export function reportCategoryOverlaps(
  lines: readonly Line[],
  places: LinePlaces,
  findings: FindingCollector,
): void {
  for (const members of groupBy(lines, ({ entry, place }) => `${entry.regionPath}|${place}`).values()) {
    const totals = members.filter(({ node }) => node.startsWith(CATEGORY));
    if (totals.length === 0) continue;
    const industries = members.filter(({ entry }) => entry.code !== "" && !entry.shares.startsWith(CATEGORY));
    for (const total of totals) {
      const named = new Set(total.entry.candidates.map(({ category }) => category));
      for (const line of industries)
        if (
          overlap(line, total, named) &&
          !places.has(partOf(line, total), line.entry.regionPath, line.place)
        )
          findings.add("linesOverlap", { one: line.node, other: total.entry.text });
    }
  }
}

/** Whether an industry may fall into a ready-made total, and neither holds the other. */
function overlap(line: Line, total: Line, named: ReadonlySet<string>): boolean {
  if (line.aboveNodes.includes(total.node) || total.aboveNodes.includes(line.node)) return false;
  return line.entry.candidates.some(({ category }) => named.has(category));
}

/** Where the part of an industry in a category stands. */
function partOf({ node }: Line, { node: category }: Line): string {
  return `${node}|${category.slice(CATEGORY.length)}`;
}
