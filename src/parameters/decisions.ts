import { NON_DIGITAL } from "../classification/candidates.js";
import { category as categoryOf } from "../classification/categories.js";
import { type Finding, FindingCollector } from "../findings/findings.js";
import { formatExact, MICRO, parseMicro, SHARE_DECIMALS } from "../numbers/exact.js";
import { nfkc } from "../util/nfkc.js";
import { isDamagedIdentifier, isIdentifier, unitForm } from "../vocabulary/identifiers.js";
import { REGION, TEXT } from "./cellKinds.js";
import { bookOf, type DecisionBook, type ListedRow } from "./decisionBook.js";
import { readDecisionDate } from "./decisionDate.js";
import { optional, parameter, type RowContext, required } from "./parameter.js";
import type { CellText, RowsOf } from "./row.js";

/** A row of a list of units to decide, as `digecon reidentify` writes it and people fill it in: one category of one unit. */
export interface DecisionRow {
  /** Identifier of the unit; blank or 无 where it is known by `name`. */
  readonly unit: CellText;
  /** Category of any level, `030304`, or `nonDigital`; empty while it is not decided. */
  readonly category: CellText;
  /** Part of the unit's value added, 0 to 1 or in %: `0.4`, `40%`. */
  readonly share: CellText;
  /** Name of the unit. */
  readonly name?: CellText | null | undefined;
  /** Industry code that the decision is for; default all of the unit's. */
  readonly gbt4754?: CellText | null | undefined;
  /** Name of that industry, for who decides. */
  readonly industry?: CellText | null | undefined;
  /** Code of the region that the decision is for. */
  readonly region?: CellText | null | undefined;
  /** Period in which the unit was listed, for who decides. */
  readonly period?: CellText | null | undefined;
  /** Main activity in words, for who decides. */
  readonly activity?: CellText | null | undefined;
  /** Revenue, 元, for who decides. */
  readonly revenue_yuan?: CellText | null | undefined;
  /** Categories that the code may belong to, for who decides. */
  readonly candidates?: CellText | null | undefined;
  /** Where the decision is from: a visit, a questionnaire. */
  readonly source?: CellText | null | undefined;
  /** Day, month or year from which it holds; default any. */
  readonly date?: CellText | null | undefined;
  /** Marking of the list as internal. */
  readonly marking?: CellText | null | undefined;
  /** Name of the list. */
  readonly list?: CellText | null | undefined;
}

/** Columns that `digecon reidentify` writes; what people fill in is needed, the facts of the unit are not. */
export const DECISIONS = /* @__PURE__ */ parameter<DecisionRow>()({
  kind: "decisions",
  columns: {
    unit: required(TEXT, "Identifier of the unit; blank or 无 where it is known by name"),
    category: required(TEXT, "Category of any level, or nonDigital; empty while it is not decided"),
    share: required(TEXT, "Part of the unit's value added, 0 to 1 or in %", "ratio"),
    name: optional(TEXT, "Name of the unit"),
    gbt4754: optional(TEXT, "Industry code that the decision is for; default all of the unit's"),
    industry: optional(TEXT, "Name of that industry, for who decides"),
    region: optional(REGION, "Region that the decision is for"),
    period: optional(TEXT, "Period in which the unit was listed, for who decides"),
    activity: optional(TEXT, "Main activity in words, for who decides"),
    revenue_yuan: optional(TEXT, "Revenue, for who decides", "元"),
    candidates: optional(TEXT, "Categories that the code may belong to, for who decides"),
    source: optional(TEXT, "Where the decision is from"),
    date: optional(TEXT, "Day, month or year from which it holds; default any"),
    marking: optional(TEXT, "Marking of the list as internal"),
    list: optional(TEXT, "Name of the list"),
  },
  make: ({ unit: stated, name: named, gbt4754, region, ...filled }, context): ListedRow | undefined => {
    const [identifier, name] = [unguarded(stated), unguarded(named)];
    const byName = identifier === "" || !isIdentifier(identifier) || unitForm(identifier) === unitForm(name);
    const unit = byName ? name : identifier;
    const known = { unit, name: unitForm(name), byName, code: gbt4754.trim(), region: region.code };
    const { category, share, source, date } = filled;
    if ([category, share, source, date].every((text) => text.trim() === ""))
      return { ...known, decided: undefined };
    if (isDamagedIdentifier(identifier))
      return context.reject(
        "unit",
        "18 位统一社会信用代码（文本） 18-character code as text",
        `${identifier} ${name}`.trim(),
      );
    if (unit === "")
      return context.reject("", "unit | name", Object.values(context.cells).filter(Boolean).join(","));
    const decided = decisionOf(unit, filled, context);
    return decided && { ...known, decided };
  },
});

