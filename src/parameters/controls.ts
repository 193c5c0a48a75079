import { category } from "../classification/categories.js";
import type { FindingCollector } from "../findings/findings.js";
import { byCodePoint } from "../util/codePoint.js";
import { AGGREGATES, type Aggregate } from "../vocabulary/aggregates.js";
import type { Scope } from "../vocabulary/scope.js";
import { checkBalance } from "./controlBalance.js";
import type { ControlTotal } from "./controlTotals.js";
import type { ParameterLog } from "./log.js";
import { priceBasisNamed } from "./priceBasis.js";
import { inOrderOfRelease } from "./vintages.js";

export interface ControlQuery {
  readonly period: string | undefined;
  readonly regionPath: string;
  readonly scope: Scope;
  /** A named vintage; without one the latest released is taken. */
  readonly vintage?: string | undefined;
  /** Take a control total of another scope, labelled. */
  readonly forceScope?: boolean | undefined;
}

/** Published totals of one place and period; every one that is taken is noted with its source. */
export class Controls {
  readonly #rows: readonly ControlTotal[];
  readonly #query: ControlQuery;
  readonly #findings: FindingCollector;
  readonly #uses: ParameterLog;
  readonly #chosen = new Map<string, ControlTotal | undefined>();

  constructor(
    rows: readonly ControlTotal[],
    query: ControlQuery,
    findings: FindingCollector,
    uses: ParameterLog,
  ) {
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
      const first = [...this.#chosen.values()].find((each) => each !== undefined);
      if (chosen && first && chosen.vintage !== first.vintage)
        this.#findings.add("vintagesMixed", {
          received: `${first.item} ${first.vintage} / ${chosen.item} ${chosen.vintage}`,
        });
      if (chosen)
        this.#uses.note({
          kind: "control",
          what: describeControl(chosen),
          year: chosen.period,
          source: chosen.source,
        });
    }
    return this.#chosen.get(key);
  }

  #choose(item: string, regionPath: string): ControlTotal | undefined {
    const here = this.#rows.filter((row) => row.item === item && row.regionPath === regionPath);
    const { period, scope, vintage, forceScope } = this.#query;
    const ofPeriod = here.filter((row) => row.period === period);
    if (
      !this.#rows.some((row) => row.regionPath === regionPath) &&
      this.#rows.length > 0 &&
      item === "gdp" &&
      regionPath === this.#query.regionPath
    ) {
      const regions = [...new Set(this.#rows.map((row) => row.region))].sort(byCodePoint).join(" ");
      this.#findings.add("controlOtherRegion", {
        expected: regionPath === "" ? "(空)" : regionPath.padEnd(6, "0"),
        received: regions === "" ? "(空)" : regions,
      });
    }
    if (ofPeriod.length === 0) {
      const others = [...new Set(here.map((row) => row.period))].sort(byCodePoint).join(" ");
      if (here.length > 0)
        this.#findings.add("controlOtherPeriod", {
          expected: `${item} ${period ?? ""}`.trim(),
          received: others,
        });
      return undefined;
    }
    const nominal = ofPeriod.filter((row) => priceBasisNamed(row.basis) === "nominal");
    if (nominal.length === 0) {
      this.#findings.add("controlBasis", {
        field: item,
        expected: item,
        received: [...new Set(ofPeriod.map((row) => row.basis))].sort(byCodePoint).join(" "),
      });
      return undefined;
    }
    const sameScope = nominal.filter((row) => row.scope === scope);
    if (sameScope.length === 0) {
      const found = [...new Set(nominal.map((row) => row.scope))].sort(byCodePoint).join(" ");
      this.#findings.add(forceScope ? "controlForced" : "controlScope", {
        field: item,
        expected: found,
        received: scope,
      });
      if (!forceScope) return undefined;
    }
    const candidates = (sameScope.length > 0 ? sameScope : nominal).filter(
      (row) => vintage === undefined || row.vintage === vintage,
    );
    if (candidates.length === 0) {
      this.#findings.add("controlMissing", { expected: [item, period, vintage].join(" ") });
      return undefined;
    }
    // Of what came out together, the first by scope and prices.
    const alike = [...candidates].sort(
      (a, b) =>
        byCodePoint(b.scope, a.scope) || byCodePoint(b.basis, a.basis) || byCodePoint(b.baseYear, a.baseYear),
    );
    const latest = inOrderOfRelease(alike).at(-1);
    if (candidates.length > 1 && latest)
      this.#findings.add("controlVintages", {
        field: item,
        received: `${latest.vintage} (${latest.released})`,
      });
    return latest;
  }
}

export function describeControl(row: ControlTotal): string {
  const name = row.item.startsWith("category:") ? ` ${category(row.item.slice(9))?.name ?? ""}` : "";
  return `${row.item}${name} ${row.period} ${row.region} = ${row.value.toString()} (${[row.vintage, row.released, row.basis, row.scope].filter(Boolean).join(", ")})`;
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
