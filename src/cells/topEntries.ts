import { byCodePoint } from "../util/codePoint.js";
import type { TopEntry } from "./cell.js";

/** Keeps the n largest by absolute value; ties by unit, so that order does not matter. */
export function insertTop(entries: TopEntry[], entry: TopEntry, n: number): void {
  let at = entries.length;
  while (at > 0 && compareTop(entry, entries[at - 1] as TopEntry) < 0) at -= 1;
  if (at >= n) return;
  entries.splice(at, 0, entry);
  if (entries.length > n) entries.pop();
}

function compareTop(a: TopEntry, b: TopEntry): number {
  const left = a.value < 0n ? -a.value : a.value;
  const right = b.value < 0n ? -b.value : b.value;
  if (left !== right) return left > right ? -1 : 1;
  return byCodePoint(a.unit, b.unit) || (a.value > b.value ? -1 : a.value < b.value ? 1 : 0);
}
