import type { Decimal } from "../numbers/decimal.js";
import type { ControlTotal } from "../parameters/controlTotals.js";
import { byCodePoint } from "../util/codePoint.js";
import { groupBy } from "../util/groupBy.js";
import { everything, isCore, isEfficiency } from "./aggregates.js";
import { partOf, type Ratio, ratioTo } from "./core.js";
import { type Estimate, type Mass, MassTable, toDecimalUnits } from "./mass.js";

/** One area, or one value of a user's dimension. */
export interface PartFigure {
  readonly key: string;
  readonly value: Estimate;
  readonly core: Estimate;
  readonly efficiency: Estimate;
  readonly units: Decimal;
  /** Share of the core in the part's value added of the records. */
  readonly coreInValue: Ratio | undefined;
  /** Share of the core in the area's own GDP, where the controls have it. */
  readonly coreInGdp: Ratio | undefined;
  readonly gdp: ControlTotal | undefined;
}

/** Core and 05 by any split of the masses, each part by the same rule as the whole. */
export function partFigures(
  parts: ReadonlyMap<string, readonly Mass[]>,
  gdpOf: (key: string) => ControlTotal | undefined,
): readonly PartFigure[] {
  return [...parts]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([key, masses]) => {
      const table = new MassTable(masses);
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

/** Areas one level below the region: provinces of the nation, cities of a province, counties of a city. */
export function massesByRegion(
  masses: readonly Mass[],
  regionPath: string,
): ReadonlyMap<string, readonly Mass[]> {
  const depth = regionPath.length < 6 ? regionPath.length + 2 : 9;
  const areas = groupBy(masses, ({ entry }) => {
    const { regionPath: path } = entry;
    if (path.startsWith("?")) return path.slice(1);
    return path.length < depth ? "" : path.slice(0, depth).padEnd(6, "0");
  });
  return areas.size < 2 && areas.has("") ? new Map() : areas;
}

/** The masses of each value of one of the user's dimensions. */
export function massesByDimension(
  masses: readonly Mass[],
  index: number,
): ReadonlyMap<string, readonly Mass[]> {
  return groupBy(masses, ({ entry }) => entry.dimensions[index]?.trim() ?? "");
}
