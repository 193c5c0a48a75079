import { candidatesOfCode } from "../classification/candidates.js";
import { classesOf } from "../classification/editions.js";
import type { Decimal } from "../numbers/decimal.js";
import type { Controls } from "../parameters/controls.js";
import { controlOf } from "../parameters/controls.js";
import type { ControlTotal } from "../parameters/controlTotals.js";
import type { GroupRow } from "../parameters/groups.js";
import { byCodePoint } from "../util/codePoint.js";
import { groupBy } from "../util/groupBy.js";
import { lazy } from "../util/lazy.js";
import { AGGREGATES, type Aggregate } from "../vocabulary/aggregates.js";
import type { Entry } from "./entries/entry.js";
import type { Quantity } from "./entries/quantities.js";
import { inAggregate } from "./intervals/categorySets.js";
import { type Estimate, IntervalSum, toEstimate } from "./intervals/intervalRule.js";
import type { Ratio } from "./intervals/partOfWhole.js";
import { amountsOf, knownInRecords, type Portion, wholePortion } from "./intervals/portions.js";
import { ratioTo } from "./shareOfGdp.js";

/** Sums of a user's group of industry codes, whatever its categories. */
export interface GroupFigure {
  readonly group: string;
  readonly codes: readonly string[];
  readonly value: Estimate;
  readonly units: Estimate;
  readonly revenue: Estimate;
  readonly employees: Estimate;
  /** Share of each aggregate that has a published total and that all the group's codes lie in. */
  readonly shares: readonly {
    readonly aggregate: Aggregate;
    readonly ratio: Ratio;
    readonly control: ControlTotal;
  }[];
  /** Value added of the group and of industry (B–D) among above-threshold records alone, known parts. */
  readonly aboveThreshold:
    | { readonly value: Decimal; readonly industry: Decimal; readonly ratio: Decimal }
    | undefined;
}

/**
 * Value added of user-defined groups of industry codes. A group is a set of classes: a portion is known in it when all the
 * classes its code stands for lie in the group, undetermined when only some do.
 */
export function groupFigures(
  entries: readonly Entry[],
  groups: readonly GroupRow[],
  controls: Controls,
): readonly GroupFigure[] {
  const names = [...new Set(groups.map((row) => row.group))].sort(byCodePoint);
  const table = codeTableOf(entries);
  const above = lazy(() => {
    const chosen = entries.filter((entry) => entry.scope === "aboveThreshold");
    return { table: new CodeTable(chosen), industry: knownInRecords(chosen, inAggregate("industry")) };
  });
  return names.map((group) => {
    const codes = codesIn(groups, group);
    const within = table.within(codes);
    const of = (quantity: Quantity) => estimateOf(within, quantity);
    const value = of("value");
    const homes = AGGREGATES.filter(
      (aggregate) => aggregate !== "services" && codes.every((code) => liesIn(code, aggregate)),
    );
    return {
      group,
      codes,
      value,
      units: of("units"),
      revenue: of("revenue"),
      employees: of("employees"),
      shares: homes.flatMap((aggregate) => {
        const control = controlOf(controls, aggregate);
        const ratio = control && ratioTo(value, control.value);
        return control && ratio ? [{ aggregate, ratio, control }] : [];
      }),
      aboveThreshold: homes.includes("industry") ? aboveThreshold(above(), codes) : undefined,
    };
  });
}

/** In one order, each once, however the file has them. */
function codesIn(groups: readonly GroupRow[], name: string): readonly string[] {
  const codes = groups.filter((row) => row.group === name).map((row) => row.code);
  return [...new Set(codes)].sort(byCodePoint);
}

function aboveThreshold(
  { table, industry }: { readonly table: CodeTable; readonly industry: Decimal },
  codes: readonly string[],
): GroupFigure["aboveThreshold"] {
  if (industry.isZero()) return undefined;
  const value = estimateOf(table.within(codes), "value").known;
  return { value, industry, ratio: value.div(industry) };
}

