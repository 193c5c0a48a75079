import { category } from "../classification/categories.js";
import type { FindingCollector } from "../findings/findings.js";
import { byCodePoint } from "../util/codePoint.js";
import { AGGREGATES, type Aggregate } from "../vocabulary/codelists/aggregates.js";
import { BASES } from "../vocabulary/codelists/bases.js";
import { SCOPES, type Scope } from "../vocabulary/codelists/scopes.js";
import type { Lang } from "../vocabulary/language.js";
import { periodTextInWords } from "../vocabulary/periodWords.js";
import { checkBalance } from "./controlBalance.js";
import { type ControlTotal, releaseText } from "./controlTotals.js";
import { itemWords, releaseWords } from "./itemWords.js";
import type { ParameterFact, ParameterLog } from "./log.js";
import { inOrderOfRelease } from "./vintages.js";

type Rows = readonly ControlTotal[];

/** Which published totals an account is set against. */
export interface ControlQuery {
  /** Period of the account; undefined where none is known. */
  readonly period: string | undefined;
  /** Digits of the region's code that say something; empty for the nation. */
  readonly regionPath: string;
  /** Units that the account is of. */
  readonly scope: Scope;
  /** A named vintage; without one the latest released is taken. */
  readonly vintage?: string | undefined;
  /** Take a control total of another scope, labelled. */
  readonly forceScope?: boolean | undefined;
}

/** Published totals of one place and period; every one that is taken is noted with its source. */
export class Controls {
  readonly #rows: Rows;
  readonly #query: ControlQuery;
  readonly #findings: FindingCollector;
  readonly #uses: ParameterLog;
  readonly #chosen = new Map<string, ControlTotal | undefined>();

  constructor(rows: Rows, query: ControlQuery, findings: FindingCollector, uses: ParameterLog) {
    this.#rows = rows;
    this.#query = query;
    this.#findings = findings;
    this.#uses = uses;
    checkBalance(rows, findings);
  }

  /** Items that stand in the file for the region and period of the account. */
  items(): readonly string[] {
    const { regionPath, period } = this.#query;
    const here = this.#rows.filter((row) => row.regionPath === regionPath && row.period === period);
    return [...new Set(here.map((row) => row.key.item))].sort(byCodePoint);
  }

  /** How a denominator is named beside a figure: item, vintage and release, and its scope where it is not the account's. */
  label(control: ControlTotal): string {
    const forced = control.key.scope === this.#query.scope ? "" : `forced scope ${control.key.scope}`;
    return [control.key.item, control.release.vintage, control.release.released, forced]
      .filter(Boolean)
      .join(" ");
  }

  /** The control total of an item, of the named or the latest released vintage; undefined when there is none to use. */
  find(item: string, regionPath = this.#query.regionPath): ControlTotal | undefined {
    const key = `${item}|${regionPath}`;
    if (!this.#chosen.has(key)) {
      const chosen = this.#choose(item, regionPath);
      this.#chosen.set(key, chosen);
      this.#reportMixture(chosen);
      if (chosen) this.#uses.note(chosen, useOfControl);
    }
    return this.#chosen.get(key);
  }

