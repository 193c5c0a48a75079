import type { FindingCollector } from "../findings/findings.js";
import type { Decimal } from "../numbers/decimal.js";
import type { Claim } from "../parameters/claims.js";
import type { Controls } from "../parameters/controls.js";
import { controlOf, publishedAggregates } from "../parameters/controls.js";
import { type Aggregate, bothNames } from "../vocabulary/aggregates.js";
import type { Scope } from "../vocabulary/scope.js";
import type { Entry } from "./entries/entry.js";
import type { GroupFigure } from "./groups.js";
import { inAggregate } from "./intervals/categorySets.js";
import { wholePortion } from "./intervals/portions.js";
import { PortionTable } from "./intervals/portionTable.js";

const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  all: "全部单位 all units,",
  aboveThreshold: "规模以上 above-threshold",
  belowThreshold: "规模以下 below-threshold",
};

export interface Denominator {
  readonly label: string;
  /** The decided part. */
  readonly value: Decimal;
  /** What the undecided could make of it; both are the value where nothing is open. */
  readonly low: Decimal;
  readonly high: Decimal;
}

/** What the printed figures of a sentence say of the denominator it used. */
export interface ClaimFigure {
  readonly claim: Claim;
  /** Denominators that give the printed share from the printed value: lowest, highest (元). */
  readonly implied: { readonly low: Decimal; readonly high: Decimal };
  /** The denominator that the sentence names, where it is known. */
  readonly named: Denominator | undefined;
  /** Known denominators that fit. */
  readonly fitting: readonly Denominator[];
}

/**
 * Recomputes published sentences: which denominators could have given the printed share, and is the one that the
 * sentence names among them?
 *
 *     implied denominator = (value ± half a digit) / (share ∓ half a digit)
 */
export function checkClaims(
  claims: readonly Claim[],
  groups: readonly GroupFigure[],
  entries: readonly Entry[],
  controls: Controls,
  findings: FindingCollector,
): readonly ClaimFigure[] {
  return claims.map((claim) => {
    const low = claim.value.minus(claim.valueHalfStep).div(claim.share.plus(claim.shareHalfStep));
    const high = claim.value.plus(claim.valueHalfStep).div(claim.share.minus(claim.shareHalfStep));
    const fits = (each: Denominator) =>
      each.high.greaterThanOrEqualTo(low) && each.low.lessThanOrEqualTo(high);
    const named =
      claim.scope === "all"
        ? published(claim.aggregate, controls)
        : ofRecords(claim.aggregate, claim.scope, entries);
    const known = publishedAggregates(controls).flatMap((aggregate) => published(aggregate, controls) ?? []);
    const fitting = [
      ...known,
      ...(named && !known.some((each) => each.label === named.label) ? [named] : []),
    ].filter(fits);
    const field = `${claim.group} ${inYi(claim.value)} 亿元, ${claim.share.times(100).toString()} %`;
    if (!named || !fits(named)) {
      const received = named
        ? `${named.label} ${inYi(named.value)} 亿元`
        : `${SCOPE_WORDS[claim.scope]} ${bothNames(claim.aggregate)}`;
      findings.add("claimDenominator", {
        field,
        expected: `${inYi(low, 0)}–${inYi(high, 0)} 亿元`,
        received,
      });
    }
    for (const each of fitting)
      findings.add("claimFits", { field, received: `${each.label} ${inYi(each.value)} 亿元` });
    if (!groups.some((group) => group.group === claim.group))
      findings.add("parameterInvalid", {
        field: "claims.group",
        expected: groups.map((group) => group.group).join(" | "),
        received: claim.group,
      });
    return { claim, implied: { low, high }, named, fitting };
  });
}

function inYi(value: Decimal, decimals = 2): string {
  const text = value.div(1e8).toFixed(decimals);
  return decimals > 0 ? text.replace(/\.?0+$/, "") : text;
}

function published(aggregate: Aggregate, controls: Controls): Denominator | undefined {
  const control = controlOf(controls, aggregate);
  if (!control) return undefined;
  const { item, vintage, value } = control;
  return { label: [item, vintage].filter(Boolean).join(" "), value, low: value, high: value };
}

function ofRecords(aggregate: Aggregate, scope: Scope, entries: readonly Entry[]): Denominator | undefined {
  const own = entries.filter((entry) => entry.scope === scope);
  const table = new PortionTable(own.map(wholePortion));
  const { known: value, low, high } = table.estimate(inAggregate(aggregate), "value");
  if (low.isZero() && high.isZero()) return undefined;
  const range = low.equals(high) ? "" : ` [${inYi(low)} – ${inYi(high)} 亿元]`;
  return { label: `${SCOPE_WORDS[scope]} ${bothNames(aggregate)}${range}`, value, low, high };
}
