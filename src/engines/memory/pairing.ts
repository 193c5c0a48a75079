import { industryForm, SEPARATOR } from "../../cells/duplicates.js";
import { completePlan, type TallyPlan } from "../../cells/plan.js";
import type { ParsedRow } from "../../cells/row.js";
import type { Tally } from "../../cells/tally.js";
import { FindingCollector, type Place } from "../../findings/findings.js";
import { NO_DECISIONS } from "../../parameters/decisionBook.js";
import { byCodePoint } from "../../util/codePoint.js";
import { groupBy } from "../../util/groupBy.js";
import { earlierBy } from "../../vocabulary/distance.js";
import { unitForm } from "../../vocabulary/identifiers.js";
import { readRegion } from "../../vocabulary/regions.js";
import {
  amountsNow,
  atOneEnd,
  PREVIOUS,
  under,
  withMeasures,
  without,
  yearBefore,
} from "./pairingAmounts.js";
import {
  areComparable,
  distanceAsked,
  endOf,
  type PairOptions,
  type PairRow,
  settle,
} from "./pairingEnds.js";
import type { SettledRow } from "./repeatedCase.js";
import { Tallier } from "./tallier.js";

/** A unit that has no partner, or another code than before. Internal: it names units. */
export interface UnpairedUnit {
  readonly unit: string;
  readonly code: string;
  readonly previousCode: string;
  readonly place: Place;
}

/** Two tallies of the same units, a period apart, both under the codes of the current period. */
export interface Pairing {
  readonly sample: "currentSet" | "matched";
  readonly current: Tally;
  readonly previous: Tally;
  /** Units of the current period without a previous one; for `currentSet`, those that stated a previous amount of zero. */
  readonly entrants: readonly UnpairedUnit[];
  readonly leavers: readonly UnpairedUnit[];
  readonly codeChanges: readonly UnpairedUnit[];
  /** Rows of this period's set that state no previous amount: not compared. `currentSet` only. */
  readonly withoutPrevious: readonly UnpairedUnit[];
  /** Units that state value added or revenue of one of the two periods only: that quantity of theirs is not compared. */
  readonly incomplete: readonly UnpairedUnit[];
}

/**
 * Like-for-like of a file with itself (`currentSet`), or with that of the period before (`matched`). Ends that may not be compared, and ends of
 * which nothing pairs, give tallies without cells, and a finding.
 *
 * @param previous  rows of the period before; without them each row states its own amounts of a year before
 * @param findings  of the current rows and of the pairs, and of the previous rows
 */
export function pairUnits(
  current: readonly PairRow[],
  previous: readonly PairRow[] | undefined,
  options: PairOptions,
  findings: { readonly current: FindingCollector; readonly previous: FindingCollector },
): Pairing {
  const plan = completePlan(options);
  const { defaults } = plan;
  const { scope = defaults.scope, region = defaults.region } = options;
  // A period that the options state is that of the current rows alone.
  const planOf = (period = options.plan?.defaults?.period ?? ""): TallyPlan => ({
    ...plan,
    defaults: { ...defaults, period, scope, region },
  });
  const distance = distanceAsked(options.apart, findings.current);
  const now = endOf(
    settle(current, planOf(options.period), findings.current),
    options,
    undefined,
    findings.current,
  );
  if (!previous)
    return now && distance ? pairCurrentSet(now.rows, plan, findings.current) : nothing("currentSet", plan);
  // Decisions that hold are those of the current period, for both ends.
  const settled = settle(previous, { ...planOf(options.base), decisions: NO_DECISIONS }, findings.previous);
  const usual = now?.period && distance && earlierBy(now.period, distance);
  const before = endOf(settled, { ...options, period: options.base }, usual, findings.previous);
  if (!now || !before || !distance || !areComparable(now, before, distance, findings.current))
    return nothing("matched", plan);
  return pairMatched(now.rows, before.rows, plan, findings.current);
}

/**
 * Like-for-like from one file (`currentSet`, 同口径): what this period's set reports for now and for the same period a year before.
 *
 *     g = Σ_{i∈S_t} v_{i,t} / Σ_{i∈S_t} v_{i,t−1} − 1
 *
 * A row counts when it states a previous amount of revenue or value added; of zero as well, which is an entrant. What it does not
 * state is not guessed: a quantity counts where both periods have it. Value added of this period may be stated or computed.
 */
export function pairCurrentSet(
  rows: readonly SettledRow[],
  plan: TallyPlan,
  findings: FindingCollector,
): Pairing {
  const [current, previous] = [tallier(plan), tallier({ ...plan, decisions: NO_DECISIONS })];
  const entrants: UnpairedUnit[] = [];
  const withoutPrevious: UnpairedUnit[] = [];
  const incomplete: UnpairedUnit[] = [];
  let pairs = 0;
  for (const each of rows) {
    const { row } = each;
    const stated = PREVIOUS.filter((pair) => row.measures[pair.previous] !== undefined);
    if (stated.length === 0) {
      withoutPrevious.push(unpaired(each, ""));
      continue;
    }
    if (stated.every((pair) => row.measures[pair.previous] === 0n)) entrants.push(unpaired(each, ""));
    const now = amountsNow(row, plan);
    const compared = stated.filter((pair) => now[pair.current] !== undefined);
    if (compared.length < stated.length) incomplete.push(unpaired(each, ""));
    if (compared.length === 0) continue;
    const kept = (of: "current" | "previous") =>
      withMeasures(row, (i) => {
        const pair = compared.find(({ current: measure }) => measure === i);
        return pair && (of === "current" ? now[i] : row.measures[pair.previous]);
      });
    pairs += 1;
    add(current, each, kept("current"));
    add(previous, each, yearBefore(under(kept("previous"), each)));
  }
  if (pairs === 0) findings.add("previousAmountsMissing", { units: named(rows) });
  return {
    ...nothing("currentSet", plan),
    ...(pairs > 0 && { current: finished(current), previous: finished(previous) }),
    entrants,
    withoutPrevious,
    incomplete,
  };
}

