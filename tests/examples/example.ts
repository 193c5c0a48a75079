/** A line of code, and where it stands in the source. */
export interface CodeLine {
  readonly line: number;
  readonly text: string;
}

/** What a doc comment says after `@example`. */
export interface Example {
  /** Path below src/. */
  readonly file: string;
  /** The line of `@example`. */
  readonly line: number;
  readonly code: readonly CodeLine[];
}

const START = /^\s*\/?\*+\s*@example\b(.*)$/;
const NEXT_TAG = /^\s*\*\s*@\w/;

/** All examples of a source file. An example ends at the next tag or at the end of its comment. */
export function examplesIn(file: string, source: string): Example[] {
  const lines = source.split("\n");
  return lines.flatMap((text, i) => {
    const first = START.exec(text)?.[1];
    return first === undefined ? [] : [{ file, line: i + 1, code: codeFrom(lines, i, first) }];
  });
}

function codeFrom(lines: readonly string[], start: number, first: string): CodeLine[] {
  const code: CodeLine[] = [{ line: start + 1, text: first.replace(/\*\/\s*$/, "") }];
  for (let i = start; !/\*\/\s*$/.test(lines[i] ?? "*/"); i++) {
    const next = lines[i + 1] ?? "";
    if (NEXT_TAG.test(next)) break;
    code.push({ line: i + 2, text: next.replace(/\*\/\s*$/, "").replace(/^\s*\* ?/, "") });
  }
  return code.filter(({ text }) => text.trim() !== "");
}
