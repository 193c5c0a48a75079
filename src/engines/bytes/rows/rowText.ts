const QUOTE = '"';

/** The cells of one row of a regular file, its newline taken off: as csv-parse splits it. */
export function cellsOfRow(text: string, delimiter: string): string[] {
  if (!text.includes(QUOTE)) return text.split(delimiter);
  const cells: string[] = [];
  for (let at = 0; ; at += 1) {
    const quoted = text[at] === QUOTE;
    const end = quoted ? closing(text, at + 1) : endOfPlain(text, at, delimiter);
    cells.push(quoted ? text.slice(at + 1, end).replaceAll('""', QUOTE) : text.slice(at, end));
    at = quoted ? end + 1 : end;
    if (at >= text.length) return cells;
  }
}

/** Where the quote stands that closes a field; the end of the text where none does. */
function closing(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    const quote = text.indexOf(QUOTE, at);
    if (quote < 0) return text.length;
    if (text[quote + 1] !== QUOTE) return quote;
    at = quote;
  }
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  const next = text.indexOf(delimiter, from);
  return next < 0 ? text.length : next;
}
