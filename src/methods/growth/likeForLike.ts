import { type AccountNode, coreAccount } from "../../accounts/categories.js";
import { reportDisclosure } from "../../accounts/disclosureRisks.js";
import { type PlacedTally, placeTally, reportDates } from "../../accounts/placedTally.js";
import type { Edition } from "../../classification/industries.js";
import type { Pairing } from "../../engines/memory/pairing.js";
import type { Figure } from "../../figures/figure.js";
import { isFigure, isMissing, type Missing, missing } from "../../figures/missing.js";
import { type Finding, FindingCollector } from "../../findings/findings.js";
import { DIGITAL_SHARES, type DigitalShareRow } from "../../parameters/digitalShares.js";
import { ParameterLog, type ParameterUse } from "../../parameters/log.js";
import type { RowsOf } from "../../parameters/row.js";
import { VALUE_ADDED_RATES, type ValueAddedRateRow } from "../../parameters/valueAddedRates.js";
import { need } from "../../util/given.js";
import type { Scope } from "../../vocabulary/codelists/scopes.js";
import type { Period } from "../../vocabulary/periods.js";
import { rateBetween } from "./growthRate.js";

export type PairedQuantity = "value" | "revenue";

/** What two periods of the same units are compared with. */
export interface LikeForLikeOptions {
  /** Edition of the industry codes; default what the codes show. */
  readonly edition?: Edition | undefined;
  /** Period of the current records. */
  readonly period?: string | undefined;
  /** Region of the records. */
  readonly region?: string | undefined;
  /** Which units they are. */
  readonly scope?: Scope | undefined;
  /** Coefficient file rows: `gbt4754,category,share,region,year,method,source`. */
  readonly shares?: RowsOf<DigitalShareRow> | undefined;
  /** Rate file rows: `gbt4754,rate,base,region,scope,year,source`. */
  readonly rates?: RowsOf<ValueAddedRateRow> | undefined;
  /** What the current records are a vintage of. */
  readonly dataVintage?: string | undefined;
  /** What the previous records are a vintage of. */
  readonly baseVintage?: string | undefined;
}

/** Growth of one category over the same units. */
export interface PairedGrowth {
  /** Code of the category. */
  readonly code: string;
  /** Its name in Chinese. */
  readonly name: string;
  /** Its name in English. */
  readonly nameEn: string;
  /** What is compared. */
  readonly quantity: PairedQuantity;
  /** Amount of the current period, 元. */
  readonly current: Figure;
  /** Amount of the period before, 元. */
  readonly previous: Figure;
  /** Of what is decided at both ends, a ratio. */
  readonly rate: Figure | Missing;
}

/** What one end of a comparison is of. */
export interface LikeForLikeEnd {
  /** Its period; undefined where none is stated. */
  readonly period: Period | undefined;
  /** Code of the region; empty where none is stated. */
  readonly region: string;
  /** Which units are in it. */
  readonly scope: Scope;
  /** What the records are a vintage of; empty where not stated. */
  readonly vintage: string;
}

/** Like-for-like growth with what it compares: never a ratio of two published levels. */
export interface LikeForLike {
  /** Which units are compared. */
  readonly sample: Pairing["sample"];
  /** At current prices, always. */
  readonly basis: "nominal";
  /** What the current amounts are of. */
  readonly current: LikeForLikeEnd;
  /** What the amounts before are of. */
  readonly previous: LikeForLikeEnd;
  /** A row for each category and quantity that either period states. */
  readonly rows: readonly PairedGrowth[];
  /** Units that are in one period only, or of which something changed. */
  readonly counts: {
    /** Units of the current period alone. */
    readonly entrants: number;
    /** Units of the period before alone. */
    readonly leavers: number;
    /** Units of both whose industry code changed. */
    readonly codeChanges: number;
    /** Units that report no amount of the year before. */
    readonly withoutPrevious: number;
    /** Units with some amount of one period only. */
    readonly incomplete: number;
  };
  /** Shares and rates that either end rests on. */
  readonly parameters: readonly ParameterUse[];
  /** Of growth itself, of the codes, shares and rates of both ends; what reading and pairing found is in the pairing of `pairRecords`. */
  readonly findings: readonly Finding[];
}

/**
 * Like-for-like growth (同口径增速) of every category, at current prices.
 *
 *     g = Σ_{i∈S} v_{i,t} / Σ_{i∈S} v_{i,t−1} − 1
 *
 * S is this period's set (`currentSet`) or the units found in both files (`matched`). Both ends are placed with the same shares, those of the current period, so a
 * changed share does not read as growth. Only what is decided enters the rate; where part of it is open the finding `growthUndecided` says so.
 * Source: notes of the National Bureau of Statistics on the growth of units above the threshold: firms enter and leave, so growth is taken over the
 * current set and is not the ratio of two published levels.
 *
 * @param pairing     by `pairRecords`
 * @param options     shares, rates and the rest, as for `account`; the period is that of the current records. Region and scope are those of the pairing
 * @param quantities  what to compare; default value added and revenue
 * @returns one row for each category and quantity that either period states, amounts in 元, rates as ratios; a row has no rate when its base
 *          is zero, negative or near zero (`baseNotPositive`, `baseNearZero`, finding `growthBase`), or nothing of it is decided (`undecided`, finding `growthUndecided`)
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", revenue: "11", previousRevenue: "10" }];
 * const pairing = pairRecords(units, undefined, { unit: "万元" });
 * const rows = likeForLike(pairing, {}, ["revenue"]).rows;
 * const goods = rows.find(({ code }) => code === "01");
 * needFigure(goods?.rate).known; //=> "0.1"
 */
