import { category } from "../classification/categories.js";
import type { Figure } from "../figures/figure.js";
import { isMissing, type Missing } from "../figures/missing.js";
import type { Decimal, Numeric } from "../numbers/decimal.js";
import type { Controls } from "../parameters/controls.js";
import type { ControlTotal } from "../parameters/controlTotals.js";
import { takes } from "../util/given.js";
import { readRegion } from "../vocabulary/regions.js";
import type { AccountNode } from "./categories.js";
import { share } from "./shareOfGdp.js";

/**
 * Location quotient (区位商): how much more of an area's economy a part is than in a reference area.
 *
 *     LQ = (part / whole) / (reference part / reference whole)
 *
 * Above 1 the area is specialised in it. All four figures must be of one period, scope and price basis.
 *
 * @returns a ratio; none (`noShare`) when a whole, or the share of the reference, is zero or below
 * @example
 * const city = { part: "123", whole: "2234.78" };
 * const nation = { part: "127555", whole: "1294272" };
 * needFigure(locationQuotient(city, nation)).known.toFixed(3); //=> "0.558"
 */
export function locationQuotient(
  area: { readonly part: Numeric; readonly whole: Numeric },
  reference: { readonly part: Numeric; readonly whole: Numeric },
): Figure | Missing {
  takes("locationQuotient", { area, reference }, {}, {});
  const own = share(area.part, area.whole);
  const others = share(reference.part, reference.whole);
  if (isMissing(own)) return own;
  return isMissing(others) ? others : share(own.known, others.known);
}

/** Specialisation of an area in a category, against a reference region. */
export interface LocationQuotient {
  /** Code of the category. */
  readonly code: string;
  /** Its name. */
  readonly name: string;
  /** A ratio: above 1 the area is specialised in it. */
  readonly value: Decimal;
  /** Code of the reference region. */
  readonly reference: string;
}

/** Location quotients of the nodes whose totals a reference area has. */
export function locationQuotients(
  nodes: readonly AccountNode[],
  controls: Controls,
  gdp: ControlTotal | undefined,
  reference: string | undefined,
): readonly LocationQuotient[] {
  if (reference === undefined || !gdp) return [];
  const path = readRegion(reference).path;
  const whole = controls.find("gdp", path);
  if (!whole || whole.value.isZero()) return [];
  return nodes.flatMap(({ code, name, value }) => {
    const part = controls.find(`category:${code}`, path);
    if (!part || part.value.isZero() || isMissing(value) || value.isUndetermined || value.isFloor) return [];
    const quotient = locationQuotient(
      { part: value.known, whole: gdp.value },
      { part: part.value, whole: whole.value },
    );
    if (isMissing(quotient)) return [];
    return [{ code, name: category(code)?.name ?? name, value: quotient.known, reference }];
  });
}
