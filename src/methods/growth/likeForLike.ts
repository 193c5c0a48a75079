import { type AccountNode, coreAccount } from "../../accounts/categories.js";
import { reportDisclosure } from "../../accounts/disclosureRisks.js";
import { type Estimate, isTouched } from "../../accounts/intervals/intervalRule.js";
import { type PlacedTally, placeTally, reportDates } from "../../accounts/placedTally.js";
import { asEdition, type Edition } from "../../classification/industries.js";
import type { Pairing } from "../../engines/memory/pairing.js";
import { type Finding, FindingCollector } from "../../findings/findings.js";
import type { Decimal } from "../../numbers/decimal.js";
import { shareRows } from "../../parameters/digitalShares.js";
import { ParameterLog, type ParameterUse } from "../../parameters/log.js";
import type { Raw } from "../../parameters/rows.js";
import { rateRows } from "../../parameters/valueAddedRates.js";
import { asOptions, asParameterRows, asText, need, type OptionTakes } from "../../util/given.js";
import type { Period } from "../../vocabulary/periods.js";
import { asScope, type Scope } from "../../vocabulary/scope.js";
import { ratesOf } from "./growthRate.js";

export type PairedQuantity = "value" | "revenue";

/** What two periods of the same units are compared with. */
export interface LikeForLikeOptions {
  readonly edition?: Edition | undefined;
  /** Period of the current records. */
  readonly period?: string | undefined;
  readonly region?: string | undefined;
  readonly scope?: Scope | undefined;
  /** Coefficient file rows: `gbt4754,category,share,region,year,method,source`. */
  readonly shares?: readonly Raw[] | undefined;
  /** Rate file rows: `gbt4754,rate,base,region,scope,year,source`. */
  readonly rates?: readonly Raw[] | undefined;
  /** What the current records are a vintage of. */
  readonly dataVintage?: string | undefined;
  /** What the previous records are a vintage of. */
  readonly baseVintage?: string | undefined;
}

const OPTIONS: OptionTakes<LikeForLikeOptions> = {
  edition: asEdition,
  period: asText,
  region: asText,
  scope: asScope,
  shares: asParameterRows,
  rates: asParameterRows,
  dataVintage: asText,
  baseVintage: asText,
};

/** Growth of one category over the same units. */
export interface PairedGrowth {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly quantity: PairedQuantity;
  readonly current: Estimate;
  readonly previous: Estimate;
  /** Of what is decided at both ends, a ratio; undefined where a finding says why. */
  readonly value: Decimal | undefined;
}

/** What one end of a comparison is of. */
export interface LikeForLikeEnd {
  readonly period: Period | undefined;
  readonly region: string;
  readonly scope: Scope;
  readonly vintage: string;
}

/** Like-for-like growth with what it compares: never a ratio of two published levels. */
export interface LikeForLike {
  readonly sample: Pairing["sample"];
  readonly basis: "nominal";
  readonly current: LikeForLikeEnd;
  readonly previous: LikeForLikeEnd;
  readonly rows: readonly PairedGrowth[];
  readonly counts: {
    readonly entrants: number;
    readonly leavers: number;
    readonly codeChanges: number;
    readonly withoutPrevious: number;
    readonly incomplete: number;
  };
  /** Shares and rates that either end rests on. */
  readonly parameters: readonly ParameterUse[];
  /** Of growth itself, of the codes, shares and rates of both ends; what reading and pairing found went to the collector of `pairRecords`. */
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
 * @param asked       shares, rates and the rest, as for `account`; the period is that of the current records. Region and scope are those of the pairing
 * @param quantities  what to compare; default value added and revenue
 * @returns one row for each category and quantity that either period states, amounts in 元, rates as ratios; a row has no value when its base
 *          is zero, negative or near zero (finding `growthBase`), or nothing of it is decided (`growthUndecided`)
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", revenue: "11", previousRevenue: "10" }];
 * const pairing = pairRecords(units, undefined, { unit: "万元" }, new FindingCollector());
 * const rows = likeForLike(pairing, {}, ["revenue"]).rows;
 * rows.find(({ code }) => code === "01")?.value; //=> "0.1"
 */
export function likeForLike(
  pairing: Pairing,
  asked: LikeForLikeOptions = {},
  quantities: readonly PairedQuantity[] = ["value", "revenue"],
): LikeForLike {
  need(pairing, "likeForLike: pairing", "a Pairing (from pairRecords)", "current", "previous");
  const options = asOptions(asked, "likeForLike", OPTIONS);
  const findings = new FindingCollector();
  const [now, before, parameters] = placedEnds(pairing, options, findings);
  const earlier = new Map(nodesOf(before).map((node) => [node.code, node]));
  const rows = nodesOf(now).flatMap((node) =>
    quantities.flatMap((quantity) => {
      const current = node[quantity];
      const previous = earlier.get(node.code)?.[quantity];
      if (!previous || (!isTouched(current) && !isTouched(previous))) return [];
      const rates = ratesOf(exact(current), exact(previous));
      const undecided = previous.known.isZero() && isOpen(previous);
      if (!rates && !undecided)
        findings.add("growthBase", {
          field: node.code,
          expected: before.selected.period?.text ?? "",
          received: `${previous.known.toString()} → ${current.known.toString()}`,
        });
      else if (undecided || isOpen(current) || isOpen(previous))
        findings.add("growthUndecided", { field: quantity, unit: node.code, received: node.code });
      const { code, name, nameEn } = node;
      return [{ code, name, nameEn, quantity, current, previous, value: rates?.value }];
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
  const uses = new ParameterLog();
  const parameters = {
    shares: shareRows(options.shares ?? [], findings),
    rates: rateRows(options.rates ?? [], findings),
  };
  const now = placeTally(current, { ...options, period }, parameters, findings, uses);
  // Where the current period is not known no dated share is taken, and none then.
  const shareYear = now.selected.period?.year ?? 0;
  const found = new FindingCollector("previous");
  const before = placeTally(previous, { ...options, shareYear }, parameters, found, uses);
  const told = new Set(findings.list().map(({ code }) => code));
  findings.addAll(found.list().filter(({ code }) => !told.has(code)));
  if (current.cells.length > 0) {
    reportDates(parameters, now.selected.period, findings);
    reportDisclosure(now.portions, new Map(), [], [], findings);
  }
  return [now, before, uses];
}

function nodesOf({ table }: PlacedTally): readonly AccountNode[] {
  return coreAccount(table, undefined, []);
}

function endOf({ selected }: PlacedTally, vintage = ""): LikeForLikeEnd {
  const { period, regionCode: region, scope } = selected;
  return { period, region, scope, vintage };
}

function exact({ known }: Estimate) {
  return { value: known, halfStep: known.times(0) };
}

function isOpen({ low, high }: Estimate): boolean {
  return !low.equals(high);
}
