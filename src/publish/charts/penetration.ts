import type { Account } from "../../accounts/account.js";
import { controlWords } from "../../parameters/itemWords.js";
import { PERCENT } from "../../tables/columns.js";
import { penetrationTable } from "../../tables/sectors.js";
import { AGGREGATES } from "../../vocabulary/codelists/aggregates.js";
import { DENOMINATOR_SOURCES } from "../../vocabulary/codelists/denominatorSources.js";
import { PENETRATION_METHODS } from "../../vocabulary/codelists/penetrationMethods.js";
import type { Lang } from "../../vocabulary/language.js";
import { BOUNDED, Chart, COLOURS, DECIDED, drawn, exactKnown, tooltip } from "./chart.js";
import { rowsPicture } from "./rowsPicture.js";
import { subtitle } from "./structure.js";

const RATE = { ...PERCENT, decimals: 1 } as const;

/**
 * Penetration of the sectors: the decided rate as a point, what the undecided could make of it as a line from low to
 * high, the two measures side by side. A rate of which nothing is decided has a line and no point.
 */
export function penetrationChart(account: Account): Chart {
  return new Chart(
    penetrationTable(account),
    (lang) => specOf(account, lang),
    (lang) => {
      const values = valuesOf(account, lang);
      const measures = [...new Set(values.map(({ measure }) => measure))];
      const colourOf = (measure: string) => COLOURS[measures.indexOf(measure)] ?? COLOURS[0];
      return rowsPicture(
        [TITLE[lang], subtitle(account, lang)],
        `${TITLE[lang]} (%)`,
        // A sector's name stands at the first of its rows.
        values.map((row, i) => ({
          ...row,
          label: values[i - 1]?.sector === row.sector ? "" : row.sector,
          colour: colourOf(row.measure),
        })),
        "point",
        measures.map((measure) => [measure, colourOf(measure)]),
      );
    },
  );
}

const TITLE = { zh: "渗透率", en: "Penetration" } as const;

function valuesOf(account: Account, lang: Lang) {
  return account.penetration.map(({ aggregate, measure, rate, control }) => ({
    sector: AGGREGATES.of(aggregate)[lang],
    measure: PENETRATION_METHODS.words(measure, lang),
    ...drawn(rate, RATE, lang),
    denominator: (control ? controlWords(control, account.scope) : DENOMINATOR_SOURCES.of("cells"))[lang],
    exact: exactKnown(rate),
  }));
}

function specOf(account: Account, lang: Lang) {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const values = valuesOf(account, lang);
  const title = `${TITLE[lang]} (%)`;
  const colour = {
    field: "measure",
    type: "nominal",
    title: null,
    scale: { range: [COLOURS[0], COLOURS[1]] },
    legend: { orient: "top", labelLimit: 320 },
  };
  const bounds = { x: { field: "low", type: "quantitative", title }, x2: { field: "high" } };
  return {
    title: { text: TITLE[lang], subtitle: subtitle(account, lang), anchor: "start" },
    width: 480,
    height: { step: 26 },
    data: { values },
    encoding: {
      y: { field: "sector", type: "nominal", sort: null, title: null, axis: { labelLimit: 320 } },
      yOffset: { field: "measure", type: "nominal", sort: null },
      color: colour,
      tooltip: tooltip([
        ["sector", t("行业", "Sector")],
        ["measure", t("口径", "Measure")],
        ["figure", title],
        ["coverage", t("确定比重", "Coverage")],
        ["denominator", t("分母来源", "Denominator")],
        ["exact", t("确定部分", "Decided")],
      ]),
    },
    layer: [
      { transform: [BOUNDED], mark: { type: "rule", strokeWidth: 2 }, encoding: bounds },
      {
        transform: [BOUNDED],
        mark: { type: "tick", thickness: 2, size: 9 },
        encoding: { x: { field: "high", type: "quantitative", title } },
      },
      {
        transform: [DECIDED],
        mark: { type: "point", filled: true, size: 70, opacity: 1 },
        encoding: { x: { field: "known", type: "quantitative", title } },
      },
      {
        transform: [BOUNDED],
        mark: { type: "text", align: "left", dx: 8 },
        encoding: {
          x: { field: "high", type: "quantitative", title },
          text: { field: "figure", type: "nominal" },
        },
      },
    ],
  };
}
