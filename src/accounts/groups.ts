import { atomsOf } from "../classification/candidates.js";
import { classesOf } from "../classification/editions.js";
import type { Edition } from "../classification/industries.js";
import { byCodePoint, lazy } from "../classification/table.js";
import type { Decimal } from "../numbers/decimal.js";
import { groupBy } from "../terms/groupBy.js";
import { AGGREGATES, type Aggregate, inAggregate } from "./aggregates.js";
import type { Controls } from "./controls.js";
import { type Ratio, ratioTo } from "./core.js";
import type { Entry, Quantity } from "./entry.js";
import {
  amountsOf,
  type Estimate,
  IntervalSum,
  knownInRecords,
  type Mass,
  toEstimate,
  wholeMass,
} from "./mass.js";
import type { ControlTotal, GroupRow } from "./parameters.js";
import { controlOf } from "./sectors.js";

/** What a user's group of industry codes amounts to, whatever its categories. */
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
 * Value added of user-defined groups of industry codes. A group is a set of classes: a mass is known in it when all the
 * classes its code stands for lie in the group, undetermined when only some do.
 */
export function groupFigures(
  entries: readonly Entry[],
  groups: readonly GroupRow[],
  controls: Controls,
): readonly GroupFigure[] {
  const names = [...new Set(groups.map((row) => row.group))].sort(byCodePoint);
  const table = new CodeTable(entries);
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

/** What the masses of some industry codes amount to: known where all classes of a code lie among them. */
export function codesEstimate(
  entries: readonly Entry[],
  codes: readonly string[],
  quantity: Quantity,
): Estimate {
  return estimateOf(new CodeTable(entries).within(codes), quantity);
}

/** The masses of one code, and how many of the classes it stands for lie among some codes or under them. */
interface CodeWithin {
  readonly masses: readonly Mass[];
  readonly inside: number;
  readonly classes: number;
}

/** Entries by their code: there are fewer codes than entries. */
class CodeTable {
  readonly #byEdition: ReadonlyMap<Edition, ReadonlyMap<string, readonly Entry[]>>;

  constructor(entries: readonly Entry[]) {
    const placed = entries.filter((entry) => entry.unallocated === undefined);
    const editions = groupBy(placed, ({ edition }) => edition);
    this.#byEdition = new Map(
      [...editions].map(([edition, members]) => [edition, groupBy(members, ({ code }) => code)]),
    );
  }

  /** The codes some of whose classes lie among these codes or under them. */
  within(codes: readonly string[]): readonly CodeWithin[] {
    const found: CodeWithin[] = [];
    for (const [edition, byCode] of this.#byEdition) {
      const within = membership(codes);
      for (const [code, entries] of byCode) {
        const { inside, classes } = within({ code, edition });
        if (inside > 0) found.push({ masses: entries.map(wholeMass), inside, classes });
      }
    }
    return found;
  }
}

function estimateOf(within: readonly CodeWithin[], quantity: Quantity): Estimate {
  const sum = new IntervalSum();
  for (const { masses, inside, classes } of within) sum.add(inside, classes, amountsOf(masses, quantity));
  return toEstimate(sum.interval(), quantity);
}

/** How many of the classes that a code stands for lie among some codes or under them; worked out once a code. */
function membership(codes: readonly string[]) {
  const chosen = new Set(codes.flatMap((code) => classesOf(code, "2017")));
  const known = new Map<string, { inside: number; classes: number }>();
  return ({ code, edition }: { readonly code: string; readonly edition: Edition }) => {
    const key = edition === "2017" ? code : `${edition}:${code}`;
    let found = known.get(key);
    if (!found) {
      const classes = classesOf(code, edition);
      found = { inside: classes.filter((each) => chosen.has(each)).length, classes: classes.length };
      known.set(key, found);
    }
    return found;
  };
}

function liesIn(code: string, aggregate: Aggregate): boolean {
  return atomsOf(code, "2017").every(inAggregate(aggregate));
}

/** Masses whose code lies in a group, wholly or in part. */
export function massesByGroup(
  masses: readonly Mass[],
  groups: readonly GroupRow[],
): ReadonlyMap<string, readonly Mass[]> {
  const names = [...new Set(groups.map((row) => row.group))].sort(byCodePoint);
  return new Map(
    names.map((name) => {
      const codes = codesIn(groups, name);
      const within = membership(codes);
      return [name, masses.filter(({ entry }) => within(entry).inside > 0)];
    }),
  );
}
