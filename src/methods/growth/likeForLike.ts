import { type Account, type AccountOptions, account } from "../../accounts/account.js";
import { type Estimate, isTouched } from "../../accounts/intervals/intervalRule.js";
import type { Pairing } from "../../engines/memory/pairing.js";
import { type Finding, FindingCollector } from "../../findings/findings.js";
import type { Decimal } from "../../numbers/decimal.js";
import { need } from "../../util/given.js";
import { ratesOf } from "./growthRate.js";

export type PairedQuantity = "value" | "revenue";

/** Growth of one category over the same units. */
export interface PairedGrowth {
  readonly code: string;
  readonly name: string;
  readonly quantity: PairedQuantity;
  readonly current: Estimate;
  readonly previous: Estimate;
  /** Of what is decided at both ends, a ratio; undefined where a finding says why. */
  readonly value: Decimal | undefined;
}

/** Like-for-like growth with what it compares: never a ratio of two published levels. */
export interface LikeForLike {
  readonly sample: Pairing["sample"];
  readonly basis: "nominal";
  readonly current: Account;
  readonly previous: Account;
  readonly rows: readonly PairedGrowth[];
  readonly counts: {
    readonly entrants: number;
    readonly leavers: number;
    readonly codeChanges: number;
    readonly withoutPrevious: number;
    readonly incomplete: number;
  };
  readonly findings: readonly Finding[];
}

/**
 * Like-for-like growth (同口径增速) of every category, at current prices.
 *
 *     g = Σ_{i∈S} v_{i,t} / Σ_{i∈S} v_{i,t−1} − 1
 *
 * S is this period's set (`currentSet`) or the units found in both files (`matched`). Both accounts are made with the same shares, those of the current period, so a
 * changed share does not read as growth. Only what is decided enters the rate; where part of it is open the finding `growthUndecided` says so.
 * Source: notes of the National Bureau of Statistics on the growth of units above the threshold: firms enter and leave, so growth is taken over the
 * current set and is not the ratio of two published levels.
 *
 * @param pairing     by `pairRecords`
 * @param options     shares, rates and the rest, as for `account`; the period is that of the current records
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
  options: AccountOptions = {},
  quantities: readonly PairedQuantity[] = ["value", "revenue"],
): LikeForLike {
  need(pairing, "likeForLike: pairing", "a Pairing (from pairRecords)", "current", "previous");
  const findings = new FindingCollector();
  const { period, ...shared } = options;
  const now = account(pairing.current, { ...shared, period });
  // Where the current period is not known no dated share is taken, and none then.
  const before = account(pairing.previous, { shareYear: now.period?.year ?? 0, ...shared });
  findings.addAll(now.findings);
  const earlier = new Map(before.nodes.map((node) => [node.code, node]));
  const rows = now.nodes.flatMap((node) =>
    quantities.flatMap((quantity) => {
      const current = node[quantity];
      const previous = earlier.get(node.code)?.[quantity];
      if (!previous || (!isTouched(current) && !isTouched(previous))) return [];
      const rates = ratesOf(exact(current), exact(previous));
      const undecided = previous.known.isZero() && isOpen(previous);
      if (!rates && !undecided)
        findings.add("growthBase", {
          field: node.code,
          expected: before.period?.text ?? "",
          received: `${previous.known.toString()} → ${current.known.toString()}`,
        });
      else if (undecided || isOpen(current) || isOpen(previous))
        findings.add("growthUndecided", { field: quantity, unit: node.code, received: node.code });
      return [{ code: node.code, name: node.name, quantity, current, previous, value: rates?.value }];
    }),
  );
  const { entrants, leavers, codeChanges, withoutPrevious, incomplete } = pairing;
  return {
    sample: pairing.sample,
    basis: "nominal",
    current: now,
    previous: before,
    rows,
    counts: {
      entrants: entrants.length,
      leavers: leavers.length,
      codeChanges: codeChanges.length,
      withoutPrevious: withoutPrevious.length,
      incomplete: incomplete.length,
    },
    findings: findings.list(),
  };
}

function exact({ known }: Estimate) {
  return { value: known, halfStep: known.times(0) };
}

function isOpen({ low, high }: Estimate): boolean {
  return !low.equals(high);
}
