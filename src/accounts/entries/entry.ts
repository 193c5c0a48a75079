import type { Bases, Cell, Sum } from "../../cells/cell.js";
import type { Candidate } from "../../classification/candidates.js";
import type { Edition } from "../../classification/industries.js";
import type { Place } from "../../findings/findings.js";
import type { Scope } from "../../vocabulary/codelists/scopes.js";
import type { Method } from "../../vocabulary/codelists/valueMethods.js";
import type { Quantities, Quantity } from "./quantities.js";

/** A cell with its meaning: one code, region and scope, and its sums by quantity. */
export interface ClassifiedCell {
  /** Units, or lines of a table by industry. */
  readonly kind: "units" | "lines";
  /** Code as read (edition `edition`), or the category text of a ready-made total. */
  readonly code: string;
  /** Edition of GB/T 4754 of the code. */
  readonly edition: Edition;
  /** The 2017 code that parameters are looked up by; empty where the code has no single one. */
  readonly code2017: string;
  /** Raw text of the industry column, for lists that people read. */
  readonly text: string;
  /** Region code as it was read. */
  readonly regionCode: string;
  /** Digits of the code that say something, for what lies within what. */
  readonly regionPath: string;
  /** Which units it holds. */
  readonly scope: Scope;
  /** Values of the user's dimensions, in their order. */
  readonly dimensions: readonly string[];
  /** Shares that the record or a decision states, as text; empty for none. */
  readonly shares: string;
  /** Sampling weight in millionths. */
  readonly weight: bigint;
  /** Candidates before any share; empty when nothing is known of the code. */
  readonly candidates: readonly Candidate[];
  /** Classes of GB/T 4754-2017 that it may belong to, whatever its categories; empty when nothing is known of the code. */
  readonly classes: readonly string[];
  /** Why it cannot be allocated, if it cannot. */
  readonly unallocated: "unknownCode" | "conflict" | "unreadable" | undefined;
  /** Sums by quantity, 分 or whole counts, before the weight. */
  readonly quantities: Quantities;
  /** Value added by the method that produced it, 分. */
  readonly methods: Map<Method, Sum>;
  /** Records without any usable value added, and the bases that no rate was found for. */
  readonly withoutValue: { readonly records: number; readonly revenue: bigint; readonly output: bigint };
  /** How many records. */
  readonly records: number;
  /** Where it came from: the largest units and squares stand there. */
  readonly cell: Cell;
  /** A row of the cell, where the engine noted one: for people to find it. */
  readonly place?: Place | undefined;
  /** Period and scope as written, where one of them cannot be read: nobody can tell which table it is of. */
  readonly undated?: string | undefined;
  /** What the ready-made totals of its place do not name; absent where the place is whole as it stands. */
  readonly unnamed?: Unnamed | undefined;
}

/** An entry before rates are applied. */
export interface UnratedCell extends ClassifiedCell {
  /** Of the records that have no value added of their own, where there are any. */
  readonly bases?: Readonly<Bases> | undefined;
}

/** Candidates of which nothing is known, not even that they are zero. */
export interface Unnamed {
  /** Candidates of what is not named, for a quantity. */
  candidates(quantity: Quantity): readonly Candidate[];
}
