import { type HashState, hashHalves, joinHashes, joinParts } from "../../../cells/caseHash.js";
import { CASE_PARTS, type KeyDefaults, ownPart } from "../../../cells/duplicates.js";
import { isTotalName } from "../../../vocabulary/industryText.js";
import { KeyTable } from "./keyTable.js";
import { keyOfPieces, PieceTexts } from "./pieceTexts.js";
import { MOST_KEYS } from "./rowLog.js";
import type { ByteTable, KeyColumn } from "./table.js";

/** What a text says of its column: whether anything stands there, and whether rows with it may be no data. */
interface Piece {
  readonly filled: boolean;
  readonly doubtful: boolean;
}

/** The keys met so far, with what the row scan needs of each: how the hashes of its cases are made. */
export class PlainKeys {
  readonly table = new KeyTable();
  readonly #of: ByteTable;
  readonly #texts: PieceTexts;
  readonly #parts: readonly KnownParts[];
  readonly #pieces: Piece[][];
  #states = new Int32Array(2 << 10);
  #filled = new Int8Array(1 << 10);
  /** In a table by industry a case has no unit, and its hash is the key's. */
  readonly #own: number[] = [];
  #known = 0;

  constructor(of: ByteTable, defaults: KeyDefaults) {
    this.#of = of;
    this.#texts = new PieceTexts(of);
    this.#pieces = of.keys.map(() => []);
    this.#parts = CASE_PARTS.map(({ fields, write }) => {
      const decided = of.keys.flatMap(({ field }, column) =>
        (fields as readonly string[]).includes(field) ? [column] : [],
      );
      return new KnownParts(decided, () => write(this.#key(), of.kind === "units", defaults));
    });
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
    this.#texts.read(this.table.bytesOf(key));
    const { a, b } = joinParts(this.#parts.map((part) => part.state(this.#texts.numbers)));
    this.#states[2 * key] = a;
    this.#states[2 * key + 1] = b;
    if (this.#of.kind === "lines") {
      const own = hashHalves(ownPart("", this.#key()));
      this.#own[key] = joinHashes(own.a, own.b, a, b);
    }
    let filled = 0;
    for (let column = 0; column < this.#pieces.length; column += 1) {
      const piece = this.#piece(column);
      if (piece.doubtful) filled = Number.NEGATIVE_INFINITY;
      if (piece.filled) filled += 1;
    }
    this.#filled[key] = filled < 0 ? -1 : filled;
  }

  /** The key that is being learnt, as cells have it. */
  #key() {
    return keyOfPieces(this.#texts.texts, this.#of);
  }

  #piece(column: number): Piece {
    const known = this.#pieces[column] as Piece[];
    const number = this.#texts.numbers[column] as number;
    let piece = known[number];
    if (!piece) {
      const text = this.#texts.texts[column] as string;
      piece = {
        filled: this.#isCounted(column) && text.trim() !== "",
        doubtful: this.#isDoubtful(column, text),
      };
      known[number] = piece;
    }
    return piece;
  }

  /** A dimension may be a column that has another meaning as well: it is filled once. */
  #isCounted(column: number): boolean {
    const { keys } = this.#of;
    return keys.findIndex(({ index }) => index === (keys[column] as KeyColumn).index) === column;
  }

  /** Rows with this text are no data, or may be none: the parser has to see them. */
  #isDoubtful(column: number, text: string): boolean {
    const { field } = this.#of.keys[column] as KeyColumn;
    if (field === "dataStatus") return text.trim().toLowerCase() === "dis";
    const names = field === "industryCode" || field === "industryName";
    return names && this.#of.kind === "units" && isTotalName(text);
  }
}

const MOST_KNOWN = 100_000;

/** One part of the cases of a table: its hash for each text, or each pair of texts, that decides it. */
class KnownParts {
  readonly #columns: readonly number[];
  readonly #write: () => string;
  readonly #known = new Map<number | string, HashState>();

  /** @param write  the part of the key that is being learnt */
  constructor(columns: readonly number[], write: () => string) {
    this.#columns = columns;
    this.#write = write;
  }

  /** @param numbers  of the key's texts, by column */
  state(numbers: Int32Array): HashState {
    const [first, second] = this.#columns;
    const one = first === undefined ? 0 : (numbers[first] as number);
    const two = second === undefined ? 0 : (numbers[second] as number);
    const id =
      this.#columns.length > 2
        ? this.#columns.map((column) => numbers[column]).join()
        : one * MOST_KEYS + two;
    let state = this.#known.get(id);
    if (!state) {
      state = hashHalves(this.#write());
      if (this.#known.size < MOST_KNOWN) this.#known.set(id, state);
    }
    return state;
  }
}
