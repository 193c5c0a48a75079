import { byCodePoint } from "../util/codePoint.js";

/** What a parameter says, and on what ground. */
export interface ParameterFact {
  /** A digital share, a value-added rate, or a control total. */
  readonly kind: "share" | "rate" | "control";
  /** What it says: `3831 → 010606 = 0.4`. */
  readonly what: string;
  /** Year or period that it is of; empty where none is stated. */
  readonly year: string;
  /** Where it is from. */
  readonly source: string;
}

/** One parameter that a result rests on. */
export interface ParameterUse extends ParameterFact {
  /** Entries it was applied to. */
  readonly uses: number;
}

/** Every use of a parameter is listed in the result with its source. */
export class ParameterLog {
  readonly #uses = new Map<string, ParameterFact & { uses: number }>();

  note(fact: ParameterFact): void {
    const key = [fact.kind, fact.what, fact.year, fact.source].join("\u0000");
    const known = this.#uses.get(key);
    if (known) known.uses += 1;
    else this.#uses.set(key, { ...fact, uses: 1 });
  }

  /** By kind, then by what they say. */
  list(): readonly ParameterUse[] {
    return [...this.#uses].sort(([a], [b]) => byCodePoint(a, b)).map(([, use]) => use);
  }
}
