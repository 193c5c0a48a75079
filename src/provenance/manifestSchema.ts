import * as z from "zod/mini";
import { FILE_OPTIONS } from "./fileRoles.js";

/** A name below the folder of results: no name that leads out of it is ever read. */
const INSIDE = /^(?![\\/])(?![A-Za-z]:)(?!(?:[\s\S]*[\\/])?\.\.(?:[\\/]|$))[\s\S]+$/;

/** What is needed to make a result again, and to prove that it is the same; further keys belong to the command. */
export function manifestSchema() {
  return z.looseObject({
    digecon: z.string(),
    command: z.string(),
    engine: z.string(),
    options: z.record(z.string(), z.unknown()),
    inputs: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
    parameters: z.array(z.object({ role: z.enum(FILE_OPTIONS), path: z.string(), sha256: z.string() })),
    classification: z.record(z.string(), z.string()),
    outputs: z.array(z.object({ file: z.string().check(z.regex(INSIDE)), sha256: z.string() })),
    result: z.string(),
  });
}

/** The version that wrote a manifest, whatever else it holds; undefined where it is none of this program. */
export function writtenBy(manifest: unknown): string | undefined {
  if (typeof manifest !== "object" || manifest === null || !("digecon" in manifest)) return undefined;
  const { digecon } = manifest;
  return typeof digecon === "string" && /^\d+\.\d+\.\d+/.test(digecon) ? digecon : undefined;
}
