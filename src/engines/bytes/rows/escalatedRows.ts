import { cellsOfRow } from "./rowText.js";

/** Rows that the byte engine leaves to the parser: their bytes, where each ends, and their numbers in the table. Plain data. */
export interface EscalatedBatch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: readonly number[];
  readonly rows: readonly number[];
}

/** Gathers rows to be escalated. */
export class EscalatedRows {
  #bytes = new Uint8Array(1 << 12);
  #ends: number[] = [];
  #rows: number[] = [];

  get waiting(): boolean {
    return this.#rows.length > 0;
  }

  add(bytes: Uint8Array, start: number, end: number, row: number): void {
    const used = this.#ends.at(-1) ?? 0;
    const length = end - start;
    if (used + length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(used + length, 2 * this.#bytes.length));
      larger.set(this.#bytes.subarray(0, used));
      this.#bytes = larger;
    }
    this.#bytes.set(bytes.subarray(start, end), used);
    this.#ends.push(used + length);
    this.#rows.push(row);
  }

  release(): EscalatedBatch {
    const batch = { bytes: this.#bytes.slice(0, this.#ends.at(-1) ?? 0), ends: this.#ends, rows: this.#rows };
    this.#ends = [];
    this.#rows = [];
    return batch;
  }
}

const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** The cells of each row of a batch. */
export function eachEscalated(
  { bytes, ends, rows }: EscalatedBatch,
  delimiter: string,
  visit: (cells: string[], row: number) => void,
): void {
  let start = 0;
  for (const [i, end] of ends.entries()) {
    visit(cellsOfRow(DECODER.decode(bytes.subarray(start, end)), delimiter), rows[i] as number);
    start = end;
  }
}
