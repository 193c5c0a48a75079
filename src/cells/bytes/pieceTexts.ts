import type { Field } from "../../terms/fields.js";
import type { CellKey } from "../cell.js";
import { keyOfTexts } from "../rowKey.js";
import { KeyTable, SEPARATOR } from "./keyTable.js";
import type { ByteTable } from "./table.js";

const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** The texts of one column, by the numbers of their bytes. */
interface KnownTexts {
  readonly known: KeyTable;
  readonly texts: string[];
}

/** The texts of key columns, each distinct one decoded once: thousands of keys share a few periods and regions. */
export class PieceTexts {
  /** By column: which of its texts the key has that was read last. */
  readonly numbers: Int32Array;
  readonly #columns: readonly KnownTexts[];
  readonly #bounds = new Int32Array(2);

  constructor(table: ByteTable) {
    this.#columns = table.keys.map(() => ({ known: new KeyTable(), texts: [] }));
    this.numbers = new Int32Array(table.keys.length);
  }

  /** Finds the texts of a key, in the order of the key's columns. */
  read(key: Uint8Array): void {
    let from = 0;
    for (let column = 0; column < this.#columns.length; column += 1) {
      const { known, texts } = this.#columns[column] as KnownTexts;
      let to = from;
      while (to < key.length && key[to] !== SEPARATOR) to += 1;
      this.#bounds[0] = from;
      this.#bounds[1] = to;
      const number = known.intern(KeyTable.hash(key, this.#bounds, 1), key, this.#bounds, 1, true);
      if (number === texts.length) texts.push(DECODER.decode(key.subarray(from, to)));
      this.numbers[column] = number;
      from = to + 1;
    }
  }

  /** A column's text in the key that was read last. */
  text(column: number): string {
    return this.#columns[column]?.texts[this.numbers[column] as number] ?? "";
  }

  of(key: Uint8Array): string[] {
    this.read(key);
    return this.#columns.map((_, column) => this.text(column));
  }
}

/** The key of cells that texts of key columns mean, as the parser's rows have it. */
export function keyOfPieces(pieces: readonly string[], { keys, kind }: ByteTable): CellKey {
  const texts: Partial<Record<Field, string>> = {};
  const dimensions: string[] = [];
  for (let i = 0; i < keys.length; i += 1) {
    const { field, dimension } = keys[i] as ByteTable["keys"][number];
    const text = pieces[i] ?? "";
    if (field === "dimension") dimensions[dimension] = text;
    else if (text !== "") texts[field] = text;
  }
  return keyOfTexts(texts, dimensions, kind);
}
