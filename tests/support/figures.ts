import { isFigure, isMissing, type Missing } from "../../src/figures/missing.js";
import type { Decimal } from "../../src/numbers/decimal.js";

/** What is decided of a figure; undefined where there is none. */
export function known(figure: unknown): Decimal | undefined {
  return isFigure(figure) ? figure.known : undefined;
}

/** Why there is no figure; undefined where there is one. */
export function reason(figure: unknown): string | undefined {
  return isMissing(figure) ? figure.reason : undefined;
}

/** A result that must be there: without one the test fails with the reason. */
export function made<T>(result: T | Missing | undefined): T {
  if (result === undefined || isMissing(result)) throw new Error(`no result: ${reason(result)}`);
  return result;
}
