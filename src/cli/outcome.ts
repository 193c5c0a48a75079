import type { Finding } from "../findings/findings.js";
import { formatScaled } from "../numbers/exact.js";
import { type Options, UsageError } from "./options.js";

/** What a command leaves: the text for standard output, and the exit code. */
export interface Outcome {
  readonly stdout: string;
  readonly exitCode: 0 | 1;
}

export type Command = (operands: readonly string[], options: Options) => Promise<Outcome>;

export function needFiles(operands: readonly string[]): void {
  if (operands.length === 0) throw new UsageError("没有给出输入文件", "no input file is given");
}

/** A finding as JSON holds it: money as text in 元. */
export function plainFinding(finding: Finding): unknown {
  return { ...finding, money: finding.money === undefined ? null : formatScaled(finding.money, 2) };
}
