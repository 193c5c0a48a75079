import type { Field } from "../../terms/fields.js";
import type { CellKey } from "../cell.js";
import { keyOfTexts } from "../rowKey.js";
import { KeyTable, SEPARATOR } from "./keyTable.js";
import type { ByteTable } from "./table.js";

const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** The texts of key columns, each distinct one decoded once: thousands of keys share a few periods and regions. */
export class PieceTexts {
  readonly #columns: { readonly known: KeyTable; readonly texts: string[] }[];
  readonly #bounds = new Int32Array(2);

  constructor(table: ByteTable) {
    this.#columns = table.keys.map(() => ({ known: new KeyTable(), texts: [] }));
  }

  /** The texts of a key, in the order of the key's columns. */
  of(key: Uint8Array): string[] {
    const pieces: string[] = [];
    let from = 0;
    for (const { known, texts } of this.#columns) {
      let to = from;
      while (to < key.length && key[to] !== SEPARATOR) to += 1;
      this.#bounds[0] = from;
      this.#bounds[1] = to;
      const number = known.intern(KeyTable.hash(key, this.#bounds, 1), key, this.#bounds, 1, true);
      if (number === texts.length) texts.push(DECODER.decode(key.subarray(from, to)));
      pieces.push(texts[number] as string);
      from = to + 1;
    }
    return pieces;
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
