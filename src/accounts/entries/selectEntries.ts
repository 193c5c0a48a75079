import { type Cell, keyText, type Sum, total } from "../../cells/cell.js";
import type { Tally } from "../../cells/tally.js";
import { candidatesOfCategory, canonicalRange, classesOfCategory } from "../../classification/candidates.js";
import { uncertainRows } from "../../classification/classify.js";
import { convertEdition } from "../../classification/editions.js";
import type { Edition } from "../../classification/industries.js";
import {
  comparePlaces,
  type FindingCollector,
  type Occurrence,
  type Place,
} from "../../findings/findings.js";
import { MICRO, parseMicro } from "../../numbers/exact.js";
import { RowsByCode } from "../../parameters/choose.js";
import type { ParameterLog } from "../../parameters/log.js";
import type { ValueAddedRate } from "../../parameters/valueAddedRates.js";
import { nfkc } from "../../util/nfkc.js";
import type { Scope } from "../../vocabulary/codelists/scopes.js";
import type { Method } from "../../vocabulary/codelists/valueMethods.js";
import type { Period } from "../../vocabulary/periods.js";
import { commonRegion, readRegion, regionListed } from "../../vocabulary/regions.js";
import type { ClassifiedCell, UnratedCell } from "./entry.js";
import { addByRate, baseOf, type EntryContext, statedValue, sumOf, withRate } from "./entryValue.js";
import { IndustryReadings } from "./industryReading.js";
import { withUnnamed } from "./namedTotals.js";
import { reportNestedUnits } from "./nestedUnits.js";
import { CellQuantities, type Quantities } from "./quantities.js";
import { withoutValueOf } from "./residuals.js";
import {
  choose,
  inSelectedRegion,
  locate,
  ownValue,
  type PlacedCell,
  reportRegionsAbove,
  type Selection,
  scopeOf,
} from "./selection.js";
import { withoutSubtotals } from "./subtotals.js";

/** The cells of one period, region and scope with their reading. */
export interface Selected {
  readonly entries: readonly ClassifiedCell[];
  readonly period: Period | undefined;
  readonly scope: Scope;
  readonly edition: Edition;
  readonly regionPath: string;
  readonly regionCode: string;
}

/** Chooses the cells of one period, region and scope and gives them their reading; refuses mixtures. */
export function selectEntries(
  tally: Tally,
  selection: Selection,
  rates: readonly ValueAddedRate[],
  findings: FindingCollector,
  uses: ParameterLog,
): Selected {
  const readings = new IndustryReadings(tally.cells, selection.edition, findings);
  const places = tally.places?.size ? tally.places : undefined;
  const listed = regionListed(tally.cells.map(({ key }) => key.region));
  const located = tally.cells.map((cell) =>
    locate(cell, selection, listed, findings, places?.get(keyText(cell.key))),
  );
  const inRegion = choose(
    located.filter((each) => each.readable),
    selection,
    findings,
  );
  const period = inRegion?.find((each) => each.period)?.period;
  const scope = inRegion && scopeOf(inRegion, selection, findings);
  const readable = inRegion && scope ? inRegion.filter((each) => scope.members.has(each.scope)) : [];
  const unreadable = located.filter(
    (each) =>
      !each.readable &&
      inSelectedRegion(each, selection) &&
      // What lies nobody knows where, of another period or scope, is of another account.
      (!each.dated || (each.period?.text === period?.text && scope?.members.has(each.scope))),
  );
  const chosen = readable.length === 0 ? [] : [...readable, ...unreadable];
  reportRegionsAbove(located, selection, period, findings);
  // A choice that was refused has its own finding: several periods, a mixture of scopes.
  if (scope && readable.length === 0 && tally.cells.length > 0)
    findings.add("nothingSelected", {
      selection: [selection.period, selection.region, selection.scope].flatMap((text) => text || []),
    });
  if (!period && rates.some((row) => row.year !== 0)) findings.add("parameterNeedsPeriod", { file: "rates" });
  const context: EntryContext = {
    readings,
    rates: new RowsByCode(rates),
    year: period?.year,
    findings,
    uses,
    rounded: { any: false },
  };
  const raw = withUnnamed(chosen.map((each) => entryOf(each, context)));
  for (const entry of raw) reportUnknown(entry, findings, readings);
  const entries = withoutSubtotals(raw, {
    steps: tally.steps,
    findings,
    rated: (entry) => withRate(entry, context),
    baseOf: (entry) => baseOf(entry, context),
    regionPath: selection.region === undefined ? "" : readRegion(selection.region).path,
  });
  const uncertain = new Map<string, readonly string[]>();
  for (const entry of entries) reportEntry(entry, tally, findings, uncertain);
  reportNestedUnits(entries, findings);
  if (context.rounded.any) findings.add("rateRounded");
  const region = regionOf(entries, selection);
  return {
    entries,
    period,
    scope: scope?.name ?? "all",
    edition: readings.edition,
    regionPath: region.path,
    regionCode: region.code,
  };
}

