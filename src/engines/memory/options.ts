import { completePlan, type PlanOptions, type TallyPlan } from "../../cells/plan.js";
import type { ReadOptions } from "../../records/tables.js";
import type { Scope } from "../../vocabulary/codelists/scopes.js";

/** What a caller may say of a tally; what it states here for rows that state none (period, scope, region) is not said again. */
export interface TallyOptions extends ReadOptions {
  /** Parts of the plan that differ from `DEFAULT_PLAN`. */
  readonly plan?: PlanOptions["plan"];
  /** Scope of rows that state none; default all. */
  readonly scope?: Scope | undefined;
  /** Region of rows that state none. */
  readonly region?: string | undefined;
  /** Run the checks that cannot change a figure (check digits, ratios, two approaches). */
  readonly checks?: boolean | undefined;
}

/** The same with a complete plan, as everything inside takes it. */
export interface TallySettings extends ReadOptions {
  readonly plan: TallyPlan;
  readonly checks?: boolean | undefined;
}

/** Made once, where a caller's options come in. */
export function settingsOf(options: TallyOptions): TallySettings {
  return { ...options, plan: completePlan(options) };
}
