import {
  type Account,
  AGGREGATES,
  type Bilingual,
  type Decimal,
  type Figure,
  isFigure,
  roundTo,
} from "digecon";
import { WORDS } from "./words.js";

/** One large figure with what a reader needs beside it. */
export interface Tile {
  readonly label: Bilingual;
  /** Undefined where nothing is decided. */
  readonly value: string | undefined;
  readonly unit: Bilingual;
  readonly range: string | undefined;
  readonly note: Bilingual;
}

const PERCENT: Bilingual = { zh: "%", en: "%" };
const NO_NOTE: Bilingual = { zh: "", en: "" };

/** The core, its share of GDP, the two efficiency rates, and each group of the user. */
export function tilesOf(account: Account): Tile[] {
  const core = account.nodes.find((node) => node.code === "core");
  const tiles: Tile[] = [];
  if (core && isFigure(core.value) && core.value.isTouched) {
    const { coverage } = core.value;
    const decided = coverage && percent(coverage);
    const note = decided ? { zh: `确定比重 ${decided} %`, en: `coverage ${decided} %` } : NO_NOTE;
    tiles.push(tile(WORDS.coreValue, core.value, yi(2), WORDS.yi, note));
    if (isFigure(core.shareOfGdp))
      tiles.push(tile(WORDS.coreShare, core.shareOfGdp, percent, PERCENT, NO_NOTE));
  }
  for (const { aggregate, measure, rate, denominatorSource } of account.penetration)
    if (measure === "efficiencyRate" && (aggregate === "industry" || aggregate === "services"))
      tiles.push(
        tile(
          {
            zh: `${AGGREGATES.of(aggregate).zh}效率提升业渗透率`,
            en: `Efficiency rate, ${AGGREGATES.of(aggregate).en}`,
          },
          rate,
          percent,
          PERCENT,
          denominatorSource === "cells"
            ? { zh: "分母为单位数据", en: "of the records" }
            : { zh: "分母为公布数", en: "of the published total" },
        ),
      );
  for (const { group, value, shares } of account.groups) {
    const of = (lang: "zh" | "en") =>
      shares
        .slice(0, 1)
        .map(({ aggregate, ratio }) =>
          lang === "zh"
            ? `占${AGGREGATES.of(aggregate).zh} ${percent(ratio.known)} %`
            : `${percent(ratio.known)} % of ${AGGREGATES.of(aggregate).en.toLowerCase()}`,
        )
        .join("");
    if (isFigure(value))
      tiles.push(tile({ zh: group, en: group }, value, yi(1), WORDS.yi, { zh: of("zh"), en: of("en") }));
  }
  return tiles;
}

/** Period, region and edition of the codes. */
export function factsOf(account: Account): Bilingual {
  const { period, region, edition } = account;
  const text = [period?.text, region, `GB/T 4754-${edition}`].filter(Boolean).join(" · ");
  return { zh: text, en: text };
}

/** How many records were read, and how many kinds of errors and warnings there are. */
export function outcomeOf(account: Account): Bilingual {
  const kinds = (severity: string) =>
    account.findings.filter((finding) => finding.severity === severity).length;
  const [rows, errors, warnings] = [account.counts.rows, kinds("error"), kinds("warning")];
  return {
    zh: `已读 ${rows} 条记录；${errors} 类错误，${warnings} 类警告。`,
    en: `${rows} records read. Kinds of errors: ${errors}; of warnings: ${warnings}.`,
  };
}

function tile(
  label: Bilingual,
  figure: Figure,
  print: (value: Decimal) => string,
  unit: Bilingual,
  note: Bilingual,
): Tile {
  const [known, low] = [print(figure.known), print(figure.low)];
  // Ready-made totals that name only a part give a floor.
  const floor = figure.isFloor;
  const high = figure.high ? print(figure.high) : "?";
  return {
    label,
    value: figure.isUndetermined ? undefined : `${floor ? "≥ " : ""}${known}`,
    unit,
    range: low === known && (floor || high === known) ? undefined : `${low} – ${high}`,
    note,
  };
}

function percent(value: Decimal): string {
  return roundTo(value.times(100), 1);
}

function yi(decimals: number): (value: Decimal) => string {
  return (value) => roundTo(value.div(1e8), decimals).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}
