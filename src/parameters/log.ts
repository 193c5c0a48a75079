import { byCodePoint } from "../util/codePoint.js";
import type { ParameterKind } from "../vocabulary/codelists/parameterKinds.js";
import type { Bilingual } from "../vocabulary/language.js";

/** One parameter that a result rests on. */
export interface ParameterUse {
  readonly kind: ParameterKind;
  /** What it says: `3831 → 010606 = 0.4`. */
  readonly what: string;
  /** The same for people: ids in words. */
  readonly words: Bilingual;
  readonly year: string;
  readonly source: string;
  /** Entries it was applied to. */
  readonly uses: number;
}

/** Every use of a parameter is listed in the result with its source. */
export class ParameterLog {
  readonly #uses = new Map<string, ParameterUse & { uses: number }>();
  readonly #byRow = new Map<object, { uses: number }>();

  note(use: Omit<ParameterUse, "uses">): void {
    this.#counterOf(use).uses += 1;
  }

  /** A use of a row that is used again and again: it is put into words once. */
  noteRow<R extends object>(row: R, describe: (row: R) => Omit<ParameterUse, "uses">): void {
    let counter = this.#byRow.get(row);
    if (!counter) {
      counter = this.#counterOf(describe(row));
      this.#byRow.set(row, counter);
    }
    counter.uses += 1;
  }

  #counterOf(use: Omit<ParameterUse, "uses">): { uses: number } {
    const key = [use.kind, use.what, use.year, use.source].join("\u0000");
    let counter = this.#uses.get(key);
    if (!counter) {
      counter = { ...use, uses: 0 };
      this.#uses.set(key, counter);
    }
    return counter;
  }

  list(): readonly ParameterUse[] {
    return [...this.#uses.entries()].sort(([a], [b]) => byCodePoint(a, b)).map(([, use]) => use);
  }
}
