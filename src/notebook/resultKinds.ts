import type { Account } from "../accounts/account.js";
import type { Penetration } from "../accounts/penetration.js";
import type { Tally } from "../cells/tally.js";
import type { Classified } from "../classification/classify.js";
import type { Finding } from "../findings/findings.js";
import type { GrowthAccount } from "../methods/growth/growthOfLevels.js";
import type { LikeForLike } from "../methods/growth/likeForLike.js";
import { contributionsTable, growthTable, publishedRatesTable, revisionsTable } from "../tables/growth.js";
import { accountTable, methodsTable, publishableTables, TRIAL, undeterminedTable } from "../tables/index.js";
import { likeForLikeTable } from "../tables/likeForLike.js";
import { penetrationComparisonTable, penetrationListTable } from "../tables/penetration.js";
import type { StatTable } from "../tables/statTable.js";
import { has } from "../util/has.js";
import { classifiedTable } from "./classifiedView.js";
import { cellsTable, measuresTable } from "./tallyViews.js";

/** A result in its four parts, before it is plain data: what every command makes. */
export interface Result {
  /** What it is a result of: `account`, `tally`, `growth`, … */
  readonly kind: string;
  /** Everything in it that a table says. */
  readonly tables: readonly StatTable[];
  /** What a person should know about it. */
  readonly findings: readonly Finding[];
  /** Its figures, by name. */
  readonly figures: Readonly<Record<string, unknown>>;
}

/** How a result of one kind is known and put into tables. */
interface Kind<T> {
  readonly kind: string;
  readonly is: (value: object) => boolean;
  readonly tables: (value: T, official: boolean) => readonly StatTable[];
  /** Keys that are no figures: what the result was made of, and where rows stand in a file. */
  readonly without?: readonly (keyof T)[];
}

const KINDS: readonly Kind<never>[] = [
  kindOf<Account>({
    kind: "account",
    is: (value) => has(value, "nodes", "identity", "findings"),
    tables: accountTables,
    without: ["entries"],
  }),
  kindOf<Tally>({
    kind: "tally",
    is: (value) => has(value, "cells", "counts", "findings"),
    tables: (tally) => [measuresTable(tally), cellsTable(tally.cells)],
    without: ["places", "withoutValue"],
  }),
  kindOf<Classified>({
    kind: "classify",
    is: (value) => has(value, "matches", "edition", "within"),
    tables: (answer) => [classifiedTable(answer)],
  }),
  kindOf<GrowthAccount>({
    kind: "growth",
    is: (value) => has(value, "rows", "contributions", "published", "revisions"),
    tables: (growth) => [
      growthTable(growth),
      contributionsTable(growth),
      publishedRatesTable(growth),
      revisionsTable(growth),
    ],
  }),
  kindOf<LikeForLike>({
    kind: "growth",
    is: (value) => has(value, "rows", "sample", "current", "previous"),
    tables: (growth) => [likeForLikeTable(growth)],
  }),
  kindOf<{ readonly rates: readonly Penetration[] }>({
    kind: "penetration",
    is: (value) => "rates" in value && isPenetrations(value.rates),
    tables: ({ rates }) => [penetrationComparisonTable(rates), penetrationListTable(rates)],
  }),
  kindOf<object>({
    kind: "io",
    is: (value) => has(value, "A", "L", "B") || has(value, "directShare", "completeShare"),
    tables: () => [],
  }),
];

/** The tables of an account, those for internal use that hold no single units among them. */
export function accountTables(account: Account, official: boolean): readonly StatTable[] {
  return [
    accountTable(account, official ? undefined : TRIAL),
    ...publishableTables(account),
    methodsTable(account),
    undeterminedTable(account),
  ];
}

function kindOf<T>(kind: Kind<T>): Kind<never> {
  return kind as Kind<never>;
}

/** A result in its four parts; what is of no kind that is known here has its figures and findings, and no table of its own. */
export function partsOf(given: object, official: boolean): Result {
  if (has(given, "kind", "tables", "findings", "figures")) return given as Result;
  const value = listOf(given);
  const known = knownKind(value);
  const { findings } = value as { readonly findings?: unknown };
  return {
    kind: known?.kind ?? "result",
    tables: known?.tables(value, official) ?? [],
    findings: isFindings(findings) ? findings : [],
    figures: figuresOf(value),
  };
}

/** What a result holds beside its findings, and beside what it was made of. */
export function figuresOf(value: object): Result["figures"] {
  const left = new Set<string>(["findings", ...(knownKind(value)?.without ?? [])]);
  return Object.fromEntries(Object.entries(value).filter(([key]) => !left.has(key)));
}

function knownKind(value: object): Kind<object> | undefined {
  return KINDS.find(({ is }) => is(value)) as Kind<object> | undefined;
}

/** A list of rates, or of findings, is a result as well. */
function listOf(given: object): object {
  if (!Array.isArray(given)) return given;
  if (isPenetrations(given)) return { rates: given };
  return isFindings(given) ? { findings: given } : { rows: given };
}

function isPenetrations(value: unknown): value is readonly Penetration[] {
  return isListOf(value, "method", "sector", "certainty") && value.length > 0;
}

function isFindings(value: unknown): value is readonly Finding[] {
  return isListOf(value, "code", "severity", "sample");
}

function isListOf(value: unknown, ...keys: readonly string[]): value is readonly object[] {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each === "object" && each !== null && has(each, ...keys))
  );
}
