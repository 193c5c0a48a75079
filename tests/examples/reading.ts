import type { CodeLine, Example } from "./example.js";

/** An example in its parts: statements, then an expression and the result that it states. */
export interface ReadExample {
  readonly statements: readonly CodeLine[];
  readonly expression: CodeLine;
  /** JSON. */
  readonly expected: string;
}

const RESULT = /^(.+?);?\s*\/\/=>\s*(.+)$/;

/** The parts of an example; throws where the last line, and only the last, does not state a result. */
export function readExample({ file, line, code }: Example): ReadExample {
  const statements = code.slice(0, -1);
  const last = code.at(-1);
  const [, expression, expected] = RESULT.exec(last?.text.trim() ?? "") ?? [];
  if (!last || !expression || !expected || statements.some(({ text }) => text.includes("//=>")))
    throw new SyntaxError(
      `src/${file}:${line}: the last line of an example, and no other, reads "EXPRESSION; //=> JSON"; found ${JSON.stringify(
        code.map(({ text }) => text),
      )}`,
    );
  return { statements, expression: { line: last.line, text: expression }, expected };
}
