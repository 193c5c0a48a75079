import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { CITY, ROOT } from "../support/city.js";
import { digecon } from "../support/command.js";
import { folder } from "../support/folder.js";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const TABLES = join(ROOT, "fixtures", "input-output");

/** Every command that writes a folder, each on an input of which it makes figures. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  account: [join(CITY, "units.csv"), "--region", "410800"],
  growth: ["--controls", join(ROOT, "fixtures", "published", "beijing-2021-2023", "controls.csv")],
  penetration: ["--method", "published", "--period", "2022"],
  io: [
    join(TABLES, "germany-1995.csv"),
    ...["--layout", join(TABLES, "germany-layout.csv"), "--digital", join(TABLES, "digital-germany.csv")],
  ],
};
const NAMES = Object.keys(COMMANDS);

/** A command that never ends would be killed, and have no exit code. */
function run(name: string, ...more: readonly string[]) {
  const args = [CLI, name, ...(COMMANDS[name] ?? []), ...more];
  return spawnSync(process.execPath, args, { encoding: "utf8", timeout: 30_000, killSignal: "SIGKILL" });
}

const lines = (text: string) => text.trimEnd().split("\n");

describe("a command that cannot write its folder", () => {
  it.each(NAMES)(
    "%s leaves a folder with a foreign file alone: one line, exit code 2, nothing printed",
    (name) => {
      const out = join(folder(), "out");
      mkdirSync(out);
      writeFileSync(join(out, "mine.txt"), "mine");
      const { status, stdout, stderr } = run(name, "--out", out);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(lines(stderr)).toHaveLength(1);
      expect(stderr).toContain("mine.txt");
      expect(readdirSync(out)).toEqual(["mine.txt"]);
    },
  );

  it.each([...NAMES, "reidentify"])("%s says so at once where the folder cannot be made", (name) => {
    const input = name === "reidentify" ? [join(CITY, "units.csv")] : [];
    for (const [lang, words] of [
      ["zh", "无法写入 /proc/x/y"],
      ["en", "cannot write /proc/x/y"],
    ] as const) {
      const { status, signal, stdout, stderr } = run(name, ...input, "--out", "/proc/x/y", "--lang", lang);
      expect({ status, signal, stdout }).toEqual({ status: 1, signal: null, stdout: "" });
      expect(lines(stderr)).toHaveLength(1);
      expect(stderr).toContain(words);
    }
  });

  it("removes the folders that it made above one that cannot be made", () => {
    const base = folder();
    const name = "很长的名字".repeat(60);
    const { status, stderr } = run("penetration", "--out", join(base, "a", "b", name, "c"));
    expect(status).toBe(1);
    expect(lines(stderr)).toHaveLength(1);
    expect(readdirSync(base)).toEqual([]);
  });
});

describe("a command that can", () => {
  it.each(NAMES)("%s makes the folders above its own, and says what it wrote only when it stands", (name) => {
    const out = join(folder(), "a", "b", "out");
    const { status, stdout, stderr } = run(name, "--out", out, "--lang", "en");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain(`Written to ${out}`);
    const { outputs } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
    expect(outputs.filter(({ file }: { file: string }) => !existsSync(join(out, file)))).toEqual([]);
  });

  it.each(NAMES)("%s asks for --out before it reads anything", (name) => {
    const { status, stdout, stderr } = run(name);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("--out DIR");
  });
});

/** Makes every file take a while to write, so that a signal comes in between. */
const SLOW_DISK = `data:text/javascript,${encodeURIComponent(`
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const { writeFileSync } = fs;
fs.writeFileSync = (...args) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
  return writeFileSync(...args);
};
syncBuiltinESMExports();
`)}`;

describe("a signal during the writing", () => {
  it.each(NAMES)("ends %s by that signal, with its folder whole", async (name) => {
    const base = folder();
    const out = join(base, "out");
    const args = ["--import", SLOW_DISK, CLI, name, ...(COMMANDS[name] ?? []), "--out", out];
    const child = spawn(process.execPath, args, { stdio: "ignore" });
    const ended = new Promise<string | null>((resolve) => child.on("exit", (_, signal) => resolve(signal)));
    while (child.exitCode === null && readdirSync(base).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGINT");
    expect(await ended).toBe("SIGINT");
    expect(readdirSync(base)).toEqual(["out"]);
    expect(existsSync(join(out, "manifest.json"))).toBe(true);
  });
});

describe("a run that was killed", () => {
  it.each([...NAMES, "reidentify"].flatMap((name) => [0, 100].map((wait) => ({ name, wait }))))(
    "$name, $wait ms after it began to write, leaves nothing that the next one does not remove",
    async ({ name, wait }) => {
      const base = folder();
      const out = join(base, "out");
      const input = name === "reidentify" ? [join(CITY, "units.csv")] : [];
      const args = ["--import", SLOW_DISK, CLI, name, ...(COMMANDS[name] ?? []), ...input, "--out", out];
      const child = spawn(process.execPath, args, { stdio: "ignore" });
      const ended = new Promise<string | null>((resolve) => child.on("exit", (_, signal) => resolve(signal)));
      while (child.exitCode === null && readdirSync(base).length === 0)
        await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill("SIGKILL");
      expect(await ended).toBe("SIGKILL");
      expect(readdirSync(base).filter((entry) => entry.startsWith("."))).toHaveLength(1);
      expect(run(name, ...input, "--out", out).status).toBe(0);
      expect(readdirSync(base)).toEqual(["out"]);
    },
  );
});

describe("runs into one folder at the same time", () => {
  it("all end in order, and leave the whole of one", async () => {
    const base = folder();
    const out = join(base, "out");
    const regions = ["410800", "410802", "410803", "410804"];
    const ends = await Promise.all(
      regions.map((region) => {
        const args = [CLI, "account", join(CITY, "units.csv"), "--region", region, "--out", out];
        const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
        let said = "";
        child.stderr.on("data", (data) => {
          said += data;
        });
        return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
      }),
    );
    for (const end of ends) expect(end).toMatchObject({ said: expect.not.stringContaining("    at ") });
    expect(ends).toContainEqual({ code: 0, said: "" });
    expect(readdirSync(base)).toEqual(["out"]);
    expect(digecon("verify", out).status).toBe(0);
  });
});
