import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support/city.js";
import { digecon } from "../support/command.js";
import { folder } from "../support/folder.js";

const CLI = join(ROOT, "dist", "cli.js");

const work = folder();

const input = join(work, "units.csv");

writeFileSync(input, "统一社会信用代码,行业代码,增加值（元）\nA1,3911,100\n");

function under(mask: string, out: string): void {
  const args = ["account", input, "--period", "2022", "--out", out];
  const script = `umask ${mask}; exec "$0" "$@"`;
  expect(spawnSync("sh", ["-c", script, process.execPath, CLI, ...args]).status).toBe(0);
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

/** When to stop a run: after some milliseconds, or as soon as anything appears beside its result. */
type Moment = number | "writing";

describe("the folder of results", () => {
  it.each([
    ["022", 0o755, 0o644],
    ["027", 0o750, 0o640],
    ["077", 0o700, 0o600],
  ])("has the mode that umask %s gives, not one of its own", (mask, folderMode, fileMode) => {
    const out = join(work, `umask-${mask}`);
    under(mask, out);
    expect([modeOf(out), modeOf(join(out, "internal")), modeOf(join(out, "account.csv"))]).toEqual([
      folderMode,
      folderMode,
      fileMode,
    ]);
  });

  it("given as a link is the folder that the link means, and the link stays", () => {
    const target = join(work, "target");
    mkdirSync(target);
    const link = join(work, "link");
    symlinkSync(target, link);
    for (let run = 0; run < 2; run += 1) {
      expect(digecon("account", input, "--period", "2022", "--out", link).status).toBe(0);
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(existsSync(join(target, "account.csv"))).toBe(true);
    }
    expect(digecon("verify", link).stdout).toBe("identical\n");
    expect(readdirSync(work).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("given as a link to nothing is refused", () => {
    const link = join(work, "dangling");
    symlinkSync(join(work, "nowhere"), link);
    expect(digecon("account", input, "--period", "2022", "--out", link).status).toBe(2);
    expect(existsSync(join(work, "nowhere"))).toBe(false);
  });

  it("is not written, and the exit code is 1, when nothing is selected", () => {
    const out = join(work, "nothing");
    for (const choice of [
      ["--period", "2023", "--region", "999999"],
      ["--scope", "aboveThreshold"],
    ]) {
      const dated = join(work, "dated.csv");
      writeFileSync(dated, "统一社会信用代码,行业代码,报告期,统计口径,增加值（元）\nA1,3911,2022,规下,100\n");
      const { status, stdout } = digecon("account", dated, ...choice, "--out", out);
      expect(status).toBe(1);
      expect(stdout).toContain("nothingSelected");
      expect(existsSync(out)).toBe(false);
    }
  });

  it("an earlier result stays as it was when a later run gives no figure", () => {
    const out = join(work, "kept");
    digecon("account", input, "--period", "2022", "--out", out);
    const before = readFileSync(join(out, "manifest.json"), "utf8");
    expect(digecon("account", join(work, "none.csv"), "--period", "2022", "--out", out).status).toBe(1);
    expect(readFileSync(join(out, "manifest.json"), "utf8")).toBe(before);
  });

  it("the exit code is 1 when a part of the input was not read", () => {
    const broken = join(work, "broken.csv");
    writeFileSync(broken, '统一社会信用代码,行业代码,增加值（元）\nA1,3911,100\nA2,"3911,5\nA3,3911,7\n');
    const malformed = digecon("account", broken, "--period", "2022", "--out", join(work, "part"));
    expect(malformed.status).toBe(1);
    expect(malformed.stdout).toContain("csvMalformed");
    const absent = digecon(
      "account",
      input,
      join(work, "none.csv"),
      "--period",
      "2022",
      "--out",
      join(work, "part2"),
    );
    expect(absent.status).toBe(1);
    expect(absent.stdout).toContain("fileMissing");
  });
});

describe("a run that is stopped", () => {
  async function stopped(parent: string, signal: NodeJS.Signals, moment: Moment): Promise<void> {
    const args = [CLI, "account", input, "--period", "2022", "--out", join(parent, "out")];
    const child = spawn(process.execPath, args, { stdio: "ignore" });
    const ended = new Promise((resolve) => child.on("exit", resolve));
    const stop = () => child.kill(signal);
    const timer = moment === "writing" ? undefined : setTimeout(stop, moment);
    const watcher = moment === "writing" ? watch(parent, stop) : undefined;
    await ended;
    clearTimeout(timer);
    watcher?.close();
  }

  it.each(["SIGINT", "SIGTERM"] as const)(
    "by %s leaves a whole result or none, and nothing beside it",
    async (signal) => {
      const parent = join(work, signal);
      const out = join(parent, "out");
      mkdirSync(parent);
      // Twice while writing: first where nothing stands, then over an earlier result.
      for (const moment of [60, 200, 300, "writing", "writing"] as const) {
        await stopped(parent, signal, moment);
        expect(readdirSync(parent).filter((name) => name !== "out")).toEqual([]);
        if (!existsSync(out)) continue;
        const { outputs } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as {
          outputs: { file: string }[];
        };
        expect(outputs.filter(({ file }) => !existsSync(join(out, file)))).toEqual([]);
      }
      expect(existsSync(out)).toBe(true);
    },
    20_000,
  );
});
