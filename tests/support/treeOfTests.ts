import { posix } from "node:path";

/** Paths of files below a folder, with `/`. */
export type Paths = readonly string[];

export interface Rules {
  /** Top folders of tests, and test files beside them, that mirror no room, with what they hold. */
  readonly suites: Readonly<Record<string, string>>;
  /** Test files of rooms that mirror nothing, with the reason. */
  readonly exceptions: Readonly<Record<string, string>>;
}

const TEST = /\.test\.ts$/;
const SLOW = /\.slow\.test\.ts$/;

/** Test files that stand where no source of their name is, and top folders that are neither room nor suite. */
export function misplaced(tests: Paths, sources: Paths, { suites, exceptions }: Rules): string[] {
  const rooms = new Set(sources.flatMap((path) => (path.includes("/") ? [path.split("/")[0]] : [])));
  const known = new Set(
    sources.flatMap((path) => {
      const parts = path.replace(/\.ts$/, "").split("/");
      return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
    }),
  );
  return tests.flatMap((path) => {
    const [top = ""] = path.split(/[/.]/);
    if (!(path.includes("/") && rooms.has(top)))
      return Object.hasOwn(suites, top) ? [] : [`${path}: ${top} is neither a room nor a suite`];
    if (!TEST.test(path) || Object.hasOwn(exceptions, path)) return [];
    const [name = ""] = posix.basename(path).split(".");
    const wanted = posix.join(posix.dirname(path), name);
    return known.has(wanted) ? [] : [`${path}: there is no src/${wanted}`];
  });
}

const STARTERS: readonly (readonly [string, RegExp])[] = [
  ["child processes", /["'](?:node:)?child_process["']/],
  ["threads", /["'](?:node:)?worker_threads["']/],
  ["the bundler", /["']esbuild["']/],
  ["the build", /\bdist\/|["'`]dist["'`]/],
];

/** What quick tests reach, through imports between test files, that only slow ones may. */
export function started(tests: Paths, textOf: (path: string) => string): string[] {
  const there = new Set(tests);
  return tests
    .filter((path) => TEST.test(path) && !SLOW.test(path))
    .flatMap((path) => {
      const reached = new Set([path]);
      for (const at of reached)
        for (const [, specifier = ""] of textOf(at).matchAll(/(?:from|import)[\s(]*["'](\.[^"']+)["']/g)) {
          const next = posix.join(posix.dirname(at), specifier).replace(/\.js$/, ".ts");
          if (there.has(next)) reached.add(next);
        }
      return [...reached].flatMap((at) =>
        STARTERS.filter(([, found]) => found.test(textOf(at))).map(([what]) => `${path} → ${at}: ${what}`),
      );
    });
}
