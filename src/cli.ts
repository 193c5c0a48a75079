#!/usr/bin/env node
import { COMMANDS } from "./cli/commands/index.js";
import { HELP } from "./cli/help.js";
import { readCommandLine, UsageError } from "./cli/options.js";
import { VERSION } from "./version.js";

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
  process.stdout.write(text);
  return exitCode;
}

const lang = process.argv.includes("en") || process.argv.includes("--lang=en") ? "en" : "zh";
// A reader that closes early (head, less) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const told =
    error instanceof UsageError
      ? error[lang]
      : `${lang === "zh" ? "未能完成" : "could not finish"}: ${(error as Error).message}`;
  process.stderr.write(`digecon: ${told}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
