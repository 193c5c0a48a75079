import { MONEY_UNITS, type MoneyUnit, moneyUnit } from "../numbers/money.js";
import { asFlag, asOptions, asText, asTexts, oneOf, refuse, type Take } from "../util/given.js";
import { SCOPES } from "../vocabulary/codelists/scopes.js";
import { ENCODINGS, encodingNamed } from "./encoding.js";
import type { ReadOptions } from "./tables.js";

/** Names of headers, as an object or a Map. */
const asMapping: Take<Readonly<Record<string, string>>> = (given, name) => {
  if (given instanceof Map) return Object.fromEntries(given);
  return typeof given === "object" && given !== null && !Array.isArray(given)
    ? (given as Record<string, string>)
    : refuse(name, "an object: header → field", given);
};

const TAKEN = {
  unit: oneOf(Object.keys(MONEY_UNITS) as MoneyUnit[], moneyUnit),
  kind: oneOf(["units", "lines"]),
  period: asText,
  scope: oneOf(SCOPES.ids, SCOPES.read),
  region: asText,
  by: asTexts,
  mapping: asMapping,
  missing: asTexts,
  checks: asFlag,
  encoding: oneOf(ENCODINGS, encodingNamed),
  file: asText,
};

/** Options of whatever reads records, as they are taken; a copy. */
export function readOptionsOf<T extends ReadOptions>(given: T | undefined, name: string): T {
  return asOptions<T>(given, name, TAKEN as { readonly [K in keyof T]?: Take });
}
