import { industryNamed } from "../classification/names.js";
import type { FindingCollector, Place } from "../findings/findings.js";
import { byCodePoint } from "../util/codePoint.js";
import { readIndustryText } from "../vocabulary/industryText.js";
import { withoutInvisible } from "../vocabulary/invisible.js";
import { parsePeriod } from "../vocabulary/periods.js";
import { placeOfRow } from "./rowPlaces.js";
import { hasShape } from "./rowShape.js";
import { rawRows } from "./rows.js";

/** What people decided of a unit under a code at a date: share pairs, as a record would state them itself. */
export interface Decision {
  readonly pairs: string;
  /** 0 where no date is given: it holds for every period. */
  readonly year: number;
  readonly source: string;
}

const DECISION = ["unit", "category", "share", "gbt4754?", "source?", "date?"] as const;
const EXPECTED = "unit,category,share,source,date";

/**
 * Re-identification decisions by unit and code. The decisions of a unit's latest date not after the period hold, and are
 * carried forward until a later one.
 */
export class DecisionBook {
  /** Latest first. */
  readonly #byCase: ReadonlyMap<string, readonly Decision[]>;

  constructor(byCase: ReadonlyMap<string, readonly Decision[]>) {
    this.#byCase = byCase;
  }

  get size(): number {
    return this.#byCase.size;
  }

  /** Units of decisions none of which was used: they are not in the input, or under another code. */
  unmatched(used: ReadonlySet<Decision>): readonly string[] {
    return [...this.#byCase]
      .filter(([, decisions]) => !decisions.some((decision) => used.has(decision)))
      .map(([key]) => key.replace("\u001f", " ").trim())
      .sort(byCodePoint);
  }

  /** What holds for a unit under a code in a period; a period that cannot be read takes undated decisions only. */
  find(unit: string, industry: string, period: string): Decision | undefined {
    if (this.#byCase.size === 0) return undefined;
    const { code: written, name } = readIndustryText(industry);
    const code = written ?? industryNamed(name ?? "")?.code ?? "";
    const year = parsePeriod(period)?.year ?? 0;
    const all = this.#byCase.get(caseOf(unit, code)) ?? this.#byCase.get(caseOf(unit, ""));
    return all?.find((decision) => decision.year <= year);
  }
}

function caseOf(unit: string, code: string): string {
  return `${withoutInvisible(unit.normalize("NFKC")).trim().toUpperCase()}\u001f${code.replace(/^0+/, "")}`;
}

/**
 * Reads re-identification decisions (`unit,category,share,source,date`, and `gbt4754` where a firm has establishments
 * under several codes), as `digecon reidentify` lists them. Rows without a category are undecided.
 *
 * @example
 * const rows = [{ unit: "A1", category: "030304", share: "0.4", date: "2022-06" }];
 * readDecisions(rows).find("A1", "8610", "2023")?.pairs; //=> "030304:0.4"
 */
export function readDecisions(
  rows: readonly Readonly<Record<string, string | undefined>>[],
  findings?: FindingCollector,
): DecisionBook {
  const byCase: DecidedCases = new Map();
  for (const [i, raw] of rawRows(rows, "decisions").entries()) {
    const place = placeOfRow(raw, "decisions", i);
    const row = decidedRow(raw, place, findings);
    if (row) addDecision(byCase, row);
  }
  leaveContradictions(byCase, findings);
  return new DecisionBook(new Map([...byCase].map(([key, dates]) => [key, latestFirst(dates)])));
}

/** Pairs and sources by unit and code, then by date. */
type DecidedCases = Map<string, Map<string, { pairs: string[]; sources: Set<string> }>>;

interface DecidedRow {
  readonly key: string;
  readonly date: string;
  readonly pair: string;
  readonly source: string;
}

/** A row that decides something; undefined where it is left open, and, with a finding, where it cannot be used. */
function decidedRow(
  raw: Readonly<Record<string, string | undefined>>,
  place: Place,
  findings: FindingCollector | undefined,
): DecidedRow | undefined {
  const reject = (field: string, expected: string, received: string) => {
    findings?.add("parameterInvalid", { field, expected, received, place });
    return undefined;
  };
  if (!hasShape(DECISION, raw) || raw.unit.trim() === "")
    return reject("decisions", EXPECTED, Object.keys(raw).join(","));
  const { unit, category, share, gbt4754 = "", source = "", date = "" } = raw;
  const filled = [category, share].filter((text) => text.trim() !== "").length;
  if (filled === 0 && source.trim() === "" && date.trim() === "") return undefined;
  if (filled < 2) return reject("decisions", "category + share", `${unit.trim()} ${category}:${share}`);
  const sorted = sortable(date);
  if (sorted === undefined) return reject("decisions.date", "2022-09-30", date);
  return {
    key: caseOf(unit, gbt4754.trim()),
    date: sorted,
    pair: `${category.trim()}:${share.trim()}`,
    source: source.trim(),
  };
}

function addDecision(byCase: DecidedCases, { key, date, pair, source }: DecidedRow): void {
  const dates = byCase.get(key) ?? new Map<string, { pairs: string[]; sources: Set<string> }>();
  const decided = dates.get(date) ?? { pairs: [], sources: new Set() };
  if (!decided.pairs.includes(pair)) decided.pairs.push(pair);
  decided.sources.add(source);
  dates.set(date, decided);
  byCase.set(key, dates);
}

/** Two shares of one category for one case and date contradict each other: that date is left out. */
function leaveContradictions(byCase: DecidedCases, findings: FindingCollector | undefined): void {
  for (const [key, dates] of byCase)
    for (const [date, { pairs }] of dates) {
      const categories = pairs.map((pair) => pair.split(":")[0]);
      if (new Set(categories).size === categories.length) continue;
      findings?.add("parameterConflict", {
        field: "decisions",
        received: `${key.replace("\u001f", " ").trim()} ${date}: ${pairs.join(" ≠ ")}`,
      });
      dates.delete(date);
    }
}

/** 2022.9.1 and 2022-10-01 in an order: year, month, day with two digits each. */
function sortable(date: string): string | undefined {
  if (date.trim() === "") return "";
  if (!/^\d{4}([-./年]\d{1,2}([-./月]\d{1,2})?)?[年月日]?$/u.test(date.normalize("NFKC").trim()))
    return undefined;
  const [year = "", month = "", day = ""] = date
    .normalize("NFKC")
    .trim()
    .split(/[^\d]+/u);
  return [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter(Boolean).join("-");
}

function latestFirst(dates: ReadonlyMap<string, { pairs: string[]; sources: Set<string> }>): Decision[] {
  return [...dates]
    .sort(([a], [b]) => byCodePoint(b, a))
    .map(([date, { pairs, sources }]) => ({
      pairs: pairs.sort(byCodePoint).join(";"),
      year: Number(/^\d{4}/.exec(date)?.[0] ?? 0),
      source: [...sources].filter(Boolean).sort(byCodePoint).join("; "),
    }));
}

export const NO_DECISIONS = /* @__PURE__ */ new DecisionBook(/* @__PURE__ */ new Map());
