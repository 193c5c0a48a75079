import { isCountField } from "../../../vocabulary/fields.js";
import { plainNumber, TOO_LARGE, tenTo } from "./numbers.js";
import { type ByteTable, closingQuote, LF, QUOTE, resumeColumn } from "./table.js";

const [SPACE, MINUS, POINT, DIGIT] = [0x20, 0x2d, 0x2e, 0x30];
/** So many digits fit into 32 bits. */
const SHORT = 9;
/** What stands for "not plain" where a set of amounts is expected. */
export const NOT_PLAIN = -1;

/**
 * Reads an amount that is not plain as the parser does, in the smallest unit.
 *
 * @returns undefined where the value is missing, NaN where the parser would have something to report
 */
export type ReadAmount = (text: string, power: number) => number | undefined;

const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** The amounts of one row after the other, read from its bytes. */
export class RowAmounts {
  /** By amount column, in the smallest unit: of the row that was read last, where it states them. */
  readonly values: Float64Array;
  /** Decimals of each as it is printed. */
  readonly printed: Int8Array;
  /** Where the row ended that was read quickly: at its newline. */
  end = 0;
  readonly #delimiter: number;
  readonly #newline: number;
  readonly #newlineLength: number;
  readonly #width: number;
  readonly #resume: number;
  /** By column: which amount stands there; -1 for none. */
  readonly #amountAt: Int8Array;
  readonly #powers: Int8Array;
  readonly #counts: readonly boolean[];
  /** Absent in a table by industry: of its lines the parser also says how finely they are printed. */
  readonly #readAmount: ReadAmount | undefined;

  /** @param readAmount  for amounts in a register that are not plain */
  constructor(table: ByteTable, readAmount: ReadAmount) {
    const { amounts, delimiter, newline, newlineLength, width, unit } = table;
    this.#delimiter = delimiter;
    this.#newline = newline;
    this.#newlineLength = newlineLength;
    this.#width = width;
    this.#resume = resumeColumn(table);
    this.#amountAt = new Int8Array(width).fill(-1);
    for (const [i, { index }] of amounts.entries()) this.#amountAt[index] = i;
    this.#powers = Int8Array.from(amounts, ({ power }) => power);
    this.#counts = amounts.map(({ field }) => isCountField(field));
    this.#readAmount = unit < 0 ? undefined : readAmount;
    this.values = new Float64Array(amounts.length);
    this.printed = new Int8Array(amounts.length);
  }

  /**
   * Reads amounts without quotes and of at most nine digits, up to the row's newline.
   *
   * @param from  where the first column begins that the row scan left
   * @returns the set of amounts stated; negative for a row that is not so plain. Where it ended is in `end`
   */
  quick(bytes: Uint8Array, from: number): number {
    const delimiter = this.#delimiter;
    const newline = this.#newline;
    const last = this.#width - 1;
    const amountAt = this.#amountAt;
    let mask = 0;
    let p = from;
    for (let column = this.#resume; ; column += 1) {
      const i = amountAt[column] as number;
      if (i < 0) p = endOfText(bytes, p, delimiter);
      else if (bytes[p] !== delimiter && bytes[p] !== newline) {
        p = this.#short(bytes, p, i);
        if (p < 0) return NOT_PLAIN;
        mask |= 1 << i;
      }
      if (column === last) return this.#closed(bytes, p, mask);
      if (bytes[p] !== delimiter) return NOT_PLAIN;
      p += 1;
    }
  }

