#!/usr/bin/env node
import { languageAsked, readCommandLine } from "./cli/commandLine.js";
import { COMMANDS } from "./cli/commands/index.js";
import { HELP } from "./cli/help.js";
import { printable } from "./cli/terminal.js";
import { FailedError, UsageError } from "./node/errors.js";
import { VERSION } from "./util/version.js";
import { systemReason } from "./vocabulary/codelists/systemReasons.js";

/** 0: done. 1: the data allow no figure, check found errors, classify an unknown code, verify a difference. 2: misused. */
async function main(argv: readonly string[]): Promise<number> {
  const { command, operands, options } = readCommandLine(argv);
  if (options.version) return say(`${VERSION}\n`, 0);
  const run = command !== undefined && Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (options.help || command === undefined || command === "help")
    return say(
      `${HELP[run ? (command ?? "") : ""]?.[options.lang]}\n`,
      command === undefined && !options.help ? 2 : 0,
    );
  if (!run)
    throw new UsageError(
      `没有命令“${command}”；有 ${Object.keys(COMMANDS).join("、")}`,
      `no command “${command}”; there are ${Object.keys(COMMANDS).join(", ")}`,
    );
  const { stdout, exitCode } = await run(operands, options);
  return say(stdout, exitCode);
}

function say(text: string, exitCode: number): number {
  process.stdout.write(printable(text));
  return exitCode;
}

const lang = languageAsked(process.argv);

function complain(text: string): void {
  process.stderr.write(`digecon: ${printable(text)}\n`);
}

function failure(error: unknown): string {
  if (error instanceof UsageError || error instanceof FailedError) return error[lang];
  const { code, message } = error as NodeJS.ErrnoException;
  const known = code === undefined ? "" : systemReason(code, lang);
  const words = known === "" || known === code ? message : `${known}: ${message}`;
  return lang === "zh" ? `未能完成：${words}` : `could not finish: ${words}`;
}

process.stderr.on("error", () => {});
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that closes early (head, less) is no failure of ours: the exit code stays what the data made it.
  if (error.code === "EPIPE") process.exit();
  const words = systemReason(error.code ?? error.message, lang);
  complain(lang === "zh" ? `无法写到标准输出：${words}` : `cannot write to standard output: ${words}`);
  process.exit(1);
});
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  complain(failure(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