/** Sums of the portions of some industry codes: known where all classes of a code lie among them. */
export function codesEstimate(
  entries: readonly Entry[],
  codes: readonly string[],
  quantity: Quantity,
): Estimate {
  return estimateOf(codeTableOf(entries).within(codes), quantity);
}

/** The portions of one code, and how many of the classes it stands for lie among some codes or under them. */
interface CodeWithin {
  readonly portions: readonly Portion[];
  readonly inside: number;
  readonly classes: number;
}

/** Entries of one code, and how many classes the code stands for. */
interface Coded {
  readonly entries: readonly Entry[];
  readonly classes: number;
}

/** Entries by the classes that their codes stand for: a group is a few classes, and asks for no others. */
class CodeTable {
  readonly #byClass = new Map<string, Coded[]>();

  constructor(entries: readonly Entry[]) {
    const placed = entries.filter((entry) => entry.unallocated === undefined);
    for (const [edition, members] of groupBy(placed, ({ edition: each }) => each))
      for (const [code, alike] of groupBy(members, (entry) => entry.code)) {
        const classes = classesOf(code, edition);
        const coded = { entries: alike, classes: classes.length };
        for (const each of classes) {
          const known = this.#byClass.get(each);
          if (known) known.push(coded);
          else this.#byClass.set(each, [coded]);
        }
      }
  }

  /** The codes some of whose classes lie among these codes or under them. */
  within(codes: readonly string[]): readonly CodeWithin[] {
    const inside = new Map<Coded, number>();
    for (const each of classesUnderAll(codes))
      for (const coded of this.#byClass.get(each) ?? []) inside.set(coded, (inside.get(coded) ?? 0) + 1);
    return [...inside].map(([{ entries, classes }, count]) => ({
      portions: entries.map(wholePortion),
      inside: count,
      classes,
    }));
  }
}

/** The same entries are asked by groups and by every control total of a section or division. */
function codeTableOf(entries: readonly Entry[]): CodeTable {
  let table = tables.get(entries);
  if (!table) {
    table = new CodeTable(entries);
    tables.set(entries, table);
  }
  return table;
}

const tables = new WeakMap<readonly Entry[], CodeTable>();

/** The 2017 classes that are among some codes or under them. */
function classesUnderAll(codes: readonly string[]): ReadonlySet<string> {
  return new Set(codes.flatMap((code) => classesOf(code, "2017")));
}

function estimateOf(within: readonly CodeWithin[], quantity: Quantity): Estimate {
  const sum = new IntervalSum();
  for (const { portions, inside, classes } of within) sum.add(inside, classes, amountsOf(portions, quantity));
  return toEstimate(sum.interval(), quantity);
}

function liesIn(code: string, aggregate: Aggregate): boolean {
  return candidatesOfCode(code, "2017").every(inAggregate(aggregate));
}

/** Portions whose code lies in a group, wholly or in part. */
export function portionsByGroup(
  portions: readonly Portion[],
  groups: readonly GroupRow[],
): ReadonlyMap<string, readonly Portion[]> {
  const names = [...new Set(groups.map((row) => row.group))].sort(byCodePoint);
  const found = new Map<string, Portion[]>(names.map((name) => [name, []]));
  if (names.length === 0) return found;
  const chosen = names.map((name) => ({ name, classes: classesUnderAll(codesIn(groups, name)) }));
  const homes = new Map<string, readonly string[]>();
  for (const portion of portions) {
    const { code, edition } = portion.entry;
    const key = edition === "2017" ? code : `${edition}:${code}`;
    let groupsOf = homes.get(key);
    if (!groupsOf) {
      const own = classesOf(code, edition);
      groupsOf = chosen.flatMap(({ name, classes }) => (own.some((each) => classes.has(each)) ? [name] : []));
      homes.set(key, groupsOf);
    }
    for (const name of groupsOf) found.get(name)?.push(portion);
  }
  return found;
}
