import {
  addTo,
  type Bases,
  type Cell,
  emptyBases,
  emptySum,
  mergeBases,
  mergeSum,
  type Sum,
  total,
  VALUE_METHODS,
} from "../cells/cell.js";
import type { Tally } from "../cells/tally.js";
import { atomsOfCategory, canonicalRange } from "../classification/candidates.js";
import { classify } from "../classification/classify.js";
import { type Edition, industry } from "../classification/industries.js";
import type { FindingCollector } from "../findings/findings.js";
import {
  divideRounded,
  formatExact,
  formatScaled,
  MICRO,
  parseMicro,
  SHARE_DECIMALS,
} from "../numbers/exact.js";
import { MEASURE_FIELDS } from "../terms/fields.js";
import { type Period, parsePeriod, periodOf } from "../terms/periods.js";
import { type Region, readRegion, regionWithin } from "../terms/regions.js";
import { readScope, type Scope } from "../terms/scope.js";
import type { Entry, Method, Quantity } from "./entry.js";
import { Meanings } from "./meaning.js";
import type { RateRow } from "./parameters.js";
import { rateFor } from "./rates.js";
import { withoutSubtotals } from "./subtotals.js";
import type { ParameterUses } from "./uses.js";

export interface Selection {
  readonly edition?: Edition | undefined;
  readonly period?: string | undefined;
  readonly region?: string | undefined;
  readonly scope?: Scope | undefined;
}

/** The cells of one period, region and scope with their meaning. */
export interface Selected {
  readonly entries: readonly Entry[];
  readonly period: Period | undefined;
  readonly scope: Scope;
  readonly edition: Edition;
  readonly regionPath: string;
  readonly regionCode: string;
}

interface Located {
  readonly cell: Cell;
  /** Period and scope could be read. What could not stays in every account of its region, unallocated. */
  readonly readable: boolean;
  readonly period: Period | undefined;
  readonly scope: Scope;
  readonly region: Region;
}

/** Chooses the cells of one period, region and scope and gives them their meaning; refuses mixtures (RULES 4). */
export function selectEntries(
  tally: Tally,
  selection: Selection,
  rates: readonly RateRow[],
  findings: FindingCollector,
  uses: ParameterUses,
): Selected {
  const meanings = new Meanings(tally.cells, selection.edition, findings);
  const located = tally.cells.map((cell) => locate(cell, selection, findings));
  const inRegion = choose(
    located.filter((each) => each.readable),
    selection,
    findings,
  );
  const period = inRegion.find((each) => each.period)?.period;
  const scope = scopeOf(inRegion, selection, findings);
  const readable = scope === undefined ? [] : inRegion.filter((each) => scope.members.has(each.scope));
  const unreadable = located.filter((each) => !each.readable && inSelectedRegion(each, selection));
  const chosen = readable.length === 0 ? [] : [...readable, ...unreadable];
  if (readable.length === 0 && tally.cells.length > 0)
    findings.add("nothingSelected", {
      received: [selection.period, selection.region, selection.scope].filter(Boolean).join(" "),
    });
  if (!period && rates.some((row) => row.year !== 0))
    findings.add("parameterNeedsPeriod", { field: "rates" });
  const context: EntryContext = {
    meanings,
    rates,
    year: period?.year,
    findings,
    uses,
    rounded: { any: false },
  };
  const raw = chosen.map((each) => entryOf(each, context));
  const entries = withoutSubtotals(raw, tally.steps, findings);
  for (const entry of entries) reportEntry(entry, findings, meanings);
  if (context.rounded.any) findings.add("rateRounded");
  const region = regionOf(entries, selection);
  return {
    entries,
    period,
    scope: scope?.name ?? "all",
    edition: meanings.edition,
    regionPath: region.path,
    regionCode: region.code,
  };
}

/** What a cell does not state, the caller does: its period, scope and region are then those asked for. */
function locate(cell: Cell, selection: Selection, findings: FindingCollector): Located {
  const { key, records } = cell;
  const periodText = key.period === "" ? (selection.period ?? "") : key.period;
  const period = periodOf(periodText, key.periodKind);
  const unreadable = (code: "periodUnreadable" | "scopeUnreadable", received: string) =>
    findings.add(code, { received, count: records, money: ownValue(cell) });
  if (periodText === "") findings.add("periodMissing", { count: records });
  else if (!period) unreadable("periodUnreadable", periodText);
  if (key.scope === "" && !selection.scope) findings.add("scopeUndeclared", { count: records });
  const scope = key.scope === "" ? (selection.scope ?? "all") : readScope(key.scope);
  if (!scope) unreadable("scopeUnreadable", key.scope);
  const region = readRegion(key.region === "" ? (selection.region ?? "") : key.region);
  if (region.problem)
    findings.add(region.problem, { received: region.code, count: records, money: ownValue(cell) });
  // Beside a chosen region, text that is no code may lie in it or not: nobody can tell.
  const placed = selection.region === undefined || region.problem !== "regionUnreadable";
  const readable = placed && scope !== undefined && (period !== undefined || periodText === "");
  return { cell, period, scope: scope ?? "all", region, readable };
}

