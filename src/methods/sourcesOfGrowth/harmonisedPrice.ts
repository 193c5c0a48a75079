import { asNumber, takes } from "../../util/given.js";

/**
 * Prices of ICT goods brought to those of a country that allows for quality (Schreyer).
 *
 *     Δln P^{ICT} = λ + Δln P^{K}        λ = Δln P^{ICT, reference} − Δln P^{K, reference}
 *
 * The gap between prices of ICT and of other capital in the reference country is taken for the own; smoothing of λ over time is the caller's.
 *
 * @returns Δln of the harmonised price
 * @example harmonisedPrice({ ict: -0.15, other: 0.02 }, 0.01).toFixed(2) //=> "-0.16"
 */
export function harmonisedPrice(
  reference: { readonly ict: number; readonly other: number },
  ownOther: number,
): number {
  takes("harmonisedPrice", { reference, ownOther }, { ict: asNumber, other: asNumber }, asNumber);
  return reference.ict - reference.other + ownOther;
}
