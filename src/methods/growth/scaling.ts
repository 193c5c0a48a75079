import { type Missing, missing } from "../../figures/missing.js";
import { asFigure, Decimal } from "../../numbers/decimal.js";
import { takes } from "../../util/given.js";

/** Parts made to add up to a published total, and the factor that did it. */
export interface Scaled {
  /** The parts in their order, in the unit of the total. */
  readonly parts: readonly Decimal[];
  /** What each was multiplied by. */
  readonly factor: Decimal;
}

/**
 * Scaling to a control total (总量控制).
 *
 *     VA_j* = VA_j · VA_J / Σ VA_j
 *
 * @returns none (`partsNotScalable`) when the parts add up to nothing, or to the other sign
 * @example
 * const scaled = scaleTo([new Decimal(30), new Decimal(70)], new Decimal(110));
 * isMissing(scaled) ? "" : scaled.parts.join(); //=> "33,77"
 */
export function scaleTo(parts: readonly Decimal[], total: Decimal): Scaled | Missing {
  takes("scaleTo", { parts, total }, [asFigure], asFigure);
  const sum = parts.reduce((all, part) => all.plus(part), new Decimal(0));
  const factor = sum.isZero() ? undefined : total.div(sum);
  if (!factor || factor.isNegative()) return missing("partsNotScalable");
  return { parts: parts.map((part) => part.times(factor)), factor };
}
