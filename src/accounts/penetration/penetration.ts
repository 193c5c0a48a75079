import type { Decimal } from "../../numbers/decimal.js";
import type { PenetrationMethod } from "../../vocabulary/penetrationMethods.js";

/** One rate of one sector by one method, in one shape whatever the method. */
export interface Penetration {
  readonly method: PenetrationMethod;
  /** An aggregate (`industry`), or the code of a sector of an input–output table. */
  readonly sector: string;
  readonly sectorName: { readonly zh: string; readonly en: string };
  readonly period: string;
  readonly region: string;
  /** A ratio, 0.112 for 11.2 %. What is not certain is between low and high. */
  readonly known: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
  /** Part of what touches the numerator that is decided; undefined where the method has no such thing. */
  readonly coverage: Decimal | undefined;
  readonly numerator: Decimal | undefined;
  readonly denominator: Decimal | undefined;
  readonly denominatorSource: string;
  /** Computed in float64: no figure of money. */
  readonly float: boolean;
  readonly certainty: string;
  readonly source: string;
}
