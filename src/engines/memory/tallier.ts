// One file past 300 lines: the tally is the contract of docs/cells.md, and is read beside it from top to bottom.
import {
  addTo,
  type Bases,
  type Cell,
  type CellKey,
  emptyCell,
  keyText,
  measureOf,
  mergeBases,
  mergeSum,
  methodOf,
  VALUE_METHODS,
  withoutValueOf,
} from "../../cells/cell.js";
import { caseText, DuplicateFinder, hashCase } from "../../cells/duplicates.js";
import { DEFAULT_PLAN, type TallyPlan, type TallyRequests } from "../../cells/plan.js";
import { type Damage, measureIndex, type ParsedRow, type RowKind } from "../../cells/row.js";
import { keyOfTexts, unitOfTexts } from "../../cells/rowKey.js";
import { type FirstsWithoutValue, type StatedBases, statedBases, type Tally } from "../../cells/tally.js";
import { insertTop } from "../../cells/topEntries.js";
import { recordValue, valueFindings } from "../../cells/valueAdded.js";
import { canonicalRange } from "../../classification/candidates.js";
import { comparePlaces, type FindingCollector, type Place } from "../../findings/findings.js";
import { MICRO, parseMicro } from "../../numbers/exact.js";
import type { Decision } from "../../parameters/decisionBook.js";
import { byCodePoint, sortedByCodePoint } from "../../util/codePoint.js";
import { nfkc } from "../../util/nfkc.js";
import { MEASURE_FIELDS } from "../../vocabulary/fields.js";
import { isIdentifier } from "../../vocabulary/identifiers.js";

/** A row as it counts, after duplicates and decisions of people. */
export interface SettledRow {
  readonly row: ParsedRow;
  readonly key: CellKey;
  readonly unit: string;
  readonly place: Place;
}

/**
 * Turns many rows into few cells: exact integer sums by raw key texts.
 *
 * `add` every row, then ask for `repeated`: the hashes of cases that occur twice. When there are any, the rows are gone
 * through once more by a second tallier that is given them: it holds back the rows of those cases and decides by their
 * text. Identical rows count once, contradicting ones all stay unallocated. Memory does not grow with the number of
 * rows, save for the duplicate check (at most 24 bytes a row) and the rows that are held.
 */
export class Tallier {
  readonly #plan: TallyPlan;
  readonly #findings: FindingCollector;
  readonly #cells = new Map<string, Cell>();
  readonly #places = new Map<string, Place>();
  readonly #lacking = new Map<Cell, FirstsWithoutValue<Place>>();
  /** Rows of one key share its object, and by it find their cell. */
  readonly #keys = new Map<string, CellKey>();
  readonly #byKey = new Map<CellKey, Cell>();
  readonly #texts = new Map<CellKey, string>();
  readonly #finder: DuplicateFinder | undefined;
  readonly #repeated: ReadonlySet<number> | undefined;
  readonly #held = new Map<string, SettledRow[]>();
  readonly #steps: (bigint | undefined)[] = MEASURE_FIELDS.map(() => undefined);
  readonly #decided = new Set<Decision>();
  readonly #onRow: ((settled: SettledRow) => void) | undefined;
  #outOfOrder = false;
  #rows = 0;
  #duplicates = 0;
  #conflicts = 0;

