import { asText } from "../util/given.js";
import { lazy } from "../util/lazy.js";
import { nfkc } from "../util/nfkc.js";
import { type ClassificationFinding, type Classified, classify } from "./classify.js";
import { classesUnder, type Industry, industries } from "./industries.js";

/** Width folded and trimmed; inner blanks that forms put between characters ("工   业") are dropped. */
export function foldName(text: string): string {
  return nfkc(asText(text, "industry name")).replace(/\s+/gu, "");
}

const byName = lazy(() => {
  const index = new Map<string, Industry[]>();
  for (const each of industries()) {
    const key = foldName(each.name);
    const known = index.get(key) ?? [];
    known.push(each);
    index.set(key, known);
  }
  return index;
});

/** All 2017 industries that carry a name, from section to class. */
export function industriesNamed(name: string): readonly Industry[] {
  return byName().get(foldName(name)) ?? [];
}

/**
 * The one industry a name means. A 中类 and its only 小类 share a name and the same content: the deepest is meant.
 * Names shared by industries of different content (燃气生产和供应业: division 45 and its group 451) mean none.
 *
 * @example industryNamed("其他未列明制造业")?.code //=> "4190"
 */
export function industryNamed(name: string): Industry | undefined {
  const found = industriesNamed(name);
  const sizes = new Set(found.map((each) => classesUnder(each.code).length));
  return sizes.size === 1 ? found.at(-1) : undefined;
}

/** What an industry name stands for. */
export interface NameAnswer {
  /** The name that was asked for. */
  readonly name: string;
  /** Industries of that name. */
  readonly industries: readonly Industry[];
  /** The answer for the one industry meant; undefined when the name is unknown or ambiguous. */
  readonly classified: Classified | undefined;
  /** What a person should know of the answer. */
  readonly findings: readonly ClassificationFinding[];
}

/**
 * Which categories an industry given by its official name may belong to. Exact names of GB/T 4754-2017 only, after
 * trimming and folding of full-width characters; an unknown or ambiguous name says so instead of guessing.
 *
 * @example classifyName("计算机整机制造").classified?.code //=> "3911"
 * @example classifyName("燃气生产和供应业").findings[0]?.code //=> "ambiguousName"
 */
export function classifyName(name: string): NameAnswer {
  const found = industriesNamed(name);
  const meant = industryNamed(name);
  if (meant) {
    const classified = classify(meant.code);
    return { name, industries: found, classified, findings: classified.findings };
  }
  const finding: ClassificationFinding =
    found.length === 0
      ? { code: "unknownName", values: { written: name } }
      : { code: "ambiguousName", values: { codes: found.map((each) => each.code), written: name } };
  return { name, industries: found, classified: undefined, findings: [finding] };
}

/**
 * Industries whose name holds a text or whose code begins with it: whole names first, then beginnings, then the rest,
 * each in the order of the standard.
 *
 * @example searchIndustries("集成电路").map((each) => each.code) //=> ["3973", "652", "6520"]
 */
export function searchIndustries(text: string): readonly Industry[] {
  const wanted = foldName(text);
  if (wanted === "") return [];
  const rank = (each: Industry): number => {
    const name = foldName(each.name);
    if (name === wanted || each.code === wanted) return 0;
    if (name.startsWith(wanted) || each.code.startsWith(wanted)) return 1;
    return name.includes(wanted) ? 2 : 3;
  };
  return industries()
    .map((each, order) => ({ each, order, rank: rank(each) }))
    .filter((hit) => hit.rank < 3)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map((hit) => hit.each);
}
