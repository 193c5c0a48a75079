import { transformSync } from "esbuild";

const MARK = "free_name_";

/** Which of the names a code uses without declaring them itself; none where it is no TypeScript at all. */
export function freeNames(code: string, names: readonly string[]): string[] {
  const define = Object.fromEntries(names.map((name) => [name, MARK + name]));
  try {
    const marked = transformSync(code, { loader: "ts", format: "esm", define }).code;
    return names.filter((name) => new RegExp(`\\b${MARK}${name}(?![\\w$])`).test(marked));
  } catch {
    // The compiler has better words for it.
    return [];
  }
}
