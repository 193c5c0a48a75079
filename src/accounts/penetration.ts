import type { FindingCollector } from "../findings/findings.js";
import type { Decimal } from "../numbers/decimal.js";
import type { Controls } from "../parameters/controls.js";
import { controlOf } from "../parameters/controls.js";
import { asText, type Take, takes } from "../util/given.js";
import type { Aggregate } from "../vocabulary/aggregates.js";
import { bothNames } from "../vocabulary/aggregates.js";
import type { PenetrationMethod } from "../vocabulary/penetrationMethods.js";
import { and, type CategorySet, inAggregate, isDigital, isEfficiency } from "./intervals/categorySets.js";
import { type Estimate, isTouched } from "./intervals/intervalRule.js";
import { partOf, type Ratio } from "./intervals/partOfWhole.js";
import type { PortionTable } from "./intervals/portionTable.js";
import { ratioTo } from "./shareOfGdp.js";

/** Two measures, no default between them: 05 alone, or core and 05 together. */
export type PenetrationMeasure = "efficiencyRate" | "digitalRate";

/** One penetration rate (渗透率) of a sector of the account. */
export interface PenetrationRow {
  /** The sector. */
  readonly aggregate: Aggregate;
  /** What the numerator is. */
  readonly measure: PenetrationMeasure;
  /** Digital value added of the sector, 元. */
  readonly numerator: Estimate;
  /** All of its value added, 元. */
  readonly denominator: Decimal;
  /** A published total, or the sum of the records. */
  readonly denominatorSource: "control" | "cells";
  /** The published total in words; empty for the records. */
  readonly denominatorLabel: string;
  /** Numerator over denominator, a ratio. */
  readonly rate: Ratio;
}

const PENETRATED: readonly Aggregate[] = ["agriculture", "industry", "construction", "services", "total"];

const MEASURES: Readonly<Record<PenetrationMeasure, CategorySet>> = {
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
  table: PortionTable,
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
  table: PortionTable,
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
  const unnamed = (set: CategorySet) => onlyTotals || table.isOpen(set, "value");
  if (!isTouched(numerator) && unnamed(part)) return undefined;
  const control = controlOf(controls, aggregate);
  if (!control && unnamed(sector)) return undefined;
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

/** One rate of one sector by one method, in one shape whatever the method. */
export const asPenetrations: Take = (given, name) =>
  takes(name, { rates: given }, [{ method: asText, sector: asText, period: asText, region: asText }]);

export interface Penetration {
  readonly method: PenetrationMethod;
  /** An aggregate (`industry`), or the code of a sector of an input–output table. */
  readonly sector: string;
  readonly sectorName: { readonly zh: string; readonly en: string };
  readonly period: string;
  readonly region: string;
  /** A ratio, 0.112 for 11.2 %. What is not certain is between low and high. */
  readonly known: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
  /** Part of what touches the numerator that is decided; undefined where the method has no such thing. */
  readonly coverage: Decimal | undefined;
  readonly numerator: Decimal | undefined;
  readonly denominator: Decimal | undefined;
  readonly denominatorSource: string;
  /** Computed in float64: no figure of money. */
  readonly float: boolean;
  readonly certainty: string;
  readonly source: string;
}
