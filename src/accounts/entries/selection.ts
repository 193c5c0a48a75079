import { type Cell, total, VALUE_METHODS } from "../../cells/cell.js";
import type { Edition } from "../../classification/industries.js";
import type { FindingCollector, Occurrence, Place } from "../../findings/findings.js";
import { SCOPES, type Scope } from "../../vocabulary/codelists/scopes.js";
import { type Period, parsePeriod, periodOf } from "../../vocabulary/periods.js";
import { type Region, readRegion, regionOfRow, regionWithin } from "../../vocabulary/regions.js";

export interface Selection {
  readonly edition?: Edition | undefined;
  readonly period?: string | undefined;
  readonly region?: string | undefined;
  readonly scope?: Scope | undefined;
}

/** A cell with its period, scope and region. */
export interface PlacedCell {
  readonly cell: Cell;
  /** Period and scope could be read. What could not stays in every account of its region, unallocated. */
  readonly readable: boolean;
  /** Its period and scope could be read. */
  readonly dated: boolean;
  readonly period: Period | undefined;
  readonly scope: Scope;
  readonly region: Region;
  /** A row of the cell, where the engine noted one: for people to find it. */
  readonly place: Place | undefined;
}

/**
 * What a cell does not state, the caller does: its period, scope and region are then those asked for.
 *
 * @param listed  path of the smallest region that holds all that cells name by codes
 */
export function locate(
  cell: Cell,
  selection: Selection,
  listed: string,
  findings: FindingCollector,
  place: Place | undefined,
): PlacedCell {
  const whole = () => ({ count: cell.records, money: ownValue(cell), place });
  const { period, unread } = periodOfCell(cell, selection, findings, whole);
  const scope = scopeOfCell(cell, selection, findings, whole);
  const region = regionOfRow(cell.key.region, selection.region ?? "", listed);
  if (region.problem) findings.add(region.problem, { region: region.code }, whole());
  // Beside a chosen region, text that is no code may lie in it or not: nobody can tell.
  const placed = selection.region === undefined || region.problem !== "regionUnreadable";
  const dated = scope !== undefined && !unread;
  return { cell, period, scope: scope ?? "all", region, readable: placed && dated, dated, place };
}

/** All records of a cell, with their money. */
type Whole = () => Occurrence;

function periodOfCell(
  { key, records }: Cell,
  selection: Selection,
  findings: FindingCollector,
  whole: Whole,
) {
  const content = key.period || (selection.period ?? "");
  const period = periodOf(content, key.periodKind);
  if (content === "") findings.add("periodMissing", {}, { count: records });
  else if (!period)
    findings.add("periodUnreadable", { option: "", content: withSerialDate(content) }, whole());
  return { period, unread: content !== "" && !period };
}

function scopeOfCell(
  { key, records }: Cell,
  { scope }: Selection,
  findings: FindingCollector,
  whole: Whole,
): Scope | undefined {
  if (key.scope === "" && !scope) findings.add("scopeUndeclared", {}, { count: records });
  if (key.scope === "") return scope ?? "all";
  const read = SCOPES.read(key.scope);
  if (!read) findings.add("scopeUnreadable", { content: key.scope }, whole());
  return read;
}

/** 1999 and 2100 as spreadsheets count days. */
const SERIALS = [36_161, 73_416] as const;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** 44927 is what a date becomes when a spreadsheet loses its format: shown with the date it would be, never read as one. */
function withSerialDate(text: string): string {
  const serial = /^\d{5}(\.0+)?$/.test(text.trim()) ? Number(text) : 0;
  if (serial < SERIALS[0] || serial >= SERIALS[1]) return text;
  return `${text} (Excel ${new Date(EPOCH + serial * DAY).toISOString().slice(0, 10)})`;
}

export function ownValue(cell: Cell): bigint {
  return VALUE_METHODS.reduce((sum, method) => sum + total(cell.methods[method].value), 0n);
}

export function choose(
  located: readonly PlacedCell[],
  selection: Selection,
  findings: FindingCollector,
): readonly PlacedCell[] | undefined {
  const wanted = selection.period === undefined ? undefined : parsePeriod(selection.period);
  if (selection.period !== undefined && !wanted)
    findings.add("periodUnreadable", { option: "period", content: selection.period });
  const here = located.filter((each) => inSelectedRegion(each, selection));
  const periods = new Set(here.map((each) => each.period?.text ?? ""));
  if (selection.period !== undefined) return here.filter((each) => each.period?.text === wanted?.text);
  if (periods.size > 1) {
    findings.add("periodNotChosen", { periods: [...periods].sort() });
    return undefined;
  }
  return here;
}

export function inSelectedRegion({ region }: PlacedCell, selection: Selection): boolean {
  if (selection.region === undefined || region.problem === "regionUnreadable") return true;
  return regionWithin(region.path, readRegion(selection.region).path);
}

/** Figures of a region above the one asked for are subtotals of their own level, and no part of it. */
export function reportRegionsAbove(
  located: readonly PlacedCell[],
  selection: Selection,
  period: Period | undefined,
  findings: FindingCollector,
): void {
  if (selection.region === undefined) return;
  const asked = readRegion(selection.region);
  for (const { cell, region, place, ...each } of located) {
    if (region.path === asked.path || !regionWithin(asked.path, region.path)) continue;
    if (period && each.period && each.period.text !== period.text) continue;
    findings.add(
      "regionAbove",
      { asked: asked.code, above: cell.key.region.trim() },
      { count: cell.records, money: ownValue(cell), place },
    );
  }
}

export function scopeOf(
  located: readonly PlacedCell[],
  selection: Selection,
  findings: FindingCollector,
): { name: Scope; members: ReadonlySet<Scope> } | undefined {
  const present = new Set(located.map((each) => each.scope));
  if (selection.scope && selection.scope !== "all")
    return { name: selection.scope, members: new Set([selection.scope]) };
  const halves = [...present].filter((scope) => scope !== "all").sort();
  if (present.has("all") && halves.length > 0) {
    if (selection.scope !== "all") {
      findings.add("scopeMixture", { scopes: [...present].sort() });
      return undefined;
    }
    for (const { cell, scope } of located)
      if (scope !== "all")
        findings.add("scopeLeftOut", { scope }, { count: cell.records, money: ownValue(cell) });
    return { name: "all", members: new Set(["all"]) };
  }
  if (halves.length === 0) return { name: "all", members: new Set(["all"]) };
  if (halves.length === 2) return { name: "all", members: new Set(halves) };
  if (selection.scope === "all") findings.add("scopeIncomplete", { scopes: halves });
  return { name: halves[0] ?? "all", members: present };
}
