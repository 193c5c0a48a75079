import type { Controls } from "../parameters/controls.js";
import { controlOf } from "../parameters/controls.js";
import type { ControlTotal } from "../parameters/controlTotals.js";
import { AGGREGATES, type Aggregate } from "../vocabulary/aggregates.js";
import type { CategorySet } from "./intervals/categorySets.js";
import { and, everything, inAggregate, isCore, isDigital, isEfficiency } from "./intervals/categorySets.js";
import type { Estimate } from "./intervals/intervalRule.js";
import type { Ratio } from "./intervals/partOfWhole.js";
import type { PortionTable } from "./intervals/portionTable.js";
import { ratioTo } from "./shareOfGdp.js";

export type SectorPart = "all" | "core" | "05" | "core+05";

/** Digital value added of one sector, all or a part of it. */
export interface SectorRow {
  /** The sector. */
  readonly aggregate: Aggregate;
  /** Which part of it. */
  readonly part: SectorPart;
  /** Value added of the part, 元. */
  readonly value: Estimate;
  /** Share of the aggregate's published value added, where there is one. */
  readonly shareOfControl: Ratio | undefined;
  /** The published total of the sector, where there is one. */
  readonly control: ControlTotal | undefined;
  /** That total in words; empty for none. */
  readonly controlLabel: string;
}

const PARTS: Readonly<Record<SectorPart, CategorySet>> = {
  all: everything,
  core: isCore,
  "05": isEfficiency,
  "core+05": isDigital,
};

/** Value added of each aggregate, and of the core and 05 inside it. Sectors follow the industry code, not the category. */
export function sectorRows(table: PortionTable, controls: Controls): readonly SectorRow[] {
  return AGGREGATES.flatMap((aggregate) => {
    const control = controlOf(controls, aggregate);
    return (Object.keys(PARTS) as SectorPart[]).map((part) => {
      const value = table.estimate(and(inAggregate(aggregate), PARTS[part]), "value");
      return {
        aggregate,
        part,
        value,
        control,
        controlLabel: control ? controls.label(control) : "",
        shareOfControl: control ? ratioTo(value, control.value) : undefined,
      };
    });
  });
}
