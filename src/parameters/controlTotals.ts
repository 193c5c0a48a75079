import { canonicalRange, rangeOf } from "../classification/candidates.js";
import { asCollector, type FindingCollector } from "../findings/findings.js";
import { Amount } from "../numbers/amount.js";
import { Decimal } from "../numbers/decimal.js";
import { parseDecimalText } from "../numbers/exact.js";
import { type MoneyUnit, moneyUnit } from "../numbers/money.js";
import { takes } from "../util/given.js";
import { nfkc } from "../util/nfkc.js";
import { AGGREGATES } from "../vocabulary/codelists/aggregates.js";
import { SCOPES, type Scope } from "../vocabulary/codelists/scopes.js";
import { WHOLES } from "../vocabulary/codelists/wholes.js";
import { parsePeriod } from "../vocabulary/periods.js";
import { readRegion } from "../vocabulary/regions.js";
import { priceBasisNamed } from "./priceBasis.js";
import type { Release } from "./release.js";
import { agreeing, type Raw, readRows } from "./rows.js";
import type { SeriesKey } from "./seriesKey.js";

/** A published total (核算总量) with its release. */
export interface ControlTotal {
  /** What it is of: item, region, scope and prices. */
  readonly key: SeriesKey;
  /** Which publication states it. */
  readonly release: Release;
  /** Its period, under its standard name. */
  readonly period: string;
  /** The region with all that lies above it, for comparing regions however their codes are written. */
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

const CONTROL = [
  "period",
  "region?",
  "item",
  "value",
  "unit",
  "basis?",
  "baseYear?",
  "vintage?",
  "released?",
  "scope?",
  "status?",
  "source?",
] as const;

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

/** A scope as it is stated; an empty one is all units. */
function scopeNamed(text = ""): Scope | undefined {
  return text.trim() === "" ? "all" : SCOPES.read(text);
}

/** A printed number in 元, or as it stands where it is no money, and half a unit of its last digit. */
function printedValue(text: string, decimals: number, unit: MoneyUnit | undefined) {
  const toYuan = (amount: string) =>
    new Decimal(unit ? Amount.parse(amount, unit).amount.toString() : amount);
  const step = new Decimal(10).pow(-decimals).div(2);
  return { value: toYuan(text), halfStep: unit ? step.times(toYuan("1")) : step };
}

/**
 * Reads rows of a control-total file (`period,region,item,value,unit,basis,baseYear,vintage,released,scope,status,source`).
 *
 * Money comes out in 元, exact, with half a unit of its last printed digit; an item `growth:…` keeps the unit it states. An empty scope is `all`.
 *
 * @returns the rows that could be read. Others are the finding `parameterInvalid`; two that state one figure of one release differently are both
 *          left out, with `parameterConflict`; columns of other names are `parameterColumnIgnored`
 * @example
 * const rows = [{ period: "2023", item: "GDP", value: "1294272", unit: "亿元" }];
 * const [gdp] = controlRows(rows, new FindingCollector());
 * `${gdp?.key.item} ${gdp?.value} ± ${gdp?.halfStep}`; //=> "gdp 129427200000000 ± 50000000"
 */
export function controlRows(rows: readonly Raw[], findings: FindingCollector): ControlTotal[] {
  takes("controlRows", { rows, findings }, {}, asCollector);
  const read = readRows("controls", CONTROL, rows, findings, (row, reject) => {
    const {
      region: place = "",
      basis = "",
      baseYear = "",
      vintage = "",
      released = "",
      status = "",
      source = "",
    } = row;
    const period = parsePeriod(row.period);
    const item = controlItemNamed(row.item);
    const parsed = parseDecimalText(row.value.trim());
    const scope = scopeNamed(row.scope);
    if (!period) return reject("period", "2023 | 2023Q1 | 2023-06 | 2023年1-6月", row.period);
    if (!item)
      return reject(
        "item",
        "gdp | primary | … | section:X | division:NN | category:NN | core | growth:…",
        row.item.trim(),
      );
    if (!parsed) return reject("value", "decimal", row.value);
    if (!scope) return reject("scope", "all | aboveThreshold | belowThreshold", row.scope ?? "");
    const prices = priceBasisNamed(basis);
    if (!prices) return reject("basis", "nominal | comparable | 现价 | 可比价", basis);
    const growth = item.startsWith("growth:");
    const unit = growth ? undefined : moneyUnit(row.unit);
    if (!growth && !unit) return reject("unit", "元 … 亿元", row.unit);
    const region = readRegion(place);
    return {
      key: { item, region: region.code, scope, basis: prices, baseYear },
      release: { vintage, released: sortableDate(released), status, source },
      period: period.text,
      regionPath: region.path,
      statedBasis: basis,
      ...printedValue(row.value.trim(), parsed.decimals, unit),
      unit: row.unit.trim(),
    };
  });
  const pricesOf = ({ statedBasis, key }: ControlTotal) =>
    [statedBasis, key.baseYear].filter(Boolean).join(" ");
  const keyOf = (row: ControlTotal) => {
    const { item, scope } = row.key;
    const { vintage, released } = row.release;
    return [item, row.period, row.regionPath, scope, pricesOf(row), vintage, released].join(" ");
  };
  return agreeing("controls", read, keyOf, (row) => row.value.toString(), findings);
}

/** 2024-3 and 2024年12月 in one order: year, month, day with two digits each. Other text stays as it is. */
function sortableDate(text: string): string {
  const match = /^(\d{4})(?:[-./年](\d{1,2}))?(?:[-./月](\d{1,2}))?[月日]?$/u.exec(nfkc(text).trim());
  if (!match) return text.trim();
  return [match[1], match[2]?.padStart(2, "0"), match[3]?.padStart(2, "0")].filter(Boolean).join("-");
}

/** The release of a total with its prices and scope, as notes of it say them. */
export function releaseInWords({ release, statedBasis, key }: ControlTotal): string {
  return [release.vintage, release.released, statedBasis, key.scope].filter(Boolean).join(", ");
}
