import { Figure } from "../../figures/figure.js";
import { type Missing, missing } from "../../figures/missing.js";
import { Decimal, type Numeric, toDecimal } from "../../numbers/decimal.js";
import { takes } from "../../util/given.js";

/** A level now and in the base period, in one unit and at the prices of one period. */
export interface Change {
  /** The level now. */
  readonly current: Numeric;
  /** The level of the base period. */
  readonly base: Numeric;
}

/** What a part added to the growth of a whole that it lies in. */
export interface Contribution {
  /** 贡献率 as a ratio, 0.614 for 61.4 %. */
  readonly contribution: Figure | Missing;
  /** 拉动 in percentage points of the whole's growth. */
  readonly pull: Figure | Missing;
}

/** A whole that moved less than this part of its base has no contributions: they would run to hundreds of per cent. Ours. */
const NEAR_ZERO = /* @__PURE__ */ new Decimal("0.001");

/**
 * Contribution (贡献率) of a part to the growth of the whole.
 *
 *     CR = (part₁ − part₀) / (whole₁ − whole₀)
 *
 * Source: footnotes of provincial yearbooks (Xinjiang Production and Construction Corps 2-8, Guangzhou 1-22); there both differences are at the constant
 * prices of the base period. Of levels at current prices it is the ratio of nominal changes that the academy of ICT prints under the same name: the
 * prices are those of the levels given, and go with the figure wherever it is printed.
 *
 * @param whole  GDP, the core, or any other whole that the part lies in
 * @returns a ratio (0.614 for 61.4 %); none over a base of zero or below (`baseNotPositive`), and none (`wholeStill`) where the whole fell or moved by
 *          less than 0.1 %: a part of a fall reads as its opposite. The pull is defined there
 * @example
 * const industry = { current: "53.9", base: "50.2" };
 * const gdp = { current: "126.0582", base: "120.4724" };
 * needFigure(contribution(industry, gdp)).known.toFixed(3); //=> "0.662"
 */
export function contribution(part: Change, whole: Change): Figure | Missing {
  const { moved, base, change } = movesOf("contribution", part, whole);
  if (!base.greaterThan(0)) return missing("baseNotPositive");
  if (change.lessThanOrEqualTo(base.times(NEAR_ZERO))) return missing("wholeStill");
  return Figure.of(moved.div(change));
}

/**
 * Pull (拉动): the percentage points of the whole's growth that a part accounts for, whichever way the whole went.
 *
 *     PL = (part₁ − part₀) / whole₀ · 100 = CR · g_whole · 100
 *
 * @param whole  GDP, the core, or any other whole that the part lies in
 * @returns percentage points; none over a base of zero or below (`baseNotPositive`)
 * @example
 * needFigure(pull({ current: "46", base: "40" }, { current: "110", base: "100" })).known.toString(); //=> "6"
 */
export function pull(part: Change, whole: Change): Figure | Missing {
  const { moved, base } = movesOf("pull", part, whole);
  return base.greaterThan(0) ? Figure.of(moved.div(base).times(100)) : missing("baseNotPositive");
}

/** By how much the part moved, from where the whole moved, and by how much. */
function movesOf(of: string, part: Change, whole: Change) {
  takes(of, { part, whole }, {}, {});
  const level = (side: "part" | "whole", when: keyof Change) =>
    toDecimal((side === "part" ? part : whole)[when], `${of}: ${side}.${when}`);
  const base = level("whole", "base");
  return {
    moved: level("part", "current").minus(level("part", "base")),
    base,
    change: level("whole", "current").minus(base),
  };
}
