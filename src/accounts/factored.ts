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

/** The same for both parts of many sums at once; `of` picks each item's sum, if it has one. */
export function factoredParts<T extends { readonly factor: bigint }>(
  items: readonly T[],
  of: (item: T) => Sum | undefined,
): Amounts {
  let positive = 0n;
  let negative = 0n;
  let gains = 0n;
  let losses = 0n;
  let factor = 0n;
  for (const item of items) {
    const sum = of(item);
    if (!sum) continue;
    if (item.factor !== factor) {
      positive += gains * factor;
      negative += losses * factor;
      gains = 0n;
      losses = 0n;
      factor = item.factor;
    }
    gains += sum.positive;
    if (sum.negative !== 0n) losses += sum.negative;
  }
  return { positive: positive + gains * factor, negative: negative + losses * factor };
}
