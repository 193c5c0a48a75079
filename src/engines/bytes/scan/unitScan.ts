import { HASH_START, onwardA, onwardB } from "../../../cells/caseHash.js";
import { endOfUnit, isPlainUnit, LONGEST_UNIT, LONGEST_WORD } from "./units.js";

const [HIGH_BITS, ZEROS] = [0x80808080 | 0, 0x30303030];
/** Added to four bytes at once, these set the high bit of those from "0", beyond "9", from "A" and beyond "Z". */
const [FROM_ZERO, BEYOND_NINE, FROM_A, BEYOND_Z] = [0x50505050, 0x46464646, 0x3f3f3f3f, 0x25252525];

/** Reads identifiers and hashes them as `hashHalves` does their texts, four bytes at a time. */
export class UnitScan {
  /** Halves of the hash of the last one. */
  a = 0;
  b = 0;
  /** Its width: mostly that of the next one. */
  #width = 0;

  /**
   * @param view  of the same bytes; three bytes behind the identifier must exist
   * @returns where the identifier ends that begins at `from`; negative where there is none that is plain before a delimiter
   */
  end(bytes: Uint8Array, view: DataView, from: number, delimiter: number): number {
    if (bytes[from + this.#width] !== delimiter || !this.#read(view, from, this.#width)) {
      const end = endOfUnit(bytes, from);
      const width = end - from;
      if (width > LONGEST_UNIT || bytes[end] !== delimiter || !this.#read(view, from, width)) return -1;
      this.#width = width;
    }
    const end = from + this.#width;
    return this.#width > LONGEST_WORD || isPlainUnit(bytes, from, end) ? end : -1;
  }

  /** Whether bytes are capital letters and digits, and not zeros alone. */
  #read(view: DataView, from: number, width: number): boolean {
    let { a, b } = HASH_START;
    let odd = 0;
    let other = 0;
    const left = width & 3;
    const end = from + width;
    const whole = end - left;
    for (let at = from; at < end; at += 4) {
      let word = view.getInt32(at, true);
      let filled = word;
      if (at === whole) {
        const mask = (1 << (8 * left)) - 1;
        word &= mask;
        filled = word | (ZEROS & ~mask);
      }
      const digits = (filled + FROM_ZERO) & ~(filled + BEYOND_NINE);
      const letters = (filled + FROM_A) & ~(filled + BEYOND_Z);
      odd |= filled | ~(digits | letters);
      other |= filled ^ ZEROS;
      a = onwardA(a, word);
      b = onwardB(b, word);
    }
    this.a = a;
    this.b = b;
    return (odd & HIGH_BITS) === 0 && other !== 0;
  }
}
