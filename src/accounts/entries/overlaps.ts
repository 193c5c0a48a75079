import type { FindingCollector } from "../../findings/findings.js";
import type { Line, LinePlaces } from "./lines.js";

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
          received: `${other.node} ${other.entry.regionCode} × ${line.node} ${line.entry.regionCode}`,
        });
      }
}
