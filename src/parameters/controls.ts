import { category } from "../classification/categories.js";
import type { FindingCollector } from "../findings/findings.js";
import { byCodePoint } from "../util/codePoint.js";
import { AGGREGATES, type Aggregate } from "../vocabulary/codelists/aggregates.js";
import { BASES } from "../vocabulary/codelists/bases.js";
import type { Scope } from "../vocabulary/codelists/scopes.js";
import { SCOPES } from "../vocabulary/codelists/scopes.js";
import type { Bilingual, Lang } from "../vocabulary/language.js";
import { periodTextInWords } from "../vocabulary/periodWords.js";
import { checkBalance } from "./controlBalance.js";
import { type ControlTotal, releaseInWords } from "./controlTotals.js";
import { itemWords, releaseWords } from "./itemWords.js";
import type { ParameterLog } from "./log.js";
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
    return [...new Set(here.map((row) => row.key.item))].sort(byCodePoint);
  }

  /** How a denominator is named beside a figure: item, vintage and release, and its scope where it is not the account's. */
  label({ key, release }: ControlTotal): string {
    const forced = key.scope === this.#query.scope ? "" : `forced scope ${key.scope}`;
    return [key.item, release.vintage, release.released, forced].filter(Boolean).join(" ");
  }

  /** The control total of an item, of the named or the latest released vintage; undefined when there is none to use. */
  find(item: string, regionPath = this.#query.regionPath): ControlTotal | undefined {
    const key = `${item}|${regionPath}`;
    if (!this.#chosen.has(key)) {
      const chosen = this.#choose(item, regionPath);
      this.#chosen.set(key, chosen);
      const first = [...this.#chosen.values()].find((each) => each !== undefined);
      if (chosen && first && chosen.release.vintage !== first.release.vintage)
        this.#findings.add("vintagesMixed", {
          item: first.key.item,
          vintage: first.release.vintage,
          other: chosen.key.item,
          otherVintage: chosen.release.vintage,
        });
      if (chosen)
        this.#uses.note({
          kind: "control",
          what: describeControl(chosen),
          words: valueOfControlWords(chosen),
          year: chosen.period,
          source: chosen.release.source,
        });
    }
    return this.#chosen.get(key);
  }

  #choose(item: string, regionPath: string): ControlTotal | undefined {
    const here = this.#rows.filter((row) => row.key.item === item && row.regionPath === regionPath);
    const { period, scope, vintage, forceScope } = this.#query;
    const ofPeriod = here.filter((row) => row.period === period);
    if (
      !this.#rows.some((row) => row.regionPath === regionPath) &&
      this.#rows.length > 0 &&
      item === "gdp" &&
      regionPath === this.#query.regionPath
    ) {
      const regions = [...new Set(this.#rows.map((row) => row.key.region))].sort(byCodePoint);
      this.#findings.add("controlOtherRegion", {
        asked: regionPath === "" ? "" : regionPath.padEnd(6, "0"),
        regions,
      });
    }
    if (ofPeriod.length === 0) {
      const periods = [...new Set(here.map((row) => row.period))].sort(byCodePoint);
      if (here.length > 0)
        this.#findings.add("controlOtherPeriod", {
          wanted: period === undefined ? [item] : [item, period],
          periods,
        });
      return undefined;
    }
    const nominal = ofPeriod.filter((row) => row.key.basis === "nominal");
    if (nominal.length === 0) {
      this.#findings.add("controlBasis", {
        item,
        bases: [...new Set(ofPeriod.map((row) => row.statedBasis))].sort(byCodePoint),
      });
      return undefined;
    }
    const sameScope = nominal.filter((row) => row.key.scope === scope);
    if (sameScope.length === 0) {
      const denominator = [...new Set(nominal.map((row) => row.key.scope))].sort(byCodePoint);
      this.#findings.add(forceScope ? "controlForced" : "controlScope", {
        item,
        denominator,
        numerator: scope,
      });
      if (!forceScope) return undefined;
    }
    const candidates = (sameScope.length > 0 ? sameScope : nominal).filter(
      (row) => vintage === undefined || row.release.vintage === vintage,
    );
    if (candidates.length === 0) {
      this.#findings.add("controlMissing", { item, period: period ?? "", vintage: vintage ?? "" });
      return undefined;
    }
    // Of what came out together, the first by scope and prices.
    const alike = [...candidates].sort(
      (a, b) =>
        byCodePoint(b.key.scope, a.key.scope) ||
        byCodePoint(b.statedBasis, a.statedBasis) ||
        byCodePoint(b.key.baseYear, a.key.baseYear),
    );
    const latest = inOrderOfRelease(alike).at(-1);
    if (candidates.length > 1 && latest)
      this.#findings.add("controlVintages", {
        item,
        vintage: latest.release.vintage,
        released: latest.release.released,
      });
    return latest;
  }
}

export function describeControl(row: ControlTotal): string {
  const { item, region } = row.key;
  const name = item.startsWith("category:") ? ` ${category(item.slice(9))?.name ?? ""}` : "";
  return `${item}${name} ${row.period} ${region} = ${row.value.toString()} (${releaseInWords(row)})`;
}

/** What a control total says, in words, with its basis and scope. */
function valueOfControlWords(row: ControlTotal): Bilingual {
  const [item, release, scope] = [
    itemWords(row.key.item),
    releaseWords(row.release),
    SCOPES.of(row.key.scope),
  ];
  const period = periodTextInWords(row.period);
  const known = BASES.read(row.statedBasis);
  const basis = known ? BASES.of(known) : { zh: row.statedBasis, en: row.statedBasis };
  const inLang = (lang: Lang) =>
    `${item[lang]} ${period[lang]} ${row.key.region} = ${row.value.toString()} (${[release[lang], basis[lang], scope[lang]].filter(Boolean).join(", ")})`;
  return { zh: inLang("zh"), en: inLang("en") };
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
