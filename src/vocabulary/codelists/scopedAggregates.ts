import type { Bilingual } from "../language.js";
import { AGGREGATES, type Aggregate } from "./aggregates.js";
import { codeList } from "./codeList.js";
import type { Scope } from "./scopes.js";

/** A scope before the name of what it is the scope of: 规上工业. */
const PREFIXES = /* @__PURE__ */ codeList({
  all: { zh: "", en: "" },
  aboveThreshold: { zh: "规上", en: "above-threshold " },
  belowThreshold: { zh: "规下", en: "below-threshold " },
});

/**
 * An aggregate in one scope, in words.
 *
 * @example scopedAggregate("industry", "aboveThreshold").zh //=> "规上工业"
 */
export function scopedAggregate(aggregate: Aggregate, scope: Scope): Bilingual {
  const [name, prefix] = [AGGREGATES.of(aggregate), PREFIXES.of(scope)];
  if (scope === "all") return name;
  return { zh: prefix.zh + name.zh, en: prefix.en + name.en.charAt(0).toLowerCase() + name.en.slice(1) };
}
