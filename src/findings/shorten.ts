import type { FindingValue } from "./kinds.js";

const LONGEST_TEXT = 200;
/** Texts of a list that are kept: what they add up to is cut after fewer. */
const LONGEST_LIST = 200;

/** The beginning of a text that may have any length. */
export function shorten(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`;
}

/** A value as a finding keeps it: long texts and lists are cut. */
export function shortened(value: FindingValue): FindingValue {
  if (typeof value === "string") return shorten(value);
  if (typeof value === "number") return value;
  if (isList(value)) return value.slice(0, LONGEST_LIST).map(shortened);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shortened(each)]));
}

function isList(value: FindingValue): value is readonly FindingValue[] {
  return Array.isArray(value);
}
