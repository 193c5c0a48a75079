import { categories } from "../classification/categories.js";
import type { Figure } from "../figures/figure.js";
import { isMissing, type Missing, missing } from "../figures/missing.js";
import type { Decimal } from "../numbers/decimal.js";
import { CATEGORY_RANGES } from "../vocabulary/codelists/categoryRanges.js";
import type { Quantity } from "./entries/quantities.js";
import { type CategorySet, inCategory, isCore, isDigital } from "./intervals/categorySets.js";
import { partOf } from "./intervals/partOfWhole.js";
import type { PortionTable } from "./intervals/portionTable.js";
import { ratioTo } from "./shareOfGdp.js";

/** A node of the account: one of the 193 categories, `core` (01–04) or `core+05`. */
export interface AccountNode {
  /** Code of the category, `core` or `core+05`. */
  readonly code: string;
  /** 1 大类, 2 中类, 3 小类; 0 for `core` and `core+05`. */
  readonly level: 0 | 1 | 2 | 3;
  /** Chinese name of the category. */
  readonly name: string;
  /** English name of the category. */
  readonly nameEn: string;
  /** Value added, 元. */
  readonly value: Figure | Missing;
  /** Units, split by shares as their value added is (按份额折算): no count of enterprises. */
  readonly units: Figure | Missing;
  /** Units, whole: known are those of which everything lies in the category, high those that it touches. */
  readonly unitCount: Figure | Missing;
  /** Operating revenue, 元. */
  readonly revenue: Figure | Missing;
  /** Persons employed. */
  readonly employees: Figure | Missing;
  /** Further measures that were in the input, by name, 元. */
  readonly measures: ReadonlyMap<Quantity, Figure | Missing>;
  /** Share in GDP, a ratio. */
  readonly shareOfGdp: Figure | Missing;
  /** Share in the core, a ratio; `outsideCore` for 05 and the totals. */
  readonly shareOfCore: Figure | Missing;
}

export const CORE = "core";

export const CORE_PLUS_05 = "core+05";

/** The set of categories a node code stands for. */
export function nodeSet(code: string): CategorySet {
  if (code === CORE) return isCore;
  return code === CORE_PLUS_05 ? isDigital : inCategory(code);
}

/**
 * The core account: value added of the 193 categories of the 2021 classification and of the core (01–04) and core + 05,
 * each by the one rule of intervals from the portions, never from its children. Units, revenue and employees follow the
 * same portions.
 *
 *     known(parent) = Σ known(children) + what is known only at the parent
 *
 * @param table  portions of one period, region and scope
 * @param gdp    GDP in 元 of the same region, period and scope, for shares
 */
export function coreAccount(
  table: PortionTable,
  gdp: Decimal | undefined,
  measures: readonly Quantity[],
): readonly AccountNode[] {
  const rows = [
    ...CATEGORY_RANGES.codes.map(({ id, zh, en }) => ({ code: id, level: 0 as const, name: zh, nameEn: en })),
    ...categories(),
  ];
  return rows.map(({ code, level, name, nameEn }) => {
    const set = nodeSet(code);
    const of = (quantity: Quantity) => table.figure(set, quantity);
    const value = of("value");
    return {
      code,
      level,
      name,
      nameEn,
      value,
      units: of("units"),
      unitCount: table.unitCount(set),
      revenue: of("revenue"),
      employees: of("employees"),
      measures: new Map(measures.map((quantity) => [quantity, of(quantity)])),
      shareOfGdp: isMissing(value) ? value : gdp ? ratioTo(value, gdp) : missing("noGdp"),
      shareOfCore: shareOfCore(table, code, value),
    };
  });
}

function shareOfCore(table: PortionTable, code: string, value: Figure | Missing): Figure | Missing {
  if (code.startsWith(CORE) || code.startsWith("05")) return missing("outsideCore");
  return isMissing(value) ? value : partOf(table, nodeSet(code), isCore);
}
