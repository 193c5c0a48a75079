import { NON_DIGITAL, OUTSIDE } from "../classification/candidates.js";
import { AGGREGATES, type Aggregate } from "../vocabulary/aggregates.js";
import type { Predicate } from "./mass.js";

export { AGGREGATE_NAMES, AGGREGATES, type Aggregate } from "../vocabulary/aggregates.js";

export function everything(): boolean {
  return true;
}

/** 农林牧渔业 and 工业 follow the section letter and so include the support divisions 05, 11 and 43; the three sectors do not. */
const MEMBERS: Readonly<Record<Aggregate, Predicate>> = {
  primary: (atom) => atom.sector === "primary",
  secondary: (atom) => atom.sector === "secondary",
  tertiary: (atom) => atom.sector === "tertiary",
  agriculture: (atom) => atom.section === "A",
  industry: (atom) => atom.section === "B" || atom.section === "C" || atom.section === "D",
  construction: (atom) => atom.section === "E",
  services: (atom) => atom.sector === "tertiary",
  total: everything,
};

export function inAggregate(name: Aggregate): Predicate {
  return MEMBERS[name];
}

/** A node of the classification of any level: 01, 0101, 010101. */
export function inCategory(code: string): Predicate {
  let set = inCategories.get(code);
  if (!set) {
    set = (atom) =>
      atom.category.startsWith(code) && atom.category !== NON_DIGITAL && atom.category !== OUTSIDE;
    inCategories.set(code, set);
    if (/^\d{4}(\d\d)?$/.test(code)) below.set(set, code);
  }
  return set;
}

/** One set a category, so that what was found out about it is found again. */
const inCategories = /* @__PURE__ */ new Map<string, Predicate>();
const below = /* @__PURE__ */ new WeakMap<Predicate, string>();

/** The code of the 中类 or 小类 that a set is; undefined for all other sets. */
export function categoryBelow(set: Predicate): string | undefined {
  return below.get(set);
}

export const isEfficiency: Predicate = (atom) => atom.category.startsWith("05");
export const isDigital: Predicate = (atom) => atom.category !== NON_DIGITAL && atom.category !== OUTSIDE;
export const isCore: Predicate = (atom) => isDigital(atom) && !isEfficiency(atom);
export const isNonDigital: Predicate = (atom) => atom.category === NON_DIGITAL;
export const isOutside: Predicate = (atom) => atom.category === OUTSIDE;

export function and(one: Predicate, other: Predicate): Predicate {
  return (atom) => one(atom) && other(atom);
}

export function isAggregate(text: string): text is Aggregate {
  return (AGGREGATES as readonly string[]).includes(text);
}
