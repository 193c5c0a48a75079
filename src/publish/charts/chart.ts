import type { Figure } from "../../figures/figure.js";
import type { Decimal } from "../../numbers/decimal.js";
import { interval } from "../../tables/columns.js";
import type { Column } from "../../tables/contents.js";
import { printCell } from "../../tables/printed.js";
import { DISPLAY, INSPECT, type MimeBundle, VIEW, type ViewOptions } from "../../tables/protocol.js";
import type { StatTable } from "../../tables/statTable.js";
import { View } from "../../tables/view.js";
import { asOptions } from "../../util/given.js";
import { LANG_OPTIONS, type Lang, type LangOptions } from "../../vocabulary/language.js";

/** A Vega-Lite specification: plain data, for any renderer. */
export type VegaLiteSpec = { readonly $schema: string } & Readonly<Record<string, unknown>>;

const SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";
export const MEDIA_TYPE = "application/vnd.vegalite.v5+json";

/** A chart of an account: `toVegaLite` gives its specification, a notebook draws it. It draws nothing itself. */
export class Chart {
  /** The figures that are drawn, as a table. */
  readonly table: StatTable;
  readonly #spec: (lang: Lang) => Readonly<Record<string, unknown>>;
  readonly #picture: (lang: Lang) => string;

  constructor(
    table: StatTable,
    spec: (lang: Lang) => Readonly<Record<string, unknown>>,
    picture: (lang: Lang) => string,
  ) {
    this.table = table;
    this.#spec = spec;
    this.#picture = picture;
  }

  /** A fresh Vega-Lite v5 specification with its data inside. */
  toVegaLite(options: LangOptions = {}): VegaLiteSpec {
    const { lang = "zh" } = asOptions(options, "toVegaLite", LANG_OPTIONS);
    return { $schema: SCHEMA, ...this.#spec(lang) };
  }

  /** A still picture, for pages and reports without Vega. */
  toSVG(options: LangOptions = {}): string {
    const { lang = "zh" } = asOptions(options, "toSVG", LANG_OPTIONS);
    return this.#picture(lang);
  }

  [VIEW](options: ViewOptions): View {
    return new ChartView(this, options);
  }

  [DISPLAY](): MimeBundle {
    return this[VIEW]({})[DISPLAY]();
  }

  [INSPECT](): string {
    return this[VIEW]({}).toString();
  }
}

/** Vega-Lite where a notebook can draw it, a still picture elsewhere. HTML would be taken before either. */
class ChartView extends View {
  readonly #chart: Chart;
  readonly #options: ViewOptions;

  constructor(chart: Chart, options: ViewOptions) {
    super([{ table: chart.table }], chart.table, options);
    this.#chart = chart;
    this.#options = options;
  }

  override [DISPLAY](): MimeBundle {
    const { lang } = this.#options;
    return {
      [MEDIA_TYPE]: this.#chart.toVegaLite({ lang }),
      "image/svg+xml": this.#chart.toSVG({ lang }),
      "text/plain": this.toString(),
    };
  }
}

/** How an interval is drawn and read: `known` is null where nothing is decided, so that it cannot be drawn as zero. */
export function drawn(bounds: Figure | undefined, format: Partial<Column>, lang: Lang) {
  if (!bounds) return { known: null, low: null, high: null, figure: "—", coverage: "" };
  const divisor = format.divisor ?? "1";
  const number = (value: Decimal) => value.div(divisor).toNumber();
  return {
    known: bounds.isUndetermined ? null : number(bounds.known),
    low: number(bounds.low),
    // A floor is drawn as far as it goes; its figure says what it is.
    high: number(bounds.high ?? bounds.known),
    figure: printCell(bounds, interval("", "", "", format), { lang }),
    coverage: bounds.coverage ? `${bounds.coverage.times(100).toDecimalPlaces(2).toFixed()}%` : "",
  };
}

/** The exact known part, in 元 or as a ratio; empty where nothing is decided. */
export function exactKnown(bounds: Figure | undefined): string {
  return !bounds || bounds.isUndetermined ? "" : bounds.known.toFixed();
}

/** Drawn only where it is decided. */
export const DECIDED = { filter: { field: "known", valid: true } } as const;
/** Drawn where there are bounds. */
export const BOUNDED = { filter: { field: "low", valid: true } } as const;
/** Nothing at all is known: the row says so in words. */
export const UNBOUNDED = { filter: { field: "low", valid: false } } as const;

/** Blue, orange, green, violet for 01–04 and grey for 05: told apart also without colour vision. */
export const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8c8c8c"] as const;

export function tooltip(fields: readonly (readonly [field: string, title: string])[]) {
  return fields.map(([field, title]) => ({ field, type: "nominal", title }));
}
