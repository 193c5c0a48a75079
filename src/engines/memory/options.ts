import { completePlan, type PlanOptions, type TallyPlan } from "../../cells/plan.js";
import { asPlan } from "../../cells/planOptions.js";
import { READ_OPTIONS } from "../../records/readOptions.js";
import type { ReadOptions } from "../../records/tables.js";
import { asFlag, asText, extending, type OptionTakes } from "../../util/given.js";
import { asScope, type Scope } from "../../vocabulary/codelists/scopes.js";

/** How records are read and tallied; what is stated here for rows that state none (period, scope, region) is not said again. */
export interface TallyOptions extends ReadOptions {
  /** What is taken as value added, what is carried beyond sums, how duplicates are looked for; the rest is as in `DEFAULT_PLAN`. */
  readonly plan?: PlanOptions["plan"];
  /** Scope of rows that state none; default all. */
  readonly scope?: Scope | undefined;
  /** Region of rows that state none. */
  readonly region?: string | undefined;
  /** Run the checks that cannot change a figure (check digits, ratios, two approaches). */
  readonly checks?: boolean | undefined;
}

export const TALLY_OPTIONS: OptionTakes<TallyOptions> = /* @__PURE__ */ extending<ReadOptions, TallyOptions>(
  READ_OPTIONS,
  { plan: asPlan, scope: asScope, region: asText, checks: asFlag },
);

/** The same with a complete plan, as everything inside takes it. */
export interface TallySettings extends ReadOptions {
  readonly plan: TallyPlan;
  readonly checks?: boolean | undefined;
}

/** Made once, where a caller's options come in. */
export function settingsOf(options: TallyOptions): TallySettings {
  return { ...options, plan: completePlan(options) };
}
