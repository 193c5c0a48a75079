import { caseText, industryForm } from "../../cells/duplicates.js";
import { DEFAULT_PLAN, type TallyPlan } from "../../cells/plan.js";
import { measureIndex, type ParsedRow, type RowKind } from "../../cells/row.js";
import { keyOfTexts, unitOfTexts } from "../../cells/rowKey.js";
import type { Tally } from "../../cells/tally.js";
import { recordValue } from "../../cells/valueAdded.js";
import { FindingCollector, type Place } from "../../findings/findings.js";
import { groupBy } from "../../util/groupBy.js";
import { yearsAway } from "../../vocabulary/calendar.js";
import { MEASURE_FIELDS } from "../../vocabulary/fields.js";
import { unitForm } from "../../vocabulary/identifiers.js";
import { parsePeriod, periodOf } from "../../vocabulary/periods.js";
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

/** One row of a register with what pairing needs of it. */
export interface PairRow {
  readonly row: ParsedRow;
  readonly kind: RowKind;
  readonly place: Place;
}

/**
 * The rows of one period: of the one that is asked for, or of the only one there is. Rows that state none are of any.
 *
 * @returns nothing, with the finding `periodNotChosen`, where there are several and none was asked for
 */
export function rowsOfPeriod(
  rows: readonly PairRow[],
  asked: string | undefined,
  findings: FindingCollector,
): readonly PairRow[] {
  const periodIn = ({ row }: PairRow) => periodOf(row.texts.period ?? "", row.texts.periodKind ?? "")?.text;
  const wanted = asked === undefined ? undefined : (parsePeriod(asked)?.text ?? asked);
  const found = [...new Set(rows.flatMap((row) => periodIn(row) ?? []))].sort();
  if (wanted !== undefined) return rows.filter((row) => (periodIn(row) ?? wanted) === wanted);
  if (found.length <= 1) return rows;
  findings.add("periodNotChosen", { received: found.join(" ") });
  return [];
}

const VALUE_ADDED = measureIndex("valueAdded");
const REVENUE = measureIndex("revenue");
/** Amounts of the previous period that a row of this period states, and the measures they are the previous ones of. */
const PREVIOUS = [
  { previous: measureIndex("previousValueAdded"), current: VALUE_ADDED },
  { previous: measureIndex("previousRevenue"), current: REVENUE },
] as const;

/**
 * Like-for-like from one file (`currentSet`, 同口径): what this period's set reports for now and for the same period a year before.
 *
 *     g = Σ_{i∈S_t} v_{i,t} / Σ_{i∈S_t} v_{i,t−1} − 1
 *
 * A row counts when it states a previous amount of revenue or value added; of zero as well, which is an entrant. What it does not
 * state is not guessed: a quantity counts where both periods have it. Value added of this period may be stated or computed.
 */
export function pairCurrentSet(
  rows: Iterable<PairRow>,
  plan: Partial<TallyPlan>,
  findings: FindingCollector,
): Pairing {
  // The same rows stand on both sides: what there is to say of them is said once.
  const [current, previous] = [tallier(plan, findings), tallier(plan, new FindingCollector())];
  const entrants: UnpairedUnit[] = [];
  const withoutPrevious: UnpairedUnit[] = [];
  const incomplete: UnpairedUnit[] = [];
  for (const each of distinct(rows, plan, findings)) {
    const { row, kind, place } = each;
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
    current.add(kept("current"), kind, place);
    previous.add(yearBefore(kept("previous")), kind, place);
  }
  return {
    sample: "currentSet",
    current: current.finish(),
    previous: previous.finish(),
    entrants,
    leavers: [],
    codeChanges: [],
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
  currentRows: Iterable<PairRow>,
  previousRows: Iterable<PairRow>,
  plan: Partial<TallyPlan>,
  findings: FindingCollector,
): Pairing {
  const [current, previous] = [tallier(plan, findings), tallier(plan, findings)];
  const before = groupBy(distinct(previousRows, plan, findings), unitOf);
  const now = groupBy(distinct(currentRows, plan, findings), unitOf);
  const entrants: UnpairedUnit[] = [];
  const leavers: UnpairedUnit[] = [];
  const codeChanges: UnpairedUnit[] = [];
  const incomplete: UnpairedUnit[] = [];
  for (const [unit, rows] of now) {
    // Rows that name no unit have no partners; those of the year before are left over.
    const partners = unit === "" ? [] : (before.get(unit) ?? []);
    if (unit !== "") before.delete(unit);
    const { pairs, alone, left } = pairsOf(rows, partners);
    for (const [to, from] of pairs) {
      if (!sameCode(to, from)) codeChanges.push(unpaired(to, codeOf(from)));
      const aside = atOneEnd(to.row, from.row, plan);
      if (aside.length > 0) incomplete.push(unpaired(to, codeOf(from)));
      current.add(without(to.row, aside), to.kind, to.place);
      previous.add(without(under(from.row, to.row), aside), to.kind, from.place);
    }
    entrants.push(...alone.map((each) => unpaired(each, "")));
    leavers.push(...left.map((each) => unpaired(each, codeOf(each))));
  }
  for (const rows of before.values()) leavers.push(...rows.map((each) => unpaired(each, codeOf(each))));
  return {
    sample: "matched",
    current: current.finish(),
    previous: previous.finish(),
    entrants,
    leavers,
    codeChanges,
    withoutPrevious: [],
    incomplete,
  };
}

/** Rows under one code first; one row left on either side is a change of code, more are not told apart. */
function pairsOf(now: readonly PairRow[], before: readonly PairRow[]) {
  const pairs: [PairRow, PairRow][] = [];
  const left = [...before];
  const alone = now.filter((each) => {
    const at = left.findIndex((other) => sameCode(other, each));
    if (at < 0) return true;
    pairs.push([each, left[at] as PairRow]);
    left.splice(at, 1);
    return false;
  });
  const [to] = alone;
  const [from] = left;
  if (alone.length !== 1 || left.length !== 1 || !to || !from) return { pairs, alone, left };
  return { pairs: [...pairs, [to, from] as [PairRow, PairRow]], alone: [], left: [] };
}

/**
 * Rows of a case that stands twice (as in a tally): alike once, contradicting ones not at all. A row that names no unit, or whose
 * columns are uncertain, is a case of its own.
 */
function distinct(
  rows: Iterable<PairRow>,
  { defaults = DEFAULT_PLAN.defaults }: Partial<TallyPlan>,
  findings: FindingCollector,
): PairRow[] {
  const cases = groupBy(rows, (each): string | PairRow => {
    const { row, kind } = each;
    const unit = unitOfTexts(row.texts, kind);
    if (row.damage || (unit === "" && kind === "units")) return each;
    return caseText(unit, keyOfTexts(row.texts, row.dimensions, kind), defaults);
  });
  return [...cases.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length === 1) return same;
    const alike = same.every(({ row }) => sameMeasures(row, first.row));
    const unit = unitOf(first);
    findings.add(alike ? "duplicateIdentical" : "duplicateConflict", {
      unit,
      received: unit || codeOf(first),
      count: alike ? same.length - 1 : same.length,
      place: first.place,
    });
    return alike ? [first] : [];
  });
}

