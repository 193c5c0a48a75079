import {
  asFlag,
  asText,
  asWhole,
  listOf,
  need,
  type OptionTakes,
  objectOf,
  oneOf,
  type Take,
} from "../util/given.js";
import { MEASURE_FIELDS, type MeasureField } from "../vocabulary/fields.js";
import { VALUE_METHODS, type ValueMethod } from "./cell.js";
import { type KeyDefaults, NO_DEFAULTS } from "./duplicates.js";
import type { PlanOptions, TallyRequests } from "./plan.js";
import { DEFAULT_POLICY, type ValuePolicy } from "./valueAdded.js";

const POLICY: OptionTakes<ValuePolicy> = {
  methods: /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf<ValueMethod>(VALUE_METHODS)),
  outputBasis: /* @__PURE__ */ oneOf<"exVat" | "inclVat">(["exVat", "inclVat"]),
  interest: /* @__PURE__ */ oneOf<"asIntermediate" | "addBack">(["asIntermediate", "addBack"]),
  tolerance: asText,
};

type Largest = NonNullable<TallyRequests["top"]>[number];

const LARGEST: OptionTakes<Largest> = {
  measure: /* @__PURE__ */ oneOf<MeasureField | "value">(["value", ...MEASURE_FIELDS]),
  n: asWhole,
};

const REQUESTS: OptionTakes<TallyRequests> = {
  top: /* @__PURE__ */ listOf(/* @__PURE__ */ objectOf(LARGEST)),
  squares: /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf<MeasureField>(MEASURE_FIELDS)),
};

const DEFAULTS: OptionTakes<KeyDefaults> = { period: asText, scope: asText, region: asText };

/** What is given of an object, and the rest as it is by default. */
function completed<T extends object>(schema: OptionTakes<T>, defaults: T): Take<T> {
  const take = objectOf(schema);
  return (given, name) => ({ ...defaults, ...take(given, name) });
}

/** Parts of a plan as a caller states them. */
type PlanParts = NonNullable<PlanOptions["plan"]>;

const PLAN: OptionTakes<PlanParts> = {
  policy: /* @__PURE__ */ completed(POLICY, DEFAULT_POLICY),
  requests: /* @__PURE__ */ objectOf(REQUESTS),
  duplicates: asFlag,
  decisions: (given, name) =>
    need(given, name, "a DecisionBook (from readDecisions)", "size", "unmatched") as never,
  defaults: /* @__PURE__ */ completed(DEFAULTS, NO_DEFAULTS),
};

/** The parts of a plan that a caller states. */
export const asPlan: Take<PlanParts> = /* @__PURE__ */ objectOf(PLAN);
