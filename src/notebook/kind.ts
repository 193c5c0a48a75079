import type { Finding } from "../findings/findings.js";
import type { StatTable } from "../tables/statTable.js";
import { has } from "../util/has.js";
import { inputsOf } from "./inputDigests.js";
import { type PlainResult, plainResult, type Result } from "./result.js";

/** How a result of one kind is known and put into tables. */
export interface Kind<T> {
  /** Its name. */
  readonly kind: string;
  /** Whether a value is one, by its form. */
  readonly is: (value: object) => boolean;
  /** Its tables; the mark of trial figures is left out of official ones. */
  readonly tables: (value: T, official: boolean) => readonly StatTable[];
  /** Keys that are no figures: what the result was made of, and where rows stand in a file. */
  readonly without?: readonly (keyof T)[];
}

/** A result of a kind in its four parts. */
export function partsBy<T extends object>(kind: Kind<T>, value: T, official: boolean): Result {
  const { findings } = value as { readonly findings?: unknown };
  return {
    kind: kind.kind,
    tables: kind.tables(value, official),
    findings: isFindings(findings) ? findings : [],
    figures: figuresBy(kind, value),
  };
}

/** What a result of a kind holds beside its findings, and beside what it was made of. */
export function figuresBy<T extends object>({ without = [] }: Kind<T>, value: T): Result["figures"] {
  const left = new Set<PropertyKey>(["findings", ...without]);
  return Object.fromEntries(Object.entries(value).filter(([key]) => !left.has(key)));
}

/** What JSON holds of a result of a kind: what `resultOf` makes of it. */
export function toldBy<T extends object>(kind: Kind<T>, value: T): PlainResult {
  return plainResult(partsBy(kind, value, false), inputsOf(value));
}

export function isFindings(value: unknown): value is readonly Finding[] {
  return isListOf(value, "code", "severity", "sample");
}

export function isListOf(value: unknown, ...keys: readonly string[]): value is readonly object[] {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each === "object" && each !== null && has(each, ...keys))
  );
}
