import { asFigure, Decimal } from "../../numbers/decimal.js";
import { takes } from "../../util/given.js";

/** Parts made to add up to a published total, and the factor that did it. */
export interface Scaled {
  readonly parts: readonly Decimal[];
  readonly factor: Decimal;
}

/**
 * Scaling to a control total (总量控制).
 *
 *     VA_j* = VA_j · VA_J / Σ VA_j
 *
 * @returns undefined when the parts add up to nothing, or to the other sign
 * @example scaleTo([new Decimal(30), new Decimal(70)], new Decimal(110))?.parts.join() //=> "33,77"
 */
export function scaleTo(parts: readonly Decimal[], total: Decimal): Scaled | undefined {
  takes("scaleTo", { parts, total }, [asFigure], asFigure);
  const sum = parts.reduce((all, part) => all.plus(part), new Decimal(0));
  const factor = sum.isZero() ? undefined : total.div(sum);
  if (!factor || factor.isNegative()) return undefined;
  return { parts: parts.map((part) => part.times(factor)), factor };
}
