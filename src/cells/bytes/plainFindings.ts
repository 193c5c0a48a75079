import { type Finding, FindingCollector, type Place } from "../../findings/findings.js";
import type { ValueFinding } from "../value.js";
import { compareUnits, LONGEST_UNIT, unitText } from "./units.js";

const KEPT = 5;

/** Findings that many plain rows may have: counted, with the units that a sample may need. */
export class PlainFindings {
  readonly #file: string;
  readonly #groups = new Map<ValueFinding, Group>();

  constructor(file: string) {
    this.#file = file;
  }

  /** @param row  of the table, the header's row being counted */
  add(found: ValueFinding, bytes: Uint8Array, start: number, end: number, row: number): void {
    let group = this.#groups.get(found);
    if (!group) {
      group = new Group();
      this.#groups.set(found, group);
    }
    group.add(bytes, start, end, { file: this.#file, row });
  }

  list(): readonly Finding[] {
    const collector = new FindingCollector();
    for (const [{ code, ...about }, group] of this.#groups) {
      for (const { unit, place } of group.smallest) collector.add(code, { ...about, unit, place, count: 0 });
      collector.add(code, { ...about, unit: group.smallest[0]?.unit ?? "", count: group.count });
    }
    return collector.list();
  }
}

/** The five smallest units among those given, each with the first place it stood at. */
class Group {
  count = 0;
  readonly smallest: { unit: string; place: Place }[] = [];
  /** The largest of them once there are five: what is not below it is only counted. */
  readonly #bound = new Uint8Array(LONGEST_UNIT);
  #boundLength = -1;

  add(bytes: Uint8Array, start: number, end: number, place: Place): void {
    this.count += 1;
    if (this.#boundLength >= 0 && compareUnits(bytes, start, end, this.#bound, 0, this.#boundLength) >= 0)
      return;
    const unit = unitText(bytes, start, end);
    let at = this.smallest.length;
    while (at > 0 && (this.smallest[at - 1]?.unit ?? "") > unit) at -= 1;
    if (this.smallest[at - 1]?.unit === unit) return;
    this.smallest.splice(at, 0, { unit, place });
    if (this.smallest.length > KEPT) this.smallest.pop();
    if (this.smallest.length < KEPT) return;
    const last = this.smallest[KEPT - 1]?.unit ?? "";
    for (let i = 0; i < last.length; i += 1) this.#bound[i] = last.charCodeAt(i);
    this.#boundLength = last.length;
  }
}
