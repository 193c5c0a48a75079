import type { Options } from "../../node/options.js";
import { runGrowth } from "../../node/runs/growth.js";
import { runIo } from "../../node/runs/io.js";
import { runPenetration } from "../../node/runs/penetration.js";
import type { Tools } from "../../node/tools.js";
import type { Replayable } from "../../provenance/manifest.js";
import { finish, needOut } from "../finish.js";
import type { Command } from "../outcome.js";
import { TOOLS } from "../tools.js";
import { account } from "./account.js";
import { check } from "./check.js";
import { classify } from "./classify.js";
import { reidentify } from "./reidentify.js";
import { verify } from "./verify.js";

/** A command that says its result by its tables. */
function tableCommand(
  run: (operands: readonly string[], options: Options, tools: Tools) => Promise<Replayable>,
): Command {
  return async (operands, options) => {
    needOut(options);
    return finish(await run(operands, options, TOOLS), options);
  };
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  account,
  growth: tableCommand(runGrowth),
  penetration: tableCommand(runPenetration),
  io: tableCommand(runIo),
  check,
  reidentify,
  classify,
  verify,
};