function sameMeasures(a: ParsedRow, b: ParsedRow): boolean {
  return MEASURE_FIELDS.every((_, i) => a.measures[i] === b.measures[i]);
}

function unitOf({ row, kind }: PairRow): string {
  return unitForm(unitOfTexts(row.texts, kind));
}

/** The code as it is stated. */
function codeOf({ row }: PairRow): string {
  return (row.texts.industryCode ?? row.texts.industryName ?? "").trim();
}

function sameCode(a: PairRow, b: PairRow): boolean {
  return industryForm(true, codeOf(a)) === industryForm(true, codeOf(b));
}

function unpaired(each: PairRow, previousCode: string): UnpairedUnit {
  return { unit: unitOf(each), code: codeOf(each), previousCode, place: each.place };
}

/** Cases were told apart already: the tallier is not to look for them again. */
function tallier(plan: Partial<TallyPlan>, findings: FindingCollector): Tallier {
  return new Tallier(plan, findings, new Set());
}

/** Without these a record has no value added of its own, whatever else it states: one for each method. */
const NEEDED_FOR_VALUE = (
  ["valueAdded", "intermediateInput", "operatingSurplus", "taxesAndSurcharges"] as const
).map(measureIndex);

function ownValueOf(
  row: ParsedRow,
  { policy = DEFAULT_PLAN.policy }: Partial<TallyPlan>,
): bigint | undefined {
  return recordValue(row.measures, policy)?.value;
}

/** This period's amounts, value added as the record has it by any method. */
function amountsNow(row: ParsedRow, plan: Partial<TallyPlan>): readonly (bigint | undefined)[] {
  const amounts = [...row.measures];
  amounts[VALUE_ADDED] = ownValueOf(row, plan);
  return amounts;
}

/** Measures that make a quantity which only one of two rows has. */
function atOneEnd(a: ParsedRow, b: ParsedRow, plan: Partial<TallyPlan>): readonly number[] {
  const differ = (of: (row: ParsedRow) => bigint | undefined) =>
    (of(a) === undefined) !== (of(b) === undefined);
  return [
    ...(differ((row) => ownValueOf(row, plan)) ? NEEDED_FOR_VALUE : []),
    ...(differ((row) => row.measures[REVENUE]) ? [REVENUE] : []),
  ];
}

function without(row: ParsedRow, aside: readonly number[]): ParsedRow {
  if (aside.length === 0) return row;
  return withMeasures(row, (i) => (aside.includes(i) ? undefined : row.measures[i]));
}

function withMeasures(row: ParsedRow, amountOf: (index: number) => bigint | undefined): ParsedRow {
  return { ...row, measures: MEASURE_FIELDS.map((_, i) => amountOf(i)) };
}

/** The amounts of a previous row under the codes, region and shares of the current one. */
function under(previous: ParsedRow, current: ParsedRow): ParsedRow {
  const { period, periodKind } = previous.texts;
  const { period: _now, periodKind: _kind, ...texts } = current.texts;
  return {
    ...previous,
    dimensions: current.dimensions,
    texts: {
      ...texts,
      ...(period !== undefined && { period }),
      ...(periodKind !== undefined && { periodKind }),
    },
  };
}

function yearBefore(row: ParsedRow): ParsedRow {
  const period = parsePeriod(row.texts.period ?? "");
  return period ? { ...row, texts: { ...row.texts, period: yearsAway(period, -1).text } } : row;
}
