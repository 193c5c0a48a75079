import { type DecisionBook, NO_DECISIONS } from "../parameters/decisionBook.js";
import type { MeasureField } from "../vocabulary/fields.js";
import { type KeyDefaults, NO_DEFAULTS } from "./duplicates.js";
import { DEFAULT_POLICY, type ValuePolicy } from "./valueAdded.js";

/** What the scan is to carry beyond sums. Only what is requested is carried. */
export interface TallyRequests {
  /** The n largest records by absolute value of a measure, or of value added. */
  readonly top?: readonly { readonly measure: MeasureField | "value"; readonly n: number }[];
  /** Σx² of a measure. */
  readonly squares?: readonly MeasureField[];
}

export interface TallyPlan {
  readonly policy: ValuePolicy;
  readonly requests: TallyRequests;
  /** Look for duplicates (a first pass over the rows); off only on request, which is a finding. */
  readonly duplicates: boolean;
  /** From re-identification: they go before a record's own shares. */
  readonly decisions: DecisionBook;
  /** For rows that state no period, scope or region: duplicates and decisions are looked up by them. */
  readonly defaults: KeyDefaults;
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
  defaults: NO_DEFAULTS,
};
