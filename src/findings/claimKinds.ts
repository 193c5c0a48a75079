import { AGGREGATES, type Aggregate } from "../vocabulary/codelists/aggregates.js";
import type { Scope } from "../vocabulary/codelists/scopes.js";
import type { Lang } from "../vocabulary/language.js";
import { CONTROL_ITEM, kind, VINTAGE } from "./kinds.js";

/** What a published sentence prints: 亿元 and per cent as texts. */
export type PrintedClaim = { readonly group: string; readonly value: string; readonly share: string };

/** Between what a denominator must lie for a printed share, in 亿元. */
export type ImpliedDenominator = { readonly low: string; readonly high: string };

/** A published total that a sentence may have used, in 亿元. */
export type PublishedTotal = { readonly item: string; readonly vintage: string; readonly value: string };

/** A total of records that a sentence may have used, in 亿元. */
export type TotalOfRecords = {
  readonly scope: Scope;
  readonly aggregate: Aggregate;
  /** Lowest and highest, where part of it is undecided; empty where nothing is. */
  readonly range: readonly string[];
  /** Empty where there are no records of it. */
  readonly value: string;
};

const UNIT: Readonly<Record<Lang, string>> = { zh: "亿元", en: "× 100 million yuan" };

const claimText = ({ group, value, share }: PrintedClaim, lang: Lang) =>
  `${group} ${value} ${UNIT[lang]}, ${share} %`;

export const CLAIM = /* @__PURE__ */ kind<PrintedClaim>(
  { zh: "公开表述", en: "published sentence" },
  (claim) => claimText(claim, "zh"),
  claimText,
);

const impliedText = ({ low, high }: ImpliedDenominator, lang: Lang) => `${low}–${high} ${UNIT[lang]}`;

export const IMPLIED = /* @__PURE__ */ kind<ImpliedDenominator>(
  { zh: "所要求的范围", en: "range needed" },
  (implied) => impliedText(implied, "zh"),
  impliedText,
);

const SCOPES: Readonly<Record<Scope, Readonly<Record<Lang, string>>>> = {
  all: { zh: "全部单位", en: "all units," },
  aboveThreshold: { zh: "规模以上", en: "above-threshold" },
  belowThreshold: { zh: "规模以下", en: "below-threshold" },
};

/** The records of a scope that lie in an aggregate, under the Chinese and the English name. */
export function totalOfRecordsLabel({ scope, aggregate, range }: TotalOfRecords): string {
  return `${SCOPES[scope].zh} ${SCOPES[scope].en} ${AGGREGATES.both(aggregate)}${rangeText(range, "zh")}`;
}

/** What the undecided could make of a total, in 亿元; nothing where nothing is open. */
export function rangeText([low, high]: readonly string[], lang: Lang): string {
  return low === undefined ? "" : ` [${low} – ${high} ${UNIT[lang]}]`;
}

function withAmount(label: string, value: string, unit: string): string {
  return value === "" ? label : `${label} ${value} ${unit}`;
}

export const DENOMINATOR = /* @__PURE__ */ kind<PublishedTotal | TotalOfRecords>(
  { zh: "分母", en: "denominator" },
  (total) =>
    "item" in total
      ? publishedText(total, total.item, UNIT.zh)
      : withAmount(totalOfRecordsLabel(total), total.value, UNIT.zh),
  (total, lang) => {
    const unit = UNIT[lang];
    if ("item" in total) {
      const vintage = VINTAGE.words(total.vintage, lang);
      return publishedText({ ...total, vintage }, CONTROL_ITEM.words(total.item, lang), unit);
    }
    const label = `${SCOPES[total.scope][lang]} ${AGGREGATES.words(total.aggregate, lang)}`;
    return withAmount(`${label}${rangeText(total.range, lang)}`, total.value, unit);
  },
);

function publishedText({ vintage, value }: PublishedTotal, name: string, unit: string): string {
  return `${[name, vintage].filter(Boolean).join(" ")} ${value} ${unit}`;
}
