import type { ValueFinding } from "../../../cells/valueAdded.js";
import { type Finding, FindingCollector } from "../../../findings/findings.js";
import { compareUnits, LONGEST_UNIT, unitText } from "./units.js";

/** A sample of a finding names so many units. */
const SAMPLE = 5;
/** More are kept, so that a sample is still whole when rows are taken back. */
const KEPT = 24;

/** Findings that many plain rows may have: counted, with the units that a sample may need. */
export class PlainFindings {
  readonly #file: string;
  readonly #groups = new Map<ValueFinding, Group>();

  constructor(file: string) {
    this.#file = file;
  }

  /** @param row  its number in the part */
  add(found: ValueFinding, bytes: Uint8Array, start: number, end: number, key: number, row: number): void {
    let group = this.#groups.get(found);
    if (!group) {
      group = new Group();
      this.#groups.set(found, group);
    }
    group.add(bytes, start, end, key, row);
  }

  /** Takes back what rows of a key had. @param count  how many rows of it had the finding */
  forget(found: ValueFinding, key: number, count: number): void {
    this.#groups.get(found)?.forget(key, count);
  }

  /** Whether samples are what they would be had the rows that were taken back never been there. */
  get whole(): boolean {
    return [...this.#groups.values()].every((group) => group.whole);
  }

  /** @param firstRow  number of the part's first row in the table, the header's row being counted */
  list(firstRow: number): readonly Finding[] {
    const collector = new FindingCollector();
    for (const [{ code, values }, group] of this.#groups) {
      if (group.count === 0) continue;
      const sample = group.sample();
      for (const { unit, row } of sample) {
        const place = { file: this.#file, row: firstRow + row };
        collector.add(code, values, { unit, place, count: 0 });
      }
      collector.add(code, values, { unit: sample[0]?.unit ?? "", count: group.count });
    }
    return collector.list();
  }
}

/** A unit that a sample may name, as a row of a key stated it first. */
interface Named {
  readonly unit: string;
  readonly key: number;
  readonly row: number;
}

/** The smallest units among those given, each with the first row of each key it stood in. */
class Group {
  count = 0;
  /** By unit. */
  #smallest: Named[] = [];
  /** The largest of them once they are as many as are kept: what is not below it is only counted. */
  readonly #bound = new Uint8Array(LONGEST_UNIT);
  #boundLength = -1;

  get whole(): boolean {
    return this.#boundLength < 0 || this.sample().length === SAMPLE;
  }

  add(bytes: Uint8Array, start: number, end: number, key: number, row: number): void {
    this.count += 1;
    if (this.#boundLength >= 0 && compareUnits(bytes, start, end, this.#bound, 0, this.#boundLength) >= 0)
      return;
    const unit = unitText(bytes, start, end);
    const smallest = this.#smallest;
    let at = smallest.length;
    while (at > 0 && (smallest[at - 1] as Named).unit > unit) at -= 1;
    for (let same = at - 1; same >= 0 && smallest[same]?.unit === unit; same -= 1)
      if (smallest[same]?.key === key) return;
    smallest.splice(at, 0, { unit, key, row });
    if (smallest.length > KEPT) smallest.pop();
    if (smallest.length < KEPT) return;
    const last = (smallest[KEPT - 1] as Named).unit;
    for (let i = 0; i < last.length; i += 1) this.#bound[i] = last.charCodeAt(i);
    this.#boundLength = last.length;
  }

  forget(key: number, count: number): void {
    this.count -= count;
    this.#smallest = this.#smallest.filter((each) => each.key !== key);
  }

  /** The smallest units, each with the first row it stood in. */
  sample(): readonly Named[] {
    const sample: Named[] = [];
    for (const each of this.#smallest) {
      const last = sample.at(-1);
      if (last?.unit !== each.unit) sample.push(each);
      else if (each.row < last.row) sample[sample.length - 1] = each;
    }
    return sample.slice(0, SAMPLE);
  }
}
