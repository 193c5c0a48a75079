import type { Sum } from "../cells/cell.js";

/**
 * Σ value · factor in exact integers. Values of one factor are added first and multiplied once: nearly all masses of an
 * account have the same factor.
 */
export class FactoredSum {
  #total = 0n;
  #factor = 0n;
  #sum = 0n;

  add(value: bigint, factor: bigint): void {
    if (factor !== this.#factor) {
      this.#total += this.#sum * this.#factor;
      this.#factor = factor;
      this.#sum = 0n;
    }
    this.#sum += value;
  }

  total(): bigint {
    return this.#total + this.#sum * this.#factor;
  }
}

/** What sums amount to, positive and negative parts apart, in units of a mass. */
export interface Amounts {
  readonly positive: bigint;
  readonly negative: bigint;
}

/** The same for both parts of sums at once. */
export class FactoredParts {
  readonly #positive = new FactoredSum();
  readonly #negative = new FactoredSum();

  add(sum: Sum, factor: bigint): void {
    this.#positive.add(sum.positive, factor);
    // Losses are rare.
    if (sum.negative !== 0n) this.#negative.add(sum.negative, factor);
  }

  amounts(): Amounts {
    return { positive: this.#positive.total(), negative: this.#negative.total() };
  }
}
