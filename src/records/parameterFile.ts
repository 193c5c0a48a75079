import { parseCsvObjects } from "./csvText.js";
import { decodeBytes, textOrBytes } from "./decoder.js";

/**
 * Rows of a parameter file (shares, rates, control totals, groups) by column name, for `account`.
 *
 * @throws {SyntaxError} when the file cannot be read to its end: half a parameter file would change figures silently
 * @example
 * const groups = readParameters("group,gbt4754\n软件,65");
 * groups[0]?.gbt4754; //=> "65"
 */
export function readParameters(given: string | Uint8Array): Record<string, string>[] {
  const input = textOrBytes(given, "readParameters: input");
  const { rows, damaged } = parseCsvObjects(typeof input === "string" ? input : decodeBytes(input).text);
  if (damaged)
    throw new SyntaxError(
      `the parameter file is malformed, row ${damaged.row}: ${damaged.line.slice(0, 200)}`,
    );
  return rows;
}
