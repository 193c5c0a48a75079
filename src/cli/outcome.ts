import { UsageError } from "../node/errors.js";
import type { Options } from "../node/options.js";
import type { Provenance, Result } from "../notebook/result.js";
import { resultOf } from "../notebook/resultOf.js";

/** What a command leaves: the text for standard output, and the exit code. */
export interface Outcome {
  /** What is printed, a line end behind it. */
  readonly stdout: string;
  /** 0: done; 1: the data allow no figure, or something is wrong with them. */
  readonly exitCode: 0 | 1;
}

export type Command = (operands: readonly string[], options: Options) => Promise<Outcome>;

/** A result as a program reads it: one JSON object, and nothing else. */
export function jsonText(result: Result, provenance?: Provenance, official = false): string {
  return `${JSON.stringify(resultOf(result, { provenance, official }), null, 2)}\n`;
}

export function needFiles(operands: readonly string[]): void {
  if (operands.length === 0) throw new UsageError("没有给出输入文件", "no input file is given");
}
