import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digecon } from "../support/command.js";
import { folder } from "../support/folder.js";
import { csv, HEADER, put, units } from "./material.js";

const work = folder();

const good = put(work, "good.csv", csv(HEADER, ...units(4)));

function result(name: string): { out: string; manifest: Record<string, unknown> } {
  const out = join(work, name);
  digecon("account", good, "--period", "2023", "--out", out);
  return { out, manifest: JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) };
}

function rewrite(out: string, manifest: unknown): void {
  writeFileSync(join(out, "manifest.json"), JSON.stringify(manifest));
}

describe("a manifest that was tampered with", () => {
  it("whose results lie outside the folder is refused, and the file outside is never touched", () => {
    const victim = put(work, "victim.txt", "mine");
    for (const file of ["../victim.txt", victim, "internal/../../victim.txt"]) {
      const { out, manifest } = result("outside");
      rewrite(out, { ...manifest, outputs: [{ file, sha256: "0" }] });
      const told = digecon("verify", out);
      expect(told.status).toBe(2);
      expect(told.stderr).toContain("outputs.0.file");
      expect(digecon("verify", out, "--lang", "en").stderr).toContain("is no manifest of this program");
      // The files inside are not its own any more: nothing is overwritten or deleted.
      expect(digecon("account", good, "--period", "2023", "--out", out).status).toBe(2);
      expect(readFileSync(victim, "utf8")).toBe("mine");
      expect(existsSync(join(out, "account.csv"))).toBe(true);
      rewrite(out, manifest);
    }
  });

  it("in its options or in its form is refused with the part that is wrong", () => {
    const { out, manifest } = result("options");
    const options = { ...(manifest.options as object), by: "x" };
    for (const wrong of [
      { ...manifest, options },
      { ...manifest, inputs: [{ path: 5, sha256: "" }] },
      [],
      null,
      "x",
    ]) {
      rewrite(out, wrong);
      const { status, stderr } = digecon("verify", out);
      expect(status).toBe(2);
      expect(stderr).toMatch(/不是本程序写的清单/);
    }
    writeFileSync(join(out, "manifest.json"), "{");
    expect(digecon("verify", out).status).toBe(2);
  });

  it("with __proto__ among its options is read without them", () => {
    const { out, manifest } = result("proto");
    const text = JSON.stringify(manifest).replace('"options":{', '"options":{"__proto__":{"lang":"en"},');
    writeFileSync(join(out, "manifest.json"), text);
    const { status, stderr } = digecon("verify", out);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect([0, 2]).toContain(status);
  });

  it("whose input is a pipe or a device never waits for it", () => {
    const { out, manifest } = result("pipes");
    execFileSync("mkfifo", [join(work, "pipe")]);
    rewrite(out, {
      ...manifest,
      inputs: [
        { path: "../pipe", bytes: 0, sha256: "0" },
        { path: "/dev/zero", bytes: 0, sha256: "0" },
      ],
    });
    const { status, stdout } = digecon("verify", out);
    expect(status).toBe(1);
    expect(stdout).toContain("输入文件不在了：../pipe");
    expect(stdout).toContain("输入文件不在了：/dev/zero");
  });

  it("that is a pipe itself keeps neither verify nor account waiting", () => {
    const out = join(work, "piped");
    mkdirSync(out);
    execFileSync("mkfifo", [join(out, "manifest.json")]);
    expect(digecon("verify", out).stderr).toContain("管道");
    expect(digecon("account", good, "--period", "2023", "--out", out).status).toBe(2);
  });
});

describe("inputs that were moved", () => {
  it("are told with the place where they were looked for and what to do", () => {
    const { out } = result("moved");
    const away = join(work, "away.csv");
    renameSync(good, away);
    const zh = digecon("verify", out);
    const en = digecon("verify", out, "--lang", "en");
    renameSync(away, good);
    expect(zh.stdout).toContain(`输入文件不在了：../good.csv（应在 ${good}；`);
    expect(zh.stdout).toContain("把文件放回该处");
    expect(en.stdout).toContain(`looked for at ${good}`);
    expect(zh.status).toBe(1);
  });
});

describe("names from data", () => {
  it("that look like paths become file names inside the folder", () => {
    const path = put(work, "named.csv", csv(`${HEADER},../../escape`, "A1,甲,3911,100,x", "A2,乙,3911,5,y"));
    const out = join(work, "named");
    expect(digecon("account", path, "--period", "2023", "--by", "../../escape", "--out", out).status).toBe(0);
    expect(existsSync(join(work, "escape.csv"))).toBe(false);
    expect(digecon("verify", out).stdout).toBe("identical\n");
  });
});