function ownValue(cell: Cell): bigint {
  return VALUE_METHODS.reduce((sum, method) => sum + total(cell.methods[method].value), 0n);
}

function choose(
  located: readonly Located[],
  selection: Selection,
  findings: FindingCollector,
): readonly Located[] {
  const wanted = selection.period === undefined ? undefined : parsePeriod(selection.period);
  if (selection.period !== undefined && !wanted)
    findings.add("periodUnreadable", { field: "--period", received: selection.period });
  const here = located.filter((each) => inSelectedRegion(each, selection));
  const periods = new Set(here.map((each) => each.period?.text ?? ""));
  if (selection.period !== undefined) return here.filter((each) => each.period?.text === wanted?.text);
  if (periods.size > 1) {
    findings.add("periodNotChosen", { received: [...periods].sort().join(" ") });
    return [];
  }
  return here;
}

function inSelectedRegion({ region }: Located, selection: Selection): boolean {
  if (selection.region === undefined || region.problem === "regionUnreadable") return true;
  return regionWithin(region.path, readRegion(selection.region).path);
}

function scopeOf(
  located: readonly Located[],
  selection: Selection,
  findings: FindingCollector,
): { name: Scope; members: ReadonlySet<Scope> } | undefined {
  const present = new Set(located.map((each) => each.scope));
  if (selection.scope && selection.scope !== "all")
    return { name: selection.scope, members: new Set([selection.scope]) };
  const halves = [...present].filter((scope) => scope !== "all").sort();
  if (present.has("all") && halves.length > 0) {
    if (selection.scope !== "all") {
      findings.add("scopeMixture", { received: [...present].sort().join(" + ") });
      return undefined;
    }
    for (const { cell, scope } of located)
      if (scope !== "all")
        findings.add("scopeLeftOut", { received: scope, count: cell.records, money: ownValue(cell) });
    return { name: "all", members: new Set(["all"]) };
  }
  if (halves.length === 0) return { name: "all", members: new Set(["all"]) };
  if (halves.length === 2) return { name: "all", members: new Set(halves) };
  if (selection.scope === "all") findings.add("scopeIncomplete", { received: halves.join() });
  return { name: halves[0] ?? "all", members: present };
}

interface EntryContext {
  readonly meanings: Meanings;
  readonly rates: readonly RateRow[];
  readonly year: number | undefined;
  readonly findings: FindingCollector;
  readonly uses: ParameterUses;
  readonly rounded: { any: boolean };
}

function entryOf({ cell, scope, region, readable }: Located, context: EntryContext): Entry {
  const { key } = cell;
  const ready = key.shares.startsWith("category=");
  const meaning = context.meanings.of(key.industry);
  const category = ready ? canonicalRange(key.shares.slice("category=".length)) : "";
  const byCategory = ready && key.industry === "" ? atomsOfCategory(category) : undefined;
  if (byCategory?.length === 0)
    context.findings.add("categoryUnknown", {
      received: category,
      count: cell.records,
      money: ownValue(cell),
    });
  const atoms = byCategory ?? meaning.atoms;
  const weight = weightOf(key.weight);
  if (weight === undefined)
    context.findings.add("weightInvalid", {
      received: key.weight,
      count: cell.records,
      money: ownValue(cell),
    });
  const refused = key.conflict ? "conflict" : readable && weight !== undefined ? undefined : "unreadable";
  const unallocated = refused ?? (atoms.length === 0 ? "unknownCode" : undefined);
  const where = { code: meaning.code2017, regionPath: region.path, scope, year: context.year };
  const { methods, withoutValue } = valueAdded(cell, where, context);
  return {
    kind: key.kind,
    code: byCategory ? "" : meaning.code,
    edition: meaning.edition,
    code2017: byCategory ? "" : meaning.code2017,
    text: key.industry || category,
    regionCode: region.code,
    regionPath: region.path,
    scope,
    dimensions: key.dimensions,
    shares: ready ? `category=${category}` : key.shares,
    weight: weight ?? MICRO,
    atoms: refused ? [] : atoms,
    unallocated,
    quantities: quantitiesOf(cell, methods),
    methods,
    withoutValue,
    records: cell.records,
    cell,
  };
}

/** A sampling weight in millionths; undefined when it cannot be one. */
function weightOf(text: string): bigint | undefined {
  if (text.trim() === "") return MICRO;
  const micro = parseMicro(text.normalize("NFKC"));
  return micro !== undefined && micro >= 0n ? micro : undefined;
}

/** Sections whose units keep no business accounts in the sense of the statement form: finance and public administration. */
const NO_STATEMENTS: ReadonlySet<string> = new Set(["J", "S"]);

