import { share } from "../../src/accounts/shareOfGdp.js";
import type { Figure } from "../../src/figures/figure.js";
import { isMissing, type Missing } from "../../src/figures/missing.js";
import { contribution, pull } from "../../src/methods/growth/contribution.js";
import { growthRate } from "../../src/methods/growth/growthRate.js";
import { Decimal } from "../../src/numbers/decimal.js";
import { distributeRounding, roundTo } from "../../src/numbers/rounding.js";
import { type Check, type Figures, figureOf, type Outcome } from "./tables.js";

/** What the functions make of the printed inputs. */
export interface Verdict {
  readonly outcome: Outcome;
  /** The result on the inputs exactly as printed, rounded like the printed figure. */
  readonly gives: string;
  /** Smallest and largest result when every input moves within its own rounding; absent for a row of several figures. */
  readonly reach?: { readonly low: Decimal; readonly high: Decimal };
}

/** Levels meet in 亿元; every other unit is used as it stands. */
const IN_YI: Readonly<Record<string, string>> = { 万亿元: "10000" };

function scaleOf(unit: string): Decimal {
  return new Decimal(IN_YI[unit] ?? "1");
}

export function decimalsOf(printed: string): number {
  return printed.split(".")[1]?.length ?? 0;
}

/** Half a unit of the last printed digit: the farthest the unrounded figure can be from what is printed. */
function halfUnit(printed: string): Decimal {
  return new Decimal(10).pow(-decimalsOf(printed)).div(2);
}

const TERMS = / ([+-]) /;

/** The figures a check reads, each once. `method` is the only input that is not a figure. */
export function inputIds(check: Check): string[] {
  const expressions = [...check.inputs].filter(([name]) => name !== "method").map(([, text]) => text);
  return [...new Set(expressions.flatMap((text) => text.split(TERMS).filter((_, i) => i % 2 === 0)))];
}

/** The inputs of one evaluation: a value for every figure id. */
class Inputs {
  constructor(
    private readonly check: Check,
    private readonly values: ReadonlyMap<string, Decimal>,
  ) {}

  text(name: string): string {
    const text = this.check.inputs.get(name);
    if (text === undefined) throw new Error(`${this.check.id}: no input ${name}`);
    return text;
  }

  has(name: string): boolean {
    return this.check.inputs.has(name);
  }

  ids(name: string): string[] {
    return this.text(name).split(" + ");
  }

  list(name: string): Decimal[] {
    return this.ids(name).map((id) => this.value(id));
  }

  /** `a + b - c` of figure ids. */
  number(name: string): Decimal {
    const tokens = this.text(name).split(TERMS);
    return tokens.reduce((total, token, i) => {
      if (i % 2 === 1) return total;
      const value = this.value(token);
      return tokens[i - 1] === "-" ? total.minus(value) : total.plus(value);
    }, new Decimal(0));
  }

  private value(id: string): Decimal {
    const value = this.values.get(id);
    if (value === undefined) throw new Error(`${this.check.id}: no value for ${id}`);
    return value;
  }
}

const percent = (rate: Decimal): Decimal => rate.div(100);
const add = (values: Decimal[]): Decimal =>
  values.reduce((total, value) => total.plus(value), new Decimal(0));

/** A change that a yearbook prints in points of last year's GDP and without levels: over a base of 100. */
const inPoints = (points: Decimal) => ({ current: points.plus(100), base: 100 });

/** Inputs that allow no figure. */
class NoFigure extends Error {}

function given(figure: Figure | Missing): Decimal {
  if (isMissing(figure)) throw new NoFigure(figure.reason);
  return figure.known;
}

/** `ratio` is turned into the printed unit (%), `level` out of 亿元; `points` are printed as they come. */
interface Rule {
  readonly result: "ratio" | "level" | "points";
  readonly of: (input: Inputs) => Decimal[];
}

