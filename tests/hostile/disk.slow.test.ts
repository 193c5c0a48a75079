import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { digecon } from "../support/command.js";
import { folder } from "../support/folder.js";
import { CLI, csv, HEADER, put, units } from "./material.js";

const work = folder();

const good = put(work, "good.csv", csv(HEADER, ...units(4)));

/** A disk of 256 KiB; only root may mount one. */
function smallDisk(): string | undefined {
  const path = join(work, "disk");
  mkdirSync(path);
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", path]);
  if (status !== 0) return undefined;
  afterAll(() => {
    spawnSync("umount", [path]);
  });
  return path;
}

const disk = smallDisk();

const CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** The exit code as a shell tells it, and what was there when the run had ended. */
async function stopped(
  args: readonly string[],
  signal: keyof typeof CODES,
  when: (stop: () => void) => () => void,
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(
    "sh",
    ["-c", '"$@" & child=$!; echo $child; wait $child', "sh", process.execPath, CLI, ...args],
    {
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, ...env },
    },
  );
  const pid = new Promise<number>((resolve) =>
    child.stdout.once("data", (data: Buffer) => resolve(Number(data.toString()))),
  );
  const ended = new Promise<number>((resolve) => child.on("exit", (code) => resolve(code ?? -1)));
  const number = await pid;
  const cancel = when(() => process.kill(number, signal));
  const code = await ended;
  cancel();
  return code;
}

/** Long enough to be read for more than a second on any machine. */
const ROWS = 1_200_000;

describe("a disk that fills", () => {
  it.skipIf(disk === undefined)(
    "leaves the earlier result as it was and nothing beside it (skipped where no disk may be mounted)",
    () => {
      const out = join(disk ?? "", "out");
      expect(digecon("account", good, "--period", "2023", "--out", out).status).toBe(0);
      const before = readFileSync(join(out, "manifest.json"), "utf8");
      put(disk ?? "", "ballast", Buffer.alloc(120 * 1024));
      const full = digecon("account", good, "--period", "2023", "--official", "--out", out);
      expect(full.status).toBe(1);
      expect(full.stderr).toContain("磁盘已满（ENOSPC）；原有内容未动");
      const english = digecon(
        "account",
        good,
        "--period",
        "2023",
        "--out",
        join(disk ?? "", "a", "b"),
        "--lang",
        "en",
      );
      expect(english.stderr).toContain("the disk is full (ENOSPC)");
      expect(readdirSync(disk ?? "").sort()).toEqual(["ballast", "out"]);
      expect(readFileSync(join(out, "manifest.json"), "utf8")).toBe(before);
      expect(digecon("verify", out).stdout).toBe("identical\n");
    },
  );

  it("gives no list of units either: /dev/full is no place for one", () => {
    const { status, stderr } = digecon("reidentify", good, "--out", "/dev/full");
    expect(status).toBe(2);
    expect(stderr).toContain("/dev/full");
    expect(existsSync("/dev/.full")).toBe(false);
  });
});

describe("a run that is stopped", () => {
  const rows = Array.from({ length: ROWS }, (_, i) => `U${i},"公司",3911,${i}`);
  const long = put(work, "long.csv", `${HEADER}\n${rows.join("\n")}\n`);

  it.each(["SIGINT", "SIGTERM"] as const)(
    "by %s while it reads ends with the signal's code and leaves nothing",
    async (signal) => {
      const parent = join(work, `reading-${signal}`);
      mkdirSync(parent);
      const code = await stopped(
        ["account", long, "--period", "2023", "--out", join(parent, "out")],
        signal,
        (stop) => {
          const timer = setTimeout(stop, 500);
          return () => clearTimeout(timer);
        },
      );
      expect(code).toBe(CODES[signal]);
      expect(readdirSync(parent)).toEqual([]);
    },
  );

  it.each(["SIGINT", "SIGTERM"] as const)(
    "by %s while threads split a file that is not regular ends with the signal's code and leaves nothing",
    async (signal) => {
      const parent = join(work, `splitting-${signal}`);
      const temporary = join(parent, "temporary");
      mkdirSync(temporary, { recursive: true });
      const mixed = put(work, "mixed.csv", `${HEADER}\r\n${rows.join("\n")}\n`);
      const code = await stopped(
        ["account", mixed, "--period", "2023", "--out", join(parent, "out")],
        signal,
        (stop) => {
          const timer = setTimeout(stop, 700);
          return () => clearTimeout(timer);
        },
        { TMPDIR: temporary },
      );
      expect(code).toBe(CODES[signal]);
      expect(readdirSync(parent)).toEqual(["temporary"]);
      expect(readdirSync(temporary)).toEqual([]);
    },
  );

  it.each(["SIGINT", "SIGTERM"] as const)(
    "by %s while it writes ends with the signal's code, the result whole",
    async (signal) => {
      const parent = join(work, `writing-${signal}`);
      mkdirSync(parent);
      const out = join(parent, "out");
      const code = await stopped(["account", good, "--period", "2023", "--out", out], signal, (stop) => {
        const timer = setInterval(() => {
          if (readdirSync(parent).length === 0) return;
          clearInterval(timer);
          stop();
        }, 0);
        return () => clearInterval(timer);
      });
      // The signal may come too late to be one, but never leaves half a result or anything beside it.
      expect([0, CODES[signal]]).toContain(code);
      expect(readdirSync(parent)).toEqual(["out"]);
      const copy = join(work, `copy-${signal}`);
      cpSync(out, copy, { recursive: true });
      expect(digecon("verify", out).stdout).toBe("identical\n");
    },
  );
});
