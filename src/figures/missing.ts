import type { Reason } from "../vocabulary/codelists/reasons.js";
import { Figure } from "./figure.js";

/** No figure, and why: not in the input, suppressed, or without meaning. Never zero. */
export interface Missing {
  /** From the code list of reasons; `REASONS.of(reason)` has its words in both languages. */
  readonly reason: Reason;
}

/** A figure that is not printed, so that no unit can be recovered. Only the room `disclosure` makes one. */
export interface Hidden {
  /** Hidden for its own sake, or so that another cannot be computed. */
  readonly hidden: "primary" | "secondary";
}

/** @example missing("noGdp") //=> {"reason":"noGdp"} */
export function missing(reason: Reason): Missing {
  return { reason };
}

/**
 * Whether there is no figure.
 *
 * @example isMissing(missing("noGdp")) //=> true
 */
export function isMissing(value: unknown): value is Missing {
  return typeof value === "object" && value !== null && "reason" in value && !(value instanceof Figure);
}

export function isFigure(value: unknown): value is Figure {
  return value instanceof Figure;
}
