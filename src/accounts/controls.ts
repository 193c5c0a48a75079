import { category } from "../classification/categories.js";
import { byCodePoint } from "../classification/table.js";
import type { FindingCollector } from "../findings/findings.js";
import { Decimal } from "../numbers/decimal.js";
import type { Scope } from "../records/scope.js";
import type { ControlTotal } from "./parameters.js";
import type { ParameterUses } from "./uses.js";

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
  readonly #uses: ParameterUses;
  readonly #chosen = new Map<string, ControlTotal | undefined>();

  constructor(
    rows: readonly ControlTotal[],
    query: ControlQuery,
    findings: FindingCollector,
    uses: ParameterUses,
  ) {
    this.#rows = rows;
    this.#query = query;
    this.#findings = findings;
    this.#uses = uses;
    this.#checkSectors();
  }

  /** The control total of an item, of the named or the latest released vintage; undefined when there is none to use. */
  find(item: string, regionPath = this.#query.regionPath): ControlTotal | undefined {
    const key = `${item}|${regionPath}`;
    if (!this.#chosen.has(key)) {
      const chosen = this.#choose(item, regionPath);
      this.#chosen.set(key, chosen);
      if (chosen) this.#uses.note("control", describeControl(chosen), chosen.period, chosen.source);
    }
    return this.#chosen.get(key);
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  #choose(item: string, regionPath: string): ControlTotal | undefined {
    const here = this.#rows.filter((row) => row.item === item && row.regionPath === regionPath);
    const { period, scope, vintage, forceScope } = this.#query;
    const ofPeriod = here.filter((row) => row.period === period);
    if (ofPeriod.length === 0) {
      const others = [...new Set(here.map((row) => row.period))].sort(byCodePoint).join(" ");
      if (here.length > 0)
        this.#findings.add("controlOtherPeriod", {
          expected: `${item} ${period ?? ""}`.trim(),
          received: others,
        });
      return undefined;
    }
    const sameScope = ofPeriod.filter((row) => row.scope === scope);
    if (sameScope.length === 0) {
      const found = ofPeriod[0]?.scope ?? "all";
      this.#findings.add(forceScope ? "controlForced" : "controlScope", {
        field: item,
        expected: found,
        received: scope,
      });
      if (!forceScope) return undefined;
    }
    const candidates = (sameScope.length > 0 ? sameScope : ofPeriod).filter(
      (row) => vintage === undefined || row.vintage === vintage,
    );
    if (candidates.length === 0) {
      this.#findings.add("controlMissing", { expected: `${item} ${period ?? ""} ${vintage ?? ""}`.trim() });
      return undefined;
    }
    const [latest] = [...candidates].sort(
      (a, b) => byCodePoint(b.released, a.released) || byCodePoint(b.vintage, a.vintage),
    );
    if (candidates.length > 1 && latest)
      this.#findings.add("controlVintages", {
        field: item,
        received: `${latest.vintage} (${latest.released})`,
      });
    return latest;
  }

  /** Sectors must add up to GDP within the rounding of what was printed. */
  #checkSectors(): void {
    const rows = ["gdp", "primary", "secondary", "tertiary"].map((item) => {
      const all = this.#rows.filter(
        (row) =>
          row.item === item && row.regionPath === this.#query.regionPath && row.period === this.#query.period,
      );
      return [...all].sort((a, b) => byCodePoint(b.released, a.released))[0];
    });
    const [gdp, ...sectors] = rows;
    if (!gdp || sectors.some((row) => row === undefined || row.vintage !== gdp.vintage)) return;
    const sum = sectors.reduce((total, row) => total.plus(row?.value ?? 0), new Decimal(0));
    const tolerance = rows.reduce((total, row) => total.plus(row?.halfStep ?? 0), new Decimal(0));
    if (sum.minus(gdp.value).abs().greaterThan(tolerance))
      this.#findings.add("controlUnbalanced", {
        received: `${sum.toString()} ≠ ${gdp.value.toString()} (${gdp.vintage})`,
      });
  }
}

export function describeControl(row: ControlTotal): string {
  const name = row.item.startsWith("category:") ? ` ${category(row.item.slice(9))?.name ?? ""}` : "";
  return `${row.item}${name} ${row.period} ${row.region} = ${row.value.toString()} (${[row.vintage, row.released, row.basis, row.scope].filter(Boolean).join(", ")})`;
}