export function likeForLike(
  pairing: Pairing,
  options: LikeForLikeOptions = {},
  quantities: readonly PairedQuantity[] = ["value", "revenue"],
): LikeForLike {
  need(pairing, "likeForLike: pairing", "a Pairing (from pairRecords)", "current", "previous");
  const findings = new FindingCollector();
  const [now, before, parameters] = placedEnds(pairing, options, findings);
  const earlier = new Map(nodesOf(before).map((node) => [node.code, node]));
  const rows = nodesOf(now).flatMap((node) =>
    quantities.flatMap((quantity) => {
      const current = node[quantity];
      const previous = earlier.get(node.code)?.[quantity];
      if (!isFigure(current) || !isFigure(previous) || !(current.isTouched || previous.isTouched)) return [];
      const rate = rateOf(current, previous);
      report(
        rate,
        { code: node.code, quantity, current, previous, before: before.selected.period },
        findings,
      );
      const { code, name, nameEn } = node;
      return [{ code, name, nameEn, quantity, current, previous, rate }];
    }),
  );
  const { entrants, leavers, codeChanges, withoutPrevious, incomplete } = pairing;
  return {
    sample: pairing.sample,
    basis: "nominal",
    current: endOf(now, options.dataVintage),
    // What a set reports of a year before is of the set's own vintage.
    previous: endOf(before, pairing.sample === "matched" ? options.baseVintage : options.dataVintage),
    rows,
    counts: {
      entrants: entrants.length,
      leavers: leavers.length,
      codeChanges: codeChanges.length,
      withoutPrevious: withoutPrevious.length,
      incomplete: incomplete.length,
    },
    parameters: parameters.list(),
    findings: findings.list(),
  };
}

/** Both ends by one set of shares. What is said of the previous one is said once: it stands under the codes of the current one. */
function placedEnds(
  { current, previous }: Pairing,
  { period, ...options }: LikeForLikeOptions,
  findings: FindingCollector,
): readonly [PlacedTally, PlacedTally, ParameterLog] {
  const log = new ParameterLog();
  const parameters = {
    shares: DIGITAL_SHARES.read(options.shares ?? [], findings),
    rates: VALUE_ADDED_RATES.read(options.rates ?? [], findings),
  };
  const now = placeTally(current, { ...options, period }, parameters, findings, log);
  // Where the current period is not known no dated share is taken, and none then.
  const shareYear = now.selected.period?.year ?? 0;
  const found = new FindingCollector("previous");
  const before = placeTally(previous, { ...options, shareYear }, parameters, found, log);
  const told = new Set(findings.list().map(({ code }) => code));
  findings.addAll(found.list().filter(({ code }) => !told.has(code)));
  if (current.cells.length > 0) {
    reportDates(parameters, now.selected.period, findings);
    reportDisclosure(now.portions, new Map(), [], [], findings);
  }
  return [now, before, log];
}

function nodesOf({ table }: PlacedTally): readonly AccountNode[] {
  return coreAccount(table, undefined, []);
}

function endOf({ selected }: PlacedTally, vintage = ""): LikeForLikeEnd {
  const { period, regionCode: region, scope } = selected;
  return { period, region, scope, vintage };
}

/** The rate of what is decided at both ends. */
function rateOf(current: Figure, previous: Figure): Figure | Missing {
  if (previous.known.isZero() && isOpen(previous)) return missing("undecided");
  return rateBetween(exact(current), exact(previous));
}

/** What a person must know of a rate: why there is none, or that part of it is open. */
function report(
  rate: Figure | Missing,
  of: Pick<PairedGrowth, "code" | "quantity" | "current" | "previous"> & {
    readonly before: Period | undefined;
  },
  findings: FindingCollector,
): void {
  const { code, quantity, current, previous, before } = of;
  if (isMissing(rate) && rate.reason !== "undecided")
    findings.add("growthBase", {
      item: code,
      base: before?.text ?? "",
      from: previous.known.toString(),
      to: current.known.toString(),
    });
  else if (isMissing(rate) || isOpen(current) || isOpen(previous))
    findings.add("growthUndecided", { quantity, category: code }, { unit: code });
}

function exact({ known }: Figure) {
  return { value: known, halfStep: known.times(0) };
}

function isOpen({ low, high }: Figure): boolean {
  return high === undefined || !low.equals(high);
}
