import { Decimal } from "../numbers/decimal.js";

/** What JSON can hold, and `postMessage` and `structuredClone` carry. */
export type PlainData =
  | null
  | boolean
  | number
  | string
  | readonly PlainData[]
  | { readonly [key: string]: PlainData };

/**
 * Any result as plain data: exact numbers as decimal text, whole numbers of 分 as text, Maps as objects, and whatever has a `toJSON`
 * as that says. Functions and what is undefined are left out; a float that is no number is null.
 */
export function plainData(value: unknown): PlainData | undefined {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "bigint":
      return value.toString();
    case "number":
      return Number.isFinite(value) ? value : null;
    case "object":
      return value === null ? null : plainObject(value);
    default:
      return undefined;
  }
}

function plainObject(value: object): PlainData | undefined {
  // An infinite bound is none.
  if (Decimal.isDecimal(value)) return value.isFinite() ? value.toString() : null;
  if ("toJSON" in value && typeof value.toJSON === "function") return plainData(value.toJSON());
  if (value instanceof Map) return plainRecord(value);
  if (isListed(value)) return Array.from(value, (each) => plainData(each) ?? null);
  return plainRecord(Object.entries(value));
}

/** Arrays, sets and arrays of numbers of one type. */
function isListed(value: object): value is Iterable<unknown> {
  return Array.isArray(value) || value instanceof Set || ArrayBuffer.isView(value);
}

/** An object of its own keys: none of them can be taken for a prototype. */
function plainRecord(entries: Iterable<readonly [unknown, unknown]>): { readonly [key: string]: PlainData } {
  const kept: [string, PlainData][] = [];
  for (const [key, value] of entries) {
    const plain = plainData(value);
    if (plain !== undefined) kept.push([String(key), plain]);
  }
  return Object.fromEntries(kept);
}
