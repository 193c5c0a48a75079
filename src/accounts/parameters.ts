// One file past 300 lines: the readers of the parameter files share how rows, years and contradictions are read.
import { NON_DIGITAL } from "../classification/candidates.js";
import { category } from "../classification/categories.js";
import { industry } from "../classification/industries.js";
import type { FindingCollector, Place } from "../findings/findings.js";
import { Amount } from "../numbers/amount.js";
import { Decimal } from "../numbers/decimal.js";
import { MICRO, parseDecimalText, parseMicro } from "../numbers/exact.js";
import { moneyUnit } from "../numbers/money.js";
import { markPlace, notedPlace, placeOfRow } from "../terms/parameterPlaces.js";
import { parsePeriod } from "../terms/periods.js";
import { readRegion } from "../terms/regions.js";
import { columnsOf, type RowOf, type RowShape, wrongColumns } from "../terms/rowShape.js";
import { readScope, type Scope } from "../terms/scope.js";
import { groupBy } from "../util/groupBy.js";

/** λ: the part of a code's value added that belongs to a category, with its source, year and method. */
export interface ShareRow {
  readonly code: string;
  /** A category of any level, or `nonDigital`. */
  readonly category: string;
  readonly micro: bigint;
  readonly regionPath: string;
  /** 0 where the file states none. */
  readonly year: number;
  readonly method: string;
  readonly source: string;
}

/** 增加值率 of a code: value added = base × rate. */
export interface RateRow {
  readonly code: string;
  readonly micro: bigint;
  readonly base: "revenue" | "output";
  readonly regionPath: string;
  readonly scope: Scope | undefined;
  readonly year: number;
  readonly source: string;
}

/** A published total (核算总量) with its vintage. */
export interface ControlTotal {
  readonly period: string;
  readonly regionPath: string;
  readonly region: string;
  readonly item: string;
  /** In 元, or in the stated unit for growth rates. */
  readonly value: Decimal;
  /** Half a unit of the last printed digit, in the same unit: for checks of rounded totals. */
  readonly halfStep: Decimal;
  readonly unit: string;
  readonly basis: string;
  readonly baseYear: string;
  readonly vintage: string;
  readonly released: string;
  readonly scope: Scope;
  readonly status: string;
  readonly source: string;
}

/** A user's group: a name and the codes in it. */
export interface GroupRow {
  readonly group: string;
  readonly code: string;
}

export type Raw = Readonly<Record<string, string | undefined>>;

const SHARE = ["gbt4754", "category", "share", "region?", "year?", "method?", "source?"] as const;
const RATE = ["gbt4754", "rate", "base", "region?", "scope?", "year?", "source?"] as const;
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
const GROUP = ["group", "gbt4754"] as const;

const ITEM =
  /^(gdp|primary|secondary|tertiary|agriculture|industry|construction|services|section:[A-T]|division:\d{2}|category:(\d{2}|\d{4}|\d{6}|core|core\+05)|growth:.+)$/;

