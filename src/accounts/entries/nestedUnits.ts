import type { FindingCollector } from "../../findings/findings.js";
import { groupByEach } from "../../util/groupBy.js";
import type { ClassifiedCell } from "./entry.js";
import { aboveCode } from "./lines.js";

/**
 * One unit under C, 39 and 391 in one period, scope and region is most likely a bureau that reports a table by industry: its money
 * counts at every level. Units are those that the tally carries, the largest of each cell: none that outweighs a cell is missed,
 * and memory does not grow with the register.
 */
export function reportNestedUnits(entries: readonly ClassifiedCell[], findings: FindingCollector): void {
  const units = entries.filter(
    ({ kind, code, unallocated }) => kind === "units" && code !== "" && !unallocated,
  );
  const coarse = groupByEach(
    units.filter(({ code }) => code.length !== CLASS_DIGITS),
    carriedUnits,
  );
  if (coarse.size === 0) return;
  for (const entry of units)
    for (const unit of carriedUnits(entry)) {
      const wholes = coarse.get(unit);
      const whole = wholes && nearestAbove(entry, wholes);
      if (!whole) continue;
      const money = entry.cell.top.get("value")?.find((each) => each.unit === unit)?.value;
      findings.add(
        "unitCodesNested",
        { unit, code: entry.code, whole },
        {
          unit,
          place: entry.place,
          ...(money !== undefined && { money }),
        },
      );
    }
}

const CLASS_DIGITS = 4;

/** Units with a name among the largest of a cell, each once. */
function carriedUnits({ cell }: ClassifiedCell): ReadonlySet<string> {
  const units = new Set<string>();
  for (const top of cell.top.values()) for (const { unit } of top) if (unit !== "") units.add(unit);
  return units;
}

/** The code nearest above an entry's that one of these has, in the same region and scope. */
function nearestAbove(entry: ClassifiedCell, wholes: readonly ClassifiedCell[]): string | undefined {
  const codes = wholes
    .filter(({ regionPath, scope }) => regionPath === entry.regionPath && scope === entry.scope)
    .map(({ code }) => code);
  return codes.length === 0 ? undefined : aboveCode(entry).find((code) => codes.includes(code));
}
