import type { Command } from "../outcome.js";
import { account } from "./account.js";
import { check } from "./check.js";
import { classify } from "./classify.js";
import { growth } from "./growth.js";
import { io } from "./io.js";
import { penetration } from "./penetration.js";
import { reidentify } from "./reidentify.js";
import { verify } from "./verify.js";

export const COMMANDS: Readonly<Record<string, Command>> = {
  account,
  growth,
  penetration,
  io,
  check,
  reidentify,
  classify,
  verify,
};
