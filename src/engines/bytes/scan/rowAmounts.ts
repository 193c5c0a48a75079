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
    const values = this.values;
    const powers = this.#powers;
    const printed = this.printed;
    let mask = 0;
    let p = from;
    for (let column = this.#resume; ; column += 1) {
      const i = amountAt[column] as number;
      let c = bytes[p] as number;
      if (i < 0) {
        while ((c > QUOTE || c === SPACE) && c !== delimiter) c = bytes[++p] as number;
      } else if (c !== delimiter && c !== newline) {
        const negative = c === MINUS;
        if (negative) c = bytes[++p] as number;
        const first = p;
        let value = 0;
        for (c ^= DIGIT; c < 10; c = (bytes[++p] as number) ^ DIGIT) value = (Math.imul(value, 10) + c) | 0;
        let digits = p - first;
        let decimals = 0;
        if (digits === 0) return NOT_PLAIN;
        if (c === (POINT ^ DIGIT)) {
          const point = p + 1;
          for (c = (bytes[++p] as number) ^ DIGIT; c < 10; c = (bytes[++p] as number) ^ DIGIT)
            value = (Math.imul(value, 10) + c) | 0;
          decimals = p - point;
          if (decimals === 0) return NOT_PLAIN;
          digits += decimals;
        }
        const power = (powers[i] as number) - decimals;
        if (digits > SHORT || power < 0) return NOT_PLAIN;
        const amount = value * tenTo(power);
        if (amount >= TOO_LARGE || (negative && this.#counts[i])) return NOT_PLAIN;
        values[i] = negative ? -amount : amount;
        printed[i] = decimals;
        mask |= 1 << i;
        c ^= DIGIT;
      }
      if (column === last) {
        // One empty field at the end is no field; what else is beyond the header, the parser has to report.
        if (c === delimiter) c = bytes[++p] as number;
        this.end = p;
        return c === newline && (this.#newlineLength === 1 || bytes[p + 1] === LF) ? mask : NOT_PLAIN;
      }
      if (c !== delimiter) return NOT_PLAIN;
      p += 1;
    }
  }

  /** Reads amounts of up to fifteen digits, quoted or not, and in a register others as the parser does. @returns as `quick` does */
  careful(bytes: Uint8Array, from: number, end: number): number {
    const delimiter = this.#delimiter;
    const width = this.#width;
    let mask = 0;
    let p = from;
    for (let column = this.#resume; ; column += 1) {
      const quoted = p < end && bytes[p] === QUOTE;
      const first = quoted ? p + 1 : p;
      const last = quoted ? closingQuote(bytes, first) : nextDelimiter(bytes, first, end, delimiter);
      p = quoted ? last + 1 : last;
      const i = column < width ? (this.#amountAt[column] as number) : -1;
      if (i >= 0 && last > first) {
        const amount = this.#amount(bytes, first, last, i);
        if (Number.isNaN(amount)) return NOT_PLAIN;
        if (amount !== undefined) {
          this.values[i] = amount;
          mask |= 1 << i;
        }
      }
      if (p === end) return column === width - 1 || (column === width && last === first) ? mask : NOT_PLAIN;
      if (column === width) return NOT_PLAIN;
      p += 1;
    }
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

function nextDelimiter(bytes: Uint8Array, from: number, end: number, delimiter: number): number {
  let p = from;
  while (p < end && bytes[p] !== delimiter) p += 1;
  return p;
}

function decimalsOf(bytes: Uint8Array, start: number, end: number): number {
  const point = bytes.subarray(start, end).indexOf(POINT);
  return point < 0 ? 0 : end - start - point - 1;
}
