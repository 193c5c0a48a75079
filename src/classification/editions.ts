import { refuse } from "../util/given.js";
import { lazy } from "../util/lazy.js";
import { decodeTable } from "./decodeTable.js";
import { type Edition, industry, industryTable } from "./industries.js";
import { edition2011To2017 } from "./tables/gbt4754-2011-to-2017.js";

/** One 2017 class a 2011 class went to; `part` where only part of the 2011 class did. */
export interface EditionTarget {
  /** A class of the 2017 edition. */
  readonly code: string;
  /** Whether all of the 2011 class went there. */
  readonly extent: "whole" | "part";
}

/** 2011 code at any digit level → the 2017 classes that its classes went to. */
const correspondence = lazy(() => {
  const targets = new Map<string, EditionTarget[]>();
  const prefixes = new Map<string, Set<string>>();
  for (const row of decodeTable(edition2011To2017)) {
    const { code_2011: from = "", code_2017: to = "", partial = "" } = row;
    const known = targets.get(from) ?? [];
    known.push({ code: to, extent: partial === "1" ? "part" : "whole" });
    targets.set(from, known);
    for (const length of [2, 3]) {
      const prefix = from.slice(0, length);
      const below = prefixes.get(prefix) ?? new Set<string>();
      below.add(from);
      prefixes.set(prefix, below);
    }
  }
  return { targets, prefixes };
});

/**
 * Where a 2011 class went in GB/T 4754-2017: all targets, whole or in part. A split class has several and stays
 * ambiguous: nothing in the correspondence says which share went where.
 *
 * @param code  a 4-digit code of the 2011 edition
 * @returns the 2017 targets in code order; empty when the code is not of the 2011 edition
 * @example convertEdition("6520").map((target) => target.code) //=> ["6531", "6532", "6540"]
 */
export function convertEdition(code: string): readonly EditionTarget[] {
  return correspondence().targets.get(code) ?? [];
}

function isLetter(code: string): boolean {
  return code.length === 1 && code >= "A" && code <= "T";
}

/** Whether a code exists in an edition; letters are common to both. */
export function codeExists(code: string, edition: Edition): boolean {
  if (edition === "2017") return industry(code) !== undefined;
  if (isLetter(code)) return true;
  const { targets, prefixes } = correspondence();
  return targets.has(code) || prefixes.has(code);
}

/** The 2017 classes that a code of an edition may stand for; empty when it does not exist there. */
export function classesOf(code: string, edition: Edition): readonly string[] {
  if (edition === "2017" || isLetter(code)) return classesOf2017(code);
  const { targets, prefixes } = correspondence();
  const sources = targets.has(code) ? [code] : [...(prefixes.get(code) ?? [])];
  return [
    ...new Set(sources.flatMap((source) => convertEdition(source).map((target) => target.code))),
  ].sort();
}

/**
 * Of the 2017 classes that a code may stand for, those that do not stand under some codes below it alone: a class that also
 * comes from a 2011 code beside them stays.
 */
export function classesBeside(
  { code, classes, edition }: { code: string; classes: readonly string[]; edition: Edition },
  under: readonly string[],
): readonly string[] {
  const inside = new Set(under.flatMap((each) => classesOf(each, edition)));
  if (edition === "2011") {
    const { targets, prefixes } = correspondence();
    const sources = targets.has(code) ? [code] : [...(prefixes.get(code) ?? targets.keys())];
    const letters = new Set(under.filter(isLetter).flatMap(classesOf2017));
    const beside = sources.filter((source) => !under.some((each) => source.startsWith(each)));
    for (const each of beside.flatMap((source) => classesOf(source, edition)))
      if (!letters.has(each)) inside.delete(each);
  }
  return classes.filter((each) => !inside.has(each));
}

/** Many ask for the same coarse codes, which have hundreds. */
function classesOf2017(code: string): readonly string[] {
  const known = classCodes.get(code);
  if (known) return known;
  const made = (industryTable().classesUnder.get(code) ?? []).map((each) => each.code);
  if (made.length > 0) classCodes.set(code, made);
  return made;
}

const classCodes = new Map<string, readonly string[]>();

/** What the codes of a file say of the edition they were written in. */
export interface EditionVerdict {
  /** `undecided` when the codes fit both editions equally well. */
  readonly edition: Edition | "undecided";
  /** Records looked at (codes that exist in neither edition included). */
  readonly records: number;
  /** Records whose code does not exist in the edition. */
  readonly absent: Readonly<Record<Edition, number>>;
  /** Records whose code exists in both editions: they decide nothing. */
  readonly inBoth: number;
}

/**
 * Which edition of GB/T 4754 a file is coded in. The edition in which fewer records are left without a meaning; a file
 * read in the wrong one changes the meaning of many codes without any error (2011: 6520 信息系统集成服务, 2017: 集成电路设计).
 *
 * @param codes  codes, one a record, or a map code → number of records
 * @example detectEdition(["6510", "3911", "3990"]).edition //=> "2011"
 */
export function detectEdition(
  codes: readonly string[] | ReadonlySet<string> | ReadonlyMap<string, number>,
): EditionVerdict {
  const counts = codes instanceof Map ? codes : countOf(codes);
  let records = 0;
  let inBoth = 0;
  const absent = { "2011": 0, "2017": 0 };
  for (const [code, count] of counts) {
    if (typeof code !== "string") refuse("detectEdition: codes", CODES, code);
    records += count;
    const in2011 = codeExists(code, "2011");
    const in2017 = codeExists(code, "2017");
    if (in2011 && in2017) inBoth += count;
    if (!in2011) absent["2011"] += count;
    if (!in2017) absent["2017"] += count;
  }
  const edition =
    absent["2011"] === absent["2017"] ? "undecided" : absent["2011"] < absent["2017"] ? "2011" : "2017";
  return { edition, records, absent, inBoth };
}

const CODES = 'a list of codes, text such as "0111": its leading zeros are part of it';

function countOf(codes: unknown): ReadonlyMap<string, number> {
  if (typeof codes !== "object" || codes === null || !(Symbol.iterator in codes))
    return refuse("detectEdition: codes", CODES, codes);
  const counts = new Map<string, number>();
  for (const code of codes as Iterable<string>) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
