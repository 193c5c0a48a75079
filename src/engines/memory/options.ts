import type { TallyPlan } from "../../cells/plan.js";
import { asPlan } from "../../cells/planOptions.js";
import { READ_OPTIONS } from "../../records/readOptions.js";
import type { ReadOptions } from "../../records/tables.js";
import { asFlag, extending, type OptionTakes } from "../../util/given.js";

/** How records are read and tallied. */
export interface TallyOptions extends ReadOptions {
  /** What is taken as value added, what is carried beyond sums, how duplicates are looked for; what is not stated is as in `DEFAULT_PLAN`. */
  readonly plan?: Partial<TallyPlan> | undefined;
  /** Run the checks that cannot change a figure (check digits, ratios, two approaches). */
  readonly checks?: boolean | undefined;
}

export const TALLY_OPTIONS: OptionTakes<TallyOptions> = /* @__PURE__ */ extending<ReadOptions, TallyOptions>(
  READ_OPTIONS,
  { plan: asPlan, checks: asFlag },
);
