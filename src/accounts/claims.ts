import { Figure } from "../figures/figure.js";
import {
  type PublishedTotal,
  rangeText,
  type TotalOfRecords,
  totalOfRecordsLabel,
} from "../findings/claimKinds.js";
import type { FindingCollector } from "../findings/findings.js";
import type { Decimal } from "../numbers/decimal.js";
import type { Controls } from "../parameters/controls.js";
import { controlOf, publishedAggregates } from "../parameters/controls.js";
import { controlWords } from "../parameters/itemWords.js";
import type { Aggregate } from "../vocabulary/codelists/aggregates.js";
import { scopedAggregate } from "../vocabulary/codelists/scopedAggregates.js";
import type { Scope } from "../vocabulary/codelists/scopes.js";
import type { Bilingual, Lang } from "../vocabulary/language.js";
import type { ClassifiedCell } from "./entries/entry.js";
import type { GroupFigure } from "./groups.js";
import { inAggregate } from "./intervals/categorySets.js";
import { wholePortion } from "./intervals/portions.js";
import { PortionTable } from "./intervals/portionTable.js";

/** A published sentence: "X of 25.3 亿元, only 2.8 % of above-threshold industry". */
export interface Claim {
  /** Name of the group that it speaks of. */
  readonly group: string;
  /** Its value added, 元. */
  readonly value: Decimal;
  /** Half a unit of the last printed digit of the value, 元. */
  readonly valueHalfStep: Decimal;
  /** Its share of the aggregate, a ratio: 2.8 % is 0.028. */
  readonly share: Decimal;
  /** Half a unit of the last printed digit of the share, a ratio. */
  readonly shareHalfStep: Decimal;
  /** Of which aggregate it states a share: GDP, industry, …. */
  readonly aggregate: Aggregate;
  /** Of which units the aggregate is, as the sentence has it. */
  readonly scope: Scope;
  /** Where the sentence stands. */
  readonly source: string;
}

/** A total that the share of a published sentence may rest on. */
export interface Denominator {
  /** How machines read it: item and vintage of a published total; of the records in both languages. */
  readonly label: string;
  /** The same in words. */
  readonly name: Bilingual;
  /** 元, with what the undecided could make of it. */
  readonly value: Figure;
  /** The same as findings tell it. */
  readonly total: PublishedTotal | TotalOfRecords;
}

/** What the printed figures of a sentence say of the denominator it used. */
export interface ClaimFigure {
  /** The sentence. */
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
  entries: readonly ClassifiedCell[],
  controls: Controls,
  findings: FindingCollector,
): readonly ClaimFigure[] {
  return claims.map((claim) => {
    const low = claim.value.minus(claim.valueHalfStep).div(claim.share.plus(claim.shareHalfStep));
    const high = claim.value.plus(claim.valueHalfStep).div(claim.share.minus(claim.shareHalfStep));
    const fits = (each: Denominator) =>
      (each.value.high ?? high).greaterThanOrEqualTo(low) && each.value.low.lessThanOrEqualTo(high);
    const named =
      claim.scope === "all"
        ? published(claim.aggregate, controls)
        : ofRecords(claim.aggregate, claim.scope, entries);
    const known = publishedAggregates(controls).flatMap((aggregate) => published(aggregate, controls) ?? []);
    const fitting = [
      ...known,
      ...(named && !known.some((each) => each.label === named.label) ? [named] : []),
    ].filter(fits);
    const told = {
      group: claim.group,
      value: inYi(claim.value),
      share: claim.share.times(100).toString(),
    };
    if (!named || !fits(named)) {
      findings.add("claimDenominator", {
        claim: told,
        implied: { low: inYi(low, 0), high: inYi(high, 0) },
        denominator: named?.total ?? noRecords(claim),
      });
    }
    for (const each of fitting) findings.add("claimFits", { claim: told, denominator: each.total });
    if (!groups.some((group) => group.group === claim.group))
      findings.add("parameterInvalid", {
        part: "claims.group",
        expected: groups.map((group) => group.group).join(" | "),
        content: claim.group,
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
  const { key, release, value } = control;
  const label = [key.item, release.vintage].filter(Boolean).join(" ");
  const total = { item: key.item, vintage: release.vintage, value: inYi(value) };
  return { label, name: controlWords(control, key.scope), value: Figure.of(value), total };
}

function noRecords({ scope, aggregate }: Claim): TotalOfRecords {
  return { scope, aggregate, range: [], value: "" };
}

function ofRecords(
  aggregate: Aggregate,
  scope: Scope,
  entries: readonly ClassifiedCell[],
): Denominator | undefined {
  const own = entries.filter((entry) => entry.scope === scope);
  const table = new PortionTable(own.map(wholePortion));
  const value = table.amount(inAggregate(aggregate), "value");
  const { low, high } = value;
  if (low.isZero() && high?.isZero()) return undefined;
  const range = value.isPoint || !high ? [] : [inYi(low), inYi(high)];
  const total = { scope, aggregate, range, value: inYi(value.known) };
  const words = scopedAggregate(aggregate, scope);
  const inLang = (lang: Lang) => `${words[lang]}${rangeText(range, lang)}`;
  return { label: totalOfRecordsLabel(total), name: { zh: inLang("zh"), en: inLang("en") }, value, total };
}
