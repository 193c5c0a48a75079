import { formatExact, MICRO, parseMicro, SHARE_DECIMALS } from "../numbers/exact.js";
import { RATE_BASES } from "../vocabulary/codelists/rateBases.js";
import type { Scope } from "../vocabulary/codelists/scopes.js";
import { INDUSTRY, REGION, SCOPE_OR_NONE, TEXT, YEAR } from "./cellKinds.js";
import type { ParameterFact } from "./log.js";
import { type CellKind, optional, parameter, required } from "./parameter.js";
import type { CellText } from "./row.js";

/** A row of a rate file: 增加值率 of a code. */
export interface ValueAddedRateRow {
  /** Code of GB/T 4754-2017, of any level: `C`, `39`. */
  readonly gbt4754: CellText;
  /** Value added over the base, a ratio of at most six decimals: `0.24`. */
  readonly rate: CellText;
  /** What it is a rate of: `output` or `revenue`. */
  readonly base: CellText;
  /** Code of the region that it holds for, and for all within it; default everywhere. */
  readonly region?: CellText | null | undefined;
  /** Units that it holds for: `all`, `aboveThreshold`, `belowThreshold`; default any. */
  readonly scope?: CellText | null | undefined;
  /** Year from which it holds; default any. */
  readonly year?: CellText | null | undefined;
  /** Where it is from, with its date. */
  readonly source?: CellText | null | undefined;
}

/** 增加值率 of a code: value added = base × rate. */
export interface ValueAddedRate {
  /** Code of GB/T 4754-2017. */
  readonly code: string;
  /** The rate in millionths. */
  readonly micro: bigint;
  /** What it is a rate of. */
  readonly base: "revenue" | "output";
  /** Digits of the region's code that say something; empty for everywhere. */
  readonly regionPath: string;
  /** Units that it holds for; undefined for any. */
  readonly scope: Scope | undefined;
  /** 0 where the file states none. */
  readonly year: number;
  /** Where it is from. */
  readonly source: string;
}

const RATE: CellKind<{ readonly micro: bigint; readonly text: string }> = {
  expected: "≥ 0, ≤ 6 decimals",
  read: (text) => {
    const micro = parseMicro(text);
    return micro === undefined || micro < 0n ? undefined : { micro, text };
  },
};

const BASE: CellKind<ValueAddedRate["base"]> = {
  expected: "output | revenue",
  read: (text) => (["output", "revenue"] as const).find((each) => each === text.trim()),
};

export const VALUE_ADDED_RATES = /* @__PURE__ */ parameter<ValueAddedRateRow>()({
  kind: "rates",
  columns: {
    gbt4754: required(INDUSTRY, "Code of GB/T 4754-2017, of any level"),
    rate: required(RATE, "Value added over the base", "ratio"),
    base: required(BASE, "What it is a rate of: output or revenue"),
    region: optional(REGION, "Region that it holds for, and for all within it; default everywhere"),
    scope: optional(SCOPE_OR_NONE, "Units that it holds for; default any"),
    year: optional(YEAR, "Year from which it holds; default any", "year"),
    source: optional(TEXT, "Where it is from"),
  },
  make: ({ gbt4754: code, rate, region, scope, ...rest }, { place, findings }): ValueAddedRate => {
    const { micro, text } = rate;
    if (micro > MICRO) findings.add("rateAboveOne", { code, rate: text }, { unit: code, place });
    return { code, micro, regionPath: region.path, scope: scope || undefined, ...rest };
  },
  states: {
    key: ({ code, regionPath, scope, year }): string => `${code} ${regionPath} ${scope ?? ""} ${year}`,
    value: ({ base, micro }) => `${base} ${micro}`,
  },
});

/** How a rate that was applied stands in the list of parameters. */
export function useOfRate({ code, base, micro, year, source }: ValueAddedRate): ParameterFact {
  const says = (of: string) => `${code} × ${of} = ${formatExact(micro, SHARE_DECIMALS)}`;
  const { zh, en } = RATE_BASES.of(base);
  return {
    kind: "rate",
    what: says(base),
    words: { zh: says(zh), en: says(en) },
    year: year === 0 ? "" : String(year),
    source,
  };
}
