import { category } from "../classification/categories.js";
import { industry } from "../classification/industries.js";
import { AGGREGATES } from "../vocabulary/codelists/aggregates.js";
import { CATEGORY_RANGES } from "../vocabulary/codelists/categoryRanges.js";
import { ESTIMATIONS } from "../vocabulary/codelists/estimations.js";
import { INDUSTRY_LEVELS } from "../vocabulary/codelists/industryLevels.js";
import { SCOPES, type Scope } from "../vocabulary/codelists/scopes.js";
import { VINTAGES } from "../vocabulary/codelists/vintages.js";
import { WHOLES } from "../vocabulary/codelists/wholes.js";
import type { Bilingual } from "../vocabulary/language.js";
import type { ControlTotal } from "./controlTotals.js";
import type { Release } from "./release.js";

/**
 * What a control total or a series is of, in words: GDP, an aggregate, an industry, a category; a text that is no item stands as it is.
 *
 * @example itemWords("growth:industry").zh //=> "工业增速"
 */
export function itemWords(item: string): Bilingual {
  const [, kind = "", of = ""] = /^([a-z]+):(.*)$/s.exec(item) ?? [];
  if (kind === "growth") {
    const { zh, en } = itemWords(of);
    return { zh: `${zh}增速`, en: `growth of ${en}` };
  }
  if (kind === "category") return categoryWords(of);
  if (INDUSTRY_LEVELS.has(kind)) {
    const named = industry(of);
    const { zh, en } = INDUSTRY_LEVELS.of(kind);
    return {
      zh: [named ? "" : zh, of, named?.name].filter(Boolean).join(" "),
      en: [named?.nameEn ? "" : en, of, named?.nameEn].filter(Boolean).join(" "),
    };
  }
  if (WHOLES.has(item)) return WHOLES.of(item);
  return AGGREGATES.has(item) ? AGGREGATES.of(item) : { zh: item, en: item };
}

function categoryWords(code: string): Bilingual {
  if (CATEGORY_RANGES.has(code)) return CATEGORY_RANGES.of(code);
  const named = category(code);
  return {
    zh: [code, named?.name].filter(Boolean).join(" "),
    en: [code, named?.nameEn].filter(Boolean).join(" "),
  };
}

/** Stage of the accounts of a release, in words; a name of another kind stands as it is. */
export function vintageWords(vintage: string): Bilingual {
  const stage = VINTAGES.read(vintage);
  if (stage) return VINTAGES.of(stage);
  return ESTIMATIONS.has(vintage) ? ESTIMATIONS.of(vintage) : { zh: vintage, en: vintage };
}

/** A release in words: its stage and its date. */
export function releaseWords({ vintage, released }: Released): Bilingual {
  const { zh, en } = vintageWords(vintage);
  const dated = released === "" ? undefined : { zh: `${released}发布`, en: `released ${released}` };
  return { zh: [zh, dated?.zh].filter(Boolean).join("，"), en: [en, dated?.en].filter(Boolean).join(", ") };
}

type Released = Pick<Release, "vintage" | "released">;

/**
 * A published total in words: of what, which release, and its scope where that is not the one of the figures beside it.
 *
 * @param scope  scope of the figures beside it
 */
export function controlWords(
  { key, release: stated }: Pick<ControlTotal, "key" | "release">,
  scope: Scope,
): Bilingual {
  const [item, release, own] = [itemWords(key.item), releaseWords(stated), SCOPES.of(key.scope)];
  const apart = key.scope === scope ? undefined : { zh: `统计范围：${own.zh}`, en: `scope: ${own.en}` };
  const details = [release.zh, apart?.zh].filter(Boolean).join("，");
  return {
    zh: details === "" ? item.zh : `${item.zh}（${details}）`,
    en: [item.en, release.en, apart?.en].filter(Boolean).join(", "),
  };
}
