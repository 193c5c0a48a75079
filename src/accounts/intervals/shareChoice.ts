import type { Candidate } from "../../classification/candidates.js";
import { choose, holds, RowsByCode } from "../../parameters/choose.js";
import type { DigitalShare } from "../../parameters/digitalShares.js";
import { groupBy } from "../../util/groupBy.js";
import { regionWithin } from "../../vocabulary/regions.js";
import type { ClassifiedCell } from "../entries/entry.js";

export function under(candidate: Candidate, to: string): boolean {
  return candidate.category.startsWith(to);
}

/** Whether an entry's value added can belong to a category. */
export function canBe(entry: ClassifiedCell, to: string): boolean {
  return entry.candidates.some((candidate) => under(candidate, to));
}

/** What a coefficient file says of a code in a region. */
export interface Choice {
  readonly chosen: readonly DigitalShare[];
  /** Rows for the very code that name a category it cannot be in. */
  readonly misplaced: readonly DigitalShare[];
  /** What the chosen rows add up to. */
  readonly sum: bigint;
}

/** What was chosen of the rows along a code. */
interface Choices {
  /** Regions that these rows are for. */
  readonly regions: readonly string[];
  /** By candidates and by the regions around the entry. */
  readonly made: Map<readonly Candidate[], Map<string, Choice>>;
}

const NO_CHOICE: Choice = { chosen: [], misplaced: [], sum: 0n };

/** The rows of a coefficient file by code, and what was chosen of them. */
export class Coefficients {
  readonly #year: number | undefined;
  readonly #rows: RowsByCode<DigitalShare>;
  readonly #choices = new Map<readonly DigitalShare[], Choices>();

  /** @param year  of the period; undefined when none is known (then dated rows are not used) */
  constructor(rows: readonly DigitalShare[], year: number | undefined) {
    this.#year = year;
    this.#rows = new RowsByCode(rows);
  }

  /** Entries of the same rows and candidates in the same regions of the file have the same choice: it is made once. */
  choiceFor(entry: ClassifiedCell): Choice {
    const rows = this.#rows.along(entry.code2017);
    if (rows.length === 0) return NO_CHOICE;
    const { regions, made } = this.#choicesOf(rows);
    const byRegion = made.get(entry.candidates) ?? new Map<string, Choice>();
    made.set(entry.candidates, byRegion);
    const around = regions.filter((path) => regionWithin(entry.regionPath, path)).join(" ");
    const choice = byRegion.get(around) ?? choiceOf(entry, rows, this.#year);
    byRegion.set(around, choice);
    return choice;
  }

  #choicesOf(rows: readonly DigitalShare[]): Choices {
    let choices = this.#choices.get(rows);
    if (!choices) {
      choices = { regions: [...new Set(rows.map((row) => row.regionPath))], made: new Map() };
      this.#choices.set(rows, choices);
    }
    return choices;
  }
}

/** Per category the row that holds; a category gives way to a more specific one that has a row. */
function choiceOf(entry: ClassifiedCell, rows: readonly DigitalShare[], year: number | undefined): Choice {
  const where = { code: entry.code2017, regionPath: entry.regionPath, year };
  const holding = rows.filter((row) => holds(row, where));
  const placed = groupBy(
    holding.filter((row) => canBe(entry, row.category)),
    (row) => row.category,
  );
  const giveWay = (to: string) => [...placed.keys()].some((other) => other !== to && other.startsWith(to));
  const chosen = [...placed].flatMap(([to, alike]) => (giveWay(to) ? [] : (choose(alike, where) ?? [])));
  const misplaced = holding.filter((row) => row.code === where.code && !canBe(entry, row.category));
  return { chosen, misplaced, sum: chosen.reduce((total, row) => total + row.micro, 0n) };
}
