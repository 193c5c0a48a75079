import type { Bilingual, Lang } from "../vocabulary/language.js";
import { definitionOf, type FindingCode } from "./catalogue.js";
import type { FindingValue, Kinds } from "./kinds.js";
import { shorten } from "./shorten.js";

/** What a message is made of. */
export interface Messaged {
  /** Which finding of the catalogue it is. */
  readonly code: FindingCode;
  /** The data of the message by name. */
  readonly values: Readonly<Record<string, FindingValue>>;
  /** The file it is told of, where findings of several stand together. */
  readonly source?: string;
}

/** What stands in a publishable text for a value that may be of a single unit. */
const WITHHELD = "…";

/** The message of a finding in both languages, after the file that it is told of, where there is one. */
export function messageOf(finding: Messaged): Bilingual {
  return bothLanguages(finding, false);
}

/** The same for a publishable text: values that may be of a single unit are left out. */
export function publishableMessageOf(finding: Messaged): Bilingual {
  return bothLanguages(finding, definitionOf(finding.code).unitLevel);
}

function bothLanguages({ code, values, source = "" }: Messaged, withheld: boolean): Bilingual {
  const definition = definitionOf(code);
  const wordsIn = (lang: Lang) => ({
    ...inWords(definition.values, values, lang),
    ...(withheld ? withheldWords(definition.cases) : inWords(definition.cases, values, lang)),
  });
  const [zh, en] = [definition.zh(wordsIn("zh")), definition.en(wordsIn("en"))];
  return source === "" ? { zh, en } : { zh: `${source}：${zh}`, en: `${source}: ${en}` };
}

function inWords(kinds: Kinds, values: Messaged["values"], lang: Lang): Record<string, string> {
  return Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, shorten(kind.words(values[name], lang))]),
  );
}

function withheldWords(kinds: Kinds): Record<string, string> {
  return Object.fromEntries(Object.keys(kinds).map((name) => [name, WITHHELD]));
}