  /**
   * @param repeated  hashes of cases that occur more than once, from a first pass over the same rows
   * @param onRow     told of each row that counts, with the key it counts under
   */
  constructor(
    plan: Partial<TallyPlan>,
    findings: FindingCollector,
    repeated?: ReadonlySet<number>,
    onRow?: (settled: SettledRow) => void,
  ) {
    this.#onRow = onRow;
    this.#plan = { ...DEFAULT_PLAN, ...plan };
    this.#findings = findings;
    this.#repeated = repeated;
    this.#finder = this.#plan.duplicates && !repeated ? new DuplicateFinder() : undefined;
    if (!this.#plan.duplicates) findings.add("duplicatesUnchecked");
  }

  add(row: ParsedRow, kind: RowKind, place: Place): void {
    this.#rows += 1;
    const unit = unitOfTexts(row.texts, kind);
    const key = this.#keyOf(row, kind, unit);
    if (row.damage) {
      this.#leaveUnallocated(row, row.damage, key, unit, place);
      return;
    }
    const stated = (row.texts.unit ?? "").trim();
    if (stated !== "" && kind === "units" && !isIdentifier(stated))
      this.#findings.add("unitIdDamaged", { received: stated, place });
    if (unit === "" && kind === "units")
      this.#findings.add("unitIdMissing", { received: key.industry, place });
    else if (this.#plan.duplicates && this.#isHeld(row, key, unit, place)) return;
    this.#put(row, key, unit, place);
  }

  /** A row whose columns are uncertain is no duplicate of anything; its money stays unallocated. */
  #leaveUnallocated(
    row: ParsedRow,
    { code, ...words }: Damage,
    key: CellKey,
    unit: string,
    place: Place,
  ): void {
    const value = recordValue(row.measures, this.#plan.policy)?.value;
    this.#findings.add(code, { unit, ...words, place, ...(value !== undefined && { money: value }) });
    this.#conflicts += 1;
    this.#put(row, { ...key, conflict: true }, unit, place);
  }

  /** The hash of the case that a row states, as a duplicate would have it; undefined where it cannot be checked. */
  caseHash(row: ParsedRow, kind: RowKind): number | undefined {
    const unit = unitOfTexts(row.texts, kind);
    if (unit === "" && kind === "units") return undefined;
    return hashCase(unit, this.#keyOf(row, kind, unit), this.#plan.defaults);
  }

  /** Hashes of rows that an engine went through by itself, sorted: they count when `repeated` is asked. */
  addHashes(sorted: Float64Array): void {
    this.#finder?.addSorted(sorted);
  }

  /** Cells that an engine made of rows that this tallier was not given. */
  absorb(
    part: Pick<Tally, "cells" | "steps" | "findings"> & {
      readonly rows: number;
      readonly firsts: readonly number[];
      readonly lacking?: readonly FirstsWithoutValue<number>[];
    },
    file: string,
  ): void {
    this.#outOfOrder = true;
    this.#rows += part.rows;
    this.#findings.addAll(part.findings);
    for (const [i, step] of part.steps.entries()) this.#step(i, step);
    for (const [i, cell] of part.cells.entries()) {
      const text = keyText(cell.key);
      const known = this.#cells.get(text);
      if (known) mergeCell(known, cell, this.#plan.requests);
      else this.#cells.set(text, cell);
      this.#find(text, { file, row: part.firsts[i] ?? 0 });
      for (const [stated, row] of Object.entries(part.lacking?.[i] ?? {}))
        this.#lack(known ?? cell, stated as StatedBases, { file, row });
    }
  }

  /** Of the rows of a cell the first is named, though they do not come in order any more. */
  #find(text: string, place: Place): void {
    const known = this.#places.get(text);
    if (!known || comparePlaces(place, known) < 0) this.#places.set(text, place);
  }

  #lack(cell: Cell, stated: StatedBases, place: Place): void {
    let firsts = this.#lacking.get(cell);
    if (!firsts) {
      firsts = {};
      this.#lacking.set(cell, firsts);
    }
    const known = firsts[stated];
    if (!known || (this.#outOfOrder && comparePlaces(place, known) < 0)) firsts[stated] = place;
  }

  /** Hashes of cases that occur more than once; empty where nothing was looked for. */
  repeated(): ReadonlySet<number> {
    return this.#finder?.repeated() ?? new Set();
  }

  #isHeld(row: ParsedRow, key: CellKey, unit: string, place: Place): boolean {
    const hash = hashCase(unit, key, this.#plan.defaults);
    this.#finder?.add(hash);
    if (!this.#repeated?.has(hash)) return false;
    const text = caseText(unit, key, this.#plan.defaults);
    const held = this.#held.get(text) ?? [];
    held.push({ row, key, unit, place });
    this.#held.set(text, held);
    return true;
  }

  finish(): Tally {
    for (const unmatched of this.#plan.decisions.unmatched(this.#decided))
      this.#findings.add("decisionUnmatched", { unit: unmatched, received: unmatched });
    this.#outOfOrder = true;
    for (const held of this.#held.values()) this.#decide(held);
    this.#held.clear();
    const cells = sortedByCodePoint(this.#cells.keys()).map((text) => this.#cells.get(text) as Cell);
    const { top = [], squares = [] } = this.#plan.requests;
    const ranked = top.map(({ measure }) => measure);
    for (const cell of cells) {
      inOrder(cell.top, ranked);
      inOrder(cell.squares, squares);
    }
    return {
      cells,
      steps: this.#steps,
      findings: this.#findings.list(),
      counts: { rows: this.#rows, duplicates: this.#duplicates, conflicts: this.#conflicts },
      plan: this.#plan,
      places: this.#places,
      withoutValue: new Map([...this.#lacking].map(([cell, firsts]) => [keyText(cell.key), firsts])),
    };
  }

  #keyOf(row: ParsedRow, kind: RowKind, unit: string): CellKey {
    const key = keyOfTexts(row.texts, row.dimensions, kind);
    if (kind === "lines") return this.#shared(key);
    const { decisions, defaults } = this.#plan;
    const decision = decisions.find(unit, key.industry, key.period || defaults.period, {
      region: key.region || defaults.region,
      name: row.texts.unitName,
    });
    if (!decision) return this.#shared(key);
    this.#decided.add(decision);
    return this.#shared({
      ...key,
      shares: decision.pairs,
      decision: `${decision.year}|${decision.source}`,
    });
  }

  #shared(key: CellKey): CellKey {
    const text = keyText(key);
    const known = this.#keys.get(text);
    if (known) return known;
    this.#keys.set(text, key);
    this.#texts.set(key, text);
    return key;
  }

  /** Rows of one repeated case: all alike count once, else none is allocated. */
  #decide(unsorted: readonly SettledRow[]): void {
    const held = [...unsorted].sort(
      (a, b) => byCodePoint(orderText(a), orderText(b)) || comparePlaces(a.place, b.place),
    );
    const [first] = held;
    if (!first) return;
    if (held.length === 1) {
      this.#put(first.row, first.key, first.unit, first.place);
      return;
    }
    const text = fingerprint(first);
    const label = first.unit === "" ? first.key.industry.trim() || first.key.shares : first.unit;
    if (held.every((each) => fingerprint(each) === text)) {
      this.#duplicates += held.length - 1;
      this.#findings.add("duplicateIdentical", {
        unit: first.unit,
        received: label,
        count: held.length - 1,
        place: first.place,
      });
      this.#put(first.row, first.key, first.unit, first.place);
      return;
    }
    this.#conflicts += held.length;
    for (const each of held) {
      const value = recordValue(each.row.measures, this.#plan.policy)?.value;
      this.#findings.add("duplicateConflict", {
        unit: each.unit,
        received: label,
        place: each.place,
        ...(value !== undefined && { money: value }),
      });
      this.#put(each.row, { ...each.key, conflict: true }, each.unit, each.place);
    }
  }

  #put(row: ParsedRow, key: CellKey, unit: string, place: Place): void {
    this.#onRow?.({ row, key, unit, place });
    const cell = this.#byKey.get(key) ?? this.#cellOf(key, place);
    if (this.#outOfOrder) this.#find(this.#textOf(key), place);
    cell.records += 1;
    for (let i = 0; i < MEASURE_FIELDS.length; i += 1) {
      const value = row.measures[i];
      if (value === undefined) continue;
      addTo(measureOf(cell, i), value);
      // A zero is none however many digits it has: 0.0000 says nothing of how finely a table is printed.
      if (key.kind === "lines" && value !== 0n) this.#step(i, row.steps[i]);
    }
    const found = recordValue(row.measures, this.#plan.policy);
    if (found) {
      const sums = methodOf(cell, found.method);
      addTo(sums.value, found.value);
      if (found.biased) sums.biased += 1;
      addBases(sums.bases, row.measures);
    } else {
      this.#lack(cell, addBases(withoutValueOf(cell), row.measures), place);
    }
    for (const { code, ...about } of valueFindings(row.measures, this.#plan.policy, found))
      this.#findings.add(code, { ...about, unit, place });
    this.#request(cell, row, unit, found?.value);
  }

  #textOf(key: CellKey): string {
    return this.#texts.get(key) ?? keyText(key);
  }

  #cellOf(key: CellKey, place: Place): Cell {
    const text = this.#textOf(key);
    let cell = this.#cells.get(text);
    if (!cell) {
      cell = emptyCell(key);
      this.#cells.set(text, cell);
      this.#places.set(text, place);
    }
    if (this.#keys.get(text) === key) this.#byKey.set(key, cell);
    return cell;
  }

  #step(i: number, step: bigint | undefined): void {
    const least = this.#steps[i];
    if (step !== undefined && (least === undefined || step < least)) this.#steps[i] = step;
  }

  #request(cell: Cell, row: ParsedRow, unit: string, value: bigint | undefined): void {
    const { top = [], squares = [] } = this.#plan.requests;
    for (const { measure, n } of top) {
      const amount = measure === "value" ? value : row.measures[measureIndex(measure)];
      if (amount === undefined || cell.key.kind === "lines") continue;
      const entries = cell.top.get(measure) ?? [];
      insertTop(entries, { unit, value: amount }, n);
      cell.top.set(measure, entries);
    }
    for (const measure of squares) {
      const amount = row.measures[measureIndex(measure)];
      if (amount !== undefined && cell.key.kind === "units")
        cell.squares.set(measure, (cell.squares.get(measure) ?? 0n) + amount * amount);
    }
  }
}

/** Requests stand in the order of the plan, not in that of the rows that first met them. */
function inOrder<V>(requested: Map<string, V>, order: readonly string[]): void {
  let before = -1;
  let sorted = true;
  for (const key of requested.keys()) {
    const at = order.indexOf(key);
    sorted &&= at >= before;
    before = at;
  }
  if (sorted) return;
  for (const [key, value] of [...requested].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))) {
    requested.delete(key);
    requested.set(key, value);
  }
}

/** Spellings of one case may differ (2023, 2023年): a fixed order, so that the order of rows does not matter. */
function orderText({ row, key, unit }: SettledRow): string {
  return [
    keyText(key),
    unit,
    ...row.steps.map((step) => (step === undefined ? "" : step.toString().padStart(24, "0"))),
  ].join("\u001f");
}

/** What must be equal for two rows of one case to be the same statement, spelling aside. */
function fingerprint({ row, key }: SettledRow): string {
  const weight = key.weight.trim() === "" ? MICRO : (parseMicro(key.weight) ?? key.weight);
  return [
    sameShares(key.shares),
    weight,
    ...key.dimensions.map((text) => text.trim()),
    ...row.measures.map((value) => value?.toString() ?? ""),
  ].join("\u001f");
}

/** 030304:0.40 and 030304:0.4 say the same, and so do 01-04 and 核心产业. */
function sameShares(text: string): string {
  if (text.startsWith("category=")) return canonicalRange(text.slice("category=".length));
  const pairs = nfkc(text)
    .split(/[;,]/u)
    .map((pair) => {
      const [to = "", share = ""] = pair.split(/[:=]/u).map((part) => part.trim());
      return `${to}:${parseMicro(share) ?? share}`;
    });
  return pairs.sort(byCodePoint).join(";");
}

/** @returns which of them were stated */
function addBases(bases: Bases, measures: readonly (bigint | undefined)[]): StatedBases {
  const revenue = measures[measureIndex("revenue")];
  const output = measures[measureIndex("grossOutput")];
  bases.records += 1;
  if (revenue !== undefined) addTo(bases.revenue, revenue);
  if (output !== undefined) addTo(bases.output, output);
  if (revenue !== undefined && output === undefined) addTo(bases.revenueOnly, revenue);
  if (output !== undefined && revenue === undefined) addTo(bases.outputOnly, output);
  return statedBases(revenue !== undefined, output !== undefined);
}

/** Adds `other` into `cell`, both of one key. */
function mergeCell(cell: Cell, other: Cell, { top = [] }: TallyRequests): void {
  cell.records += other.records;
  for (const [i, sum] of other.measures.entries()) if (sum.count > 0) mergeSum(measureOf(cell, i), sum);
  for (const method of VALUE_METHODS) {
    const { value, biased, bases } = other.methods[method];
    if (bases.records === 0) continue;
    const own = methodOf(cell, method);
    mergeSum(own.value, value);
    own.biased += biased;
    mergeBases(own.bases, bases);
  }
  if (other.withoutValue.records > 0) mergeBases(withoutValueOf(cell), other.withoutValue);
  for (const [measure, entries] of other.top) {
    const known = cell.top.get(measure) ?? [];
    const n = top.find((request) => request.measure === measure)?.n ?? 0;
    for (const entry of entries) insertTop(known, entry, n);
    cell.top.set(measure, known);
  }
  for (const [measure, sum] of other.squares)
    cell.squares.set(measure, (cell.squares.get(measure) ?? 0n) + sum);
}
