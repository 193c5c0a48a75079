import type { Command } from "../outcome.js";
import { account } from "./account.js";
import { check } from "./check.js";
import { classify } from "./classify.js";
import { reidentify } from "./reidentify.js";
import { verify } from "./verify.js";

export const COMMANDS: Readonly<Record<string, Command>> = { account, check, reidentify, classify, verify };
