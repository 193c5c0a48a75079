import { type Decimal, type Numeric, toDecimal } from "../../numbers/decimal.js";
import { divideByBase } from "../../numbers/divide.js";

/**
 * A published penetration rate made again from a stated digitalised value added.
 *
 *     p = digitalised value added of the sector / value added of the sector
 *
 * The caller answers for both sides meaning the same sector, scope and vintage: 工业 is not 第二产业.
 *
 * @returns a ratio
 * @throws {ZeroDenominator} when the sector has no value added
 * @throws {NegativeBase} when it is below zero
 * @example recomputePenetration("25.3", "905.04").toFixed(4) //=> "0.0280"
 */
export function recomputePenetration(digitalised: Numeric, sectorValueAdded: Numeric): Decimal {
  return divideByBase(
    toDecimal(digitalised, "recomputePenetration: digitalised"),
    toDecimal(sectorValueAdded, "recomputePenetration: sectorValueAdded"),
    "recomputePenetration",
  );
}
