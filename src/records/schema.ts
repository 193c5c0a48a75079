import * as z from "zod/mini";
import {
  COUNT_FIELDS,
  type CountField,
  IDENTITY_FIELDS,
  type IdentityField,
  KEY_FIELDS,
  type KeyField,
  MONEY_FIELDS,
  type MoneyField,
} from "../vocabulary/fields.js";
import type { UnitRecord } from "./unitRecord.js";

function each<K extends string, V>(names: readonly K[], schema: V): Record<K, V> {
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<K, V>;
}

/** Text that may be absent, but not empty. */
type OptionalText = z.ZodMiniExactOptional<z.ZodMiniString>;
type RecordShape = Record<keyof UnitRecord, OptionalText>;

/** Within a function, so that a bundler can drop the schema where nobody asks for it. */
function recordShape(): RecordShape {
  const text = z.exactOptional(z.string().check(z.minLength(1)));
  const money = z.exactOptional(z.string().check(z.regex(/^-?\d+(\.\d{1,2})?$/)));
  const count = z.exactOptional(z.string().check(z.regex(/^\d+$/)));
  return {
    ...each<IdentityField, OptionalText>(IDENTITY_FIELDS, text),
    ...each<KeyField, OptionalText>(KEY_FIELDS, text),
    ...each<CountField, OptionalText>(COUNT_FIELDS, count),
    ...each<MoneyField, OptionalText>(MONEY_FIELDS, money),
  };
}

/** The one definition of a record; the fast row parser is held to it by a property test. */
export const unitRecordSchema = /* @__PURE__ */ z.strictObject(
  /* @__PURE__ */ recordShape(),
) satisfies z.ZodMiniType<UnitRecord>;
