import { lazy } from "../util/lazy.js";
import { nfkc } from "../util/nfkc.js";
import { type Category, categories } from "./categories.js";
import { decodeTable } from "./decodeTable.js";
import { classesOf } from "./editions.js";
import { type Edition, industries, industry, type Sector } from "./industries.js";
import { coreStarred } from "./tables/core-starred.js";
import { scopeExclusions } from "./tables/scope-exclusions.js";

/** The part of a code's value added that no category of the classification covers. */
export const NON_DIGITAL = "nonDigital";
/** Industries that the classification leaves out as a whole: international organisations (97). */
export const OUTSIDE = "outside";

/**
 * One of the categories value added under a code may belong to: a 小类, `nonDigital` or `outside`, together with the
 * section and sector of the industry it would come from. Coarse codes have candidates of several sectors.
 */
export interface Candidate {
  /** Code of the category, or `nonDigital`. */
  readonly category: string;
  /** Section letter of GB/T 4754-2017. */
  readonly section: string;
  /** Sector of the classes that lead here. */
  readonly sector: Sector;
  /** Every class that leads here does so only through an `open` candidate. */
  readonly open: boolean;
}

/** The `row` of a candidate that a starred class has for what its stars leave. */
export const REST_OF_STARRED = "rest of *";

/** Where a 2017 class may fall, and by which rule. */
export interface ClassCandidate {
  readonly category: string;
  /** Not settled by the scope notes: it widens the high bound and never becomes known through a rule. */
  readonly open: boolean;
  /** The industry code of the classification row that named it (`3911`, `34*`, `C*`), or the rule. */
  readonly row: string;
}

/** Where the rest of a starred class would fall if the open question were settled that way, by section. */
const OPEN_REMAINDER: Readonly<Record<string, string>> = { C: "050204", E: "050903" };

const tables = lazy(() => {
  const core = new Map<string, ClassCandidate[]>();
  const efficiency = new Map<string, ClassCandidate[]>();
  for (const each of categories())
    for (const text of each.industryCodes) {
      const code = text.replace("*", "");
      const rows = each.core ? core : efficiency;
      const known = rows.get(code) ?? [];
      known.push({ category: each.code, open: false, row: text });
      rows.set(code, known);
    }
  const starred = new Map(decodeTable(coreStarred).map((row) => [row.gbt4754 ?? "", row]));
  const excluded = new Map<string, Set<string>>();
  for (const { gbt4754 = "", category = "" } of decodeTable(scopeExclusions))
    excluded.set(gbt4754, (excluded.get(gbt4754) ?? new Set()).add(category));
  return { core, efficiency, starred, excluded };
});

/**
 * The candidates of one 4-digit class of GB/T 4754-2017: an unstarred core class has its one 小类;
 * a starred one its 小类, the 05 row its rest may fall to, and non-digital unless the stars exhaust it; any other class
 * the 05 rows that name it, its division or its section, and non-digital.
 */
export function candidatesOfClass(code: string): readonly ClassCandidate[] {
  return candidateCache.get(code) ?? remember(code);
}

const candidateCache = new Map<string, readonly ClassCandidate[]>();

function remember(code: string): readonly ClassCandidate[] {
  const made = makeCandidates(code);
  if (made.length > 0) candidateCache.set(code, made);
  return made;
}

function makeCandidates(code: string): readonly ClassCandidate[] {
  const found = industry(code);
  if (found?.level !== "class") return [];
  if (found.section === "T") return [{ category: OUTSIDE, open: false, row: "97" }];
  const { core, efficiency, starred, excluded } = tables();
  const rows = core.get(code);
  const star = starred.get(code);
  if (rows) return star ? [...rows, ...remainder(found.section, star)] : rows;
  const division = code.slice(0, 2);
  const left = [excluded.get(code), excluded.get(division)];
  const kept: ClassCandidate[] = [];
  for (const key of [code, division, found.section])
    for (const each of efficiency.get(key) ?? [])
      if (!left.some((categoriesLeft) => categoriesLeft?.has(each.category))) kept.push(each);
  kept.sort((a, b) => (a.category < b.category ? -1 : 1));
  kept.push(REST);
  return kept;
}

/** What no category names. */
const REST: ClassCandidate = { category: NON_DIGITAL, open: false, row: "rest" };

function remainder(section: string, star: Readonly<Record<string, string>>): ClassCandidate[] {
  const rest: ClassCandidate[] = [];
  const fallback = star.remainder05 ?? "none";
  if (fallback === "open")
    rest.push({ category: OPEN_REMAINDER[section] ?? "", open: true, row: REST_OF_STARRED });
  else if (fallback !== "none") rest.push({ category: fallback, open: false, row: REST_OF_STARRED });
  if (star.exhaustive !== "true") rest.push(REST);
  return rest;
}

/** Whether a class is one of the ten starred core classes, or an unstarred core class. */
export function coreKind(code: string): "starred" | "unstarred" | undefined {
  const { core, starred } = tables();
  if (!core.has(code)) return undefined;
  return starred.has(code) ? "starred" : "unstarred";
}

const byCode = new Map<string, readonly Candidate[]>();

/**
 * The distinct candidates of a code of any level and edition: the union over the classes below it, or over the 2017 targets
 * of a 2011 code. Empty when the code does not exist in that edition.
 */
