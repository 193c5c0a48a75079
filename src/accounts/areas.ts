import type { Decimal } from "../numbers/decimal.js";
import type { ControlTotal } from "../parameters/controlTotals.js";
import { byCodePoint } from "../util/codePoint.js";
import { groupBy } from "../util/groupBy.js";
import { areaBelow } from "../vocabulary/regions.js";
import { everything, isCore, isEfficiency } from "./intervals/categorySets.js";
import { type Estimate, toDecimalUnits } from "./intervals/intervalRule.js";
import { partOf, type Ratio } from "./intervals/partOfWhole.js";
import type { Portion } from "./intervals/portions.js";
import { PortionTable } from "./intervals/portionTable.js";
import { ratioTo } from "./shareOfGdp.js";

/** One area, or one value of a user's dimension. */
export interface PartFigure {
  /** Code of the area, or value of the dimension; empty for what none holds. */
  readonly key: string;
  /** All of its value added, 元. */
  readonly value: Estimate;
  /** Value added of 01–04, 元. */
  readonly core: Estimate;
  /** Value added of 05, 元. */
  readonly efficiency: Estimate;
  /** Units, as far as decided. */
  readonly units: Decimal;
  /** Share of the core in the part's value added of the records. */
  readonly coreInValue: Ratio | undefined;
  /** Share of the core in the area's own GDP, where the controls have it. */
  readonly coreInGdp: Ratio | undefined;
  /** The control total of its GDP, where there is one. */
  readonly gdp: ControlTotal | undefined;
}

/** Core and 05 by any split of the portions, each part by the same rule as the whole. */
export function areaRows(
  parts: ReadonlyMap<string, readonly Portion[]>,
  gdpOf: (key: string) => ControlTotal | undefined,
): readonly PartFigure[] {
  return [...parts]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([key, portions]) => {
      const table = new PortionTable(portions);
      const value = table.estimate(everything, "value");
      const core = table.estimate(isCore, "value");
      const gdp = gdpOf(key);
      return {
        key,
        value,
        core,
        efficiency: table.estimate(isEfficiency, "value"),
        units: toDecimalUnits(table.interval(everything, "units").known, "units"),
        coreInValue: partOf(table, isCore, everything),
        coreInGdp: gdp && ratioTo(core, gdp.value),
        gdp,
      };
    });
}

/** Areas one level below the region: provinces of the nation, cities of a province, counties of a city or municipality. */
export function portionsByRegion(
  portions: readonly Portion[],
  regionPath: string,
): ReadonlyMap<string, readonly Portion[]> {
  const areas = groupBy(portions, ({ entry }) => {
    const { regionPath: path } = entry;
    if (path.startsWith("?")) return path.slice(1);
    const area = areaBelow(regionPath, path);
    return area === "" ? "" : area.padEnd(6, "0");
  });
  return areas.size < 2 && areas.has("") ? new Map() : areas;
}

/** The portions of each value of one of the user's dimensions. */
export function portionsByDimension(
  portions: readonly Portion[],
  index: number,
): ReadonlyMap<string, readonly Portion[]> {
  return groupBy(portions, ({ entry }) => entry.dimensions[index]?.trim() ?? "");
}
