import { type Cell, emptySum, keyText, mergeSum, type Sum, total } from "../../cells/cell.js";
import type { Tally } from "../../cells/tally.js";
import { candidatesOfCategory, canonicalRange } from "../../classification/candidates.js";
import { uncertainRows } from "../../classification/classify.js";
import { convertEdition } from "../../classification/editions.js";
import type { Edition } from "../../classification/industries.js";
import type { FindingCollector } from "../../findings/findings.js";
import { MICRO, parseMicro } from "../../numbers/exact.js";
import type { ParameterLog } from "../../parameters/log.js";
import type { RateRow } from "../../parameters/valueAddedRates.js";
import { nfkc } from "../../util/nfkc.js";
import type { Period } from "../../vocabulary/periods.js";
import { readRegion } from "../../vocabulary/regions.js";
import type { Scope } from "../../vocabulary/scope.js";
import type { Entry, Method } from "./entry.js";
import { type EntryContext, valueAdded } from "./entryValue.js";
import { IndustryReadings } from "./industryReading.js";
import { CellQuantities, type Quantities } from "./quantities.js";
import {
  choose,
  inSelectedRegion,
  locate,
  ownValue,
  type PlacedCell,
  type Selection,
  scopeOf,
} from "./selection.js";
import { withoutSubtotals } from "./subtotals.js";

/** The cells of one period, region and scope with their reading. */
export interface Selected {
  readonly entries: readonly Entry[];
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
  rates: readonly RateRow[],
  findings: FindingCollector,
  uses: ParameterLog,
): Selected {
  const readings = new IndustryReadings(tally.cells, selection.edition, findings);
  const places = tally.places?.size ? tally.places : undefined;
  const located = tally.cells.map((cell) =>
    locate(cell, selection, findings, places?.get(keyText(cell.key))),
  );
  const inRegion = choose(
    located.filter((each) => each.readable),
    selection,
    findings,
  );
  const period = inRegion?.find((each) => each.period)?.period;
  const scope = inRegion && scopeOf(inRegion, selection, findings);
  const readable = inRegion && scope ? inRegion.filter((each) => scope.members.has(each.scope)) : [];
  const unreadable = located.filter((each) => !each.readable && inSelectedRegion(each, selection));
  const chosen = readable.length === 0 ? [] : [...readable, ...unreadable];
  // A choice that was refused has its own finding: several periods, a mixture of scopes.
  if (scope && readable.length === 0 && tally.cells.length > 0)
    findings.add("nothingSelected", {
      received: [selection.period, selection.region, selection.scope].filter(Boolean).join(" "),
    });
  if (!period && rates.some((row) => row.year !== 0))
    findings.add("parameterNeedsPeriod", { field: "rates" });
  const context: EntryContext = {
    readings,
    rates,
    year: period?.year,
    findings,
    uses,
    rounded: { any: false },
  };
  const raw = chosen.map((each) => entryOf(each, context));
  const entries = withoutSubtotals(raw, tally.steps, findings);
  const uncertain = new Map<string, readonly string[]>();
  for (const entry of entries) reportEntry(entry, findings, readings, uncertain);
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

function entryOf({ cell, scope, region, readable, place }: PlacedCell, context: EntryContext): Entry {
  const { key } = cell;
  const ready = key.shares.startsWith("category=");
  const reading = context.readings.of(key.industry, place);
  const category = ready ? canonicalRange(key.shares.slice("category=".length)) : "";
  const byCategory = ready && key.industry === "" ? candidatesOfCategory(category) : undefined;
  if (byCategory?.length === 0)
    context.findings.add("categoryUnknown", {
      received: category,
      count: cell.records,
      money: ownValue(cell),
      place,
    });
  const atoms = byCategory ?? reading.atoms;
  const weight = weightOf(key.weight);
  if (weight === undefined)
    context.findings.add("weightInvalid", {
      received: key.weight,
      count: cell.records,
      money: ownValue(cell),
      place,
    });
  const refused = key.conflict ? "conflict" : readable && weight !== undefined ? undefined : "unreadable";
  const unallocated = refused ?? (atoms.length === 0 ? "unknownCode" : undefined);
  const where = { code: reading.code2017, regionPath: region.path, scope, year: context.year };
  const { methods, withoutValue } = valueAdded(cell, where, context);
  return {
    kind: key.kind,
    code: byCategory ? "" : reading.code,
    edition: reading.edition,
    code2017: byCategory ? "" : reading.code2017,
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
    ...(place && { place }),
  };
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

/** Value added of all methods together; most cells have one. */
function sumOf(methods: ReadonlyMap<Method, Sum>): Sum | undefined {
  if (methods.size < 2) return methods.values().next().value;
  const value = emptySum();
  for (const sum of methods.values()) mergeSum(value, sum);
  return value;
}

/** @param uncertain  by class, the rows of the classification that are not sure: asked once */
function reportEntry(
  entry: Entry,
  findings: FindingCollector,
  readings: IndustryReadings,
  uncertain: Map<string, readonly string[]>,
): void {
  const value = entry.quantities.get("value");
  const money = value ? total(value) : 0n;
  const count = entry.records;
  const named = entry.text.trim();
  if (entry.unallocated === "unknownCode") {
    const reading = readings.of(entry.cell.key.industry);
    if (reading.finding)
      findings.add(reading.finding, {
        unit: named,
        expected: reading.expected,
        received: named === "" ? "(空)" : named,
        count,
        money,
        place: entry.place,
      });
  } else if (entry.unallocated === undefined && entry.code !== "" && entry.records > 0) {
    // Only a class of 2011 may have no single class of 2017.
    if (entry.code2017.length < 4 && entry.code.length === 4)
      findings.add("ambiguousCode", {
        unit: entry.code,
        received: `${entry.code} → ${targetsOf(entry.code)}`,
        count,
        money,
        place: entry.place,
      });
    else if (entry.code2017.length === 4) {
      const rows = uncertain.get(entry.code2017) ?? uncertainRows(entry.code2017);
      uncertain.set(entry.code2017, rows);
      for (const expected of rows)
        findings.add("uncertainRow", { unit: entry.code, expected, received: entry.code2017, count, money });
    }
    if (entry.code.length < 4 && entry.kind === "units")
      findings.add("coarseCode", {
        unit: entry.code,
        received: entry.code,
        count,
        money,
        place: entry.place,
      });
  }
  const { records } = entry.withoutValue;
  if (records > 0)
    findings.add("withoutValue", {
      unit: named,
      received: named === "" ? "(空)" : named,
      count: records,
      place: entry.place,
    });
}

function targetsOf(code2011: string): string {
  return convertEdition(code2011)
    .map((target) => target.code)
    .join(" ");
}

/** The region asked for, or the smallest that holds all of the input. */
function regionOf(entries: readonly Entry[], selection: Selection): { path: string; code: string } {
  if (selection.region !== undefined) return readRegion(selection.region);
  const paths = [...new Set(entries.map((entry) => entry.regionPath))].filter(
    (path) => !path.startsWith("?"),
  );
  const codes = new Set(entries.map((entry) => entry.regionCode));
  if (codes.size === 1) return { path: paths[0] ?? "", code: [...codes][0] ?? "" };
  const [first = ""] = paths;
  const length = [9, 6, 4, 2].find((n) => paths.every((path) => path.startsWith(first.slice(0, n)))) ?? 0;
  const path = first.slice(0, length);
  return { path, code: path === "" ? "" : path.padEnd(6, "0") };
}