function entryOf(placed: PlacedCell, context: EntryContext): UnratedCell {
  const { cell, scope, region, readable, place } = placed;
  const { key } = cell;
  const whole = () => ({ count: cell.records, money: ownValue(cell), place });
  const { reading, ...named } = industryOf(placed, context, whole);
  const weight = weightOf(key.weight);
  if (weight === undefined) context.findings.add("weightInvalid", { weight: key.weight }, whole());
  const refused = refusalOf(key.conflict, readable && weight !== undefined);
  const unallocated = refused ?? (named.candidates.length === 0 ? "unknownCode" : undefined);
  const where = { code: reading.code2017, regionPath: region.path, scope, year: context.year };
  const stated = statedValue(cell, where.code, context);
  const { methods, bases } = stated;
  // Lines may be subtotals: their bases are inverted before a rate is applied.
  const line = key.kind === "lines" && bases.records > 0;
  const withoutValue = line ? withoutValueOf(bases) : addByRate(stated, where, context);
  return {
    kind: key.kind,
    ...named,
    edition: reading.edition,
    regionCode: region.code,
    regionPath: region.path,
    scope,
    dimensions: key.dimensions,
    weight: weight ?? MICRO,
    candidates: refused ? [] : named.candidates,
    unallocated,
    quantities: quantitiesOf(cell, methods),
    methods,
    withoutValue,
    records: cell.records,
    cell,
    ...(place && { place }),
    ...(!placed.dated && { undated: `${key.period}|${key.scope}` }),
    ...(line && { bases }),
  };
}

const CATEGORY = "category=";

/** What a cell is of: an industry, or a category where it is a ready-made total and states no industry beside it. */
function industryOf({ cell: { key }, place }: PlacedCell, context: EntryContext, whole: () => Occurrence) {
  const reading = context.readings.of(key.industry, place);
  const { code, code2017, classes, candidates } = reading;
  const ofIndustry = { reading, code, code2017, classes, candidates, text: key.industry, shares: key.shares };
  if (!key.shares.startsWith(CATEGORY)) return ofIndustry;
  const category = canonicalRange(key.shares.slice(CATEGORY.length));
  const shares = `${CATEGORY}${category}`;
  if (key.industry !== "") return { ...ofIndustry, shares };
  const named = candidatesOfCategory(category);
  if (named.length === 0) context.findings.add("categoryUnknown", { category }, whole());
  const none = { code: "", code2017: "", classes: classesOfCategory(category) };
  return { reading, ...none, candidates: named, text: category, shares };
}

function refusalOf(conflict: boolean, readable: boolean): "conflict" | "unreadable" | undefined {
  if (conflict) return "conflict";
  return readable ? undefined : "unreadable";
}

/** A sampling weight in millionths; undefined when it cannot be one. */
function weightOf(text: string): bigint | undefined {
  if (text.trim() === "") return MICRO;
  const micro = parseMicro(nfkc(text));
  return micro !== undefined && micro >= 0n ? micro : undefined;
}