/**
 * Reads re-identification decisions (`unit,category,share,source,date`, and `gbt4754` where a firm has establishments
 * under several codes), as `digecon reidentify` lists them and a spreadsheet saves them. Rows without a category are
 * undecided. A unit that is blank or 无 is known by `name`, and by `region`.
 *
 * @param rows  objects with these keys, or rows of a file as `readParameters` gives them
 * @returns the book of decisions, for `plan: { decisions }` of a tally. A row that cannot be used is the finding `parameterInvalid`; two shares of one
 *          category for one unit and date are both left out, with `parameterConflict`
 * @example
 * const { decisions } = readDecisions([{ unit: "A1", category: "030304", share: "0.4", date: "2022-06" }]);
 * decisions.find("A1", "8610", "2023")?.pairs; //=> "030304:0.4"
 */
export function readDecisions(rows: RowsOf<DecisionRow>): {
  readonly decisions: DecisionBook;
  readonly findings: readonly Finding[];
} {
  const findings = new FindingCollector();
  return { decisions: decisionsOf(rows, findings, "readDecisions: rows"), findings: findings.list() };
}

/** The same where findings are gathered. */
export function decisionsOf(
  rows: RowsOf<DecisionRow>,
  findings: FindingCollector,
  argument?: string,
): DecisionBook {
  return bookOf(DECISIONS.read(rows, findings, argument), findings);
}

/** What people filled in of a row; undefined, with a finding, where it cannot be used. */
function decisionOf(
  unit: string,
  { category, share, source, date }: Readonly<Record<"category" | "share" | "source" | "date", string>>,
  { reject }: RowContext,
): ListedRow["decided"] {
  if (category.trim() === "" || share.trim() === "")
    return reject("", "category + share", `${unit} ${category}:${share}`);
  const to = readCategory(category);
  if (to === undefined) return reject("category", "030304 | 0303 | nonDigital", category);
  const micro = readShare(share);
  if (micro === undefined) return reject("share", "0 … 1, ≤ 6 decimals", share);
  const sorted = readDecisionDate(date);
  if (sorted === undefined) return reject("date", "2022-09-30", date);
  return { date: sorted, pair: `${to}:${formatExact(micro, SHARE_DECIMALS)}`, source: source.trim() };
}

/** Text that a spreadsheet would run as a formula was written with an apostrophe before it. */
function unguarded(text: string): string {
  return text.trim().replace(/^'(?=[=+\-@＝＋－＠])/u, "");
}

/** A category of any level, also where a spreadsheet dropped its first zero; undefined when there is none. */
function readCategory(text: string): string | undefined {
  const folded = nfkc(text).trim();
  if (folded.toLowerCase() === NON_DIGITAL.toLowerCase()) return NON_DIGITAL;
  const padded = /^\d(\d\d){0,2}$/u.test(folded) ? `0${folded}` : folded;
  return categoryOf(padded) ? padded : undefined;
}

/** A share in millionths: 0.4, 40%. */
function readShare(text: string): bigint | undefined {
  const folded = nfkc(text).trim();
  const percent = folded.endsWith("%");
  const micro = parseMicro(percent ? folded.slice(0, -1) : folded);
  if (micro === undefined || micro < 0n) return undefined;
  if (percent) return micro % 100n === 0n && micro <= 100n * MICRO ? micro / 100n : undefined;
  return micro <= MICRO ? micro : undefined;
}
