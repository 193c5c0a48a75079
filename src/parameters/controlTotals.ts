import { canonicalRange, rangeOf } from "../classification/candidates.js";
import { Amount } from "../numbers/amount.js";
import { Decimal } from "../numbers/decimal.js";
import type { MoneyUnit } from "../numbers/money.js";
import { nfkc } from "../util/nfkc.js";
import { AGGREGATES } from "../vocabulary/codelists/aggregates.js";
import type { Basis } from "../vocabulary/codelists/bases.js";
import { WHOLES } from "../vocabulary/codelists/wholes.js";
import { MONEY_UNIT, NAME, PERIOD_OF_ROW, PRINTED, type Printed, REGION, SCOPE, TEXT } from "./cellKinds.js";
import { type CellKind, optional, parameter, type ReadRows, readAll, required } from "./parameter.js";
import { priceBasisNamed } from "./priceBasis.js";
import type { Release } from "./release.js";
import type { CellText, RowsOf } from "./row.js";
import type { SeriesKey } from "./seriesKey.js";
import { AS_STATED } from "./unitInName.js";

/** A row of a control-total file: a published figure with its release. */
export interface ControlTotalRow {
  /** Period of the figure: `2023`, `2023Q1`, `2023-06`, `2023年1-6月`. */
  readonly period: CellText;
  /** Code of its region; default the nation. */
  readonly region?: CellText | null | undefined;
  /** What it is of: `gdp`, an aggregate, `section:X`, `division:NN`, `category:NN`, `core`, `growth:…`. */
  readonly item: CellText;
  /** The figure as printed, in `unit`. */
  readonly value: CellText;
  /** 元, 万元, 亿元; of a growth rate `%`. */
  readonly unit: CellText;
  /** Prices: `nominal` or `comparable`; default nominal. */
  readonly basis?: CellText | null | undefined;
  /** Year whose prices comparable figures are at. */
  readonly baseYear?: CellText | null | undefined;
  /** Name of the release: preliminary, final, census revision. */
  readonly vintage?: CellText | null | undefined;
  /** Date of the release: `2024-12`. */
  readonly released?: CellText | null | undefined;
  /** Units that it is of: `all`, `aboveThreshold`, `belowThreshold`; default all. */
  readonly scope?: CellText | null | undefined;
  /** How far it is settled, in words. */
  readonly status?: CellText | null | undefined;
  /** Where it is from, with its date. */
  readonly source?: CellText | null | undefined;
}

/** A published total (核算总量) with its release. */
export interface ControlTotal {
  /** What it is of: item, region, scope and prices. */
  readonly key: SeriesKey;
  /** Which publication states it. */
  readonly release: Release;
  /** Its period, under its standard name. */
  readonly period: string;
  /** Digits of the region's code that say something; empty for the nation. */
  readonly regionPath: string;
  /** Prices in the word of the row; empty where it states none. */
  readonly statedBasis: string;
  /** In 元, or in the stated unit for growth rates. */
  readonly value: Decimal;
  /** Half a unit of the last printed digit, in the same unit: for checks of rounded totals. */
  readonly halfStep: Decimal;
  /** Unit of the row: of money, or that of a rate. */
  readonly unit: string;
}

/** Items of published rates: `growth:gdp`. */
const RATE_ITEM = "growth:";

const ITEM =
  /^(gdp|primary|secondary|tertiary|agriculture|industry|construction|services|section:[A-T]|division:\d{2}|category:(\d{2}|\d{4}|\d{6}|core|core\+05)|growth:.+)$/;

/**
 * The item of the closed vocabulary of control totals that a text names: `GDP`, 地区生产总值 and the names of the aggregates (工业 is not
 * 第二产业), a range of categories under any of its names (`category:01-05`, `core`, 01–04); undefined where it names none.
 */
export function controlItemNamed(text: string): string | undefined {
  const item = canonicalItem(text);
  return ITEM.test(item) ? item : undefined;
}

function canonicalItem(text: string): string {
  const folded = nfkc(text).trim();
  const [, kind = "", of = ""] = /^(category|growth) ?: ?(.*)$/i.exec(folded) ?? [];
  if (kind === "") return itemNamed(folded);
  return kind.toLowerCase() === "category" ? `category:${canonicalRange(of)}` : `growth:${canonicalItem(of)}`;
}

function itemNamed(text: string): string {
  const known = WHOLES.read(text) ?? AGGREGATES.read(text);
  if (known) return known;
  const range = canonicalRange(text);
  if (rangeOf(range)) return `category:${range}`;
  return /^[A-Za-z]+$/.test(text) ? text.toLowerCase() : text;
}

