import type { Account } from "../accounts/account.js";
import type { AccountNode } from "../accounts/categories.js";
import type { GroupFigure } from "../accounts/groups.js";
import { toDecimalUnits } from "../accounts/intervals/intervalRule.js";
import type { PenetrationRow } from "../accounts/penetration.js";
import type { Figure } from "../figures/figure.js";
import { isFigure } from "../figures/missing.js";
import type { Decimal } from "../numbers/decimal.js";
import { roundTo } from "../numbers/rounding.js";
import { grouped } from "../tables/text.js";
import { asOptions, need } from "../util/given.js";
import { AGGREGATES } from "../vocabulary/codelists/aggregates.js";
import { DENOMINATOR_SOURCES } from "../vocabulary/codelists/denominatorSources.js";
import { type Bilingual, LANG_OPTIONS, type LangOptions } from "../vocabulary/language.js";
import { periodWords } from "../vocabulary/periodWords.js";

/** Records below this part of GDP do not cover the economy, and shares of GDP say too little. */
const FULL_COVERAGE = "0.9";

/**
 * The sentences that a bureau chief asks for: what is decided, once, with what the undecided could make of it; no separators or blanks in
 * running Chinese.
 *
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "100" }];
 * const core = account(tallyRecords(units, { unit: "亿元" }), { period: "2023" });
 * headlines(core, { lang: "en" })[0]; //=> "2023: value added of the core industries is 100.00 × 100 million yuan"
 */
export function headlines(account: Account, options: LangOptions = {}): readonly string[] {
  need(account, "headlines: account", "an Account", "nodes", "identity");
  const { lang = "zh" } = asOptions(options, "headlines", LANG_OPTIONS);
  return [
    ...coreSentences(account),
    ...account.penetration.flatMap(penetrationSentence),
    ...account.groups.map(groupSentence),
    ...openSentence(account),
  ].map((sentence) => sentence[lang]);
}

function coreSentences(account: Account): readonly Bilingual[] {
  const core = account.nodes.find(({ code }) => code === "core");
  if (!core || !isFigure(core.value) || !core.value.isTouched) return [];
  const share = isFigure(core.shareOfGdp) ? percent(core.shareOfGdp) : undefined;
  const value = yi(core.value, 2);
  const when = account.period && periodWords(account.period);
  return [
    {
      zh: `${when ? `${when.zh}，` : ""}数字经济核心产业增加值${value.zh}${share ? `，占GDP的${share.zh}` : ""}`,
      en: `${when ? `${when.en}: value` : "Value"} added of the core industries is ${value.en}${share ? `, ${share.en} of GDP` : ""}`,
    },
    ...coverageSentence(account),
    ...structureSentence(account.nodes),
  ];
}

/** Ready-made totals of categories are whole as they stand; records of units are not. */
function coverageSentence({ comparison, onlyTotals }: Account): readonly Bilingual[] {
  const whole = comparison.find(({ item }) => item === "gdp");
  const held = whole && isFigure(whole.records) ? whole.records.known.div(whole.control.value) : undefined;
  if (onlyTotals || !held?.lessThan(FULL_COVERAGE)) return [];
  const part = roundTo(held.times(100), 1);
  return [
    {
      zh: `注意：单位数据的增加值只有GDP的${part}%，占GDP的比重是下限`,
      en: `Note: the records hold only ${part} % of GDP; shares of GDP are floors`,
    },
  ];
}

function structureSentence(nodes: readonly AccountNode[]): readonly Bilingual[] {
  const parts = nodes.flatMap(({ code, name, nameEn, shareOfCore }): Bilingual[] => {
    if (!/^0[1-4]$/.test(code) || !isFigure(shareOfCore) || !shareOfCore.coverage?.greaterThan(0)) return [];
    const share = roundTo(shareOfCore.known.times(100), 1);
    return [{ zh: `${name}${share}%`, en: `${code} ${nameEn} ${share} %` }];
  });
  if (parts.length === 0) return [];
  return [
    {
      zh: `核心产业结构（已判定部分）：${parts.map(({ zh }) => zh).join("，")}`,
      en: `Structure of the core (decided part): ${parts.map(({ en }) => en).join(", ")}`,
    },
  ];
}

