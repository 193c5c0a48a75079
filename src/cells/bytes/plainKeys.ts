import type { Field } from "../../terms/fields.js";
import { isTotalName } from "../../terms/industryText.js";
import { type CellKey, keyOfTexts } from "../cell.js";
import { caseOfKey, hashOnward, type KeyDefaults } from "../duplicates.js";
import { KeyTable } from "./keyTable.js";
import type { ByteTable } from "./table.js";

const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** What a key's texts say, asked once a key. */
export interface KeyTexts {
  readonly key: CellKey;
  /** Columns that hold something. */
  readonly filled: number;
  /** Rows with these texts are no data, or may be none: the parser has to see them. */
  readonly doubtful: boolean;
}

/** The texts of a key and what they mean for the scan. */
export function textsOfKey(bytes: Uint8Array, table: ByteTable): KeyTexts {
  const pieces = DECODER.decode(bytes).split("\u001f");
  const texts: Partial<Record<Field, string>> = {};
  const dimensions: string[] = [];
  const filled = new Set<number>();
  for (const [i, { field, index }] of table.keys.entries()) {
    const text = pieces[i] ?? "";
    if (text.trim() !== "") filled.add(index);
    if (field === "dimension") dimensions.push(text);
    else if (text !== "") texts[field] = text;
  }
  const doubtful =
    texts.dataStatus?.trim().toLowerCase() === "dis" ||
    (table.kind === "units" &&
      [texts.industryCode, texts.industryName].some((text) => text !== undefined && isTotalName(text)));
  return { key: keyOfTexts(texts, dimensions, table.kind), filled: filled.size, doubtful };
}

/** The keys met so far, with what the key scan needs of each: the hash its cases begin with. */
export class PlainKeys {
  readonly table = new KeyTable();
  readonly #of: ByteTable;
  readonly #defaults: KeyDefaults;
  #a = new Int32Array(1 << 10);
  #b = new Int32Array(1 << 10);
  #filled = new Int8Array(1 << 10);

  constructor(of: ByteTable, defaults: KeyDefaults) {
    this.#of = of;
    this.#defaults = defaults;
  }

  /** The number of a key; negative where the parser has to see its rows. */
  intern(source: Uint8Array, bounds: Int32Array, pieces: number): number {
    const before = this.table.count;
    const key = this.table.intern(source, bounds, pieces);
    if (key >= before) this.#learn(key);
    return key >= 0 && (this.#filled[key] as number) < 0 ? -1 : key;
  }

  hashA(key: number): number {
    return this.#a[key] as number;
  }

  hashB(key: number): number {
    return this.#b[key] as number;
  }

  /** How many of the key's columns hold something. */
  filled(key: number): number {
    return this.#filled[key] as number;
  }

  #learn(key: number): void {
    if (key >= this.#a.length) {
      this.#a = grown(this.#a);
      this.#b = grown(this.#b);
      const filled = new Int8Array(this.#filled.length * 2);
      filled.set(this.#filled);
      this.#filled = filled;
    }
    const { key: cell, filled, doubtful } = textsOfKey(this.table.bytesOf(key), this.#of);
    const named = this.#of.kind === "units";
    const text = caseOfKey(cell, named, this.#defaults) + (named ? "" : cell.dimensions.join("\u001f"));
    const { a, b } = hashOnward(text);
    this.#a[key] = a;
    this.#b[key] = b;
    this.#filled[key] = doubtful ? -1 : filled;
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
