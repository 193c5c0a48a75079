/** A value that an entry of the package exports, and the source file, below src/, that it stands in. */
export interface PublicName {
  readonly file: string;
  readonly name: string;
}

const REEXPORT = /^export \{([^}]*)\} from "\.\/([^"]+)\.js";/gm;
const OWN = /^export (?:async )?(?:function|class|const) ([\w$]+)/gm;

/** The values, not the types, that an entry exports: its own, and those that it takes from other files. */
export function publicNames(entry: string, source: string): PublicName[] {
  const taken = [...source.matchAll(REEXPORT)].flatMap(([, names = "", path]) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "" && !name.startsWith("type "))
      .map((name) => ({ file: `${path}.ts`, name })),
  );
  const own = [...source.matchAll(OWN)].map(([, name = ""]) => ({ file: entry, name }));
  return [...own, ...taken];
}
