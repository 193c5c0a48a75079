import type { TallyPlan } from "../../cells/plan.js";
import type { ReadOptions } from "../../records/tables.js";

export interface TallyOptions extends ReadOptions {
  readonly plan?: Partial<TallyPlan> | undefined;
  /** Run the checks that cannot change a figure (check digits, ratios, two approaches). */
  readonly checks?: boolean | undefined;
}
