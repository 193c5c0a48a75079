import type { CellKey } from "../../../cells/cell.js";
import { keyOfTexts } from "../../../cells/rowKey.js";
import type { Field } from "../../../vocabulary/fields.js";
import { SEPARATOR } from "./keyTable.js";
import type { ByteTable } from "./table.js";

const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });
const SEPARATOR_TEXT = String.fromCharCode(SEPARATOR);

/** The texts of key columns: thousands of keys share a few periods and regions, and hold the same texts of them. */
export class PieceTexts {
  /** By column: the text of the key that was read last, and its number among the column's texts. */
  readonly texts: string[];
  readonly numbers: Int32Array;
  readonly #numbers: readonly Map<string, number>[];
  readonly #shared: readonly string[][];

  constructor(table: ByteTable) {
    this.texts = table.keys.map(() => "");
    this.numbers = new Int32Array(table.keys.length);
    this.#numbers = table.keys.map(() => new Map());
    this.#shared = table.keys.map(() => []);
  }

  /** Finds the texts of a key, in the order of the key's columns. */
  read(key: Uint8Array): void {
    const pieces = DECODER.decode(key).split(SEPARATOR_TEXT);
    for (let column = 0; column < this.texts.length; column += 1) {
      const text = pieces[column] ?? "";
      const numbers = this.#numbers[column] as Map<string, number>;
      const shared = this.#shared[column] as string[];
      let number = numbers.get(text);
      if (number === undefined) {
        number = shared.length;
        numbers.set(text, number);
        shared.push(text);
      }
      this.numbers[column] = number;
      this.texts[column] = shared[number] as string;
    }
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
