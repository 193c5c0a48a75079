import { isTotalName } from "../../terms/industryText.js";
import type { CellKey } from "../cell.js";
import { caseWriter, hashHalves, joinHashes, type KeyDefaults, ownPart } from "../duplicates.js";
import { KeyTable } from "./keyTable.js";
import { keyOfPieces, PieceTexts } from "./pieceTexts.js";
import type { ByteTable } from "./table.js";

/** The keys met so far, with what the key scan needs of each: how the hashes of its cases are made. */
export class PlainKeys {
  readonly table = new KeyTable();
  readonly #of: ByteTable;
  readonly #texts: PieceTexts;
  readonly #caseOf: (key: CellKey) => string;
  readonly #totals = new Map<string, boolean>();
  #states = new Int32Array(2 << 10);
  #filled = new Int8Array(1 << 10);

  constructor(of: ByteTable, defaults: KeyDefaults) {
    this.#of = of;
    this.#texts = new PieceTexts(of);
    this.#caseOf = caseWriter(of.kind === "units", defaults);
  }

  /**
   * The number of a key; negative where the parser has to see its rows.
   *
   * @param hash  of its pieces, as `KeyTable.hash` makes it
   */
  intern(hash: number, source: Uint8Array, bounds: Int32Array, pieces: number): number {
    const key = this.table.intern(hash, source, bounds, pieces);
    if (key < 0) return key;
    if (key === this.#known) this.#learn(key);
    return (this.#filled[key] as number) < 0 ? -1 : key;
  }

  /** The hash of a case of the key. @param a, b  the halves of the hash of the unit's identifier, in a register */
  hashOf(key: number, a: number, b: number): number {
    if (this.#own.length > 0) return this.#own[key] as number;
    return joinHashes(a, b, this.#states[2 * key] as number, this.#states[2 * key + 1] as number);
  }

  /** How many of the key's columns hold something. */
  filled(key: number): number {
    return this.#filled[key] as number;
  }

  /** In a table by industry a case has no unit, and its hash is the key's. */
  readonly #own: number[] = [];
  #known = 0;

  #learn(key: number): void {
    this.#known += 1;
    if (key >= this.#filled.length) {
      const states = new Int32Array(this.#states.length * 2);
      states.set(this.#states);
      this.#states = states;
      const filled = new Int8Array(this.#filled.length * 2);
      filled.set(this.#filled);
      this.#filled = filled;
    }
    const pieces = this.#texts.of(this.table.bytesOf(key));
    const cell = keyOfPieces(pieces, this.#of);
    const { a, b } = hashHalves(this.#caseOf(cell));
    this.#states[2 * key] = a;
    this.#states[2 * key + 1] = b;
    if (this.#of.kind === "lines") {
      const own = hashHalves(ownPart("", cell));
      this.#own[key] = joinHashes(own.a, own.b, a, b);
    }
    this.#filled[key] = this.#isDoubtful(pieces) ? -1 : this.#filledIn(pieces);
  }

  /** Columns that hold something. A dimension may be a column that has another meaning as well: it is filled once. */
  #filledIn(pieces: readonly string[]): number {
    let filled = 0;
    for (const [i, { index }] of this.#of.keys.entries())
      if ((pieces[i] ?? "").trim() !== "" && this.#of.keys.findIndex((each) => each.index === index) === i)
        filled += 1;
    return filled;
  }

  /** Rows with these texts are no data, or may be none: the parser has to see them. */
  #isDoubtful(pieces: readonly string[]): boolean {
    return this.#of.keys.some(({ field }, i) => {
      const text = pieces[i] ?? "";
      if (field === "dataStatus") return text.trim().toLowerCase() === "dis";
      return (
        this.#of.kind === "units" &&
        (field === "industryCode" || field === "industryName") &&
        this.#isTotal(text)
      );
    });
  }

  #isTotal(text: string): boolean {
    let known = this.#totals.get(text);
    if (known === undefined) {
      known = isTotalName(text);
      this.#totals.set(text, known);
    }
    return known;
  }
}