export function candidatesOfCode(code: string, edition: Edition): readonly Candidate[] {
  const key = `${edition}:${code}`;
  const known = byCode.get(key);
  if (known) return known;
  const classes = classesOf(code, edition);
  const [only = ""] = classes;
  const made = alike(classes.length === 1 ? ofClass(only) : ofAllClasses(classes));
  if (made.length > 0) byCode.set(key, made);
  return made;
}

/** Candidates of one class have one section and sector, each its own category, and stand in their order. */
function ofClass(code: string): readonly Candidate[] {
  const found = industry(code);
  const sector = found?.sector;
  if (!sector) return [];
  const { section } = found;
  return candidatesOfClass(code).map(({ category, open }) => ({ category, section, sector, open }));
}

/** The distinct candidates of several classes together. */
export function candidatesOfClasses(classes: readonly string[]): readonly Candidate[] {
  return alike(ofAllClasses(classes));
}

function ofAllClasses(classes: readonly string[]): readonly Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const each of classes) {
    const found = industry(each);
    if (!found?.sector) continue;
    for (const { category, open } of candidatesOfClass(each)) {
      const id = `${category}|${found.section}|${found.sector}`;
      const settled = candidates.get(id)?.open === false;
      candidates.set(id, { category, section: found.section, sector: found.sector, open: open && !settled });
    }
  }
  return inOrder(candidates);
}

function inOrder(candidates: ReadonlyMap<string, Candidate>): readonly Candidate[] {
  return [...candidates.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, candidate]) => candidate);
}

/** One list for all codes that have the same candidates: half of the codes share theirs with others. */
function alike(candidates: readonly Candidate[]): readonly Candidate[] {
  let text = "";
  for (const { category, section, sector, open } of candidates)
    text += `${category}|${section}|${sector}${open ? "?" : ""} `;
  const known = byText.get(text);
  if (known) return known;
  byText.set(text, candidates);
  return candidates;
}

const byText = new Map<string, readonly Candidate[]>();

/** Ready-made totals above the 大类, and the 大类 in them. */
const RANGES: Readonly<Record<string, readonly string[]>> = {
  core: ["01", "02", "03", "04"],
  "core+05": ["01", "02", "03", "04", "05"],
};
const RANGE_NAMES: Readonly<Record<string, string>> = {
  "01-04": "core",
  核心产业: "core",
  "01-05": "core+05",
  数字经济: "core+05",
};

/** One name for a ready-made total: 01-04 and 核心产业 are `core`; other codes as they stand. */
export function canonicalRange(text: string): string {
  const folded = nfkc(text).trim().replace(/[–—−]/gu, "-");
  return Object.hasOwn(RANGE_NAMES, folded) ? (RANGE_NAMES[folded] ?? folded) : folded;
}

/**
 * The candidates of value added that is stated for a category as a whole, whatever its industry: every 小类 under it, with
 * the sections and sectors of the industries that its row names.
 */
export function candidatesOfCategory(code: string): readonly Candidate[] {
  const roots = Object.hasOwn(RANGES, code) ? (RANGES[code] ?? []) : [code];
  const candidates = new Map<string, Candidate>();
  for (const each of categories()) {
    if (each.level !== 3 || !roots.some((root) => each.code.startsWith(root))) continue;
    const classes = classesNamedBy(each);
    const own = classes.flatMap((one) => candidatesOfCode(one, "2017"));
    const found =
      classes.length > 0 ? own.filter(({ category }) => category === each.code) : withoutCodes(each.code);
    for (const candidate of found)
      candidates.set(`${candidate.category}|${candidate.section}|${candidate.sector}`, {
        ...candidate,
        open: false,
      });
  }
  return alike(inOrder(candidates));
}

const classesNamedBy = ({ industryCodes }: Category): readonly string[] =>
  industryCodes.flatMap((text) => classesOf(text.replace("*", ""), "2017"));

/** A row without industry codes says nothing of the sector: it may be any that its 大类 has. */
function withoutCodes(code: string): readonly Candidate[] {
  const kin = categories().filter((each) => each.level === 3 && each.code.startsWith(code.slice(0, 2)));
  const all = kin.flatMap(classesNamedBy).flatMap((one) => candidatesOfCode(one, "2017"));
  return all.map(({ section, sector }) => ({ category: code, section, sector, open: false }));
}

/**
 * The classes that value added stated for a category as a whole may come from: all that may fall in it. A row without
 * industry codes says nothing of them: all of the sections and sectors that its 大类 has.
 */
export function classesOfCategory(code: string): readonly string[] {
  const known = categoryClasses.get(code);
  if (known) return known;
  const roots = rangeOf(code) ?? [code];
  const inside = (category: string) => roots.some((root) => category.startsWith(root));
  const unnamed = categories().filter(
    (each) => each.level === 3 && each.industryCodes.length === 0 && inside(each.code),
  );
  const homes = new Set(unnamed.flatMap((each) => withoutCodes(each.code)).map(homeOf));
  const made = industries().flatMap((each) => {
    if (each.level !== "class") return [];
    const named = candidatesOfClass(each.code).some(({ category }) => inside(category));
    return named || homes.has(homeOf(each)) ? [each.code] : [];
  });
  if (made.length > 0) categoryClasses.set(code, made);
  return made;
}

const homeOf = ({ section, sector }: { readonly section: string; readonly sector?: Sector | undefined }) =>
  `${section}|${sector}`;

const categoryClasses = new Map<string, readonly string[]>();

/** The 大类 in a ready-made total above them; undefined for the code of a category. */
export function rangeOf(code: string): readonly string[] | undefined {
  return Object.hasOwn(RANGES, code) ? RANGES[code] : undefined;
}
