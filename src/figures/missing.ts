import { refuse } from "../util/given.js";
import { REASONS, type Reason } from "../vocabulary/codelists/reasons.js";
import type { Figure } from "./figure.js";

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

/**
 * What stands where there is no figure, and why.
 *
 * @example
 * missing("noGdp"); //=> {"reason":"noGdp"}
 */
export function missing(reason: Reason): Missing {
  return { reason };
}

/**
 * Whether there is no figure.
 *
 * @example isMissing(share("1", "0")) //=> true
 */
export function isMissing(value: unknown): value is Missing {
  return typeof value === "object" && value !== null && "reason" in value && !("known" in value);
}

/**
 * Whether there is a figure: told by what it has and not by its class, since the command and an entry that it loads hold a copy each.
 *
 * @example isFigure(share("1", "8")) //=> true
 */
export function isFigure(value: unknown): value is Figure {
  return typeof value === "object" && value !== null && "known" in value && "isPoint" in value;
}

/**
 * The figure where there must be one.
 *
 * @throws {RangeError} that says why there is none
 * @example needFigure(share("1", "8")).known //=> "0.125"
 */
export function needFigure(value: Figure | Missing | undefined): Figure {
  if (isFigure(value)) return value;
  if (!isMissing(value) || !REASONS.has(value.reason)) return refuse("needFigure: value", "a Figure", value);
  throw new RangeError(
    `needFigure: expected a figure, received none: ${REASONS.words(value.reason, "en")} (${value.reason})`,
  );
}
