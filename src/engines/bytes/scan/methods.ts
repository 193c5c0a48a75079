import type { ValueMethod } from "../../../cells/cell.js";
import { measureIndex } from "../../../cells/row.js";
import {
  recordValue,
  type ValueFinding,
  type ValuePolicy,
  valueFindings,
} from "../../../cells/valueAdded.js";
import type { MeasureField } from "../../../vocabulary/fields.js";
import { MEASURE_FIELDS } from "../../../vocabulary/fields.js";

/** What the amounts that a row states decide, whatever their size. */
export interface Presence {
  readonly method: ValueMethod | undefined;
  readonly biased: boolean;
  /** The value added is the sum of these amounts (by position among the columns), each with its sign. */
  readonly items: readonly number[];
  readonly signs: readonly number[];
  readonly findings: readonly ValueFinding[];
}

/**
 * How rows find their value added, by the set of amounts they state. The formulas stand in one place only: value added is
 * linear in the amounts, so asking for it with a single 1 among zeros gives the sign of each item.
 */
export class Presences {
  readonly #fields: readonly MeasureField[];
  readonly #policy: ValuePolicy;
  readonly #known = new Map<number, Presence>();

  constructor(fields: readonly MeasureField[], policy: ValuePolicy) {
    this.#fields = fields;
    this.#policy = policy;
  }

  /** @param mask  a bit for each amount that is stated, by position among the columns */
  of(mask: number): Presence {
    const known = this.#known.get(mask);
    if (known) return known;
    const made = this.#make(mask);
    this.#known.set(mask, made);
    return made;
  }

  #make(mask: number): Presence {
    const stated = this.#fields.map((_, i) => i).filter((i) => (mask & (1 << i)) !== 0);
    const measures = (one?: number) => {
      const values: (bigint | undefined)[] = new Array(MEASURE_FIELDS.length).fill(undefined);
      for (const i of stated) values[measureIndex(this.#fields[i] as MeasureField)] = i === one ? 1n : 0n;
      return values;
    };
    const none = measures();
    const found = recordValue(none, this.#policy);
    const signed = stated
      .map((i) => ({ i, sign: Number(recordValue(measures(i), this.#policy)?.value ?? 0n) }))
      .filter(({ sign }) => sign !== 0);
    return {
      method: found?.method,
      biased: found?.biased ?? false,
      items: signed.map(({ i }) => i),
      signs: signed.map(({ sign }) => sign),
      findings: valueFindings(none, this.#policy, found),
    };
  }
}
