import { KeyTable } from "../../../../src/engines/bytes/scan/keyTable.js";
import type { PlainKeys } from "../../../../src/engines/bytes/scan/plainKeys.js";
import type { KeyColumn } from "../../../../src/engines/bytes/scan/table.js";

export const column = (field: KeyColumn["field"], index: number, dimension = 0): KeyColumn => ({
  field,
  index,
  dimension,
});

/** Enters a key by its pieces. */
export function enter(keys: PlainKeys, ...pieces: string[]): number {
  const source = new TextEncoder().encode(pieces.join("|"));
  const bounds = new Int32Array(2 * pieces.length);
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    bounds[2 * i] = at;
    at += new TextEncoder().encode(piece).length;
    bounds[2 * i + 1] = at;
    at += 1;
  }
  return keys.intern(KeyTable.hash(source, bounds, pieces.length), source, bounds, pieces.length);
}
