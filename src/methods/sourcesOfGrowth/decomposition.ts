import { asNumber, takes } from "../../util/given.js";
import { TWO_YEARS } from "./tornqvist.js";

/** A factor of production in two years: growth of its services and its part of the value of output. */
export interface Factor {
  /** Its name. */
  readonly name: string;
  /** Δln of the quantity. */
  readonly growth: number;
  /** P·x / (P_Y·Y) in the two years. */
  readonly share: { readonly current: number; readonly previous: number };
}

/** Growth of output taken apart, in differences of logarithms. */
export interface Decomposition {
  /** What each factor contributed, a difference of logarithms. */
  readonly parts: readonly { readonly name: string; readonly contribution: number }[];
  /** Growth that no factor accounts for (全要素生产率). */
  readonly residual: number;
  /** Growth of output, a difference of logarithms. */
  readonly growth: number;
}

/**
 * Sources of growth.
 *
 *     Δln Y = Δln A + Σ_x β̄_x Δln x        β̄_x = mean of the two years' cost shares
 *
 * Source: Jorgenson and Griliches (1967); in the form the academy of ICT describes for industrial digitalisation (formula by general
 * knowledge, medium certainty). Figures of others whose inputs are unpublished are not reproduced by it.
 *
 * @example
 * const ict = { name: "ICT", growth: 0.2, share: { current: 0.1, previous: 0.1 } };
 * decompose(0.08, [ict]).residual.toFixed(2); //=> "0.06"
 */
export function decompose(growth: number, factors: readonly Factor[]): Decomposition {
  takes("decompose", { growth, factors }, asNumber, [{ growth: asNumber, share: TWO_YEARS }]);
  const parts = factors.map(({ name, growth: change, share }) => ({
    name,
    contribution: ((share.current + share.previous) / 2) * change,
  }));
  return { parts, residual: growth - parts.reduce((sum, { contribution }) => sum + contribution, 0), growth };
}
