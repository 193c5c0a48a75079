/**
 * The ways the field measures penetration, each under its own name; none is a default, none is mixed with another.
 *
 * `efficiencyRate`, `digitalRate`: accounting, 05 or core ∪ 05 in the sector over the sector's value added.
 * `growthAccounting`: digitalised value added from the contribution of ICT capital over the sector's value added.
 * `ioDirect`, `ioComplete`: digital inputs in one unit of output, direct or complete; the two with `Share` relate them to all inputs.
 * `adoption`: units that use a technology over all units.
 * `published`: a rate as somebody printed it.
 */
export const PENETRATION_METHODS = [
  "efficiencyRate",
  "digitalRate",
  "growthAccounting",
  "ioDirect",
  "ioDirectShare",
  "ioComplete",
  "ioCompleteShare",
  "adoption",
  "published",
] as const;

export type PenetrationMethod = (typeof PENETRATION_METHODS)[number];
