import { NON_DIGITAL, OUTSIDE } from "../classification/candidates.js";
import { AGGREGATES, type Aggregate } from "../terms/aggregateNames.js";
import type { Predicate } from "./mass.js";

export { AGGREGATE_NAMES, AGGREGATES, type Aggregate } from "../terms/aggregateNames.js";

/** 农林牧渔业 and 工业 follow the section letter and so include the support divisions 05, 11 and 43; the three sectors do not. */
const MEMBERS: Readonly<Record<Aggregate, Predicate>> = {
  primary: (atom) => atom.sector === "primary",
  secondary: (atom) => atom.sector === "secondary",
  tertiary: (atom) => atom.sector === "tertiary",
  agriculture: (atom) => atom.section === "A",
  industry: (atom) => atom.section === "B" || atom.section === "C" || atom.section === "D",
  construction: (atom) => atom.section === "E",
  services: (atom) => atom.sector === "tertiary",
  total: () => true,
};

export function inAggregate(name: Aggregate): Predicate {
  return MEMBERS[name];
}

/** A node of the classification of any level: 01, 0101, 010101. */
export function inCategory(code: string): Predicate {
  return (atom) =>
    atom.category.startsWith(code) && atom.category !== NON_DIGITAL && atom.category !== OUTSIDE;
}

export const isEfficiency: Predicate = /* @__PURE__ */ inCategory("05");
export const isDigital: Predicate = (atom) => atom.category !== NON_DIGITAL && atom.category !== OUTSIDE;
export const isCore: Predicate = (atom) => isDigital(atom) && !isEfficiency(atom);
export const isNonDigital: Predicate = (atom) => atom.category === NON_DIGITAL;
export const isOutside: Predicate = (atom) => atom.category === OUTSIDE;

export function and(...sets: readonly Predicate[]): Predicate {
  return (atom) => sets.every((set) => set(atom));
}

export function isAggregate(text: string): text is Aggregate {
  return (AGGREGATES as readonly string[]).includes(text);
}
