import type { PlanOptions, TallyPlan } from "../../cells/plan.js";
import type { ParsedRow, RowKind } from "../../cells/row.js";
import { FindingCollector, type Place } from "../../findings/findings.js";
import { sameMonths } from "../../vocabulary/calendar.js";
import { SCOPES, type Scope } from "../../vocabulary/codelists/scopes.js";
import { type Distance, distanceOf, earlierBy } from "../../vocabulary/distance.js";
import { type Period, parsePeriod, periodOf } from "../../vocabulary/periods.js";
import { readRegion, regionListed, regionOfRow, regionWithin } from "../../vocabulary/regions.js";
import type { SettledRow } from "./repeatedCase.js";
import { Tallier } from "./tallier.js";

/** One row of a register with what pairing needs of it. */
export interface PairRow {
  readonly row: ParsedRow;
  readonly kind: RowKind;
  readonly place: Place;
}

/** What two periods are compared for. */
export interface PairOptions {
  readonly plan?: PlanOptions["plan"];
  /** Period of the current records; needed when they hold several. */
  readonly period?: string | undefined;
  /** Period of the previous records; default the one that lies `apart` before. */
  readonly base?: string | undefined;
  /** How far the two are apart: `1y`, the default, `3y`, `1q`, `2m`. */
  readonly apart?: string | undefined;
  readonly scope?: Scope | undefined;
  /** Region to compare: everything within it, at both ends. */
  readonly region?: string | undefined;
}

/** The rows of one period, scope and region, as they count. */
export interface PairEnd {
  readonly rows: readonly SettledRow[];
  readonly period: Period | undefined;
  readonly scope: Scope;
}

/**
 * The rows of a file as an account counts them: what stands twice once, what contradicts itself or cannot be read not at all, with the
 * shares that people decided.
 */
export function settle(
  rows: readonly PairRow[],
  plan: TallyPlan,
  findings: FindingCollector,
): readonly SettledRow[] {
  const pass = (repeated?: ReadonlySet<number>) => {
    const settled: SettledRow[] = [];
    const tallier = new Tallier(plan, new FindingCollector(), repeated, (each) => settled.push(each));
    for (const { row, kind, place } of rows) tallier.add(row, kind, place);
    return { settled, tallier };
  };
  const first = pass();
  const repeated = first.tallier.repeated();
  const { settled, tallier } = repeated.size === 0 ? first : pass(repeated);
  findings.addAll(tallier.finish().findings);
  return settled.filter(({ key }) => !key.conflict);
}

interface Located {
  readonly settled: SettledRow;
  readonly period: Period | undefined;
  readonly scope: Scope;
}

/**
 * The rows of one end of a comparison, chosen as an account chooses them.
 *
 * @param usual  the period to take where several are there and none is asked for
 * @returns undefined, with a finding, where nothing is left or nobody can tell what to take
 */
export function endOf(
  rows: readonly SettledRow[],
  { period: asked, scope, region }: PairOptions,
  usual: Period | undefined,
  findings: FindingCollector,
): PairEnd | undefined {
  const wanted = asked === undefined ? undefined : parsePeriod(asked);
  if (asked !== undefined && !wanted) {
    findings.add("periodUnreadable", { option: "period", content: asked });
    return undefined;
  }
  const located = rowsWithin(rows, region, findings).flatMap(
    (each) => locate(each, wanted, scope, findings) ?? [],
  );
  const ofPeriod = rowsOfPeriod(located, wanted, usual, findings);
  if (!ofPeriod) return undefined;
  const chosen = rowsOfScope(ofPeriod, scope, findings);
  if (!chosen) return undefined;
  const [first] = chosen.rows;
  if (!first) {
    // Of a file without rows it is said that it has none.
    if (rows.length > 0)
      findings.add("nothingSelected", { selection: [asked, region, scope].flatMap((text) => text || []) });
    return undefined;
  }
  const { period } = first;
  return { rows: chosen.rows.map(({ settled }) => dated(settled, period)), period, scope: chosen.scope };
}

