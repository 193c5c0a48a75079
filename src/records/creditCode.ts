import { asText } from "../util/given.js";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Whether an 18-character unified social credit code carries the right check character (GB 32100-2015).
 *
 *     C18 = 31 − (Σ Cᵢ · 3^(i−1) mod 31), with 31 read as 0
 *
 * @example creditCodeIsValid("91350100M000100Y43") //=> true
 */
export function creditCodeIsValid(code: string): boolean {
  if (asText(code, "creditCodeIsValid: code").length !== 18) return false;
  let sum = 0;
  for (const [i, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(code[i] ?? "");
    if (value < 0) return false;
    sum += value * weight;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}
