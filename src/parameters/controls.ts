import { category } from "../classification/categories.js";
import type { FindingCollector } from "../findings/findings.js";
import { byCodePoint } from "../util/codePoint.js";
import { AGGREGATES, type Aggregate } from "../vocabulary/aggregates.js";
import type { Scope } from "../vocabulary/scope.js";
import { checkBalance } from "./controlBalance.js";
import type { ControlTotal } from "./controlTotals.js";
import type { ParameterFact, ParameterLog } from "./log.js";
import { priceBasisNamed } from "./priceBasis.js";
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
    return [...new Set(here.map((row) => row.item))].sort(byCodePoint);
  }

  /** How a denominator is named beside a figure: item, vintage and release, and its scope where it is not the account's. */
  label(control: ControlTotal): string {
    const forced = control.scope === this.#query.scope ? "" : `forced scope ${control.scope}`;
    return [control.item, control.vintage, control.released, forced].filter(Boolean).join(" ");
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
    if (chosen && first && chosen.vintage !== first.vintage)
      this.#findings.add("vintagesMixed", {
        received: `${first.item} ${first.vintage} / ${chosen.item} ${chosen.vintage}`,
      });
  }

  /** Of the rows of an item in a region: those of the period, at current prices, of the scope, of the vintage; of these the latest released. */
  #choose(item: string, regionPath: string): ControlTotal | undefined {
    if (item === "gdp" && regionPath === this.#query.regionPath) this.#reportOtherRegions(regionPath);
    const here = this.#rows.filter((row) => row.item === item && row.regionPath === regionPath);
    return this.#latest(
      item,
      this.#ofVintage(item, this.#ofScope(item, this.#nominal(item, this.#ofPeriod(item, here)))),
    );
  }

  #reportOtherRegions(regionPath: string): void {
    if (this.#rows.length === 0 || this.#rows.some((row) => row.regionPath === regionPath)) return;
    const regions = inOrder(this.#rows, (row) => row.region);
    this.#findings.add("controlOtherRegion", {
      expected: regionPath === "" ? "(空)" : regionPath.padEnd(6, "0"),
      received: regions === "" ? "(空)" : regions,
    });
  }

  #ofPeriod(item: string, rows: Rows): Rows {
    const { period } = this.#query;
    const ofPeriod = rows.filter((row) => row.period === period);
    if (rows.length > 0 && ofPeriod.length === 0)
      this.#findings.add("controlOtherPeriod", {
        expected: `${item} ${period ?? ""}`.trim(),
        received: inOrder(rows, (row) => row.period),
      });
    return ofPeriod;
  }

  #nominal(item: string, rows: Rows): Rows {
    const nominal = rows.filter((row) => priceBasisNamed(row.basis) === "nominal");
    if (rows.length > 0 && nominal.length === 0)
      this.#findings.add("controlBasis", {
        field: item,
        expected: item,
        received: inOrder(rows, (row) => row.basis),
      });
    return nominal;
  }

  /** Those of the account's scope; of another one where that is forced. */
  #ofScope(item: string, rows: Rows): Rows {
    const { scope, forceScope } = this.#query;
    const sameScope = rows.filter((row) => row.scope === scope);
    if (rows.length === 0 || sameScope.length > 0) return sameScope;
    this.#findings.add(forceScope ? "controlForced" : "controlScope", {
      field: item,
      expected: inOrder(rows, (row) => row.scope),
      received: scope,
    });
    return forceScope ? rows : [];
  }

  #ofVintage(item: string, rows: Rows): Rows {
    const { period, vintage } = this.#query;
    const named = rows.filter((row) => vintage === undefined || row.vintage === vintage);
    if (rows.length > 0 && named.length === 0)
      this.#findings.add("controlMissing", { expected: [item, period, vintage].join(" ") });
    return named;
  }

  /** Of what came out together, the first by scope and prices. */
  #latest(item: string, rows: Rows): ControlTotal | undefined {
    const alike = [...rows].sort(
      (a, b) =>
        byCodePoint(b.scope, a.scope) || byCodePoint(b.basis, a.basis) || byCodePoint(b.baseYear, a.baseYear),
    );
    const latest = inOrderOfRelease(alike).at(-1);
    if (rows.length > 1 && latest)
      this.#findings.add("controlVintages", {
        field: item,
        received: `${latest.vintage} (${latest.released})`,
      });
    return latest;
  }
}

/** What rows state, each once, in order. */
function inOrder(rows: Rows, of: (row: ControlTotal) => string): string {
  return [...new Set(rows.map(of))].sort(byCodePoint).join(" ");
}

export function describeControl(row: ControlTotal): string {
  const name = row.item.startsWith("category:") ? ` ${category(row.item.slice(9))?.name ?? ""}` : "";
  return `${row.item}${name} ${row.period} ${row.region} = ${row.value.toString()} (${[row.vintage, row.released, row.basis, row.scope].filter(Boolean).join(", ")})`;
}

/** How a control total that was taken stands in the list of parameters. */
function useOfControl(row: ControlTotal): ParameterFact {
  return { kind: "control", what: describeControl(row), year: row.period, source: row.source };
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
  return AGGREGATES.filter(
    (aggregate) => controlOf(controls, aggregate) !== undefined && !(both && aggregate === "services"),
  );
}
