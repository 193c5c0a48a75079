import type { Decimal } from "../numbers/decimal.js";

/** How a figure was computed: in exact decimals, or in float64 (input–output algebra, growth accounting, statistics). */
export type FigureKind = "exact" | "float";

/** A figure as plain data: exact decimal text. `known` is null where nothing is decided, `high` where no upper bound is known. */
export interface FigureData {
  /** What is decided; null where nothing is. */
  readonly known: string | null;
  /** The least it may be. */
  readonly low: string;
  /** The most it may be; null for a floor. */
  readonly high: string | null;
  /** Decided part of all that touches it, a ratio; left out where none is known. */
  readonly coverage?: string;
  /** What kind of number it is. */
  readonly kind: FigureKind;
}

interface Bounds {
  readonly known: Decimal;
  readonly low: Decimal;
  readonly high: Decimal | undefined;
  readonly coverage?: Decimal | undefined;
  readonly kind?: FigureKind | undefined;
}

/**
 * A figure with what is not known of it: what is decided, and what the undecided could add or take away.
 *
 * Every amount, count, share and rate of the library is one. What cannot be told is a `Missing` with its reason.
 *
 * @example
 * const share = Figure.between({ known: new Decimal("0.2"), low: new Decimal("0.2"), high: new Decimal("0.3") });
 * share.isPoint //=> false
 */
export class Figure {
  /** What is decided, in the unit of the figure: 元, persons, units, or a ratio. */
  readonly known: Decimal;
  /** The least that the undecided could make of it. */
  readonly low: Decimal;
  /** The most that the undecided could make of it; undefined where no upper bound is known: a floor. */
  readonly high: Decimal | undefined;
  /** The decided part of all that touches it, by absolute size, 0 … 1; undefined where nothing does, or where there is no such thing. */
  readonly coverage: Decimal | undefined;
  /** Exact decimals or float64. */
  readonly kind: FigureKind;

  private constructor({ known, low, high, coverage, kind = "exact" }: Bounds) {
    this.known = known;
    this.low = low;
    this.high = high;
    this.coverage = coverage;
    this.kind = kind;
  }

  /** A figure of which nothing is open. */
  static of(known: Decimal, kind: FigureKind = "exact"): Figure {
    return new Figure({ known, low: known, high: known, kind });
  }

  /** A figure between two bounds. */
  static between(bounds: Bounds): Figure {
    return new Figure(bounds);
  }

  /** A figure that is known from below only: parts of it are not named. */
  static atLeast(
    known: Decimal,
    rest: Omit<Bounds, "known" | "high" | "low"> & { low?: Decimal } = {},
  ): Figure {
    return new Figure({ low: known, ...rest, known, high: undefined });
  }

  /** Whether nothing of it is open: one number. */
  get isPoint(): boolean {
    return this.low.equals(this.known) && this.high?.equals(this.known) === true;
  }

  /** Whether it is known from below only. */
  get isFloor(): boolean {
    return this.high === undefined;
  }

  /** Whether nothing of it is decided, though something touches it. */
  get isUndetermined(): boolean {
    return this.coverage?.isZero() === true;
  }

  /** Whether anything touches it: else it is zero, or unknown, by default. */
  get isTouched(): boolean {
    return this.coverage !== undefined || this.isFloor;
  }

  /** The figure with each of its numbers changed by a function that keeps their order, such as a division by what is positive. */
  map(change: (value: Decimal) => Decimal): Figure {
    const known = change(this.known);
    const made = (value: Decimal) => (value === this.known ? known : change(value));
    return new Figure({
      ...this,
      known,
      low: made(this.low),
      high: this.high && made(this.high),
    });
  }

  toJSON(): FigureData {
    return {
      known: this.isUndetermined ? null : this.known.toString(),
      low: this.low.toString(),
      high: this.high?.toString() ?? null,
      ...(this.coverage && { coverage: this.coverage.toString() }),
      kind: this.kind,
    };
  }
}
