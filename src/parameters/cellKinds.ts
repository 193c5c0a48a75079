import { NON_DIGITAL } from "../classification/candidates.js";
import { category } from "../classification/categories.js";
import { industry } from "../classification/industries.js";
import { MICRO, parseDecimalText, parseMicro } from "../numbers/exact.js";
import { type MoneyUnit, moneyUnit } from "../numbers/money.js";
import { AGGREGATES, type Aggregate } from "../vocabulary/codelists/aggregates.js";
import { SCOPES, type Scope } from "../vocabulary/codelists/scopes.js";
import { type Period, parsePeriod } from "../vocabulary/periods.js";
import { type Region, readRegion } from "../vocabulary/regions.js";
import type { CellKind } from "./parameter.js";

/** Any text as it stands; what it means is for the row to say. */
export const TEXT: CellKind<string> = { expected: "text", read: (text) => text };

/** Any text without the blanks around it. */
export const NAME: CellKind<string> = { expected: "text", read: (text) => text.trim() };

/** A code of GB/T 4754-2017 of any level. */
export const INDUSTRY: CellKind<string> = {
  expected: "GB/T 4754-2017",
  read: (text) => (industry(text.trim()) ? text.trim() : undefined),
};

/** A category of any level. */
export const CATEGORY: CellKind<string> = {
  expected: "01 | 0101 | 010101",
  read: (text) => (category(text.trim()) ? text.trim() : undefined),
};

/** A category of any level, or `nonDigital`. */
export const CATEGORY_OR_NONE: CellKind<string> = /* @__PURE__ */ (() => ({
  expected: `${CATEGORY.expected} | ${NON_DIGITAL}`,
  read: (text: string) => (text.trim() === NON_DIGITAL ? NON_DIGITAL : CATEGORY.read(text)),
}))();

/** A part of a whole, in millionths. */
export const SHARE: CellKind<bigint> = {
  expected: "0 … 1, ≤ 6 decimals",
  read: (text) => {
    const micro = parseMicro(text);
    return micro === undefined || micro < 0n || micro > MICRO ? undefined : micro;
  },
};

/** A year; 0 where none is stated. */
export const YEAR: CellKind<number> = {
  expected: "2022",
  read: (text) => {
    const stated = text.trim();
    if (stated === "") return 0;
    return /^\d{4}$/.test(stated) ? Number(stated) : undefined;
  },
};

export const REGION: CellKind<Region> = { expected: "410800", read: readRegion };

export const PERIOD_OF_ROW: CellKind<Period> = {
  expected: "2023 | 2023Q1 | 2023-06 | 2023年1-6月",
  read: parsePeriod,
};

/** The same, as it is written. */
export const PERIOD_TEXT: CellKind<string> = {
  expected: PERIOD_OF_ROW.expected,
  read: (text) => parsePeriod(text) && text.trim(),
};

/** A scope; empty where none is stated. */
export const SCOPE_OR_NONE: CellKind<Scope | ""> = {
  expected: "all | aboveThreshold | belowThreshold",
  read: (text) => (text.trim() === "" ? "" : SCOPES.read(text)),
};

/** A scope; all units where none is stated. */
export const SCOPE: CellKind<Scope> = {
  expected: SCOPE_OR_NONE.expected,
  read: (text) => SCOPE_OR_NONE.read(text) || (text.trim() === "" ? "all" : undefined),
};

export const MONEY_UNIT: CellKind<MoneyUnit> = { expected: "元 … 亿元", read: moneyUnit };

/** A number as it is printed, and its digits behind the point. */
export interface Printed {
  readonly text: string;
  readonly decimals: number;
  readonly digits: bigint;
}

export const PRINTED: CellKind<Printed> = {
  expected: "decimal",
  read: (text) => {
    const parsed = parseDecimalText(text.trim());
    return parsed && { text: text.trim(), ...parsed };
  },
};

/** A printed number above 0: over nothing, or less than nothing, there is no rate. */
export const PRINTED_POSITIVE: CellKind<Printed> = {
  expected: "> 0",
  read: (text) => {
    const printed = PRINTED.read(text);
    return printed && printed.digits > 0n ? printed : undefined;
  },
};

/** An aggregate of industries by its id. */
export const AGGREGATE: CellKind<Aggregate> = /* @__PURE__ */ (() => ({
  expected: AGGREGATES.ids.join(" | "),
  read: (text: string) => {
    const stated = text.trim();
    return AGGREGATES.has(stated) ? stated : undefined;
  },
}))();
