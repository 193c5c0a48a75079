import * as z from "zod/mini";
import { COUNT_FIELDS, type CountField, MONEY_FIELDS, type MoneyField } from "../vocabulary/fields.js";

/**
 * One enterprise or establishment, or one line of a table by industry, in canonical text: what every reader produces
 * and what callers may pass as objects. Money is decimal text in 元 with at most two decimals; counts are whole.
 * Missing is absent, never zero and never the empty text.
 */
export type UnitRecord = {
  /** 统一社会信用代码, or any identifier of the unit. */
  readonly unit?: string;
  readonly unitName?: string;
  readonly activity?: string;
  /** 数据状态 of the form of the Torch programme (火炬统计); `dis` marks a void row. */
  readonly dataStatus?: string;
  readonly period?: string;
  readonly periodKind?: string;
  readonly scope?: string;
  readonly region?: string;
  /** As it stands in the file, leading zeros kept. */
  readonly industryCode?: string;
  readonly industryName?: string;
  /** A ready-made total: the category that the whole line belongs to. */
  readonly category?: string;
  /** `category:share` pairs, `010606:0.4;nonDigital:0.6`. */
  readonly shares?: string;
  readonly digitalShare?: string;
  readonly weight?: string;
} & { readonly [M in MoneyField]?: string } & { readonly [C in CountField]?: string };

function each<K extends string, V>(names: readonly K[], schema: V): Record<K, V> {
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<K, V>;
}

/** Within a function, so that a bundler can drop the schema where nobody asks for it. */
function recordShape() {
  const text = z.optional(z.string().check(z.minLength(1)));
  const money = z.optional(z.string().check(z.regex(/^-?\d+(\.\d{1,2})?$/)));
  const count = z.optional(z.string().check(z.regex(/^\d+$/)));
  return {
    unit: text,
    unitName: text,
    activity: text,
    dataStatus: text,
    period: text,
    periodKind: text,
    scope: text,
    region: text,
    industryCode: text,
    industryName: text,
    category: text,
    shares: text,
    digitalShare: text,
    weight: text,
    ...each(MONEY_FIELDS, money),
    ...each(COUNT_FIELDS, count),
  };
}

/** The one definition of a record; the fast row parser is held to it by a property test. */
export const unitRecordSchema = z.strictObject(/* @__PURE__ */ recordShape());