function quantitiesOf(cell: Cell, methods: ReadonlyMap<Method, Sum>): Quantities {
  const { records, key, measures } = cell;
  const units =
    key.kind === "units" ? { positive: BigInt(records), negative: 0n, count: records } : undefined;
  return new CellQuantities(measures, units, sumOf(methods));
}

/** An industry that nobody knows, with all that it states, whether or not it adds to the account. */
function reportUnknown(entry: ClassifiedCell, findings: FindingCollector, readings: IndustryReadings): void {
  if (entry.unallocated !== "unknownCode") return;
  const { problem } = readings.of(entry.cell.key.industry);
  if (!problem) return;
  const named = entry.text.trim();
  findings.add(
    problem.code,
    { ...problem.values, written: named },
    { unit: named, count: entry.records, money: moneyOf(entry), place: entry.place },
  );
}

function moneyOf({ quantities }: ClassifiedCell): bigint {
  const value = quantities.get("value");
  return value ? total(value) : 0n;
}

/** @param uncertain  by class, the rows of the classification that are not sure: asked once */
function reportEntry(
  entry: ClassifiedCell,
  tally: Tally,
  findings: FindingCollector,
  uncertain: Map<string, readonly string[]>,
): void {
  const money = moneyOf(entry);
  const count = entry.records;
  const named = entry.text.trim();
  if (entry.unallocated === undefined && entry.code !== "" && entry.records > 0) {
    // Only a class of 2011 may have no single class of 2017.
    if (entry.code2017.length < 4 && entry.code.length === 4)
      findings.add(
        "ambiguousCode",
        { code: entry.code, targets: targetsOf(entry.code) },
        { unit: entry.code, count, money, place: entry.place },
      );
    else if (entry.code2017.length === 4) {
      const rows = uncertain.get(entry.code2017) ?? uncertainRows(entry.code2017);
      uncertain.set(entry.code2017, rows);
      for (const row of rows)
        findings.add("uncertainRow", { row, code: entry.code2017 }, { unit: entry.code, count, money });
    }
    if (entry.code.length < 4 && entry.kind === "units")
      findings.add(
        "coarseCode",
        { code: entry.code },
        { unit: entry.code, count, money, place: entry.place },
      );
  }
  const { records } = entry.withoutValue;
  if (records > 0)
    findings.add(
      "withoutValue",
      { industry: named },
      { unit: named, count: records, place: placeWithoutValue(entry, tally) },
    );
}

/** The first record that has no value added after all: a rate has given one to those that state its base. */
function placeWithoutValue(
  { cell, methods, withoutValue, place }: ClassifiedCell,
  tally: Tally,
): Place | undefined {
  const firsts = tally.withoutValue?.get(keyText(cell.key));
  if (!firsts) return place;
  const rated = methods.has("rate");
  const left = [
    firsts.none,
    ...(rated && withoutValue.revenue === 0n ? [] : [firsts.revenue]),
    ...(rated && withoutValue.output === 0n ? [] : [firsts.output]),
    ...(rated ? [] : [firsts.both]),
  ].filter((each) => each !== undefined);
  return left.sort(comparePlaces)[0] ?? place;
}

function targetsOf(code2011: string): readonly string[] {
  return convertEdition(code2011).map((target) => target.code);
}

/** The region asked for, or the smallest that holds all of the input. */
function regionOf(entries: readonly ClassifiedCell[], selection: Selection): { path: string; code: string } {
  if (selection.region !== undefined) return readRegion(selection.region);
  const paths = [...new Set(entries.map((entry) => entry.regionPath))].filter(
    (path) => !path.startsWith("?"),
  );
  const codes = new Set(entries.map((entry) => entry.regionCode));
  if (codes.size === 1) return { path: paths[0] ?? "", code: [...codes][0] ?? "" };
  const path = commonRegion(paths);
  return { path, code: path === "" ? "" : path.padEnd(6, "0") };
}
