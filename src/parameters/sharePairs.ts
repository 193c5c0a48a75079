import { NON_DIGITAL } from "../classification/candidates.js";
import { category } from "../classification/categories.js";
import { MICRO, parseMicro } from "../numbers/exact.js";
import { nfkc } from "../util/nfkc.js";

/** Part of a code's value added that belongs to a category, in millionths. */
export interface Pair {
  readonly category: string;
  readonly micro: bigint;
}

/**
 * Reads `category:share` pairs, `010606:0.4;nonDigital:0.6`.
 *
 * @returns undefined when the text is not made of pairs of a known category and a share of at most six decimals
 */
export function readPairs(text: string): readonly Pair[] | undefined {
  const pairs: Pair[] = [];
  for (const part of nfkc(text).split(/[;,\s]/u)) {
    if (part === "") continue;
    const match = /^(nonDigital|\d{2}|\d{4}|\d{6})[:=](.+)/iu.exec(part);
    if (!match) return undefined;
    const [, named = "", share = ""] = match;
    const to = /^n/iu.test(named) ? NON_DIGITAL : named;
    const micro = parseMicro(share);
    if (micro === undefined || micro < 0n || micro > MICRO) return undefined;
    if (to !== NON_DIGITAL && !category(to)) return undefined;
    pairs.push({ category: to, micro });
  }
  return pairs.length > 0 ? pairs : undefined;
}