/**
 * Like-for-like from two files (`matched`): the units that stand in both, by their identifiers.
 *
 * A unit is paired under its code; where it has one row left on either side under another code, that is a change of code, and both amounts
 * are counted under the new one. Growth is then that of the units and not of the way they are classified. Value added and revenue of a pair
 * count where both of its rows have them: what is blank in one of them is not zero.
 */
export function pairMatched(
  currentRows: readonly SettledRow[],
  previousRows: readonly SettledRow[],
  plan: TallyPlan,
  findings: FindingCollector,
): Pairing {
  const [current, previous] = [tallier(plan), tallier({ ...plan, decisions: NO_DECISIONS })];
  const before = groupBy(previousRows, ({ unit }) => unitForm(unit));
  const now = groupBy(currentRows, ({ unit }) => unitForm(unit));
  const entrants: UnpairedUnit[] = [];
  const leavers: UnpairedUnit[] = [];
  const codeChanges: UnpairedUnit[] = [];
  const incomplete: UnpairedUnit[] = [];
  let paired = 0;
  const addPair = (to: SettledRow, from: SettledRow) => {
    if (!sameCode(to, from)) codeChanges.push(unpaired(to, codeOf(from)));
    const uncompared = atOneEnd(to.row, from.row, plan);
    if (uncompared.length > 0) incomplete.push(unpaired(to, codeOf(from)));
    add(current, to, without(to.row, uncompared));
    add(previous, { ...to, place: from.place }, without(under(from.row, to), uncompared));
  };
  for (const [unit, rows] of now) {
    // Rows that name no unit have no partners; those of the year before are left over.
    const partners = unit === "" ? [] : (before.get(unit) ?? []);
    if (unit !== "") before.delete(unit);
    const { pairs, alone, left } = pairsOf(rows, partners);
    paired += pairs.length;
    for (const [to, from] of pairs) addPair(to, from);
    entrants.push(...alone.map((each) => unpaired(each, "")));
    leavers.push(...left.map((each) => unpaired(each, codeOf(each))));
  }
  for (const rows of before.values()) leavers.push(...rows.map((each) => unpaired(each, codeOf(each))));
  if (paired === 0)
    findings.add("unitsUnpaired", { previous: named(previousRows), current: named(currentRows) });
  return {
    ...nothing("matched", plan),
    ...(paired > 0 && { current: finished(current), previous: finished(previous) }),
    entrants,
    leavers,
    codeChanges,
    incomplete,
  };
}

/** Rows under one code, of one place, first; then those under one code; one row left on either side is a change of code, more are not told apart. */
function pairsOf(now: readonly SettledRow[], before: readonly SettledRow[]) {
  const pairs: [SettledRow, SettledRow][] = [];
  const left = [...before];
  const pairedBy = (alike: (a: SettledRow, b: SettledRow) => boolean) => (each: SettledRow) => {
    const at = left.findIndex((other) => alike(other, each));
    if (at < 0) return true;
    pairs.push([each, left[at] as SettledRow]);
    left.splice(at, 1);
    return false;
  };
  const alone = now.filter(pairedBy((a, b) => sameCode(a, b) && samePlace(a, b))).filter(pairedBy(sameCode));
  const [to] = alone;
  const [from] = left;
  if (alone.length !== 1 || left.length !== 1 || !to || !from) return { pairs, alone, left };
  return { pairs: [...pairs, [to, from] as [SettledRow, SettledRow]], alone: [], left: [] };
}

/** The code as it is stated. */
function codeOf({ key }: SettledRow): string {
  return key.industry.trim();
}

function sameCode(a: SettledRow, b: SettledRow): boolean {
  return industryForm(true, codeOf(a)) === industryForm(true, codeOf(b));
}

/** Establishments of one firm under one code stand in several regions, or differ in what the user groups by. */
function samePlace({ key: a }: SettledRow, { key: b }: SettledRow): boolean {
  const groups = ({ dimensions }: typeof a) => dimensions.map((text) => text.trim()).join(SEPARATOR);
  return readRegion(a.region).code === readRegion(b.region).code && groups(a) === groups(b);
}

function unpaired(each: SettledRow, previousCode: string): UnpairedUnit {
  return { unit: unitForm(each.unit), code: codeOf(each), previousCode, place: each.place };
}

const NAMED = 3;

/** A few of the units, by their identifiers, and how many there are; lines of a table by their industries. */
function named(rows: readonly SettledRow[]): readonly string[] {
  const names = [...new Set(rows.map((each) => unitForm(each.unit) || codeOf(each)))].sort(byCodePoint);
  return [...names.slice(0, NAMED), ...(names.length > NAMED ? [`… (${names.length})`] : [])];
}

function nothing(sample: Pairing["sample"], plan: TallyPlan): Pairing {
  const [current, previous] = [finished(tallier(plan)), finished(tallier(plan))];
  const none = { entrants: [], leavers: [], codeChanges: [], withoutPrevious: [], incomplete: [] };
  return { sample, current, previous, ...none };
}

function add(to: Tallier, { key, place }: SettledRow, row: ParsedRow): void {
  to.add(row, key.kind, place);
}

/** What there is to say of the rows was said when they were settled. */
function finished(made: Tallier): Tally {
  return { ...made.finish(), findings: [] };
}

/** Cases were told apart already: the tallier is not to look for them again. */
function tallier(plan: TallyPlan): Tallier {
  return new Tallier(plan, new FindingCollector(), new Set());
}
