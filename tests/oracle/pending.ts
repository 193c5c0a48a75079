const RATES = "RULES 4: a rate applies to what the parts leave of the base of a subtotal";
const TOTALS = "RULES 1: a ready-made total lies in the divisions and sections of its categories";
const GROUPS = "RULES 1: a share narrows where its part may lie, in groups too";

/**
 * Cases of fixtures/oracle in which the library is known to differ and the second implementation to be right, with the rule
 * that says so. A case that agrees again fails its test until it is taken out here.
 */
export const PENDING: Readonly<Record<string, string>> = {
  "0004": RATES,
  "0009": RATES,
  "0015": RATES,
  "0016": RATES,
  "0017": TOTALS,
  "0031": GROUPS,
};