/** Whether a text is an item of the closed vocabulary of control totals. */
export function isControlItem(text: string): boolean {
  return ITEM.test(text);
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

/** `GDP`, 地区生产总值 and the names of the aggregates mean the items of the vocabulary; 工业 is not 第二产业. */
function itemNamed(text: string): string {
  if (Object.hasOwn(ITEM_NAMES, text)) return ITEM_NAMES[text] ?? text;
  return /^[A-Za-z]+$/.test(text) ? text.toLowerCase() : text;
}

/** Reads rows of a coefficient file (`gbt4754,category,share,region,year,method,source`). */
export function shareRows(rows: readonly Raw[], findings: FindingCollector): ShareRow[] {
  const read = readRows("shares", SHARE, rows, findings, (row, reject) => {
    const code = row.gbt4754.trim();
    const to = row.category.trim();
    const micro = parseMicro(row.share);
    const year = yearOf(row.year);
    if (!industry(code)) return reject("gbt4754", "GB/T 4754-2017", code);
    if (to !== NON_DIGITAL && !category(to)) return reject("category", "01 | 0101 | 010101 | nonDigital", to);
    if (micro === undefined || micro < 0n || micro > 1_000_000n)
      return reject("share", "0 … 1, ≤ 6 decimals", row.share);
    if (year === undefined) return reject("year", "2022", row.year ?? "");
    return {
      code,
      category: to,
      micro,
      regionPath: readRegion(row.region ?? "").path,
      year,
      method: row.method ?? "",
      source: row.source ?? "",
    };
  });
  return agreeing(
    "shares",
    read,
    (row) => `${row.code} ${row.category} ${row.regionPath} ${row.year}`,
    (row) => row.micro,
    findings,
  );
}

/** Reads rows of a rate file (`gbt4754,rate,base,region,scope,year,source`). */
export function rateRows(rows: readonly Raw[], findings: FindingCollector): RateRow[] {
  const read: RateRow[] = readRows("rates", RATE, rows, findings, (row, reject, place) => {
    const code = row.gbt4754.trim();
    const micro = parseMicro(row.rate);
    const year = yearOf(row.year);
    const base = row.base.trim();
    const scopeText = row.scope?.trim() ?? "";
    const scope = scopeText === "" ? undefined : readScope(scopeText);
    if (!industry(code)) return reject("gbt4754", "GB/T 4754-2017", code);
    if (micro === undefined || micro < 0n) return reject("rate", "≥ 0, ≤ 6 decimals", row.rate);
    if (micro > MICRO) findings.add("rateAboveOne", { unit: code, received: `${code} ${row.rate}`, place });
    if (base !== "revenue" && base !== "output") return reject("base", "output | revenue", base);
    if (scopeText !== "" && !scope)
      return reject("scope", "all | aboveThreshold | belowThreshold", scopeText);
    if (year === undefined) return reject("year", "2022", row.year ?? "");
    return {
      code,
      micro,
      base,
      regionPath: readRegion(row.region ?? "").path,
      scope,
      year,
      source: row.source ?? "",
    };
  });
  return agreeing(
    "rates",
    read,
    (row) => `${row.code} ${row.regionPath} ${row.scope ?? ""} ${row.year}`,
    (row) => `${row.base} ${row.micro}`,
    findings,
  );
}

/**
 * Reads rows of a control-total file (`period,region,item,value,unit,basis,baseYear,vintage,released,scope,status,source`).
 *
 * Money comes out in 元, exact, with half a unit of its last printed digit; an item `growth:…` keeps the unit it states. An empty scope is `all`.
 *
 * @returns the rows that could be read. Others are the finding `parameterInvalid`; two that state one figure of one release differently are both
 *          left out, with `parameterConflict`; columns of other names are `parameterColumnIgnored`
 * @example controlRows([{ period: "2023", item: "GDP", value: "1294272", unit: "亿元" }], new FindingCollector()).map(({ item, value, halfStep }) => `${item} ${value} ± ${halfStep}`) //=> ["gdp 129427200000000 ± 50000000"]
 */
export function controlRows(rows: readonly Raw[], findings: FindingCollector): ControlTotal[] {
  const read = readRows("controls", CONTROL, rows, findings, (row, reject) => {
    const period = parsePeriod(row.period);
    const item = itemNamed(row.item.trim());
    const parsed = parseDecimalText(row.value.trim());
    const scope = (row.scope ?? "").trim() === "" ? "all" : readScope(row.scope ?? "");
    if (!period) return reject("period", "2023 | 2023Q1 | 2023-06 | 2023年1-6月", row.period);
    if (!ITEM.test(item))
      return reject("item", "gdp | primary | … | section:X | division:NN | category:NN | growth:…", item);
    if (!parsed) return reject("value", "decimal", row.value);
    if (!scope) return reject("scope", "all | aboveThreshold | belowThreshold", row.scope ?? "");
    const growth = item.startsWith("growth:");
    const unit = growth ? undefined : moneyUnit(row.unit);
    if (!growth && !unit) return reject("unit", "元 … 亿元", row.unit);
    const region = readRegion(row.region ?? "");
    const toYuan = (text: string) => new Decimal(unit ? Amount.parse(text, unit).amount.toString() : text);
    const step = new Decimal(10).pow(-parsed.decimals).div(2);
    return {
      period: period.text,
      regionPath: region.path,
      region: region.code,
      item,
      value: toYuan(row.value.trim()),
      halfStep: unit ? step.times(toYuan("1")) : step,
      unit: row.unit.trim(),
      basis: row.basis ?? "",
      baseYear: row.baseYear ?? "",
      vintage: row.vintage ?? "",
      released: sortableDate(row.released ?? ""),
      scope,
      status: row.status ?? "",
      source: row.source ?? "",
    };
  });
  const pricesOf = (row: ControlTotal) => [row.basis, row.baseYear].filter(Boolean).join(" ");
  const keyOf = (row: ControlTotal) =>
    [row.item, row.period, row.regionPath, row.scope, pricesOf(row), row.vintage, row.released].join(" ");
  return agreeing("controls", read, keyOf, (row) => row.value.toString(), findings);
}

/** Reads rows of a group file (`group,gbt4754`). */
export function groupRows(rows: readonly Raw[], findings: FindingCollector): GroupRow[] {
  return readRows("groups", GROUP, rows, findings, (row, reject) => {
    const code = row.gbt4754.trim();
    if (!industry(code)) return reject("gbt4754", "GB/T 4754-2017", code);
    return { group: row.group.trim(), code };
  });
}

/** Rows that say the same twice count once; rows that contradict each other are all left out: no first-wins. */
export function agreeing<T extends object>(
  file: string,
  rows: readonly T[],
  keyOf: (row: T) => string,
  contentOf: (row: T) => unknown,
  findings: FindingCollector,
): T[] {
  return [...groupBy(rows, keyOf)].flatMap(([key, group]) => {
    const values = new Set(group.map(contentOf));
    if (values.size === 1) return group.slice(0, 1);
    findings.add("parameterConflict", {
      field: file,
      received: `${key}: ${[...values].map(String).sort().join(" ≠ ")}`,
      place: notedPlace(group[1] ?? {}),
    });
    return [];
  });
}

/** 2024-3 and 2024年12月 in one order: year, month, day with two digits each. Other text stays as it is. */
function sortableDate(text: string): string {
  const match = /^(\d{4})(?:[-./年](\d{1,2}))?(?:[-./月](\d{1,2}))?[月日]?$/u.exec(
    text.normalize("NFKC").trim(),
  );
  if (!match) return text.trim();
  return [match[1], match[2]?.padStart(2, "0"), match[3]?.padStart(2, "0")].filter(Boolean).join("-");
}

function yearOf(text: string | undefined): number | undefined {
  const trimmed = (text ?? "").trim();
  if (trimmed === "") return 0;
  return /^\d{4}$/.test(trimmed) ? Number(trimmed) : undefined;
}

type Reject = (field: string, expected: string, received: string) => undefined;

export function readRows<S extends RowShape, T extends object>(
  file: string,
  shape: S,
  rows: readonly Raw[],
  findings: FindingCollector,
  read: (row: RowOf<S>, reject: Reject, place: Place) => T | undefined,
): T[] {
  const known = columnsOf(shape);
  const [first] = rows;
  const absent = first ? wrongColumns(shape, {}).filter((name) => !Object.hasOwn(first, name)) : [];
  if (first && absent.length > 0 && rows.every((row) => !Object.hasOwn(row, absent[0] ?? ""))) {
    const { file: name } = placeOfRow(first, file, 0);
    findings.add("parameterInvalid", {
      field: file,
      expected: absent.join(","),
      received: Object.keys(first).join(","),
      place: { file: name, row: 1 },
    });
    return [];
  }
  const names = new Set<string>();
  for (const raw of rows) for (const name of Object.keys(raw)) names.add(name);
  const unknown = [...names].filter((name) => name !== "" && !known.includes(name));
  for (const name of unknown)
    findings.add("parameterColumnIgnored", { field: file, expected: known.join(","), received: name });
  return rows.flatMap((raw, i) => {
    const wrong = wrongColumns(shape, raw);
    const place = placeOfRow(raw, file, i);
    if (wrong.length > 0) {
      findings.add("parameterInvalid", {
        field: file,
        expected: wrong.join(" "),
        received: Object.keys(raw).join(","),
        place,
      });
      return [];
    }
    const made = read(
      raw as RowOf<S>,
      (field, expected, received) => {
        findings.add("parameterInvalid", { field: `${file}.${field}`, expected, received, place });
        return undefined;
      },
      place,
    );
    if (made === undefined) return [];
    markPlace(made, place);
    return [made];
  });
}
