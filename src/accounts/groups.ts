import { candidatesOfCode } from "../classification/candidates.js";
import type { Decimal } from "../numbers/decimal.js";
import type { Controls } from "../parameters/controls.js";
import { controlOf, publishedAggregates } from "../parameters/controls.js";
import type { ControlTotal } from "../parameters/controlTotals.js";
import type { GroupRow } from "../parameters/groups.js";
import { byCodePoint } from "../util/codePoint.js";
import { lazy } from "../util/lazy.js";
import type { Aggregate } from "../vocabulary/aggregates.js";
import type { Quantity } from "./entries/quantities.js";
import { type CategorySet, inAggregate } from "./intervals/categorySets.js";
import { ClassPortions, classPortionsOf, inCodes } from "./intervals/classPortions.js";
import type { Estimate } from "./intervals/intervalRule.js";
import { partOf, type Ratio } from "./intervals/partOfWhole.js";
import type { Portion } from "./intervals/portions.js";
import type { PortionTable } from "./intervals/portionTable.js";
import { ratioTo } from "./shareOfGdp.js";

/** Sums of a user's group of industry codes, whatever its categories. */
export interface GroupFigure {
  /** Name of the group. */
  readonly group: string;
  /** Its codes of GB/T 4754. */
  readonly codes: readonly string[];
  /** Value added, 元. */
  readonly value: Estimate;
  /** Units. */
  readonly units: Estimate;
  /** Revenue, 元. */
  readonly revenue: Estimate;
  /** Persons employed. */
  readonly employees: Estimate;
  /** Share of each aggregate that has a published total and that all the group's codes lie in. */
  readonly shares: readonly {
    readonly aggregate: Aggregate;
    readonly ratio: Ratio;
    readonly control: ControlTotal;
  }[];
  /** The same against industry above the threshold, where the records allow it. */
  readonly aboveThreshold: AboveThreshold | undefined;
}

/** Value added of a group and of industry (B–D) among above-threshold records alone. */
interface AboveThreshold {
  /** Known value added of the group above the threshold, 元. */
  readonly value: Decimal;
  /** Known value added of industry above the threshold, 元. */
  readonly industry: Decimal;
  /** The one over the other. */
  readonly ratio: Decimal;
  /** The same with what the undecided could make of them. */
  readonly estimate: Estimate;
  /** Their ratio, with what the undecided could make of it. */
  readonly share: Ratio;
}

/** A group as it is asked for: its codes in one order, each once, and the classes that it is. */
interface Group {
  readonly name: string;
  readonly codes: readonly string[];
  readonly set: CategorySet;
}

/**
 * Value added of user-defined groups of industry codes. A group is a set of classes: a mass is known in it when all the
 * classes that it may belong to lie in the group, undetermined when only some do.
 */
export function groupFigures(
  portions: readonly Portion[],
  groups: readonly GroupRow[],
  controls: Controls,
): readonly GroupFigure[] {
  const above = lazy(() => {
    const chosen = portions.filter(({ entry }) => entry.scope === "aboveThreshold");
    return new ClassPortions(chosen).table;
  });
  const published = publishedAggregates(controls);
  return groupsIn(groups).map(({ name, codes, set }) => {
    const { table } = classPortionsOf(portions);
    const of = (quantity: Quantity) => table.estimate(set, quantity);
    const value = of("value");
    const within = (aggregate: Aggregate) => codes.every((code) => liesIn(code, aggregate));
    return {
      group: name,
      codes,
      value,
      units: of("units"),
      revenue: of("revenue"),
      employees: of("employees"),
      shares: published.filter(within).flatMap((aggregate) => {
        const control = controlOf(controls, aggregate);
        const ratio = control && ratioTo(value, control.value);
        return control && ratio ? [{ aggregate, ratio, control }] : [];
      }),
      aboveThreshold: within("industry") ? aboveThreshold(above(), set) : undefined,
    };
  });
}

function groupsIn(rows: readonly GroupRow[]): readonly Group[] {
  const names = [...new Set(rows.map((row) => row.group))].sort(byCodePoint);
  return names.map((name) => {
    const codes = rows.filter((row) => row.group === name).map((row) => row.code);
    const each = [...new Set(codes)].sort(byCodePoint);
    return { name, codes: each, set: inCodes(each) };
  });
}

/** The classes of B, C and D are industry: the same for a class as for the categories under it. */
const isIndustry = inAggregate("industry");

function aboveThreshold(table: PortionTable, set: CategorySet): GroupFigure["aboveThreshold"] {
  const industry = table.estimate(isIndustry, "value").known;
  const share = industry.isZero() ? undefined : partOf(table, set, isIndustry);
  if (!share) return undefined;
  const estimate = table.estimate(set, "value");
  return { value: estimate.known, industry, ratio: share.known, estimate, share };
}

/** Sums of some industry codes, by the rule of groups. */
export function codesEstimate(
  portions: readonly Portion[],
  codes: readonly string[],
  quantity: Quantity,
): Estimate {
  return classPortionsOf(portions).table.estimate(inCodes(codes), quantity);
}

function liesIn(code: string, aggregate: Aggregate): boolean {
  return candidatesOfCode(code, "2017").every(inAggregate(aggregate));
}

/** The classes of each group, under the groups in the order of their names. */
export function groupSets(rows: readonly GroupRow[]): ReadonlyMap<string, CategorySet> {
  return new Map(groupsIn(rows).map(({ name, set }) => [name, set]));
}