function valueAdded(cell: Cell, where: Parameters<typeof rateFor>[1], context: EntryContext) {
  const methods = new Map<Method, Sum>();
  const without = emptyBases();
  mergeBases(without, cell.withoutValue);
  for (const method of VALUE_METHODS) {
    const { value, bases } = cell.methods[method];
    if (value.count === 0) continue;
    if (method === "statements" && NO_STATEMENTS.has(industry(where.code)?.section ?? "")) {
      context.findings.add("statementsNotForIndustry", { received: where.code, count: value.count });
      mergeBases(without, bases);
    } else methods.set(method, value);
  }
  const rate = without.records > 0 ? rateFor(context.rates, where) : undefined;
  if (rate && rate.year !== 0 && context.year !== undefined && rate.year < context.year)
    context.findings.add("rateCarried", {
      unit: where.code,
      expected: String(rate.year),
      received: where.code,
    });
  return { methods, withoutValue: applyRate(rate, without, methods, context) };
}

/** 增加值率法: base × rate per cell, rounded to 分. Revenue never stands in for output, nor output for revenue. */
function applyRate(
  rate: RateRow | undefined,
  bases: Bases,
  methods: Map<Method, Sum>,
  { uses, rounded }: EntryContext,
) {
  const base = rate?.base === "output" ? bases.output : bases.revenue;
  if (!rate || base.count === 0)
    return { records: bases.records, revenue: total(bases.revenue), output: total(bases.output) };
  const made: Sum = {
    positive: divideRounded(base.positive * rate.micro, MICRO),
    negative: divideRounded(base.negative * rate.micro, MICRO),
    count: base.count,
  };
  if ((base.positive * rate.micro) % MICRO !== 0n || (base.negative * rate.micro) % MICRO !== 0n)
    rounded.any = true;
  methods.set("rate", made);
  uses.note(
    "rate",
    `${rate.code} × ${rate.base} = ${formatExact(rate.micro, SHARE_DECIMALS)}`,
    rate.year === 0 ? "" : String(rate.year),
    rate.source,
  );
  const leftRevenue = rate.base === "output" ? total(bases.revenueOnly) : 0n;
  const leftOutput = rate.base === "output" ? 0n : total(bases.outputOnly);
  return { records: bases.records - base.count, revenue: leftRevenue, output: leftOutput };
}

function quantitiesOf(cell: Cell, methods: ReadonlyMap<Method, Sum>): Map<Quantity, Sum> {
  const quantities = new Map<Quantity, Sum>();
  for (const [i, field] of MEASURE_FIELDS.entries()) {
    const sum = cell.measures[i];
    if (sum && sum.count > 0) quantities.set(field, sum);
  }
  if (cell.key.kind === "units") {
    const units = emptySum();
    addTo(units, BigInt(cell.records));
    units.count = cell.records;
    quantities.set("units", units);
  }
  if (methods.size > 0) {
    const value = emptySum();
    for (const sum of methods.values()) mergeSum(value, sum);
    quantities.set("value", value);
  }
  return quantities;
}

function reportEntry(entry: Entry, findings: FindingCollector, meanings: Meanings): void {
  const value = entry.quantities.get("value");
  const money = value ? total(value) : 0n;
  const count = entry.records;
  const named = entry.text.trim();
  if (entry.unallocated === "unknownCode") {
    const meaning = meanings.of(entry.cell.key.industry);
    if (meaning.finding)
      findings.add(meaning.finding, {
        unit: named,
        expected: meaning.expected,
        received: named === "" ? "(空)" : named,
        count,
        money,
      });
  } else if (entry.unallocated === undefined && entry.code !== "" && entry.records > 0) {
    if (entry.edition === "2011" && entry.code2017.length < 4 && entry.code.length === 4)
      findings.add("ambiguousCode", {
        unit: entry.code,
        expected: "2011→2017",
        received: entry.code,
        count,
        money,
      });
    else if (entry.code2017.length === 4)
      for (const problem of classify(entry.code2017).findings)
        if (problem.code === "uncertainRow")
          findings.add("uncertainRow", {
            unit: entry.code,
            expected: problem.expected,
            received: entry.code2017,
            count,
            money,
          });
    if (entry.code.length < 4 && entry.kind === "units")
      findings.add("coarseCode", { unit: entry.code, received: entry.code, count, money });
  }
  const { records, revenue, output } = entry.withoutValue;
  if (records > 0)
    findings.add("withoutValue", {
      unit: named,
      received: `${named} ${formatScaled(revenue === 0n ? output : revenue, 2)}`,
      count: records,
    });
}

/** The region asked for, or the smallest that holds all of the input. */
function regionOf(entries: readonly Entry[], selection: Selection): { path: string; code: string } {
  if (selection.region !== undefined) return readRegion(selection.region);
  const paths = entries.map((entry) => entry.regionPath).filter((path) => !path.startsWith("?"));
  const codes = new Set(entries.map((entry) => entry.regionCode));
  if (codes.size === 1) return { path: paths[0] ?? "", code: [...codes][0] ?? "" };
  const [first = ""] = paths;
  const length =
    [9, 6, 4, 2].find(
      (n) => n <= first.length && paths.every((path) => path.startsWith(first.slice(0, n))),
    ) ?? 0;
  const path = first.slice(0, length);
  return { path, code: path === "" ? "" : path.padEnd(6, "0") };
}
