import { byCodePoint } from "../classification/table.js";
import type { Decimal } from "../numbers/decimal.js";
import { isCore, isEfficiency } from "./aggregates.js";
import { partOf, type Ratio, ratioTo } from "./core.js";
import { type Estimate, type Mass, MassTable, toDecimalUnits } from "./mass.js";
import type { ControlTotal } from "./parameters.js";

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
  const everything = () => true;
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
        coreInValue: partOf(table, isCore, everything, value, core),
        coreInGdp: gdp && ratioTo(core, gdp.value),
        gdp,
      };
    });
}