/** Rows of the region asked for. One above it is no part of it, and what nobody can place is left out as well: both are said. */
function rowsWithin(
  rows: readonly SettledRow[],
  asked: string | undefined,
  findings: FindingCollector,
): readonly SettledRow[] {
  if (asked === undefined) return rows;
  const own = readRegion(asked);
  const listed = regionListed(rows.map(({ key }) => key.region));
  return rows.filter(({ key, unit, place }) => {
    const region = regionOfRow(key.region, asked, listed);
    if (region.problem) findings.add(region.problem, { region: region.code }, { unit, place });
    if (regionWithin(region.path, own.path)) return true;
    if (regionWithin(own.path, region.path))
      findings.add("regionAbove", { asked: own.code, above: key.region.trim() }, { unit, place });
    return false;
  });
}

/** What a row does not state, the caller does. */
function locate(
  settled: SettledRow,
  wanted: Period | undefined,
  asked: Scope | undefined,
  findings: FindingCollector,
): Located | undefined {
  const { key, unit, place } = settled;
  const period = key.period === "" ? wanted : periodOf(key.period, key.periodKind);
  const scope = key.scope === "" ? (asked ?? "all") : SCOPES.read(key.scope);
  if (key.period !== "" && !period)
    findings.add("periodUnreadable", { option: "", content: key.period }, { unit, place });
  else if (!scope) findings.add("scopeUnreadable", { content: key.scope }, { unit, place });
  else return { settled, period, scope };
  return undefined;
}

function rowsOfPeriod(
  rows: readonly Located[],
  wanted: Period | undefined,
  usual: Period | undefined,
  findings: FindingCollector,
): readonly Located[] | undefined {
  const of = (period: Period) => rows.filter((each) => each.period?.text === period.text);
  if (wanted) return of(wanted);
  const periods = [...new Set(rows.map((each) => each.period?.text ?? "(空)"))].sort();
  if (periods.length <= 1) return rows;
  if (usual && periods.includes(usual.text)) return of(usual);
  findings.add("periodNotChosen", { periods });
  return undefined;
}

function rowsOfScope(
  rows: readonly Located[],
  asked: Scope | undefined,
  findings: FindingCollector,
): { readonly rows: readonly Located[]; readonly scope: Scope } | undefined {
  const of = (scope: Scope) => ({ rows: rows.filter((each) => each.scope === scope), scope });
  if (asked && asked !== "all") return of(asked);
  const present = [...new Set(rows.map((each) => each.scope))].sort();
  const [half = "all", ...others] = present.filter((scope) => scope !== "all");
  if (half === "all") return of("all");
  if (!present.includes("all")) return { rows, scope: others.length === 0 ? half : "all" };
  if (asked === "all") return of("all");
  findings.add("scopeMixture", { scopes: present });
  return undefined;
}

/** A row of the caller's period states it from here on. */
function dated(settled: SettledRow, period: Period | undefined): SettledRow {
  if (!period || settled.key.period !== "") return settled;
  const { row } = settled;
  return { ...settled, row: { ...row, texts: { ...row.texts, period: period.text } } };
}

/**
 * Whether two ends may be compared: of one scope and one kind of period, and as far apart as is stated.
 *
 * @returns false, with a finding that says what stands against it
 */
export function areComparable(
  now: PairEnd,
  before: PairEnd,
  distance: Distance,
  findings: FindingCollector,
): boolean {
  const expected = now.period && earlierBy(now.period, distance);
  const fits =
    expected && before.period && expected.kind === before.period.kind && sameMonths(expected, before.period);
  if (!fits)
    findings.add("periodsApart", {
      expected: expected?.text ?? distance.text,
      current: now.period?.text ?? "?",
      previous: before.period?.text ?? "?",
    });
  if (now.scope !== before.scope) findings.add("scopesApart", { current: now.scope, previous: before.scope });
  return fits === true && now.scope === before.scope;
}

/** The distance that is asked for, a year where none is; undefined, with a finding, where it is none. */
export function distanceAsked(apart: string | undefined, findings: FindingCollector): Distance | undefined {
  const distance = distanceOf(apart);
  if (!distance) findings.add("periodUnreadable", { option: "apart", content: apart ?? "" });
  return distance;
}

/** The period that the previous records are read for: the one asked for, or the one that lies so far before this one. */
export function baseOf({ period, base, apart }: PairOptions): string | undefined {
  const distance = distanceOf(apart);
  const now = period === undefined ? undefined : parsePeriod(period);
  return base ?? (now && distance && earlierBy(now, distance)?.text);
}
