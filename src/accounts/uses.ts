import { byCodePoint } from "../classification/table.js";

/** One parameter that a result rests on. */
export interface ParameterUse {
  readonly kind: "share" | "rate" | "control";
  /** What it says: `3831 → 010606 = 0.4`. */
  readonly what: string;
  readonly year: string;
  readonly source: string;
  /** Entries it was applied to. */
  readonly uses: number;
}

/** Every use of a parameter is listed in the result with its source. */
export class ParameterUses {
  readonly #uses = new Map<string, ParameterUse>();

  note(kind: ParameterUse["kind"], what: string, year: string, source: string): void {
    const key = [kind, what, year, source].join("\u0000");
    const known = this.#uses.get(key);
    this.#uses.set(key, { kind, what, year, source, uses: (known?.uses ?? 0) + 1 });
  }

  list(): readonly ParameterUse[] {
    return [...this.#uses.entries()].sort(([a], [b]) => byCodePoint(a, b)).map(([, use]) => use);
  }
}
