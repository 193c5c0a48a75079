import type { Penetration } from "../accounts/penetrationRate.js";
import type { Classified } from "../classification/classify.js";
import type { Finding } from "../findings/findings.js";
import type { GrowthOfLevels } from "../methods/growth/growthOfLevels.js";
import type { LikeForLike } from "../methods/growth/likeForLike.js";
import { findingsTable } from "../tables/findings.js";
import { contributionsTable, growthTable, publishedRatesTable, revisionsTable } from "../tables/growth.js";
import { likeForLikeTable } from "../tables/likeForLike.js";
import { penetrationComparisonTable, penetrationListTable } from "../tables/penetration.js";
import { has } from "../util/has.js";
import { ACCOUNT } from "./accountKind.js";
import { classifiedTable } from "./classifiedView.js";
import { figuresBy, isFindings, isListOf, type Kind, partsBy } from "./kind.js";
import type { Result } from "./result.js";
import { TALLY } from "./tallyKind.js";

const CLASSIFIED: Kind<Classified> = {
  kind: "classify",
  is: (value) => has(value, "matches", "edition", "within"),
  tables: (answer) => [classifiedTable(answer)],
};

const GROWTH: Kind<GrowthOfLevels> = {
  kind: "growth",
  is: (value) => has(value, "rows", "contributions", "published", "revisions"),
  tables: (growth) => [
    growthTable(growth),
    contributionsTable(growth),
    publishedRatesTable(growth),
    revisionsTable(growth),
  ],
};

const LIKE_FOR_LIKE: Kind<LikeForLike> = {
  kind: "growth",
  is: (value) => has(value, "rows", "sample", "current", "previous"),
  tables: (growth) => [likeForLikeTable(growth)],
};

const PENETRATION: Kind<{ readonly rates: readonly Penetration[] }> = {
  kind: "penetration",
  is: (value) => "rates" in value && isPenetrations(value.rates),
  tables: ({ rates }) => [penetrationComparisonTable(rates), penetrationListTable(rates)],
};

/** Findings alone are what a check comes to. */
const CHECK: Kind<{ readonly findings: readonly Finding[] }> = {
  kind: "check",
  is: (value) => has(value, "findings") && Object.keys(value).length === 1,
  tables: ({ findings }) => [findingsTable(findings)],
};

/** Its tables come with the entry that it comes from. */
const INPUT_OUTPUT: Kind<object> = {
  kind: "io",
  is: (value) => has(value, "A", "L", "B") || has(value, "directShare", "completeShare"),
  tables: () => [],
};

const KINDS: readonly Kind<never>[] = [
  ACCOUNT,
  TALLY,
  CLASSIFIED,
  GROWTH,
  LIKE_FOR_LIKE,
  PENETRATION,
  CHECK,
  INPUT_OUTPUT,
];

/** A result of no kind that is known here: it has figures and findings, and no table of its own. */
const OTHER: Kind<object> = { kind: "result", is: () => true, tables: () => [] };

/** A result in its four parts. */
export function partsOf(given: object, official: boolean): Result {
  if (has(given, "kind", "tables", "findings", "figures")) return given as Result;
  const value = listOf(given);
  return partsBy(kindOf(value), value, official);
}

/** What a result holds beside its findings, and beside what it was made of. */
export function figuresOf(value: object): Result["figures"] {
  return figuresBy(kindOf(value), value);
}

function kindOf(value: object): Kind<object> {
  return (KINDS.find(({ is }) => is(value)) as Kind<object> | undefined) ?? OTHER;
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