/** The library's functions under their own names, and below them the compositions that some printed figures need. */
const RULES: Readonly<Record<string, Rule>> = {
  share: { result: "ratio", of: (x) => [given(share(x.number("part"), x.number("whole")))] },
  growthRate: { result: "ratio", of: (x) => [given(growthRate(x.number("current"), x.number("base")))] },
  contribution: {
    result: "ratio",
    of: (x) => [
      given(
        x.has("partChange")
          ? contribution(inPoints(x.number("partChange")), inPoints(x.number("wholeChange")))
          : contribution(
              { current: x.number("partCurrent"), base: x.number("partBase") },
              { current: x.number("wholeCurrent"), base: x.number("wholeBase") },
            ),
      ),
    ],
  },
  pull: {
    result: "points",
    // The part's change is its contribution to that of the whole.
    of: (x) => [
      given(
        pull(
          inPoints(percent(x.number("contribution")).times(x.number("growth"))),
          inPoints(x.number("growth")),
        ),
      ),
    ],
  },
  distributeRounding: { result: "points", of: (x) => forcedShares(x) },

  sum: { result: "level", of: (x) => [x.number("of")] },
  difference: { result: "points", of: (x) => [x.number("minuend").minus(x.number("subtrahend"))] },
  growthExcess: {
    result: "points",
    of: (x) => [
      x.number("growth").minus(given(growthRate(x.number("current"), x.number("base"))).times(100)),
    ],
  },
  growthFromParts: { result: "ratio", of: (x) => [growthFromParts(x.list("current"), x.list("growth"))] },
  contributionOnImpliedBase: {
    result: "ratio",
    of: (x) => [
      given(
        contribution(
          {
            current: x.number("partCurrent"),
            base: impliedBase(x.number("partCurrent"), x.number("partGrowth")),
          },
          { current: x.number("wholeCurrent"), base: x.number("wholeBase") },
        ),
      ),
    ],
  },
};

/** The base that a printed growth (in %) needs under a printed level. */
export function impliedBase(current: Decimal, growth: Decimal): Decimal {
  return current.div(percent(growth).plus(1));
}

function growthFromParts(current: Decimal[], growth: Decimal[]): Decimal {
  const base = add(current.map((level, i) => impliedBase(level, growth[i] ?? new Decimal(0))));
  return given(growthRate(add(current), base));
}

function forcedShares(x: Inputs): Decimal[] {
  const whole = x.number("whole");
  const shares = x.list("parts").map((part) => given(share(part, whole)).times(100));
  const [method, residualClass] = x.text("method").split(" to ");
  const total = "100";
  if (method === "none") return distributeRounding(shares, 1, "none").map((text) => new Decimal(text));
  if (method === "largestRemainder")
    return distributeRounding(shares, 1, "largestRemainder", { total }).map((text) => new Decimal(text));
  const residualTo = x.ids("parts").findIndex((id) => id.endsWith(`-${residualClass}`));
  return distributeRounding(shares, 1, "residual", { residualTo, total }).map((text) => new Decimal(text));
}

function evaluate(check: Check, unit: string, values: ReadonlyMap<string, Decimal>): Decimal[] {
  const rule = RULES[check.function];
  if (rule === undefined) throw new Error(`${check.id}: unknown function ${check.function}`);
  const results = rule.of(new Inputs(check, values));
  if (rule.result === "level") return results.map((result) => result.div(scaleOf(unit)));
  return rule.result === "ratio" && unit === "%" ? results.map((result) => result.times(100)) : results;
}

const asPrinted = (results: Decimal[], decimals: number): string =>
  results.map((result) => roundTo(result, decimals)).join(" ");

/**
 * What the functions make of a check's printed inputs.
 *
 * The tolerance is derived: each input stands for any value within half a unit of its last printed digit. All functions
 * used are monotone in each input while denominators keep their sign, so the corners of that box give the whole range.
 */
