import type { FindingCollector } from "../findings/findings.js";
import type { Decimal } from "../numbers/decimal.js";
import type { Controls } from "../parameters/controls.js";
import type { ControlTotal } from "../parameters/controlTotals.js";
import {
  AGGREGATE_NAMES,
  AGGREGATES,
  type Aggregate,
  and,
  everything,
  inAggregate,
  isCore,
  isDigital,
  isEfficiency,
} from "./aggregates.js";
import { partOf, type Ratio, ratioTo } from "./core.js";
import type { Estimate, MassTable, Predicate } from "./mass.js";

export type SectorPart = "all" | "core" | "05" | "core+05";

export interface SectorRow {
  readonly aggregate: Aggregate;
  readonly part: SectorPart;
  readonly value: Estimate;
  /** Share of the aggregate's published value added, where there is one. */
  readonly shareOfControl: Ratio | undefined;
  readonly control: ControlTotal | undefined;
  readonly controlLabel: string;
}

const PARTS: Readonly<Record<SectorPart, Predicate>> = {
  all: everything,
  core: isCore,
  "05": isEfficiency,
  "core+05": isDigital,
};

/** Name of the control total that an aggregate is compared with. `services` is tertiary under both names. */
export function controlItem(aggregate: Aggregate): string {
  if (aggregate === "total") return "gdp";
  return aggregate === "services" ? "tertiary" : aggregate;
}

export function controlOf(controls: Controls, aggregate: Aggregate): ControlTotal | undefined {
  return (
    controls.find(controlItem(aggregate)) ??
    (aggregate === "services" ? controls.find("services") : undefined)
  );
}

/** Value added of each aggregate, and of the core and 05 inside it. Sectors follow the industry code, not the category. */
export function sectorRows(table: MassTable, controls: Controls): readonly SectorRow[] {
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

/** Two measures, no default between them: 05 alone, or core and 05 together (RULES 5). */
export type PenetrationMeasure = "efficiencyRate" | "digitalRate";

export interface PenetrationRow {
  readonly aggregate: Aggregate;
  readonly measure: PenetrationMeasure;
  readonly numerator: Estimate;
  readonly denominator: Decimal;
  readonly denominatorSource: "control" | "cells";
  readonly denominatorLabel: string;
  readonly rate: Ratio;
}

const PENETRATED: readonly Aggregate[] = ["agriculture", "industry", "construction", "services", "total"];
const MEASURES: Readonly<Record<PenetrationMeasure, Predicate>> = {
  efficiencyRate: isEfficiency,
  digitalRate: isDigital,
};

/**
 * How far sectors have gone digital.
 *
 *     efficiencyRate = value added of 05 in the sector / value added of the sector
 *     digitalRate    = value added of core ∪ 05 in the sector / value added of the sector
 *
 * The denominator is the published total of the same name, period and scope; where there is none, the value added of
 * the records themselves, with a finding that says what they lack. A model: the official notice gives no formula.
 */
export function penetrationRows(
  table: MassTable,
  controls: Controls,
  onlyTotals: boolean,
  findings: FindingCollector,
): readonly PenetrationRow[] {
  // Without any value added in the records there is nothing to relate; the records without value are a finding already.
  if (table.interval(inAggregate("total"), "value").knownGross === 0n) return [];
  return PENETRATED.flatMap((aggregate) =>
    (Object.keys(MEASURES) as PenetrationMeasure[]).flatMap(
      (measure) => penetrationRow(table, controls, aggregate, measure, onlyTotals, findings) ?? [],
    ),
  );
}

function penetrationRow(
  table: MassTable,
  controls: Controls,
  aggregate: Aggregate,
  measure: PenetrationMeasure,
  onlyTotals: boolean,
  findings: FindingCollector,
): PenetrationRow | undefined {
  const sector = inAggregate(aggregate);
  const part = and(sector, MEASURES[measure]);
  const numerator = table.estimate(part, "value");
  // Ready-made totals of categories are no denominator, and no numerator for what they do not name.
  if (onlyTotals && numerator.coverage === undefined) return undefined;
  const control = controlOf(controls, aggregate);
  if (!control && onlyTotals) return undefined;
  if (control) {
    const rate = ratioTo(numerator, control.value);
    if (!rate) findings.add("zeroDenominator", { field: bothNames(aggregate) });
    const label = controls.label(control);
    return (
      rate && {
        aggregate,
        measure,
        numerator,
        denominator: control.value,
        denominatorSource: "control",
        denominatorLabel: label,
        rate,
      }
    );
  }
  const whole = table.estimate(sector, "value");
  if (whole.coverage === undefined) return undefined;
  const rate = whole.known.isZero() ? undefined : partOf(table, part, sector);
  if (!rate) {
    findings.add("zeroDenominator", { field: bothNames(aggregate) });
    return undefined;
  }
  findings.add("denominatorFromCells", { field: bothNames(aggregate) });
  return {
    aggregate,
    measure,
    numerator,
    denominator: whole.known,
    denominatorSource: "cells",
    denominatorLabel: "cells",
    rate,
  };
}

/** For findings, which carry one text for both languages. */
export function bothNames(aggregate: Aggregate): string {
  const { zh, en } = AGGREGATE_NAMES[aggregate];
  return `${zh} ${en}`;
}
