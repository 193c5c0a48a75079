import { type Missing, missing } from "../../figures/missing.js";
import { asNumber, asNumbers, takes } from "../../util/given.js";
import { TWO_YEARS, tornqvist } from "./tornqvist.js";

/**
 * Capital stock by perpetual inventory with geometric depreciation (永续盘存法), float64.
 *
 *     K_t = (1 − δ) K_{t−1} + I_t
 *
 * Source: the geometric case of OECD, Measuring Capital (2009). Rates that Jorgenson and Stiroh use: computers and software 0.315, communication
 * equipment 0.11; they are parameters here, never defaults.
 *
 * @param investment    at constant prices, by year
 * @param depreciation  δ, 0…1
 * @param initial       stock at the end of the year before the first
 * @returns stocks at the end of each year
 * @throws {RangeError} for δ outside 0…1
 * @example perpetualInventory([100, 100], 0.1, 500) //=> [550, 595]
 */
export function perpetualInventory(
  investment: readonly number[],
  depreciation: number,
  initial: number,
): readonly number[] {
  takes("perpetualInventory", { investment, depreciation, initial }, asNumbers, asNumber, asNumber);
  if (!(depreciation >= 0 && depreciation <= 1))
    throw new RangeError(`depreciation: expected 0 … 1, received ${depreciation}`);
  let stock = initial;
  return investment.map((each) => {
    stock = (1 - depreciation) * stock + each;
    return stock;
  });
}

/**
 * The stock that a steady past would have left.
 *
 *     K_0 = I_1 / (g + δ)
 *
 * A convention where no benchmark stock exists; g is the growth of investment before the series. General knowledge.
 *
 * @returns none (`noSteadyState`) when g + δ is zero or below
 * @example steadyStateStock(100, 0.1, 0.15) //=> 400
 */
export function steadyStateStock(investment: number, depreciation: number, growth: number): number | Missing {
  takes("steadyStateStock", { investment, depreciation, growth }, asNumber, asNumber, asNumber);
  return growth + depreciation > 0 ? investment / (growth + depreciation) : missing("noSteadyState");
}

/**
 * User cost of capital (资本使用成本): what a unit of the stock costs for a year.
 *
 *     u_t = q_{t−1} r_t + δ q_t − (q_t − q_{t−1})
 *
 * It may be negative where prices rise faster than r + δ; nothing is cut off.
 *
 * @param price  q: price of the asset this year and last
 * @example userCost({ current: 0.9, previous: 1 }, 0.05, 0.3).toFixed(4) //=> "0.4200"
 */
export function userCost(
  price: { readonly current: number; readonly previous: number },
  returnRate: number,
  depreciation: number,
): number {
  takes("userCost", { price, returnRate, depreciation }, TWO_YEARS, asNumber, asNumber);
  const { current, previous } = price;
  return previous * returnRate + depreciation * current - (current - previous);
}

/** One kind of capital in two years: stock at the beginning of the year, and its user cost. */
export interface CapitalKind {
  /** Stock at the beginning of each year, at constant prices. */
  readonly stock: { readonly current: number; readonly previous: number };
  /** What a unit of the stock costs for each year. */
  readonly userCost: { readonly current: number; readonly previous: number };
}

/**
 * Growth of capital services by Törnqvist aggregation, as a difference of logarithms.
 *
 *     Δln K = Σ_k v̄_k Δln K_k        v̄_k = mean of the two years' shares u_k K_k / Σ u K
 *
 * @returns none when a stock is zero or below (`quantityNotPositive`), or the costs of a year add up to nothing (`noShare`)
 * @example
 * const software = { stock: { current: 110, previous: 100 }, userCost: { current: 1, previous: 1 } };
 * const services = capitalServices([software]);
 * isMissing(services) ? services.reason : services.toFixed(4); //=> "0.0953"
 */
export function capitalServices(kinds: readonly CapitalKind[]): number | Missing {
  takes("capitalServices", { kinds }, [{ stock: TWO_YEARS, userCost: TWO_YEARS }]);
  const costs = (when: "current" | "previous") => kinds.map((each) => each.userCost[when] * each.stock[when]);
  return tornqvist(
    kinds.map(({ stock }) => ({ ...stock })),
    costs("current"),
    costs("previous"),
  );
}
