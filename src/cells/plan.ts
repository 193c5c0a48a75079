import type { Edition } from "../classification/industries.js";
import type { MoneyUnit } from "../numbers/money.js";
import { type DecisionBook, NO_DECISIONS } from "../parameters/decisionBook.js";
import type { MeasureField } from "../vocabulary/fields.js";
import type { KeyDefaults } from "./duplicates.js";
import { DEFAULT_POLICY, type ValuePolicy } from "./valueAdded.js";

/** What the scan is to carry beyond sums. Only what is requested is carried. */
export interface TallyRequests {
  /** The n largest records by absolute value of a measure, or of value added. */
  readonly top?: readonly { readonly measure: MeasureField | "value"; readonly n: number }[];
  /** Σx² of a measure. */
  readonly squares?: readonly MeasureField[];
}

/** What a caller states once, for everything that does not state it itself. */
export interface TallyDefaults extends KeyDefaults {
  /** Unit of money columns whose header states none. */
  readonly unit?: MoneyUnit | undefined;
  /** Edition of GB/T 4754 that the codes were declared to be of. */
  readonly edition?: Edition | undefined;
}

/** Everything that decides which cells rows become, complete: engines take nothing else for granted. */
export interface TallyPlan {
  /** How a record's value added is found. */
  readonly policy: ValuePolicy;
  /** What is carried beyond sums. */
  readonly requests: TallyRequests;
  /** Look for duplicates (a first pass over the rows); off only on request, which is a finding. */
  readonly duplicates: boolean;
  /** From re-identification: they go before a record's own shares. */
  readonly decisions: DecisionBook;
  /** For rows that state no period, scope or region: duplicates and decisions are looked up by them. */
  readonly defaults: TallyDefaults;
  /** Names of the user's dimensions, at most three: cells are grouped by their texts. */
  readonly by: readonly string[];
}

/** What a caller may say of a plan; the rest is as `DEFAULT_PLAN` has it. */
export interface PlanOptions {
  /** Parts of the plan that differ from `DEFAULT_PLAN`. */
  readonly plan?:
    | (Partial<Omit<TallyPlan, "defaults" | "by">> & { readonly defaults?: KeyDefaults })
    | undefined;
  /** Names of up to three further dimensions. */
  readonly by?: readonly string[] | undefined;
  /** Period of rows that state none. */
  readonly period?: string | undefined;
  /** Scope of rows that state none; default all. */
  readonly scope?: string | undefined;
  /** Region of rows that state none. */
  readonly region?: string | undefined;
  /** Unit of money columns whose header states none. */
  readonly unit?: MoneyUnit | undefined;
  /** Edition of GB/T 4754 of the codes. */
  readonly edition?: Edition | undefined;
}

/** Duplicates are looked for; the eight largest by revenue and three by value added are carried, and Σ revenue². */
export const DEFAULT_PLAN: TallyPlan = {
  policy: DEFAULT_POLICY,
  requests: {
    top: [
      { measure: "revenue", n: 8 },
      { measure: "value", n: 3 },
    ],
    squares: ["revenue"],
  },
  duplicates: true,
  decisions: NO_DECISIONS,
  defaults: { period: "", scope: "all", region: "" },
  by: [],
};

/** The plan that options ask for, with nothing left open. Made once, where a caller's options come in. */
export function completePlan({ plan, by = [], unit, edition, ...stated }: PlanOptions): TallyPlan {
  const { period = "", scope = "all", region = "" } = plan?.defaults ?? stated;
  return { ...DEFAULT_PLAN, ...plan, defaults: { period, scope, region, unit, edition }, by };
}
