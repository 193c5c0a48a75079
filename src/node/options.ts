import * as z from "zod/mini";
import { MONEY_UNITS } from "../numbers/money.js";
import { ENCODINGS } from "../records/encoding.js";
import { IMPORT_TREATMENTS } from "../vocabulary/codelists/importTreatments.js";
import { PENETRATION_METHODS } from "../vocabulary/codelists/penetrationMethods.js";
import { INTEREST_TREATMENTS, OUTPUT_BASES } from "../vocabulary/codelists/policies.js";
import { SCOPES } from "../vocabulary/codelists/scopes.js";
import { readDistance } from "../vocabulary/distance.js";

const optional = z.optional(z.string());
const flag = z._default(z.boolean(), false);

/** Options of all commands, checked in one place, whether a command line or a manifest gives them. */
export const OPTIONS = z.strictObject({
  out: z.optional(z.string().check(z.minLength(1, "DIR | F"))),
  controls: optional,
  shares: optional,
  rates: optional,
  groups: optional,
  claims: optional,
  decisions: optional,
  mapping: optional,
  previous: optional,
  prices: optional,
  digital: optional,
  io: optional,
  layout: optional,
  adoption: optional,
  digitalised: optional,
  aggregates: optional,
  period: optional,
  base: optional,
  apart: z.optional(
    z.string().check(z.refine((text) => readDistance(text) !== undefined, "1y | 3y | 1q | 2m")),
  ),
  baseVintage: optional,
  method: z.optional(z.array(z.enum(PENETRATION_METHODS.ids))),
  imports: z.optional(z.enum(IMPORT_TREATMENTS.ids)),
  region: optional,
  reference: optional,
  scope: z.optional(z.enum(SCOPES.ids)),
  by: z.optional(z.array(z.string()).check(z.maxLength(3))),
  unit: z.optional(z.enum(Object.keys(MONEY_UNITS) as [keyof typeof MONEY_UNITS])),
  edition: z.optional(z.enum(["2011", "2017"])),
  kind: z.optional(z.enum(["units", "lines"])),
  encoding: z.optional(z.enum(ENCODINGS as [(typeof ENCODINGS)[number]])),
  missing: z._default(z.array(z.string()), []),
  vintage: optional,
  dataVintage: optional,
  outputBasis: z._default(z.enum(OUTPUT_BASES.ids), "exVat"),
  interest: z._default(z.enum(INTEREST_TREATMENTS.ids), "asIntermediate"),
  rounding: z._default(z.enum(["halfUp", "halfEven"]), "halfUp"),
  lang: z._default(z.enum(["zh", "en"]), "zh"),
  json: flag,
  bom: flag,
  official: flag,
  forceScope: flag,
  noDuplicates: flag,
  help: flag,
  version: flag,
});

export type Options = z.output<typeof OPTIONS>;

/**
 * Checks options that a manifest has kept. Names that this version does not know are refused like wrong values.
 *
 * @returns undefined when they are not options of this program
 */
export function readKeptOptions(kept: unknown): Options | undefined {
  return OPTIONS.safeParse(kept).data;
}
