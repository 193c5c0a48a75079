import type { Place } from "../findings/findings.js";
import { formatExact, SHARE_DECIMALS } from "../numbers/exact.js";
import { CANDIDATES } from "../vocabulary/codelists/candidates.js";
import { CATEGORY_OR_NONE, INDUSTRY, REGION, SHARE, TEXT, YEAR } from "./cellKinds.js";
import type { ParameterFact } from "./log.js";
import { optional, parameter, required } from "./parameter.js";
import type { CellText } from "./row.js";

/** A row of a coefficient file: the part of a code's whole value added that belongs to a category. */
export interface DigitalShareRow {
  /** Code of GB/T 4754-2017, of any level: `3831`. */
  readonly gbt4754: CellText;
  /** Category of any level, `010606`, or `nonDigital`. */
  readonly category: CellText;
  /** Part of the value added, a ratio of at most six decimals: `0.4`. */
  readonly share: CellText;
  /** Code of the region that it holds for, and for all within it; default everywhere. */
  readonly region?: CellText | null | undefined;
  /** Year from which it holds; default any. */
  readonly year?: CellText | null | undefined;
  /** How it was had: survey, expert opinion. */
  readonly method?: CellText | null | undefined;
  /** Where it is from, with its date. */
  readonly source?: CellText | null | undefined;
}

/** λ: the part of a code's value added that belongs to a category, with its source, year and method. */
export interface DigitalShare {
  /** Code of GB/T 4754-2017. */
  readonly code: string;
  /** A category of any level, or `nonDigital`. */
  readonly category: string;
  /** The share in millionths. */
  readonly micro: bigint;
  /** Digits of the region's code that say something; empty for everywhere. */
  readonly regionPath: string;
  /** 0 where the file states none. */
  readonly year: number;
  /** How it was had. */
  readonly method: string;
  /** Where it is from. */
  readonly source: string;
  /** Where the row stands. */
  readonly place: Place;
}

export const DIGITAL_SHARES = /* @__PURE__ */ parameter<DigitalShareRow>()({
  kind: "shares",
  columns: {
    gbt4754: required(INDUSTRY, "Code of GB/T 4754-2017, of any level"),
    category: required(CATEGORY_OR_NONE, "Category of any level, or nonDigital"),
    share: required(SHARE, "Part of the code's whole value added that belongs to the category", "ratio"),
    region: optional(REGION, "Region that it holds for, and for all within it; default everywhere"),
    year: optional(YEAR, "Year from which it holds; default any", "year"),
    method: optional(TEXT, "How it was had"),
    source: optional(TEXT, "Where it is from"),
  },
  make: ({ gbt4754: code, category, share: micro, region, ...rest }, { place }) => ({
    ...{ code, category, micro, regionPath: region.path },
    ...rest,
    place,
  }),
  states: {
    key: ({ code, category, regionPath, year }): string => `${code} ${category} ${regionPath} ${year}`,
    value: ({ micro }) => micro,
  },
});

/** How a share that was applied stands in the list of parameters. */
export function useOfShare({ code, category, micro, year, method, source }: DigitalShare): ParameterFact {
  const says = (to: string) => `${code} → ${to} = ${formatExact(micro, SHARE_DECIMALS)}`;
  const { zh, en } = CANDIDATES.has(category) ? CANDIDATES.of(category) : { zh: category, en: category };
  return {
    kind: "share",
    what: says(category),
    words: { zh: says(zh), en: says(en) },
    year: year === 0 ? "" : String(year),
    source: [method, source].filter(Boolean).join("; "),
  };
}
