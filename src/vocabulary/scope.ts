import { oneOf, type Take } from "../util/given.js";
import { nfkc } from "../util/nfkc.js";

/** 口径. aboveThreshold + belowThreshold = all; nothing else may be added. */
export type Scope = "all" | "aboveThreshold" | "belowThreshold";

const NAMES: Readonly<Record<string, Scope>> = {
  all: "all",
  全部: "all",
  全口径: "all",
  全部单位: "all",
  abovethreshold: "aboveThreshold",
  规上: "aboveThreshold",
  规模以上: "aboveThreshold",
  四上: "aboveThreshold",
  限额以上: "aboveThreshold",
  限上: "aboveThreshold",
  belowthreshold: "belowThreshold",
  规下: "belowThreshold",
  规模以下: "belowThreshold",
  四下: "belowThreshold",
  限额以下: "belowThreshold",
  限下: "belowThreshold",
};

/**
 * The scope a text names.
 *
 * @example readScope("规模以上") //=> "aboveThreshold"
 */
export function readScope(text: string): Scope | undefined {
  if (text.length > LONGEST) return undefined;
  const known = cache.get(text);
  if (known !== undefined) return known ?? undefined;
  const made = read(text);
  if (cache.size < MOST_CACHED) cache.set(text, made ?? null);
  return made;
}

const cache = new Map<string, Scope | null>();
const MOST_CACHED = 1000;
/** No scope is written at greater length. */
const LONGEST = 200;

function read(text: string): Scope | undefined {
  const folded = nfkc(text)
    .replace(/[\s\p{Cf}]+/gu, "")
    .toLowerCase();
  return Object.hasOwn(NAMES, folded) ? NAMES[folded] : undefined;
}

/** A scope by any of its names. */
export const asScope: Take<Scope> = /* @__PURE__ */ oneOf<Scope>(
  ["all", "aboveThreshold", "belowThreshold"],
  readScope,
);

/** The texts that are read as a scope, folded. */
export function namesOfScope(scope: Scope): readonly string[] {
  return Object.keys(NAMES).filter((text) => NAMES[text] === scope);
}
