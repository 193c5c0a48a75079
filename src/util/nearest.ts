/** Longer texts are no misspelt name. */
const LONGEST = 64;

/** The name that a text most likely meant: the one with the fewest changed characters, at most a third of them; none where no name is near. */
export function nearest(text: string, names: Iterable<string>): string | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === "" || wanted.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = Math.floor(Math.max(wanted.length, 3) / 3) + 1;
  for (const name of names) {
    const changed = distance(wanted, name.toLowerCase());
    if (changed < least) [best, least] = [name, changed];
  }
  return best;
}

/** Characters to change, add or leave out (Levenshtein). */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(changed, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    }
    before = row;
  }
  return before[b.length] ?? 0;
}
