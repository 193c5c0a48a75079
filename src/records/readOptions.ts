import type { RowKind } from "../cells/row.js";
import { asEdition } from "../classification/industries.js";
import { MONEY_UNITS, type MoneyUnit, moneyUnit } from "../numbers/money.js";
import { asText, asTexts, type OptionTakes, oneOf, refuse, type Take } from "../util/given.js";
import { ENCODINGS, type Encoding, encodingNamed } from "./encoding.js";
import type { ReadOptions } from "./tables.js";

/** Names of headers, as an object or a Map. */
const asMapping: Take<Readonly<Record<string, string>>> = (given, name) => {
  if (given instanceof Map) return Object.fromEntries(given);
  return typeof given === "object" && given !== null && !Array.isArray(given)
    ? (given as Record<string, string>)
    : refuse(name, "an object: header → field", given);
};

export const READ_OPTIONS: OptionTakes<ReadOptions> = {
  unit: /* @__PURE__ */ oneOf<MoneyUnit>(/* @__PURE__ */ Object.keys(MONEY_UNITS) as MoneyUnit[], moneyUnit),
  kind: /* @__PURE__ */ oneOf<RowKind>(["units", "lines"]),
  period: asText,
  edition: asEdition,
  by: asTexts,
  mapping: asMapping,
  missing: asTexts,
};

/** An encoding by any of its names. */
export const asEncoding: Take<Encoding> = /* @__PURE__ */ oneOf<Encoding>(ENCODINGS, encodingNamed);
