import { canonicalRange, rangeOf } from "../classification/candidates.js";
import { Amount } from "../numbers/amount.js";
import { Decimal } from "../numbers/decimal.js";
import type { MoneyUnit } from "../numbers/money.js";
import { nfkc } from "../util/nfkc.js";
import type { Scope } from "../vocabulary/scope.js";
import { MONEY_UNIT, NAME, PERIOD_OF_ROW, PRINTED, type Printed, REGION, SCOPE, TEXT } from "./cellKinds.js";
import { type CellKind, optional, parameter, type ReadRows, readAll, required } from "./parameter.js";
import { priceBasisNamed } from "./priceBasis.js";
import type { CellText, RowsOf } from "./row.js";

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

/** A published total (核算总量) with its vintage. */
export interface ControlTotal {
  /** Canonical text: `2023`, `2023Q1`, `2023-06`. */
  readonly period: string;
  /** Digits of the region's code that say something; empty for the nation. */
  readonly regionPath: string;
  /** Code of the region. */
  readonly region: string;
  /** Item of the closed vocabulary: `gdp`, `industry`, `category:01`, `growth:gdp`. */
  readonly item: string;
  /** In 元, or in the stated unit for growth rates. */
  readonly value: Decimal;
  /** Half a unit of the last printed digit, in the same unit: for checks of rounded totals. */
  readonly halfStep: Decimal;
  /** Unit in which it was printed. */
  readonly unit: string;
  /** Prices as stated; empty for current ones. */
  readonly basis: string;
  /** Year whose prices comparable figures are at; empty where none is stated. */
  readonly baseYear: string;
  /** Name of the release. */
  readonly vintage: string;
  /** Date of the release: `2024-12`. */
  readonly released: string;
  /** Units that it is of. */
  readonly scope: Scope;
  /** How far it is settled, in words. */
  readonly status: string;
  /** Where it is from. */
  readonly source: string;
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

const ITEM_NAMES: Readonly<Record<string, string>> = {
  地区生产总值: "gdp",
  国内生产总值: "gdp",
  生产总值: "gdp",
  第一产业: "primary",
  第二产业: "secondary",
  第三产业: "tertiary",
  农林牧渔业: "agriculture",
  工业: "industry",
  建筑业: "construction",
  服务业: "services",
};

function itemNamed(text: string): string {
  if (Object.hasOwn(ITEM_NAMES, text)) return ITEM_NAMES[text] ?? text;
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

const BASIS: CellKind<string> = {
  expected: "nominal | comparable | 现价 | 可比价",
  read: (text) => (priceBasisNamed(text) ? text : undefined),
};

const RELEASED: CellKind<string> = { expected: "2024-12", read: sortableDate };

const pricesOf = ({ basis, baseYear }: ControlTotal) => [basis, baseYear].filter(Boolean).join(" ");

export const CONTROL_TOTALS = /* @__PURE__ */ parameter<ControlTotalRow>()({
  kind: "controls",
  columns: {
    period: required(PERIOD_OF_ROW, "Period of the figure"),
    region: optional(REGION, "Region of the figure; default the nation"),
    item: required(
      ITEM_OF_ROW,
      "What it is of: gdp, an aggregate, section:X, division:NN, category:NN, core, growth:…",
    ),
    value: required(PRINTED, "The figure as printed", "as stated in unit"),
    unit: required(NAME, "Unit of the value: money, or that of a growth rate"),
    basis: optional(BASIS, "Prices: nominal or comparable; default nominal"),
    baseYear: optional(TEXT, "Year whose prices comparable figures are at", "year"),
    vintage: optional(TEXT, "Name of the release: preliminary, final, census revision"),
    released: optional(RELEASED, "Date of the release"),
    scope: optional(SCOPE, "Units that it is of; default all"),
    status: optional(TEXT, "How far it is settled, in words"),
    source: optional(TEXT, "Where it is from"),
  },
  make: ({ period, region, item, value, unit, ...rest }, { reject }): ControlTotal | undefined => {
    const money = item.startsWith(RATE_ITEM) ? undefined : MONEY_UNIT.read(unit);
    if (!money && !item.startsWith(RATE_ITEM)) return reject("unit", MONEY_UNIT.expected, unit);
    return {
      period: period.text,
      regionPath: region.path,
      region: region.code,
      item,
      ...printedValue(value, money),
      unit,
      ...rest,
    };
  },
  states: {
    key: (row) =>
      [row.item, row.period, row.regionPath, row.scope, pricesOf(row), row.vintage, row.released].join(" "),
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
 * `${gdp?.item} ${gdp?.value} ± ${gdp?.halfStep}`; //=> "gdp 129427200000000 ± 50000000"
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
