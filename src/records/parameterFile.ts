import type { PlacedRow } from "../parameters/row.js";
import { parseCsvObjects } from "./csvText.js";
import { decodeBytes, textOrBytes } from "./decoder.js";

/**
 * Rows of a parameter file (shares, rates, control totals, groups) by column name and with their places, for `account` and the readers of one kind.
 *
 * @param file  name of the file, for findings
 * @throws {SyntaxError} when the file cannot be read to its end: half a parameter file would change figures silently
 * @example
 * const groups = readParameters("group,gbt4754\n软件,65");
 * groups[0]; //=> { "cells": { "group": "软件", "gbt4754": "65" }, "place": { "file": "", "row": 2 } }
 */
export function readParameters(given: string | Uint8Array, file = ""): readonly PlacedRow[] {
  const input = textOrBytes(given, "readParameters: input");
  const { rows, damaged } = parseCsvObjects(
    typeof input === "string" ? input : decodeBytes(input).text,
    file,
  );
  if (damaged)
    throw new SyntaxError(
      `the parameter file is malformed, row ${damaged.row}: ${damaged.line.slice(0, 200)}`,
    );
  return rows;
}
