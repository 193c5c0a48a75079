import { asFigure, Decimal } from "../../numbers/decimal.js";
import { asText, refuse, takes } from "../../util/given.js";

/** One narrow industry inside its section or division, with its two coefficients. */
export interface NarrowIndustry {
  /** Its name, for the result. */
  readonly name: string;
  /** Value added of the section or division in the year, 元 or any one unit. */
  readonly parent: Decimal;
  /** 行业增加值结构系数 k = VA_narrow / VA_parent, from an input–output table. */
  readonly structure: Decimal;
  /** 数字经济调整系数 a = digital VA / VA of the narrow industry, from census revenue of its digital classes. */
  readonly adjustment: Decimal;
}

/**
 * Value added of the digital economy by splitting (许宪春、张美慧 2020, after the US Bureau of Economic Analysis).
 *
 *     VA^{digital} = Σ_j VA_parent(j) · k_j · a_j
 *
 * Assumption: the digital part of an industry has the intermediate-input ratio of the industry, so its part of output is its part of value added.
 * Source: 中国工业经济 2020(5); the formulas are general knowledge, the assumption is confirmed by a textbook.
 *
 * @throws {RangeError} when a coefficient is not between 0 and 1
 * @example
 * const software = { name: "软件", parent: new Decimal(1000), structure: new Decimal("0.4"), adjustment: new Decimal("0.5") };
 * splitDigital([software]).total.toString(); //=> "200"
 */
export function splitDigital(industries: readonly NarrowIndustry[]): {
  /** Digital value added by industry, in the unit of `parent`. */
  readonly parts: readonly { readonly name: string; readonly value: Decimal }[];
  /** Their sum. */
  readonly total: Decimal;
} {
  takes("splitDigital", { industries }, [
    { name: asText, parent: asFigure, structure: asFigure, adjustment: asFigure },
  ]);
  const parts = industries.map(({ name, parent, structure, adjustment }, i) => {
    for (const [part, coefficient] of Object.entries({ structure, adjustment }))
      if (coefficient.isNegative() || coefficient.greaterThan(1))
        refuse(`splitDigital: industries[${i}].${part}`, "0 … 1", coefficient.toString(), RangeError);
    return { name, value: parent.times(structure).times(adjustment) };
  });
  return { parts, total: parts.reduce((sum, { value }) => sum.plus(value), new Decimal(0)) };
}
