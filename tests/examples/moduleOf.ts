import type { CodeLine } from "./example.js";
import { freeNames } from "./freeNames.js";
import type { ReadExample } from "./reading.js";

/** A module made of an example: its default export is the result. */
export interface ExampleModule {
  readonly code: string;
  /** The line of the source that each line of the module comes from. */
  readonly lines: readonly number[];
}

/** The exports of each source, by its path, in the order in which they are looked through. */
export type Sources = ReadonlyMap<string, readonly string[]>;

/**
 * The module of an example. All that it uses and does not declare is imported in one line above it, from the first
 * of the sources that exports it.
 */
export function moduleOf({ statements, expression }: ReadExample, sources: Sources): ExampleModule {
  const body: readonly CodeLine[] = [
    ...statements,
    { line: expression.line, text: `export default (${expression.text});` },
  ];
  const code = body.map(({ text }) => text).join("\n");
  const missing = new Set(freeNames(code, [...new Set([...sources.values()].flat())]));
  const imports = [...sources].flatMap(([path, exported]) => {
    const taken = exported.filter((name) => missing.delete(name));
    return taken.length === 0 ? [] : [`import { ${taken.join(", ")} } from ${JSON.stringify(path)};`];
  });
  return {
    code: `${imports.join(" ")}\n${code}\n`,
    lines: [body[0]?.line ?? expression.line, ...body.map(({ line }) => line)],
  };
}