/** A printed number in 元, or as it stands where it is no money, and half a unit of its last digit. */
function printedValue({ text, decimals }: Printed, unit: MoneyUnit | undefined) {
  const toYuan = (amount: string) =>
    new Decimal(unit ? Amount.parse(amount, unit).amount.toString() : amount);
  const step = new Decimal(10).pow(-decimals).div(2);
  return { value: toYuan(text), halfStep: unit ? step.times(toYuan("1")) : step };
}

const ITEM_OF_ROW: CellKind<string> = {
  expected: "gdp | primary | … | section:X | division:NN | category:NN | core | growth:…",
  read: controlItemNamed,
};

/** Prices as the row states them, and what they are. */
const BASIS: CellKind<{ readonly stated: string; readonly basis: Basis }> = {
  expected: "nominal | comparable | 现价 | 可比价",
  read: (stated) => {
    const basis = priceBasisNamed(stated);
    return basis && { stated, basis };
  },
};

const RELEASED: CellKind<string> = { expected: "2024-12", read: sortableDate };

const pricesOf = ({ statedBasis, key }: ControlTotal) =>
  [statedBasis, key.baseYear].filter(Boolean).join(" ");

export const CONTROL_TOTALS = /* @__PURE__ */ parameter<ControlTotalRow>()({
  kind: "controls",
  columns: {
    period: required(PERIOD_OF_ROW, "Period of the figure"),
    region: optional(REGION, "Region of the figure; default the nation"),
    item: required(
      ITEM_OF_ROW,
      "What it is of: gdp, an aggregate, section:X, division:NN, category:NN, core, growth:…",
    ),
    value: required(PRINTED, "The figure as printed", AS_STATED),
    unit: required(NAME, "Unit of the value: money, or that of a growth rate"),
    basis: optional(BASIS, "Prices: nominal or comparable; default nominal"),
    baseYear: optional(TEXT, "Year whose prices comparable figures are at", "year"),
    vintage: optional(TEXT, "Name of the release: preliminary, final, census revision"),
    released: optional(RELEASED, "Date of the release"),
    scope: optional(SCOPE, "Units that it is of; default all"),
    status: optional(TEXT, "How far it is settled, in words"),
    source: optional(TEXT, "Where it is from"),
  },
  make: (row, { reject }): ControlTotal | undefined => {
    const { item, unit, scope, baseYear, vintage, released, status, source } = row;
    const money = item.startsWith(RATE_ITEM) ? undefined : MONEY_UNIT.read(unit);
    if (!money && !item.startsWith(RATE_ITEM)) return reject("unit", MONEY_UNIT.expected, unit);
    return {
      key: { item, region: row.region.code, scope, basis: row.basis.basis, baseYear },
      release: { vintage, released, status, source },
      period: row.period.text,
      regionPath: row.region.path,
      statedBasis: row.basis.stated,
      ...printedValue(row.value, money),
      unit,
    };
  },
  states: {
    key: (row) => {
      const { item, scope } = row.key;
      const { vintage, released } = row.release;
      return [item, row.period, row.regionPath, scope, pricesOf(row), vintage, released].join(" ");
    },
    value: ({ value }) => value.toString(),
  },
});

/**
 * Reads rows of a control-total file (`period,region,item,value,unit,basis,baseYear,vintage,released,scope,status,source`).
 *
 * Money comes out in 元, exact, with half a unit of its last printed digit; an item `growth:…` keeps the unit it states. An empty scope is `all`.
 *
 * @param rows  objects with these keys, or rows of a file as `readParameters` gives them
 * @returns the rows that could be read. Others are the finding `parameterInvalid`; two that state one figure of one release differently are both
 *          left out, with `parameterConflict`; columns of other names are `parameterColumnIgnored`
 * @example
 * const { rows } = readControlTotals([{ period: "2023", item: "GDP", value: "1294272", unit: "亿元" }]);
 * const [gdp] = rows;
 * `${gdp?.key.item} ${gdp?.value} ± ${gdp?.halfStep}`; //=> "gdp 129427200000000 ± 50000000"
 */
export function readControlTotals(rows: RowsOf<ControlTotalRow>): ReadRows<ControlTotal> {
  return readAll(CONTROL_TOTALS, rows, "readControlTotals: rows");
}

/** 2024-3 and 2024年12月 in one order: year, month, day with two digits each. Other text stays as it is. */
function sortableDate(text: string): string {
  const match = /^(\d{4})(?:[-./年](\d{1,2}))?(?:[-./月](\d{1,2}))?[月日]?$/u.exec(nfkc(text).trim());
  if (!match) return text.trim();
  return [match[1], match[2]?.padStart(2, "0"), match[3]?.padStart(2, "0")].filter(Boolean).join("-");
}

/** The release of a total with its prices and scope, as notes of it say them. */
export function releaseText({ release, statedBasis, key }: ControlTotal): string {
  return [release.vintage, release.released, statedBasis, key.scope].filter(Boolean).join(", ");
}
