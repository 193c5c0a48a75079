import type { Sum } from "../../cells/cell.js";
import { measureIndex } from "../../cells/row.js";
import { MEASURE_FIELDS, type MeasureField } from "../../vocabulary/fields.js";

/** What is estimated: value added, counts, and any other measure that follows the same portions. */
export type Quantity = "value" | MeasureField;

/** Sums of an entry by quantity: a map that is read only. */
export interface Quantities extends Iterable<readonly [Quantity, Sum]> {
  /** The sum of a quantity. */
  get(quantity: Quantity): Sum | undefined;
  /** Whether any record states the quantity. */
  has(quantity: Quantity): boolean;
}

/** The sums of a cell as they stand, with the units and the value added that its meaning gives it: nothing is copied. */
export class CellQuantities implements Quantities {
  readonly #measures: readonly (Sum | undefined)[];
  readonly #units: Sum | undefined;
  readonly #value: Sum | undefined;

  /**
   * @param measures  by position in MEASURE_FIELDS; what has no value counts as absent
   * @param units     goes before what the measures say of units
   */
  constructor(measures: readonly (Sum | undefined)[], units: Sum | undefined, value: Sum | undefined) {
    this.#measures = measures;
    this.#units = units;
    this.#value = value;
  }

  get(quantity: Quantity): Sum | undefined {
    if (quantity === "value") return this.#value;
    if (quantity === "units" && this.#units) return this.#units;
    const sum = this.#measures[measureIndex(quantity)];
    return sum && sum.count > 0 ? sum : undefined;
  }

  has(quantity: Quantity): boolean {
    return this.get(quantity) !== undefined;
  }

  *[Symbol.iterator](): Generator<readonly [Quantity, Sum]> {
    for (const quantity of QUANTITIES) {
      const sum = this.get(quantity);
      if (sum) yield [quantity, sum];
    }
  }
}

const QUANTITIES: readonly Quantity[] = [...MEASURE_FIELDS, "value"];
