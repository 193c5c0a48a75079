import { asText } from "../util/given.js";
import { type GivenTools, toolsOf } from "./tools.js";
import type { Verification } from "./verification.js";

/**
 * Computes the results in a folder again, from its manifest, and compares them with what was recorded and with what stands on disk.
 *
 * @param directory  a folder that a command has written with `--out`
 * @param tools      entries of the package that the inputs need: `readWorkbook` of `digecon/xlsx`, `io` for input–output tables
 * @throws {TypeError} where there is no manifest of this program, with `zh` and `en`; or where a tool is lacking
 * @example
 * const verified = verifyFolder("fixtures").then(({ identical }) => identical);
 * await verified.catch((error: Error) => error.name); //=> "UsageError"
 */
export async function verifyFolder(directory: string, tools: GivenTools = {}): Promise<Verification> {
  const path = asText(directory, "verifyFolder: directory");
  const given = toolsOf("verifyFolder", tools);
  // Every method of the library is behind it: programs that only tally files do not wait for them.
  const { verifyWith } = await import("./verification.js");
  return verifyWith(path, given);
}
