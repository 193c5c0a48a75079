import type { Figure } from "../figures/figure.js";
import { type Missing, missing } from "../figures/missing.js";
import type { Controls } from "../parameters/controls.js";
import { controlOf } from "../parameters/controls.js";
import type { ControlTotal } from "../parameters/controlTotals.js";
import { AGGREGATES, type Aggregate } from "../vocabulary/codelists/aggregates.js";
import { SECTOR_PARTS, type SectorPart } from "../vocabulary/codelists/sectorParts.js";
import type { CategorySet } from "./intervals/categorySets.js";
import { and, everything, inAggregate, isCore, isDigital, isEfficiency } from "./intervals/categorySets.js";
import type { PortionTable } from "./intervals/portionTable.js";
import { ratioTo } from "./shareOfGdp.js";

/** Digital value added of one sector, all or a part of it. */
export interface SectorRow {
  /** The sector. */
  readonly aggregate: Aggregate;
  /** Which part of it. */
  readonly part: SectorPart;
  /** Value added, 元. */
  readonly value: Figure | Missing;
  /** Share of the aggregate's published value added, a ratio, where there is one. */
  readonly shareOfControl: Figure | Missing;
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
  return AGGREGATES.ids.flatMap((aggregate) => {
    const control = controlOf(controls, aggregate);
    return SECTOR_PARTS.ids.map((part) => {
      const value = table.figure(and(inAggregate(aggregate), PARTS[part]), "value");
      return {
        aggregate,
        part,
        value,
        control,
        controlLabel: control ? controls.label(control) : "",
        shareOfControl: control ? ratioTo(value, control.value) : missing("noControl"),
      };
    });
  });
}
