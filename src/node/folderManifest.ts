import { isAbsolute, relative, resolve, sep } from "node:path";
import { type Manifest, manifestOf, type Replayable } from "../provenance/manifest.js";
import type { Options } from "./options.js";
import { sha256 } from "./sha256.js";

/** The manifest of a folder of results. Paths are kept relative to it, so that the two can move together. */
export function folderManifest(run: Replayable, options: Options, directory: string): Manifest {
  const place = (path: string) => relative(resolve(directory), resolve(path)).split(sep).join("/");
  return manifestOf(run, { options, place, sha256 });
}

/** A path of a manifest, made whole again from the folder that the manifest stands in. */
export function placeFrom(directory: string, path: string): string {
  return isAbsolute(path) ? path : resolve(directory, path);
}
