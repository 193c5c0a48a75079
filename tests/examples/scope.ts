import { join } from "node:path";
import { exportedNames } from "./exportedNames.js";
import type { Sources } from "./moduleOf.js";

/** The files below src/ whose exports are the package's; where two export one name, the first is meant. */
export const ENTRIES = ["index.ts", "csv.ts", "growth.ts", "io.ts", "node.ts", "xlsx.ts", "danfo.ts"];

/** What an example of each of the files may use: the exports of the file itself, then those of the package. */
export async function scopes(folder: string, files: readonly string[]): Promise<(file: string) => Sources> {
  const exported = await exportedNames(folder, [...files, ...ENTRIES]);
  return (file) =>
    new Map(
      [file, ...ENTRIES].map((each) => [
        join(folder, each.replace(/\.ts$/, ".js")),
        exported.get(each) ?? [],
      ]),
    );
}
