const QUOTE = '"';

/** The cells of one row of a regular file, its newline taken off: as csv-parse splits it. */
export function cellsOfRow(text: string, delimiter: string): string[] {
  if (!text.includes(QUOTE)) return text.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === QUOTE) {
      let end = at + 1;
      for (;;) {
        end = text.indexOf(QUOTE, end);
        if (end < 0) end = text.length;
        if (text[end + 1] !== QUOTE) break;
        end += 2;
      }
      cells.push(text.slice(at + 1, end).replaceAll('""', QUOTE));
      at = end + 1;
    } else {
      const next = text.indexOf(delimiter, at);
      const end = next < 0 ? text.length : next;
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length) return cells;
    at += 1;
  }
}