  /** Reads an amount of at most nine digits. @returns where it ends; negative for one that is not so plain */
  #short(bytes: Uint8Array, from: number, i: number): number {
    let p = from;
    const negative = bytes[p] === MINUS;
    if (negative) p += 1;
    const first = p;
    let value = 0;
    let c = (bytes[p] as number) ^ DIGIT;
    for (; c < 10; c = (bytes[++p] as number) ^ DIGIT) value = (Math.imul(value, 10) + c) | 0;
    let digits = p - first;
    if (digits === 0) return -1;
    let decimals = 0;
    if (c === (POINT ^ DIGIT)) {
      const point = p + 1;
      for (c = (bytes[++p] as number) ^ DIGIT; c < 10; c = (bytes[++p] as number) ^ DIGIT)
        value = (Math.imul(value, 10) + c) | 0;
      decimals = p - point;
      if (decimals === 0) return -1;
      digits += decimals;
    }
    const power = (this.#powers[i] as number) - decimals;
    if (digits > SHORT || power < 0) return -1;
    const amount = value * tenTo(power);
    if (amount >= TOO_LARGE || (negative && this.#counts[i])) return -1;
    this.values[i] = negative ? -amount : amount;
    this.printed[i] = decimals;
    return p;
  }

  /** The set at the end of a row. One empty field there is no field; what else is beyond the header, the parser has to report. */
  #closed(bytes: Uint8Array, from: number, mask: number): number {
    const end = bytes[from] === this.#delimiter ? from + 1 : from;
    this.end = end;
    const isNewline = bytes[end] === this.#newline && (this.#newlineLength === 1 || bytes[end + 1] === LF);
    return isNewline ? mask : NOT_PLAIN;
  }

  /** Reads amounts of up to fifteen digits, quoted or not, and in a register others as the parser does. @returns as `quick` does */
  careful(bytes: Uint8Array, from: number, end: number): number {
    const width = this.#width;
    let mask = 0;
    let p = from;
    for (let column = this.#resume; column <= width; column += 1) {
      const quoted = p < end && bytes[p] === QUOTE;
      const first = quoted ? p + 1 : p;
      const last = quoted ? closingQuote(bytes, first) : nextDelimiter(bytes, first, end, this.#delimiter);
      const stated = this.#stated(bytes, first, last, column);
      if (stated === NOT_PLAIN) return NOT_PLAIN;
      mask |= stated;
      p = quoted ? last + 1 : last;
      if (p === end) return this.#mayEnd(column, last === first) ? mask : NOT_PLAIN;
      p += 1;
    }
    return NOT_PLAIN;
  }

  /** Whether a row may end with a column: the last, or one empty field behind it. */
  #mayEnd(column: number, empty: boolean): boolean {
    return column === this.#width - 1 || (column === this.#width && empty);
  }

  /** The set of the one amount that a column states; empty where it states none. */
  #stated(bytes: Uint8Array, first: number, last: number, column: number): number {
    const i = column < this.#width ? (this.#amountAt[column] as number) : -1;
    if (i < 0 || last === first) return 0;
    const amount = this.#amount(bytes, first, last, i);
    if (amount === undefined) return 0;
    if (Number.isNaN(amount)) return NOT_PLAIN;
    this.values[i] = amount;
    return 1 << i;
  }

  /** One amount; undefined where it is missing, NaN where the parser has to see the row. */
  #amount(bytes: Uint8Array, first: number, last: number, i: number): number | undefined {
    const power = this.#powers[i] as number;
    const negative = bytes[first] === MINUS;
    const from = negative ? first + 1 : first;
    const plain = plainNumber(bytes, from, last, power);
    let amount: number | undefined = negative ? -plain : plain;
    if (!Number.isNaN(plain)) this.printed[i] = decimalsOf(bytes, from, last);
    else {
      const text = DECODER.decode(bytes.subarray(first, last));
      amount = this.#readAmount ? this.#readAmount(text.replaceAll('""', '"'), power) : Number.NaN;
    }
    if (amount === undefined) return undefined;
    const impossible = this.#counts[i] && (amount < 0 || Object.is(amount, -0));
    return impossible || Math.abs(amount) >= TOO_LARGE ? Number.NaN : amount;
  }
}

/** Where text ends in which nothing is looked for: at the first byte that it cannot hold. */
function endOfText(bytes: Uint8Array, from: number, delimiter: number): number {
  let p = from;
  let c = bytes[p] as number;
  while ((c > QUOTE || c === SPACE) && c !== delimiter) c = bytes[++p] as number;
  return p;
}

function nextDelimiter(bytes: Uint8Array, from: number, end: number, delimiter: number): number {
  let p = from;
  while (p < end && bytes[p] !== delimiter) p += 1;
  return p;
}

function decimalsOf(bytes: Uint8Array, start: number, end: number): number {
  const point = bytes.subarray(start, end).indexOf(POINT);
  return point < 0 ? 0 : end - start - point - 1;
}
