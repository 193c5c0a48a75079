import {
  addTo,
  type Cell,
  type CellKey,
  emptyCell,
  keyText,
  measureOf,
  methodOf,
  withoutValueOf,
} from "../../cells/cell.js";
import { Cases, DuplicateFinder } from "../../cells/duplicates.js";
import type { TallyPlan } from "../../cells/plan.js";
import type { Damage, ParsedRow, RowKind } from "../../cells/row.js";
import { keyOfTexts, unitOfTexts } from "../../cells/rowKey.js";
import type { FirstsWithoutValue, StatedBases, Tally } from "../../cells/tally.js";
import { recordValue, valueFindings } from "../../cells/valueAdded.js";
import { comparePlaces, type FindingCollector, type Place } from "../../findings/findings.js";
import type { Decision } from "../../parameters/decisionBook.js";
import { sortedByCodePoint } from "../../util/codePoint.js";
import { MEASURE_FIELDS } from "../../vocabulary/fields.js";
import { isIdentifier } from "../../vocabulary/identifiers.js";
import { addBases, addRequests, inOrder, mergeCell } from "./cellSums.js";
import { type RepeatedCase, repeatedCase, type SettledRow } from "./repeatedCase.js";

/**
 * Turns many rows into few cells: exact integer sums by raw key texts.
 *
 * `add` every row, then ask for `repeated`: the hashes of cases that occur twice. When there are any, the rows are gone
 * through once more by a second tallier that is given them: it holds back the rows of those cases and decides by their
 * text. Identical rows count once, contradicting ones all stay unallocated. Memory does not grow with the number of
 * rows, save for the duplicate check (at most 24 bytes a row) and the rows of repeated cases.
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
  readonly #cases: Cases;
  readonly #finder: DuplicateFinder | undefined;
  readonly #repeated: ReadonlySet<number> | undefined;
  /** Rows of cases that occur more than once, by the text of the case. */
  readonly #repeatedCases = new Map<string, SettledRow[]>();
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
    plan: TallyPlan,
    findings: FindingCollector,
    repeated?: ReadonlySet<number>,
    onRow?: (settled: SettledRow) => void,
  ) {
    this.#onRow = onRow;
    this.#plan = plan;
    this.#cases = new Cases(plan.defaults);
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
      this.#findings.add("unitIdDamaged", { identifier: stated }, { place });
    if (unit === "" && kind === "units")
      this.#findings.add("unitIdMissing", { industry: key.industry }, { place });
    else if (this.#plan.duplicates && this.#isRepeated(row, key, unit, place)) return;
    this.#put(row, key, unit, place);
  }

  /** A row whose columns are uncertain is no duplicate of anything; its money stays unallocated. */
  #leaveUnallocated(
    row: ParsedRow,
    { code, values }: Damage,
    key: CellKey,
    unit: string,
    place: Place,
  ): void {
    const value = recordValue(row.measures, this.#plan.policy)?.value;
    this.#findings.add(code, values, { unit, place, ...(value !== undefined && { money: value }) });
    this.#conflicts += 1;
    this.#put(row, { ...key, conflict: true }, unit, place);
  }

  /** The hash of the case that a row states, as a duplicate would have it; undefined where it cannot be checked. */
  caseHash(row: ParsedRow, kind: RowKind): number | undefined {
    const unit = unitOfTexts(row.texts, kind);
    if (unit === "" && kind === "units") return undefined;
    return this.#cases.hash(unit, this.#keyOf(row, kind, unit));
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

  #isRepeated(row: ParsedRow, key: CellKey, unit: string, place: Place): boolean {
    const hash = this.#cases.hash(unit, key);
    this.#finder?.add(hash);
    if (!this.#repeated?.has(hash)) return false;
    const text = this.#cases.text(unit, key);
    const rows = this.#repeatedCases.get(text) ?? [];
    rows.push({ row, key, unit, place });
    this.#repeatedCases.set(text, rows);
    return true;
  }

  finish(): Tally {
    for (const unmatched of this.#plan.decisions.unmatched(this.#decided))
      this.#findings.add("decisionUnmatched", { unit: unmatched }, { unit: unmatched });
    this.#outOfOrder = true;
    for (const rows of this.#repeatedCases.values()) this.#decide(repeatedCase(rows));
    this.#repeatedCases.clear();
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
      by: this.#plan.by,
      defaults: this.#plan.defaults,
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
  #decide({ rows, isOneStatement, label }: RepeatedCase): void {
    const [first] = rows;
    if (!first) return;
    if (isOneStatement) {
      const copies = rows.length - 1;
      this.#duplicates += copies;
      if (copies > 0)
        this.#findings.add(
          "duplicateIdentical",
          { record: label },
          { unit: first.unit, count: copies, place: first.place },
        );
      this.#put(first.row, first.key, first.unit, first.place);
      return;
    }
    this.#conflicts += rows.length;
    for (const { row, key, unit, place } of rows) {
      const money = recordValue(row.measures, this.#plan.policy)?.value;
      const told = { unit, place, ...(money !== undefined && { money }) };
      this.#findings.add("duplicateConflict", { record: label }, told);
      this.#put(row, { ...key, conflict: true }, unit, place);
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
    for (const { code, values } of valueFindings(row.measures, this.#plan.policy, found))
      this.#findings.add(code, values, { unit, place });
    addRequests(cell, row, unit, found?.value, this.#plan.requests);
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
}
