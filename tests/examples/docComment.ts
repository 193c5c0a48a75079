/** The doc comment directly above an exported function of that name; undefined where the source has no such function. */
export function docCommentOf(name: string, source: string): string | undefined {
  const start = source.search(new RegExp(`^export (?:async )?function\\*? ${name}\\b`, "m"));
  if (start === -1) return undefined;
  return /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.exec(source.slice(0, start))?.[0] ?? "";
}
