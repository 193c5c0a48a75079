import { type Dirent, readdirSync } from "node:fs";
import { join, sep } from "node:path";

/** Something below a folder. */
export interface Entry {
  /** Its path below the folder, folders parted by `/`. */
  readonly path: string;
  /** Whether it is a folder itself. */
  readonly folder: boolean;
}

/** All files and folders below a folder. */
export function entriesBelow(folder: string): readonly Entry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry: Dirent) => ({
    path: join(entry.parentPath ?? entry.path, entry.name)
      .slice(folder.length + 1)
      .split(sep)
      .join("/"),
    folder: entry.isDirectory(),
  }));
}

/** All files below a folder, as paths relative to it. */
export function filesBelow(folder: string): readonly string[] {
  return entriesBelow(folder).flatMap(({ path, folder: isFolder }) => (isFolder ? [] : path));
}