  /** One account rests on totals of one vintage. */
  #reportMixture(chosen: ControlTotal | undefined): void {
    const first = [...this.#chosen.values()].find((each) => each !== undefined);
    if (chosen && first && chosen.release.vintage !== first.release.vintage)
      this.#findings.add("vintagesMixed", {
        item: first.key.item,
        vintage: first.release.vintage,
        other: chosen.key.item,
        otherVintage: chosen.release.vintage,
      });
  }

  /** Of the rows of an item in a region: those of the period, at current prices, of the scope, of the vintage; of these the latest released. */
  #choose(item: string, regionPath: string): ControlTotal | undefined {
    if (item === "gdp" && regionPath === this.#query.regionPath) this.#reportOtherRegions(regionPath);
    const here = this.#rows.filter((row) => row.key.item === item && row.regionPath === regionPath);
    return this.#latest(
      item,
      this.#ofVintage(item, this.#ofScope(item, this.#nominal(item, this.#ofPeriod(item, here)))),
    );
  }

  #reportOtherRegions(regionPath: string): void {
    if (this.#rows.length === 0 || this.#rows.some((row) => row.regionPath === regionPath)) return;
    this.#findings.add("controlOtherRegion", {
      asked: regionPath === "" ? "" : regionPath.padEnd(6, "0"),
      regions: inOrder(this.#rows, (row) => row.key.region),
    });
  }

  #ofPeriod(item: string, rows: Rows): Rows {
    const { period } = this.#query;
    const ofPeriod = rows.filter((row) => row.period === period);
    if (rows.length > 0 && ofPeriod.length === 0)
      this.#findings.add("controlOtherPeriod", {
        wanted: period === undefined ? [item] : [item, period],
        periods: inOrder(rows, (row) => row.period),
      });
    return ofPeriod;
  }

  #nominal(item: string, rows: Rows): Rows {
    const nominal = rows.filter((row) => row.key.basis === "nominal");
    if (rows.length > 0 && nominal.length === 0)
      this.#findings.add("controlBasis", {
        item,
        bases: inOrder(rows, (row) => row.statedBasis),
      });
    return nominal;
  }

  /** Those of the account's scope; of another one where that is forced. */
  #ofScope(item: string, rows: Rows): Rows {
    const { scope, forceScope } = this.#query;
    const sameScope = rows.filter((row) => row.key.scope === scope);
    if (rows.length === 0 || sameScope.length > 0) return sameScope;
    this.#findings.add(forceScope ? "controlForced" : "controlScope", {
      item,
      denominator: inOrder(rows, (row) => row.key.scope),
      numerator: scope,
    });
    return forceScope ? rows : [];
  }

  #ofVintage(item: string, rows: Rows): Rows {
    const { period, vintage } = this.#query;
    const named = rows.filter((row) => vintage === undefined || row.release.vintage === vintage);
    if (rows.length > 0 && named.length === 0)
      this.#findings.add("controlMissing", {
        item,
        period: period ?? "",
        vintage: vintage ?? "",
      });
    return named;
  }

  /** Of what came out together, the first by scope and prices. */
  #latest(item: string, rows: Rows): ControlTotal | undefined {
    const alike = [...rows].sort(
      (a, b) =>
        byCodePoint(b.key.scope, a.key.scope) ||
        byCodePoint(b.statedBasis, a.statedBasis) ||
        byCodePoint(b.key.baseYear, a.key.baseYear),
    );
    const latest = inOrderOfRelease(alike).at(-1);
    if (rows.length > 1 && latest)
      this.#findings.add("controlVintages", {
        item,
        vintage: latest.release.vintage,
        released: latest.release.released,
      });
    return latest;
  }
}

/** What rows state, each once, in order. */
function inOrder<T extends string>(rows: Rows, of: (row: ControlTotal) => T): readonly T[] {
  return [...new Set(rows.map(of))].sort(byCodePoint);
}

export function describeControl(row: ControlTotal): string {
  const { item, region } = row.key;
  const name = item.startsWith("category:") ? ` ${category(item.slice(9))?.name ?? ""}` : "";
  return `${item}${name} ${row.period} ${region} = ${row.value.toString()} (${releaseText(row)})`;
}

/** How a control total that was taken stands in the list of parameters. */
function useOfControl(row: ControlTotal): ParameterFact {
  const { item, region, scope } = row.key;
  const [named, release, period] = [
    itemWords(item),
    releaseWords(row.release),
    periodTextInWords(row.period),
  ];
  const known = BASES.read(row.statedBasis);
  const says = (lang: Lang) => {
    const basis = known ? BASES.words(known, lang) : row.statedBasis;
    const details = [release[lang], basis, SCOPES.words(scope, lang)].filter(Boolean).join(", ");
    return `${named[lang]} ${period[lang]} ${region} = ${row.value.toString()} (${details})`;
  };
  return {
    kind: "control",
    what: describeControl(row),
    words: { zh: says("zh"), en: says("en") },
    year: row.period,
    source: row.release.source,
  };
}

/** Name of the control total that an aggregate is compared with. `services` is tertiary under both names. */
export function controlItem(aggregate: Aggregate): string {
  if (aggregate === "total") return "gdp";
  return aggregate === "services" ? "tertiary" : aggregate;
}

export function controlOf(controls: Controls, aggregate: Aggregate): ControlTotal | undefined {
  return (
    controls.find(controlItem(aggregate)) ??
    (aggregate === "services" ? controls.find("services") : undefined)
  );
}

/** Aggregates with a published total, each total under one name: `services` where `tertiary` is not published. */
export function publishedAggregates(controls: Controls): readonly Aggregate[] {
  const both = controls.find("tertiary") !== undefined;
  return AGGREGATES.ids.filter(
    (aggregate) => controlOf(controls, aggregate) !== undefined && !(both && aggregate === "services"),
  );
}