function penetrationSentence(row: PenetrationRow): readonly Bilingual[] {
  const { aggregate, measure, denominatorSource } = row;
  if (measure !== "efficiencyRate" || (aggregate !== "industry" && aggregate !== "services")) return [];
  const [sector, source, rate] = [
    AGGREGATES.of(aggregate),
    DENOMINATOR_SOURCES.of("cells"),
    percent(row.rate),
  ];
  const own = denominatorSource === "cells";
  return [
    {
      zh: `数字化效率提升业渗透率（05÷${sector.zh}增加值）${rate.zh}${own ? `，分母为${source.zh}` : ""}`,
      en: `Penetration, digital efficiency improvement (05 ÷ value added of ${sector.en}): ${rate.en}${own ? `, over the ${source.en}` : ""}`,
    },
  ];
}

function groupSentence({ group, value, shares, aboveThreshold }: GroupFigure): Bilingual {
  const amount = isFigure(value) ? yi(value, 1) : { zh: "—", en: "—" };
  const parts = shares.map(({ aggregate, ratio }): Bilingual => {
    const [whole, share] = [AGGREGATES.of(aggregate), percent(ratio)];
    return { zh: `占${whole.zh}${share.zh}`, en: `${share.en} of ${whole.en}` };
  });
  if (aboveThreshold) {
    const [share, source] = [percent(aboveThreshold.share), DENOMINATOR_SOURCES.of("cells")];
    parts.push({
      zh: `规上部分占规上工业${share.zh}（${source.zh}）`,
      en: `its above-threshold part is ${share.en} of above-threshold industry (${source.en})`,
    });
  }
  return {
    zh: [`${group}增加值${amount.zh}`, ...parts.map(({ zh }) => zh)].join("，"),
    en: [`${group}: ${amount.en}`, ...parts.map(({ en }) => en)].join(", "),
  };
}

function openSentence({ identity }: Account): readonly Bilingual[] {
  if (identity.undetermined === 0n) return [];
  const open = roundTo(toDecimalUnits(identity.undetermined, "value").div(1e8), 2);
  return [
    {
      zh: `待判定增加值${open}亿元，构成各区间的宽度`,
      en: `Undetermined value added: ${grouped(open)} × 100 million yuan, the width of the intervals`,
    },
  ];
}

function yi(figure: Figure, decimals: number): Bilingual {
  const print = (value: Decimal) => roundTo(value.div(1e8), decimals);
  return {
    zh: worded(figure, print, "亿元").zh,
    en: worded(figure, (value) => grouped(print(value)), " × 100 million yuan").en,
  };
}

function percent(figure: Figure): Bilingual {
  const print = (value: Decimal) => roundTo(value.times(100), 1);
  return { zh: worded(figure, print, "%").zh, en: worded(figure, print, " %").en };
}

/** A figure in a sentence: its interval once, and only where its ends are printed otherwise than what is decided. */
function worded(figure: Figure, print: (value: Decimal) => string, unit: string): Bilingual {
  const [known, low] = [print(figure.known), print(figure.low)];
  if (figure.high === undefined) return { zh: `不低于${known}${unit}`, en: `at least ${known}${unit}` };
  const high = print(figure.high);
  if (figure.isUndetermined)
    return { zh: `${low}～${high}${unit}（均待判定）`, en: `${low} to ${high}${unit} (undetermined)` };
  const bounds = [
    ...(low === known ? [] : [{ zh: `下界${low}${unit}`, en: `low ${low}` }]),
    ...(high === known ? [] : [{ zh: `上界${high}${unit}`, en: `high ${high}` }]),
  ];
  if (bounds.length === 0) return { zh: `${known}${unit}`, en: `${known}${unit}` };
  return {
    zh: `${known}${unit}（${bounds.map(({ zh }) => zh).join("，")}）`,
    en: `${known}${unit} (${bounds.map(({ en }) => en).join(", ")})`,
  };
}
