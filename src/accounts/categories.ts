import { categories } from "../classification/categories.js";
import type { Decimal } from "../numbers/decimal.js";
import type { Quantity } from "./entries/quantities.js";
import { type CategorySet, inCategory, isCore, isDigital } from "./intervals/categorySets.js";
import type { Estimate } from "./intervals/intervalRule.js";
import { partOf, type Ratio } from "./intervals/partOfWhole.js";
import type { PortionTable } from "./intervals/portionTable.js";
import { ratioTo } from "./shareOfGdp.js";

/** A node of the account: one of the 193 categories, `core` (01–04) or `core+05`. */
export interface AccountNode {
  /** `01`, `0101`, `010101`, `core` or `core+05`. */
  readonly code: string;
  /** 0 for the two totals, else 1 大类, 2 中类, 3 小类. */
  readonly level: 0 | 1 | 2 | 3;
  /** Official name. */
  readonly name: string;
  /** Name in English. */
  readonly nameEn: string;
  /** Value added, 元. */
  readonly value: Estimate;
  /** Units. */
  readonly units: Estimate;
  /** Revenue, 元. */
  readonly revenue: Estimate;
  /** Persons employed. */
  readonly employees: Estimate;
  /** Further measures that were in the input, by name. */
  readonly measures: ReadonlyMap<Quantity, Estimate>;
  /** Share of GDP, a ratio; undefined where there is no GDP. */
  readonly shareOfGdp: Ratio | undefined;
  /** Share in the core of 01–04 nodes; undefined for 05 and the totals. */
  readonly shareOfCore: Ratio | undefined;
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
    {
      code: CORE,
      level: 0 as const,
      name: "数字经济核心产业（01–04）",
      nameEn: "Core industries of the digital economy (01–04)",
    },
    { code: CORE_PLUS_05, level: 0 as const, name: "数字经济（01–05）", nameEn: "Digital economy (01–05)" },
    ...categories(),
  ];
  return rows.map(({ code, level, name, nameEn }) => {
    const set = nodeSet(code);
    const of = (quantity: Quantity) => table.estimate(set, quantity);
    const value = of("value");
    const inCore = level > 0 && !code.startsWith("05");
    return {
      code,
      level,
      name,
      nameEn,
      value,
      units: of("units"),
      revenue: of("revenue"),
      employees: of("employees"),
      measures: new Map(measures.map((quantity) => [quantity, of(quantity)])),
      shareOfGdp: gdp ? ratioTo(value, gdp) : undefined,
      shareOfCore: inCore ? partOf(table, set, isCore) : undefined,
    };
  });
}
