import { candidatesOfCode } from "../classification/candidates.js";
import type { Figure } from "../figures/figure.js";
import { isFigure, isMissing, type Missing } from "../figures/missing.js";
import type { Controls } from "../parameters/controls.js";
import { controlOf, publishedAggregates } from "../parameters/controls.js";
import type { ControlTotal } from "../parameters/controlTotals.js";
import type { GroupMember } from "../parameters/groups.js";
import { byCodePoint } from "../util/codePoint.js";
import { lazy } from "../util/lazy.js";
import type { Aggregate } from "../vocabulary/codelists/aggregates.js";
import type { Quantity } from "./entries/quantities.js";
import { type CategorySet, inAggregate } from "./intervals/categorySets.js";
import { ClassPortions, classPortionsOf, inCodes } from "./intervals/classPortions.js";
import { partOf } from "./intervals/partOfWhole.js";
import type { Portion } from "./intervals/portions.js";
import type { PortionTable } from "./intervals/portionTable.js";
import { ratioTo } from "./shareOfGdp.js";

/** Sums of a user's group of industry codes, whatever its categories. */
export interface GroupFigure {
  /** Name of the group. */
  readonly group: string;
  /** Its industry codes, each once. */
  readonly codes: readonly string[];
  /** Value added, 元. */
  readonly value: Figure | Missing;
  /** Units, split by shares as their value added is (按份额折算): no count of enterprises. */
  readonly units: Figure | Missing;
  /** Units, whole: known are those of which everything lies in the group, high those that it touches. */
  readonly unitCount: Figure | Missing;
  /** Operating revenue, 元. */
  readonly revenue: Figure | Missing;
  /** Persons employed. */
  readonly employees: Figure | Missing;
  /** Share of each aggregate that has a published total and that all the group's codes lie in. */
  readonly shares: readonly {
    readonly aggregate: Aggregate;
    readonly ratio: Figure;
    readonly control: ControlTotal;
  }[];
  /** What of it stands above the threshold, where all its codes lie in industry. */
  readonly aboveThreshold: AboveThreshold | undefined;
}

/** Value added of a group and of industry (B–D) among above-threshold records alone. */
interface AboveThreshold {
  /** Value added of the group, 元. */
  readonly value: Figure;
  /** Value added of industry (B–D), 元. */
  readonly industry: Figure;
  /** The one in the other, a ratio. */
  readonly share: Figure;
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
  groups: readonly GroupMember[],
  controls: Controls,
): readonly GroupFigure[] {
  const above = lazy(() => {
    const chosen = portions.filter(({ entry }) => entry.scope === "aboveThreshold");
    return new ClassPortions(chosen).table;
  });
  const published = publishedAggregates(controls);
  return groupsIn(groups).map(({ name, codes, set }) => {
    const { table } = classPortionsOf(portions);
    const of = (quantity: Quantity) => table.figure(set, quantity);
    const value = of("value");
    const within = (aggregate: Aggregate) => codes.every((code) => liesIn(code, aggregate));
    return {
      group: name,
      codes,
      value,
      units: of("units"),
      unitCount: table.unitCount(set),
      revenue: of("revenue"),
      employees: of("employees"),
      shares: published.filter(within).flatMap((aggregate) => {
        const control = controlOf(controls, aggregate);
        const ratio = control && ratioTo(value, control.value);
        return control && isFigure(ratio) ? [{ aggregate, ratio, control }] : [];
      }),
      aboveThreshold: within("industry") ? aboveThreshold(above(), set) : undefined,
    };
  });
}

function groupsIn(rows: readonly GroupMember[]): readonly Group[] {
  const names = [...new Set(rows.map((row) => row.group))].sort(byCodePoint);
  return names.map((name) => {
    const codes = rows.filter((row) => row.group === name).map((row) => row.code);
    const each = [...new Set(codes)].sort(byCodePoint);
    return { name, codes: each, set: inCodes(each) };
  });
}

/** The classes of B, C and D are industry: the same for a class as for the categories under it. */
const isIndustry = /* @__PURE__ */ inAggregate("industry");

function aboveThreshold(table: PortionTable, set: CategorySet): GroupFigure["aboveThreshold"] {
  const industry = table.amount(isIndustry, "value");
  if (industry.known.isZero()) return undefined;
  const share = partOf(table, set, isIndustry);
  return isMissing(share) ? undefined : { value: table.amount(set, "value"), industry, share };
}

/** Sums of some industry codes, by the rule of groups. */
export function figureOfCodes(
  portions: readonly Portion[],
  codes: readonly string[],
  quantity: Quantity,
): Figure | Missing {
  return classPortionsOf(portions).table.figure(inCodes(codes), quantity);
}

function liesIn(code: string, aggregate: Aggregate): boolean {
  return candidatesOfCode(code, "2017").every(inAggregate(aggregate));
}

/** The classes of each group, under the groups in the order of their names. */
export function groupSets(rows: readonly GroupMember[]): ReadonlyMap<string, CategorySet> {
  return new Map(groupsIn(rows).map(({ name, set }) => [name, set]));
}
