import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { sha256 } from "../node/sha256.js";

/** File systems allow 255 bytes, and a Chinese character takes three. */
const LONGEST_NAME = 60;
const MARK = ".digecon-";
const OWNER = "owner.json";
/** A run of another machine that is not done after a day is done for. */
const DAY = 86_400_000;

/** The run that made a stage. */
interface Owner {
  readonly machine: string;
  readonly pid: number;
  /** When the process began, as its system counts; pids are used again. */
  readonly began: string;
  /** Name of what the run writes. */
  readonly target: string;
}

/** Where a run moves what stood in the place of its results. */
export const OLD = "old-";

/**
 * Makes the hidden folder beside a target in which a run writes, on the same disk, so that taking the target's place is one step.
 * What runs left there that are no more goes: it may be internal.
 */
export function makeStage(target: string): string {
  const parent = dirname(target);
  const name = basename(target);
  const prefix = `.${name.slice(0, LONGEST_NAME)}${MARK}${machineDigits()}-${process.pid}-`;
  const stage = mkdtempSync(join(parent, prefix));
  const owner: Owner = {
    machine: machine(),
    pid: process.pid,
    began: beginningOf(process.pid),
    target: name,
  };
  writeFileSync(join(stage, OWNER), JSON.stringify(owner));
  for (const other of stagesIn(parent)) if (other !== stage) removeLeft(other, statSync(stage).mtimeMs);
  return stage;
}

/** Takes a stage back; its owner is named until all else is gone. */
export function removeStage(stage: string): void {
  for (const name of readdirSync(stage))
    if (name !== OWNER) rmSync(join(stage, name), { recursive: true, force: true });
  rmSync(stage, { recursive: true, force: true });
}

/** A stage without an owner is never taken for a leftover. */
export function disown(stage: string): void {
  rmSync(join(stage, OWNER), { force: true });
}

function stagesIn(parent: string): string[] {
  try {
    return readdirSync(parent).flatMap((name) =>
      name.startsWith(".") && name.includes(MARK) ? join(parent, name) : [],
    );
  } catch {
    // A folder that may be written and not be listed.
    return [];
  }
}

/** Removes a stage whose run is no more; what that run had moved away and not replaced is put back. */
function removeLeft(stage: string, now: number): void {
  try {
    const owner = ownerOf(stage);
    const old = now - statSync(stage).mtimeMs > DAY;
    if (!owner && (old || hasDied(stage))) removeBegun(stage);
    if (!owner || (owner.machine === machine() ? isAlive(owner) : !old)) return;
    const target = join(dirname(stage), basename(owner.target));
    const [moved] = readdirSync(stage).filter((name) => name.startsWith(OLD));
    if (moved !== undefined && !existsSync(target)) renameSync(join(stage, moved), target);
    removeStage(stage);
  } catch {
    // Another run removes it at this moment, or it is another user's.
  }
}

/** A stage whose run was ended before it said whose it is; anything in it would be somebody else's. */
function removeBegun(stage: string): void {
  if (readdirSync(stage).every((name) => name === OWNER)) rmSync(stage, { recursive: true });
}

/** Whether the run that the name of a stage tells was one of this machine, and is no more. */
function hasDied(stage: string): boolean {
  const [, digits, pid] = /-([0-9a-f]{8})-(\d{1,10})-[^-]{6}$/u.exec(stage) ?? [];
  return digits === machineDigits() && !isRunning(Number(pid));
}

function ownerOf(stage: string): Owner | undefined {
  try {
    const owner = JSON.parse(readFileSync(join(stage, OWNER), "utf8")) as Partial<Owner>;
    const whole = [owner.machine, owner.began, owner.target].every((text) => typeof text === "string");
    return whole && Number.isSafeInteger(owner.pid) ? (owner as Owner) : undefined;
  } catch {
    return undefined;
  }
}

/** The machine and, in a container, the numbering of processes that pids belong to. */
function machine(): string {
  return `${hostname()} ${quietly(() => readlinkSync("/proc/self/ns/pid"))}`;
}

function machineDigits(): string {
  return sha256(machine()).slice(0, 8);
}

function isAlive({ pid, began }: Owner): boolean {
  return isRunning(pid) && beginningOf(pid) === began;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** Field 22 of Linux's own record of a process; elsewhere nothing. */
function beginningOf(pid: number): string {
  const record = quietly(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  return record.slice(record.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function quietly(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}