export function judge(check: Check, figures: Figures): Verdict {
  const ids = inputIds(check);
  const inputs = ids.map((id) => figureOf(figures, id));
  const target = check.printed.map((id) => figureOf(figures, id).value);
  const unit = figureOf(figures, check.printed[0] ?? "").unit;
  const exact = inputs.map((figure) => new Decimal(figure.value).times(scaleOf(figure.unit)));
  const halves = inputs.map((figure) => halfUnit(figure.value).times(scaleOf(figure.unit)));
  const at = (corner: number): Decimal[] =>
    evaluate(check, unit, new Map(ids.map((id, i) => [id, moved(exact[i], halves[i], corner >> i)])));

  const results = defined(() =>
    evaluate(check, unit, new Map(ids.map((id, i) => [id, exact[i] ?? new Decimal(0)]))),
  );
  if (!results) return { outcome: "notReproducible", gives: "no figure" };
  const gives = asPrinted(results, check.decimals);
  if (gives === target.join(" ")) return { outcome: "equal", gives };

  const corners = Array.from({ length: 2 ** ids.length }, (_, corner) => at(corner));
  if (target.length > 1) {
    const reached = corners.some((corner) => asPrinted(corner, check.decimals) === target.join(" "));
    return { outcome: reached ? "withinRounding" : "notReproducible", gives };
  }
  const flat = corners.flat();
  const low = Decimal.min(...flat);
  const high = Decimal.max(...flat);
  const printed = new Decimal(target[0] ?? "");
  const slack = halfUnit(target[0] ?? "");
  const meets = low.lte(printed.plus(slack)) && high.gte(printed.minus(slack));
  return { outcome: meets ? "withinRounding" : "notReproducible", gives, reach: { low, high } };
}

/** A misprint may leave nothing to divide by: a whole that fell has no contributions. */
function defined<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof NoFigure) return undefined;
    throw error;
  }
}

function moved(value: Decimal | undefined, half: Decimal | undefined, bit: number): Decimal {
  if (value === undefined || half === undefined) throw new Error("every input has a value");
  return bit & 1 ? value.plus(half) : value.minus(half);
}

/** What the reason of a check must say, each piece recomputed; in the order of the file. */
export function requiredReason(check: Check, figures: Figures): string[] {
  const verdict = judge(check, figures);
  const ids = [...inputIds(check), ...check.printed];
  const pieces: string[] = [];
  if (verdict.outcome !== "equal") pieces.push(`gives ${verdict.gives}`);
  if (verdict.reach) {
    const text = (value: Decimal): string => roundTo(value, check.decimals + 2);
    pieces.push(`inputs allow ${text(verdict.reach.low)} to ${text(verdict.reach.high)}`);
  }
  if (verdict.outcome === "notReproducible") pieces.push(...implied(check, figures));
  for (const certainty of ["memory", "derived"]) {
    const named = ids.filter((id) => figureOf(figures, id).certainty === certainty);
    if (named.length > 0) pieces.push(`${certainty}: ${named.join(" ")}`);
  }
  return pieces;
}

/** The denominator that would have given the printed figure, printed like the one that does not. */
function implied(check: Check, figures: Figures): string[] {
  const value = (id: string): Decimal => {
    const figure = figureOf(figures, id);
    return new Decimal(figure.value).times(scaleOf(figure.unit));
  };
  const like = (id: string, amount: Decimal): string => {
    const figure = figureOf(figures, id);
    return roundTo(amount.div(scaleOf(figure.unit)), decimalsOf(figure.value));
  };
  const printed = value(check.printed[0] ?? "");
  const input = (name: string): string => check.inputs.get(name) ?? "";
  if (check.function === "growthRate")
    return [`implied base ${like(input("base"), impliedBase(value(input("current")), printed))}`];
  if (check.function === "share")
    return [`implied whole ${like(input("whole"), value(input("part")).div(percent(printed)))}`];
  return [];
}

/** Everything wrong with a check; empty when it stands. */
export function problems(check: Check, figures: Figures): string[] {
  const { outcome, gives } = judge(check, figures);
  const wrong =
    outcome === check.outcome ? [] : [`expected ${check.outcome}, received ${outcome} (gives ${gives})`];
  const said = check.reason.split("; ");
  const unsaid = requiredReason(check, figures).filter((piece) => !said.includes(piece));
  return [...wrong, ...unsaid.map((piece) => `the reason does not say "${piece}"`)];
}
