import type { Bilingual } from "../vocabulary/language.js";
import type { Chapter } from "./chapters.js";
import type { Kind, Kinds } from "./kinds.js";

/** error: a figure is wrong or missing because of it. warning: a person must decide. info: good to know. */
export type Severity = "error" | "warning" | "info";

/** Values by name, each written as text or in words. */
export type Written<K extends Kinds> = { readonly [Name in keyof K]: string };

/** Values by name, each as the data it is. */
export type DataOf<K> = {
  readonly [Name in keyof K]: K[Name] extends Kind<infer T> ? T : never;
};

/** One kind of finding: what it says, of which data, and how it is treated. */
export interface Definition<V extends Kinds = Kinds, C extends Kinds = Kinds> {
  /** Whether a figure is wrong, a person must decide, or it is good to know. */
  readonly severity: Severity;
  /** Chapter of the page of findings that lists it. */
  readonly chapter: Chapter;
  /** Values that tell one finding of the code from another. */
  readonly values: V;
  /** Values that differ from case to case of one finding: the five smallest cases are kept. */
  readonly cases: C;
  /** Its words may hold data of single units: publishable reports leave the values of its cases out. */
  readonly unitLevel: boolean;
  /** Part of the input or of the parameters was not used: the figures stand, and the command says that something is wrong. */
  readonly unread: boolean;
  /** The report lists it, although it is only good to know. */
  readonly reported: boolean;
  /** What to do about it. */
  readonly advice: Bilingual;
  /** The message in Chinese, of values in Chinese words. */
  zh(words: Written<V & C>): string;
  /** The message in English, of values in English words. */
  en(words: Written<V & C>): string;
  /** What stands in the column `field` of findings.csv. */
  field(texts: Written<V>): string;
  /** What stands in the column `expected`. */
  expected(texts: Written<V>): string;
  /** What stands in the column `sample_received`. */
  received(texts: Written<V & C>): string;
}

type Stated<V extends Kinds, C extends Kinds> = Pick<Definition<V, C>, "severity" | "advice" | "zh" | "en"> &
  Partial<Omit<Definition<V, C>, "chapter">>;

const nothing = () => "";

/**
 * A function that defines the findings of a chapter.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function chapterOf(chapter: Chapter) {
  /** @__NO_SIDE_EFFECTS__ */
  return <V extends Kinds = Record<never, never>, C extends Kinds = Record<never, never>>(
    stated: Stated<V, C>,
  ): Definition<V, C> => ({
    chapter,
    values: {} as V,
    cases: {} as C,
    unitLevel: false,
    unread: false,
    reported: false,
    field: nothing,
    expected: nothing,
    received: nothing,
    ...stated,
  });
}
