import { nfkc } from "../../util/nfkc.js";
import type { Bilingual, Lang } from "../language.js";

/** One value of a code list: its words in both languages, and the other names that inputs have for it. */
export interface CodeWords extends Bilingual {
  /** Other names by which inputs call it; compared without case, blanks and width. */
  readonly aliases?: readonly string[];
}

/** A coded value: machines see `id`, people see the words. */
export interface Code<Id extends string = string> extends CodeWords {
  /** What machines read. */
  readonly id: Id;
}

/** The values that a coded field can have, in their order, each with its words: the one place for both. */
export interface CodeList<Id extends string = string> {
  /** Ids of all values, in their order. */
  readonly ids: readonly Id[];
  /** All values with their words. */
  readonly codes: readonly Code<Id>[];
  /** Words of a value in both languages. */
  of(id: Id): Bilingual;
  /** Words of a value in one language. */
  words(id: Id, lang: Lang): string;
  /** Its words in both languages, Chinese first: for texts that are not of one language. */
  both(id: Id): string;
  /** Whether a text is the id of a value. */
  has(text: string): text is Id;
  /** The value that a text names: by its id, its words or another name of it; undefined for any other text. */
  read(text: string): Id | undefined;
  /** All texts that are read as a value. */
  names(id: Id): readonly string[];
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
  const names = (id: Id) => [id, values[id].zh, values[id].en, ...(values[id].aliases ?? [])];
  // Names as they stand as well: most texts are one of them, and folding costs ten times the look-up.
  const read = new Map<string, Id>();
  for (const { id } of codes)
    for (const name of names(id).flatMap((each) => [each, folded(each)]))
      if (!read.has(name)) read.set(name, id);
  const has = (text: string): text is Id => Object.hasOwn(values, text);
  return {
    ids: codes.map(({ id }) => id),
    codes,
    of: (id) => ({ zh: values[id].zh, en: values[id].en }),
    words: (id, lang) => values[id][lang],
    both: (id) => `${values[id].zh} ${values[id].en}`,
    has,
    read: (text) => (text.length > LONGEST ? undefined : (read.get(text) ?? read.get(folded(text)))),
    names: (id) => [...new Set(names(id))],
  };
}

function folded(text: string): string {
  return nfkc(text)
    .replace(/[\s\p{Cf}]+/gu, "")
    .toLowerCase();
}
