import { lineage } from "../classification/tree.js";
import { groupBy } from "../util/groupBy.js";
import type { Scope } from "../vocabulary/codelists/scopes.js";
import { regionWithin } from "../vocabulary/regions.js";

/** What a row holds for; what it does not state it holds for whatever it is. */
export interface HoldsFor {
  /** Code of GB/T 4754-2017: for it and all below it. */
  readonly code?: string;
  /** Digits of a region's code that say something: for it and all within it; empty for everywhere. */
  readonly regionPath: string;
  /** Units. */
  readonly scope?: Scope | undefined;
  /** Year from which; 0 for any. */
  readonly year?: number;
}

/** Where a row is looked for. */
export interface Where {
  /** Code of GB/T 4754-2017; empty where rows have none. */
  readonly code?: string;
  readonly regionPath: string;
  readonly scope?: Scope;
  /** Of the period; undefined where none is known: dated rows do not hold then. */
  readonly year?: number | undefined;
}

/**
 * The row that holds somewhere: of the deepest code along class, group, division, section; then of the deepest region; then one that states the
 * scope before one that states none; then of the latest year not after. Of equal ones the first.
 */
export function choose<R extends HoldsFor>(rows: readonly R[], where: Where): R | undefined {
  const codes = codesAbove(where);
  let best: R | undefined;
  for (const row of rows)
    if (isFor(row, where, codes) && (!best || precedence(row, best, codes) > 0)) best = row;
  return best;
}

/** Whether a row holds somewhere at all. */
export function holds(row: HoldsFor, where: Where): boolean {
  return isFor(row, where, codesAbove(where));
}

/** Rows that hold somewhere by region, the deepest first, each region's in their order: for what no single row may answer. */
export function byRegion<R extends HoldsFor>(rows: readonly R[], where: Where): readonly R[][] {
  const codes = codesAbove(where);
  const holding = rows.filter((row) => isFor(row, where, codes));
  const groups = groupBy(holding, ({ regionPath }) => regionPath);
  return [...groups].sort(([a], [b]) => b.length - a.length).map(([, group]) => group);
}

function codesAbove({ code = "" }: Where): readonly string[] {
  return code === "" ? [] : lineage(code);
}

function isFor(row: HoldsFor, where: Where, codes: readonly string[]): boolean {
  return (
    (row.year ?? 0) <= (where.year ?? 0) &&
    regionWithin(where.regionPath, row.regionPath) &&
    (row.scope === undefined || row.scope === where.scope) &&
    (row.code === undefined || codes.includes(row.code))
  );
}

/** Of two rows that hold, positive where the first goes before; by the first thing that tells them apart. */
function precedence(a: HoldsFor, b: HoldsFor, codes: readonly string[]): number {
  return (
    codes.indexOf(b.code ?? "") - codes.indexOf(a.code ?? "") ||
    a.regionPath.length - b.regionPath.length ||
    Number(a.scope !== undefined) - Number(b.scope !== undefined) ||
    (a.year ?? 0) - (b.year ?? 0)
  );
}

/** Rows of a long file by code: of many thousands few stand along one code, and every cell asks for its own. */
export class RowsByCode<R extends HoldsFor & { readonly code: string }> {
  readonly #byCode: ReadonlyMap<string, readonly { readonly row: R; readonly i: number }[]>;
  readonly #along = new Map<string, readonly R[]>();

  constructor(rows: readonly R[]) {
    const numbered = rows.map((row, i) => ({ row, i }));
    this.#byCode = groupBy(numbered, ({ row }) => row.code);
  }

  /** Of all rows, those that hold somewhere under a code. */
  choose(where: Where & { readonly code: string }): R | undefined {
    return choose(this.along(where.code), where);
  }

  /**
   * Rows for a code or what is above it, in the order of the file: one list for all codes that share them, those without a row of their own under the
   * nearest that has one.
   */
  along(code: string): readonly R[] {
    const known = this.#along.get(code);
    if (known) return known;
    const [, above] = lineage(code);
    const own = this.#byCode.get(code);
    const found = own || above === undefined ? this.#found(code) : this.along(above);
    this.#along.set(code, found);
    return found;
  }

  #found(code: string): readonly R[] {
    const found = lineage(code).flatMap((each) => this.#byCode.get(each) ?? []);
    return found.sort((a, b) => a.i - b.i).map(({ row }) => row);
  }
}
