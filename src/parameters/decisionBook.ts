import { industryNamed } from "../classification/names.js";
import type { FindingCollector } from "../findings/findings.js";
import { byCodePoint } from "../util/codePoint.js";
import { unitForm } from "../vocabulary/identifiers.js";
import { readIndustryText } from "../vocabulary/industryText.js";
import { parsePeriod } from "../vocabulary/periods.js";
import { readRegion } from "../vocabulary/regions.js";

/** What people decided of a unit under a code at a date: share pairs, as a record would state them itself. */
export interface Decision {
  /** `030304:0.4;nonDigital:0.6`. */
  readonly pairs: string;
  /** 0 where no date is given: it holds for every period. */
  readonly year: number;
  /** `2023-05-01`, as far as it is stated; empty where it is not. */
  readonly date: string;
  /** Where it is from. */
  readonly source: string;
}

/** Further facts of a row that looks for its decision. */
export interface DecisionFacts {
  /** Code of the region that the row is in. */
  readonly region?: string | undefined;
  /** Name of the unit. */
  readonly name?: string | undefined;
}

/** All that was decided, or listed and left open, of one unit under one code. */
interface DecidedCase {
  readonly unit: string;
  readonly code: string;
  /** A name finds its firm only in the region that was listed with it: two firms may bear it. */
  readonly byName: boolean;
  readonly names: ReadonlySet<string>;
  /** By region, latest first; empty where the unit was listed and left open. */
  readonly regions: ReadonlyMap<string, readonly Decision[]>;
}

/**
 * Re-identification decisions by unit and code. A unit without an identifier is found by its name, and by the region where
 * the decision states one. The decisions of a unit's latest date not after the period hold, and are carried forward until
 * a later one.
 */
export class DecisionBook {
  readonly #cases: ReadonlyMap<string, DecidedCase>;

  constructor(cases: ReadonlyMap<string, DecidedCase>) {
    this.#cases = cases;
  }

