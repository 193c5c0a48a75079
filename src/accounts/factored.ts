/**
 * Σ value · factor in exact integers. Values of one factor are added first and multiplied once: nearly all masses of an
 * account have the same factor.
 */
export class FactoredSum {
  #factor = 0n;
  #sum = 0n;
  #others: Map<bigint, bigint> | undefined;

  add(value: bigint, factor: bigint): void {
    if (factor !== this.#factor) {
      this.#store();
      this.#factor = factor;
      this.#sum = this.#others?.get(factor) ?? 0n;
    }
    this.#sum += value;
  }

  total(): bigint {
    this.#store();
    let total = 0n;
    for (const [factor, sum] of this.#others ?? []) total += sum * factor;
    return total;
  }

  #store(): void {
    this.#others ??= new Map();
    this.#others.set(this.#factor, this.#sum);
  }
}
