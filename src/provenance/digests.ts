import { asFunction, refuse, type Take, takes } from "../util/given.js";

/** SHA-256 of text, as UTF-8, or bytes, in hexadecimal digits: `node:crypto` has it, and so have libraries for browsers. */
export type Sha256 = (data: string | Uint8Array) => string;

/** A file of a result. */
export interface OutputDigest {
  /** Its name below the folder of the result, folders parted by `/`. */
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/**
 * Digests of the files of a result, in their order.
 *
 * @param files  texts by name, as `outputsOf` makes them
 * @param sha256  a function that gives SHA-256 in hexadecimal digits
 * @example
 * const { createHash } = await import("node:crypto");
 * const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");
 * digests(new Map([["account.csv", "code\n"]]), sha256)[0]?.sha256.slice(0, 8); //=> "b57b236c"
 */
export function digests(files: ReadonlyMap<string, string>, sha256: Sha256): readonly OutputDigest[] {
  takes("digests", { files, sha256 }, asMap, asFunction);
  return [...files].map(([file, text]) => ({ file, sha256: sha256(text) }));
}

const asMap: Take = (given, name) =>
  given instanceof Map ? given : refuse(name, "a Map: texts by file name", given);

/** One digest of all outputs, over their names and digests. */
export function digestOf(outputs: readonly OutputDigest[], sha256: Sha256): string {
  return sha256(outputs.map(({ file, sha256: hash }) => `${file} ${hash}\n`).join(""));
}