  /** Units under a code, and in a region where one is stated, of which something is decided. */
  get size(): number {
    let size = 0;
    for (const { regions } of this.#cases.values())
      for (const decisions of regions.values()) if (decisions.length > 0) size += 1;
    return size;
  }

  /** Units of decisions none of which was used: they are not in the input, or under another code. */
  unmatched(used: ReadonlySet<Decision>): readonly string[] {
    const left: string[] = [];
    for (const { unit, code, regions } of this.#cases.values())
      for (const [region, decisions] of regions)
        if (decisions.length > 0 && !decisions.some((decision) => used.has(decision)))
          left.push([unit, code, region].filter(Boolean).join(" "));
    return left.sort(byCodePoint);
  }

  /** What holds for a unit under a code in a period; a period that cannot be read takes undated decisions only. */
  find(unit: string, industry: string, period: string, facts: DecisionFacts = {}): Decision | undefined {
    if (this.#cases.size === 0) return undefined;
    const { code: written, name } = readIndustryText(industry);
    const code = written ?? industryNamed(name ?? "")?.code ?? "";
    const year = parsePeriod(period)?.year ?? 0;
    const all = this.#at(unit, code, facts) ?? this.#at(unit, "", facts);
    return all?.find((decision) => decision.year <= year);
  }

  #at(
    unit: string,
    code: string,
    { region = "", name = "" }: DecisionFacts,
  ): readonly Decision[] | undefined {
    const found = this.#cases.get(caseOf(unit, code)) ?? this.#withoutZeros(unit, code, name);
    if (!found) return undefined;
    const { code: place } = readRegion(region);
    const stated = found.regions.get(place) ?? found.regions.get("");
    if (stated || (found.byName && place !== "")) return stated;
    const [only, ...others] = found.regions.values();
    return others.length === 0 ? only : undefined;
  }

  /** A spreadsheet takes 001234 for 1234: the name must then be the same. */
  #withoutZeros(unit: string, code: string, name: string): DecidedCase | undefined {
    if (!/^0+[1-9]\d*$/u.test(unit)) return undefined;
    const found = this.#cases.get(caseOf(unit.replace(/^0+/u, ""), code));
    return name !== "" && found?.names.has(unitForm(name)) ? found : undefined;
  }
}

/** Under which a unit and a code stand in a book: the same however the unit's identifier is written. */
function caseOf(unit: string, code: string): string {
  return `${unitForm(unit)}\u001f${code.replace(/^0+/, "")}`;
}

/** A row of a list of units: what it is of, and what was decided. */
export interface ListedRow {
  /** Its identifier; its name where it has none. */
  readonly unit: string;
  /** Its name in the form in which names are compared. */
  readonly name: string;
  /** It has no identifier. */
  readonly byName: boolean;
  /** Industry code; empty for any. */
  readonly code: string;
  /** Code of its region; empty for any. */
  readonly region: string;
  /** Undefined where the unit is listed and left open. */
  readonly decided: { readonly date: string; readonly pair: string; readonly source: string } | undefined;
}

/** The book that rows of a list make. */
export function bookOf(rows: readonly ListedRow[], findings: FindingCollector): DecisionBook {
  const cases = new Map<string, GrowingCase>();
  for (const row of rows) addRow(cases, row);
  return new DecisionBook(new Map([...cases].map(([key, each]) => [key, settled(each, findings)] as const)));
}

interface GrowingCase {
  readonly unit: string;
  readonly code: string;
  byName: boolean;
  readonly names: Set<string>;
  readonly regions: Map<string, Map<string, DatedPairs>>;
}

/** Pairs and sources of one date. */
interface DatedPairs {
  readonly pairs: string[];
  readonly sources: Set<string>;
}

function addRow(cases: Map<string, GrowingCase>, row: ListedRow): void {
  const { unit, name, byName, code, region, decided } = row;
  if (unit === "") return;
  const key = caseOf(unit, code);
  const known = cases.get(key) ?? {
    unit: unitForm(unit),
    code,
    byName,
    names: new Set(),
    regions: new Map(),
  };
  cases.set(key, known);
  known.byName &&= byName;
  if (name !== "") known.names.add(name);
  const dates = known.regions.get(region) ?? new Map<string, DatedPairs>();
  known.regions.set(region, dates);
  if (!decided) return;
  const dated = dates.get(decided.date) ?? { pairs: [], sources: new Set() };
  if (!dated.pairs.includes(decided.pair)) dated.pairs.push(decided.pair);
  dated.sources.add(decided.source);
  dates.set(decided.date, dated);
}

/** Two shares of one category for one case and date contradict each other: that date is left out. */
function settled({ regions, ...known }: GrowingCase, findings: FindingCollector): DecidedCase {
  const agreed = new Map<string, readonly Decision[]>();
  for (const [region, dates] of regions) {
    for (const [date, { pairs }] of dates) {
      const categories = pairs.map((pair) => pair.split(":")[0]);
      if (new Set(categories).size === categories.length) continue;
      const whose = [known.unit, known.code, region].filter(Boolean).join(" ");
      findings.add("parameterConflict", { file: "decisions", key: `${whose} ${date}`, contents: pairs });
      dates.delete(date);
    }
    agreed.set(region, latestFirst(dates));
  }
  return { ...known, regions: agreed };
}

function latestFirst(dates: ReadonlyMap<string, DatedPairs>): Decision[] {
  return [...dates]
    .sort(([a], [b]) => byCodePoint(b, a))
    .map(([date, { pairs, sources }]) => ({
      pairs: pairs.sort(byCodePoint).join(";"),
      year: Number(/^\d{4}/.exec(date)?.[0] ?? 0),
      date,
      source: [...sources].filter(Boolean).sort(byCodePoint).join("; "),
    }));
}

export const NO_DECISIONS = /* @__PURE__ */ new DecisionBook(/* @__PURE__ */ new Map());
