import type { Candidate } from "../../classification/candidates.js";
import { lineage } from "../../classification/tree.js";
import type { ShareRow } from "../../parameters/digitalShares.js";
import { compareRanks } from "../../parameters/precedence.js";
import { groupBy } from "../../util/groupBy.js";
import { regionWithin } from "../../vocabulary/regions.js";
import type { Entry } from "../entries/entry.js";

export function under(candidate: Candidate, to: string): boolean {
  return candidate.category.startsWith(to);
}

/** Whether an entry's value added can belong to a category. */
export function canBe(entry: Entry, to: string): boolean {
  return entry.atoms.some((candidate) => under(candidate, to));
}

/** What a coefficient file says of a code in a region. */
export interface Choice {
  readonly chosen: readonly ShareRow[];
  /** Rows for the very code that name a category it cannot be in. */
  readonly misplaced: readonly ShareRow[];
  /** What the chosen rows add up to. */
  readonly sum: bigint;
}

interface RowAlong {
  readonly row: ShareRow;
  /** How far above the code its row stands. */
  readonly depth: number;
}

interface RowsAlong {
  readonly rows: readonly RowAlong[];
  /** Regions that these rows are for. */
  readonly regions: readonly string[];
  /** What was chosen of them before, by candidates and by the regions around the entry. */
  readonly choices: Map<readonly Candidate[], Map<string, Choice>>;
}

const NO_CHOICE: Choice = { chosen: [], misplaced: [], sum: 0n };

/** The rows of a coefficient file by code, and what was chosen of them. */
export class Coefficients {
  readonly #year: number;
  readonly #byCode: ReadonlyMap<string, readonly { readonly row: ShareRow; readonly i: number }[]>;
  readonly #along = new Map<string, RowsAlong>();

  /** @param year  of the period; undefined when none is known (then dated rows are not used) */
  constructor(rows: readonly ShareRow[], year: number | undefined) {
    this.#year = year ?? 0;
    const numbered = rows.map((row, i) => ({ row, i }));
    this.#byCode = groupBy(numbered, ({ row }) => row.code);
  }

  /** Entries of the same rows and candidates in the same regions of the file have the same choice: it is made once. */
  choiceFor(entry: Entry): Choice {
    const { rows, regions, choices } = this.#rowsAlong(entry.code2017);
    if (rows.length === 0) return NO_CHOICE;
    let byRegion = choices.get(entry.atoms);
    if (!byRegion) {
      byRegion = new Map();
      choices.set(entry.atoms, byRegion);
    }
    const around = regions.filter((path) => regionWithin(entry.regionPath, path));
    const key = around.join(" ");
    let made = byRegion.get(key);
    if (!made) {
      made = choose(
        entry,
        rows.filter(({ row }) => around.includes(row.regionPath) && row.year <= this.#year),
      );
      byRegion.set(key, made);
    }
    return made;
  }

  /**
   * Rows for a code or what is above it: few of a long file, and the same for all cells of the code. Codes that have no row of
   * their own share those of the nearest above them that has.
   */
  #rowsAlong(code: string): RowsAlong {
    const known = this.#along.get(code);
    if (known) return known;
    const chain = lineage(code);
    const start = chain.findIndex((each) => this.#byCode.has(each));
    let made = NO_ROWS;
    if (start === 0) made = this.#rowsFrom(chain, 0);
    else if (start > 0) {
      const shared = `under ${chain[start]}`;
      made = this.#along.get(shared) ?? this.#rowsFrom(chain, start);
      this.#along.set(shared, made);
    }
    this.#along.set(code, made);
    return made;
  }

  /** In the order of the file. */
  #rowsFrom(chain: readonly string[], start: number): RowsAlong {
    const found: (RowAlong & { readonly i: number })[] = [];
    for (let depth = start; depth < chain.length; depth += 1)
      for (const { row, i } of this.#byCode.get(chain[depth] ?? "") ?? []) found.push({ row, i, depth });
    found.sort((a, b) => a.i - b.i);
    const regions = [...new Set(found.map(({ row }) => row.regionPath))];
    return { rows: found, regions, choices: new Map() };
  }
}

const NO_ROWS: RowsAlong = { rows: [], regions: [], choices: /* @__PURE__ */ new Map() };

/**
 * Of the rows for the code or what is above it, per category the deepest code, then the deepest region, then the latest
 * year; a category gives way to a more specific one that has a row.
 */
function choose(entry: Entry, rows: readonly RowAlong[]): Choice {
  const best = new Map<string, { row: ShareRow; rank: readonly number[] }>();
  const misplaced: ShareRow[] = [];
  for (const { row, depth } of rows) {
    if (!canBe(entry, row.category)) {
      if (depth === 0) misplaced.push(row);
      continue;
    }
    const rank = [-depth, row.regionPath.length, row.year];
    const known = best.get(row.category);
    if (!known || compareRanks(rank, known.rank) > 0) best.set(row.category, { row, rank });
  }
  const chosen = [...best.values()]
    .map(({ row }) => row)
    .filter(
      (row) => ![...best.keys()].some((other) => other !== row.category && other.startsWith(row.category)),
    );
  return { chosen, misplaced, sum: chosen.reduce((total, row) => total + row.micro, 0n) };
}
