import { categories } from "../classification/categories.js";
import { Decimal } from "../numbers/decimal.js";
import { inCategory, isCore, isDigital } from "./aggregates.js";
import type { Quantity } from "./entry.js";
import type { Estimate, MassTable, Predicate } from "./mass.js";

/** A ratio with what the undecided could make of it. */
export interface Ratio {
  readonly known: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
  /** Coverage of the numerator. */
  readonly coverage: Decimal | undefined;
}

/** A node of the account: one of the 193 categories, `core` (01–04) or `core+05`. */
export interface AccountNode {
  readonly code: string;
  readonly level: 0 | 1 | 2 | 3;
  readonly name: string;
  readonly nameEn: string;
  readonly value: Estimate;
  readonly units: Estimate;
  readonly revenue: Estimate;
  readonly employees: Estimate;
  /** Further measures that were in the input, by name. */
  readonly measures: ReadonlyMap<Quantity, Estimate>;
  readonly shareOfGdp: Ratio | undefined;
  /** Share in the core of 01–04 nodes; undefined for 05 and the totals. */
  readonly shareOfCore: Ratio | undefined;
}

export const CORE = "core";
export const CORE_PLUS_05 = "core+05";

/** The set of categories a node code stands for. */
export function nodeSet(code: string): Predicate {
  if (code === CORE) return isCore;
  return code === CORE_PLUS_05 ? isDigital : inCategory(code);
}

/**
 * The core account: value added of the 193 categories of the 2021 classification and of the core (01–04) and core + 05,
 * each by the one rule of intervals from the masses, never from its children. Units, revenue and employees follow the
 * same masses.
 *
 *     known(parent) = Σ known(children) + what is known only at the parent
 *
 * @param table  masses of one period, region and scope
 * @param gdp    GDP in 元 of the same region, period and scope, for shares
 */
export function coreAccount(
  table: MassTable,
  gdp: Decimal | undefined,
  measures: readonly Quantity[],
): readonly AccountNode[] {
  const core = table.estimate(isCore, "value");
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
      shareOfCore: inCore ? partOf(table, set, isCore, core, value) : undefined,
    };
  });
}

/** A figure over a fixed denominator; of nothing, or of less than nothing, there is no share. */
export function ratioTo(value: Estimate, whole: Decimal): Ratio | undefined {
  if (!isAboveZero(whole)) return undefined;
  return {
    known: value.known.div(whole),
    low: value.low.div(whole),
    high: value.high.div(whole),
    coverage: value.coverage,
  };
}

/**
 * A share whose numerator is inside its denominator: the undecided cannot add to one without the other.
 *
 *     low / (low + rest high) … high / (high + rest low)
 *
 * Where losses make a part or its rest negative, a larger part may be a smaller share: then the bounds are the least and the
 * greatest of the shares that the bounds of both can make.
 *
 * @returns undefined where the whole may be zero or below: a share of it has no meaning
 */
export function partOf(
  table: MassTable,
  part: Predicate,
  whole: Predicate,
  wholeValue: Estimate,
  partValue: Estimate,
): Ratio | undefined {
  // Where nothing touches the part, the rest is the whole.
  const rest =
    partValue.coverage === undefined
      ? wholeValue
      : table.estimate((atom) => whole(atom) && !part(atom), "value");
  const bounds = boundsOfPart(partValue, rest);
  if (!bounds) return undefined;
  // With nothing decided of the whole, nothing is decided of a share of it.
  const decided = isAboveZero(wholeValue.known);
  const known = decided ? partValue.known.div(wholeValue.known) : new Decimal(0);
  return { known, ...bounds, coverage: decided ? partValue.coverage : new Decimal(0) };
}

function boundsOfPart(part: Estimate, rest: Estimate): { low: Decimal; high: Decimal } | undefined {
  const losses = part.low.isNegative() || rest.low.isNegative();
  const ends = losses
    ? [part.low, part.high].flatMap((one) => [rest.low, rest.high].map((other) => ({ one, other })))
    : [
        { one: part.low, other: rest.high },
        { one: part.high, other: rest.low },
      ];
  const wholes = ends.map(({ one, other }) => one.plus(other));
  if (!wholes.every(isAboveZero)) return undefined;
  const shares = ends.map(({ one }, i) => one.div(wholes[i] as Decimal));
  return { low: Decimal.min(...shares), high: Decimal.max(...shares) };
}

function isAboveZero(value: Decimal): boolean {
  return value.isPositive() && !value.isZero();
}
