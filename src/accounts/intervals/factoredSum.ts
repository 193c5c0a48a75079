/**
 * Σ value · factor in exact integers. Values of one factor are added first and multiplied once: nearly all portions of an
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

/** Sums of amounts, positive and negative parts apart, in units of a portion. */
export interface Amounts {
  readonly positive: bigint;
  readonly negative: bigint;
}
