import type { Figure } from "../figures/figure.js";
import { isMissing } from "../figures/missing.js";
import type { FindingCollector } from "../findings/findings.js";
import type { Decimal } from "../numbers/decimal.js";
import type { Controls } from "../parameters/controls.js";
import { controlOf } from "../parameters/controls.js";
import type { ControlTotal } from "../parameters/controlTotals.js";
import type { Aggregate } from "../vocabulary/codelists/aggregates.js";
import { and, type CategorySet, inAggregate, isDigital, isEfficiency } from "./intervals/categorySets.js";
import { partOf } from "./intervals/partOfWhole.js";
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
  readonly numerator: Figure;
  /** All of its value added, 元. */
  readonly denominator: Decimal;
  /** A published total, or the sum of the records. */
  readonly denominatorSource: "control" | "cells";
  /** The published total in words; empty for the records. */
  readonly denominatorLabel: string;
  /** The published total that is the denominator; undefined where that is the value added of the records. */
  readonly control: ControlTotal | undefined;
  /** Numerator over denominator, a ratio. */
  readonly rate: Figure;
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
  const numerator = table.amount(part, "value");
  // Ready-made totals of categories are no denominator, and no numerator for what they do not name.
  const unnamed = (set: CategorySet) => onlyTotals || table.isOpen(set, "value");
  if (!numerator.isTouched && unnamed(part)) return undefined;
  const control = controlOf(controls, aggregate);
  if (!control && unnamed(sector)) return undefined;
  if (control) {
    const rate = ratioTo(numerator, control.value);
    if (isMissing(rate)) {
      findings.add("zeroDenominator", { aggregate });
      return undefined;
    }
    return {
      aggregate,
      measure,
      numerator,
      denominator: control.value,
      denominatorSource: "control",
      denominatorLabel: controls.label(control),
      control,
      rate,
    };
  }
  const whole = table.amount(sector, "value");
  if (whole.coverage === undefined) return undefined;
  const rate = partOf(table, part, sector);
  if (whole.known.isZero() || isMissing(rate)) {
    findings.add("zeroDenominator", { aggregate });
    return undefined;
  }
  findings.add("denominatorFromCells", { aggregate });
  return {
    aggregate,
    measure,
    numerator,
    denominator: whole.known,
    denominatorSource: "cells",
    denominatorLabel: "cells",
    control: undefined,
    rate,
  };
}
