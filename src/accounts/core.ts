import { categories } from "../classification/categories.js";
import { Decimal } from "../numbers/decimal.js";
import { quotient } from "../numbers/quotient.js";
import { inCategory, isCore, isDigital } from "./aggregates.js";
import type { Quantity } from "./entry.js";
import { coverageOf, type Estimate, type Interval, type MassTable, type Predicate } from "./mass.js";

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

/** A figure over a fixed denominator; of nothing, or of less than nothing, there is no share. */
export function ratioTo(value: Estimate, whole: Decimal): Ratio | undefined {
  if (!isAboveZero(whole)) return undefined;
  const { low, high, coverage } = value;
  const known = value.known.div(whole);
  return {
    known,
    low: low === value.known ? known : low.div(whole),
    high: high === value.known ? known : high.div(whole),
    coverage,
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
export function partOf(table: MassTable, part: Predicate, whole: Predicate): Ratio | undefined {
  const value = table.interval(part, "value");
  const rest = table.rest(whole, part, "value");
  const bounds = boundsOfPart(value, rest);
  if (!bounds) return undefined;
  // With nothing decided of the whole, nothing is decided of a share of it.
  const decided = table.interval(whole, "value").known;
  if (decided <= 0n) return { known: new Decimal(0), ...bounds, coverage: new Decimal(0) };
  return { known: quotient(value.known, decided), ...bounds, coverage: coverageOf(value) };
}

function boundsOfPart(part: Interval, rest: Interval): { low: Decimal; high: Decimal } | undefined {
  if (part.low < 0n || rest.low < 0n) return boundsWithLosses(part, rest);
  const [least, most] = [part.low + rest.high, part.high + rest.low];
  if (least === 0n || most === 0n) return undefined;
  const low = quotient(part.low, least);
  return { low, high: part.low === part.high && least === most ? low : quotient(part.high, most) };
}

function boundsWithLosses(part: Interval, rest: Interval): { low: Decimal; high: Decimal } | undefined {
  const ends = [part.low, part.high].flatMap((one) =>
    [rest.low, rest.high].map((other) => ({ one, whole: one + other })),
  );
  if (ends.some(({ whole }) => whole <= 0n)) return undefined;
  const shares = ends.map(({ one, whole }) => quotient(one, whole));
  return { low: Decimal.min(...shares), high: Decimal.max(...shares) };
}

function isAboveZero(value: Decimal): boolean {
  return value.isPositive() && !value.isZero();
}
