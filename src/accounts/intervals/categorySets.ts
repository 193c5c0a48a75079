import { type Candidate, NON_DIGITAL, OUTSIDE } from "../../classification/candidates.js";
import { IN_AGGREGATE } from "../../classification/sectors.js";
import type { Aggregate } from "../../vocabulary/codelists/aggregates.js";

/** A set of categories and sectors, by what it says of each candidate. */
export type CategorySet = (candidate: Candidate) => boolean;

export function everything(): boolean {
  return true;
}

export function inAggregate(name: Aggregate): CategorySet {
  return IN_AGGREGATE[name];
}

/** A node of the classification of any level: 01, 0101, 010101. */
export function inCategory(code: string): CategorySet {
  let set = inCategories.get(code);
  if (!set) {
    set = (candidate) =>
      candidate.category.startsWith(code) &&
      candidate.category !== NON_DIGITAL &&
      candidate.category !== OUTSIDE;
    inCategories.set(code, set);
    if (/^\d{4}(\d\d)?$/.test(code)) below.set(set, code);
  }
  return set;
}

/** One set a category, so that what was found out about it is found again. */
const inCategories = /* @__PURE__ */ new Map<string, CategorySet>();

const below = /* @__PURE__ */ new WeakMap<CategorySet, string>();

/** The code of the 中类 or 小类 that a set is; undefined for all other sets. */
export function categoryBelow(set: CategorySet): string | undefined {
  return below.get(set);
}

export const isEfficiency: CategorySet = (candidate) => candidate.category.startsWith("05");

export const isDigital: CategorySet = (candidate) =>
  candidate.category !== NON_DIGITAL && candidate.category !== OUTSIDE;

export const isCore: CategorySet = (candidate) => isDigital(candidate) && !isEfficiency(candidate);

export const isNonDigital: CategorySet = (candidate) => candidate.category === NON_DIGITAL;

export const isOutside: CategorySet = (candidate) => candidate.category === OUTSIDE;

export function and(one: CategorySet, other: CategorySet): CategorySet {
  return (candidate) => one(candidate) && other(candidate);
}
