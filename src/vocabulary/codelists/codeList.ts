import { nfkc } from "../../util/nfkc.js";
import type { Bilingual, Lang } from "../language.js";

/** One value of a code list: its words in both languages, and the other names that inputs have for it. */
export interface CodeWords extends Bilingual {
  /** Other names by which inputs call it; compared without case, blanks and width. */
  readonly aliases?: readonly string[];
}

/** A coded value: machines see `id`, people see the words. */
export interface Code<Id extends string = string> extends CodeWords {
  readonly id: Id;
}

/** The values that a coded field can have, in their order, each with its words: the one place for both. */
export interface CodeList<Id extends string = string> {
  readonly ids: readonly Id[];
  /** All values with their words. */
  readonly codes: readonly Code<Id>[];
  /** Words of a value in both languages. */
  of(id: Id): Bilingual;
  /** Words of a value in one language. */
  words(id: Id, lang: Lang): string;
  has(text: string): text is Id;
  /** The value that a text names: by its id, its words or another name of it; undefined for any other text. */
  read(text: string): Id | undefined;
}

/** No name of a coded value is longer. */
const LONGEST = 200;

/**
 * Makes a code list of its values.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function codeList<const Id extends string>(values: Readonly<Record<Id, CodeWords>>): CodeList<Id> {
  const codes = (Object.keys(values) as Id[]).map((id): Code<Id> => ({ id, ...values[id] }));
  const names = new Map<string, Id>();
  for (const { id, zh, en, aliases = [] } of codes)
    for (const name of [id, zh, en, ...aliases]) if (!names.has(folded(name))) names.set(folded(name), id);
  const has = (text: string): text is Id => Object.hasOwn(values, text);
  return {
    ids: codes.map(({ id }) => id),
    codes,
    of: (id) => ({ zh: values[id].zh, en: values[id].en }),
    words: (id, lang) => values[id][lang],
    has,
    read: (text) => (text.length > LONGEST ? undefined : names.get(folded(text))),
  };
}

function folded(text: string): string {
  return nfkc(text)
    .replace(/[\s\p{Cf}]+/gu, "")
    .toLowerCase();
}
