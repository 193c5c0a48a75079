import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digecon } from "../support/command.js";
import { folder } from "../support/folder.js";
import { accountOf, CLI, csv, expectBothLanguages, HEADER, put, units } from "./material.js";

const work = folder();

const good = put(work, "good.csv", csv(HEADER, ...units(4)));

const isRoot = process.getuid?.() === 0;

const NOBODY = ["--reuid=65534", "--regid=65534", "--clear-groups"];

function fifo(name: string): string {
  const path = join(work, name);
  execFileSync("mkfifo", [path]);
  return path;
}

describe("a path that is no readable file", () => {
  it("is named with what it is and what to do, and the other files are still read", () => {
    const loop = join(work, "loop.csv");
    symlinkSync(loop, loop);
    const cases: readonly (readonly [string, string, string, RegExp])[] = [
      [join(work, "none.csv"), "fileMissing", "none.csv", /没有文件/],
      [join(good, "inside.csv"), "fileMissing", "inside.csv", /没有文件/],
      [work, "fileIsFolder", "", /文件夹/],
      [fifo("pipe.csv"), "fileNotRegular", "pipe.csv", /管道/],
      ["/dev/zero", "fileNotRegular", "zero", /设备/],
      [loop, "fileUnreadable", "loop.csv", /链接互相指向（ELOOP）/],
      [join(work, `${"n".repeat(300)}.csv`), "fileUnreadable", "", /文件名过长（ENAMETOOLONG）/],
      ["/proc/self/mem", "fileUnreadable", "mem", /读写出错.*（EIO）/],
    ];
    const told = accountOf([good, ...cases.map(([path]) => path)]);
    for (const [, code, field, words] of cases) {
      const finding = told.findings.find(
        (each) => each.code === code && (field === "" || each.field === field) && words.test(each.message.zh),
      );
      expect(finding, `${code} ${field}`).toBeDefined();
      if (finding) expectBothLanguages(finding);
    }
    expect(told.status).toBe(1);
    expect(told.money.in).toBe("1000.00");
  });

  it.runIf(isRoot)("for want of permission says so (run as nobody, for root may read everything)", () => {
    chmodSync(work, 0o755);
    const secret = put(work, "secret.csv", csv(HEADER));
    chmodSync(secret, 0);
    const args = [...NOBODY, process.execPath, CLI, "check", secret, "--period", "2023"];
    const { status, stdout, stderr } = spawnSync("setpriv", args, { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toContain("fileUnreadable: 无法读取文件 secret.csv：没有权限（EACCES）");
    expect(status).toBe(1);
  });

  it("because its name is no UTF-8 is missing, and the name shown is harmless", () => {
    const script = `printf '%s\\n' "${HEADER}" > "$1/$(printf 'b\\377d')"; exec "$2" "$3" check "$1/$(printf 'b\\377d')" --lang en`;
    const { status, stdout } = spawnSync("sh", ["-c", script, "sh", work, process.execPath, CLI], {
      encoding: "utf8",
    });
    expect(stdout).toContain("fileMissing: there is no file b\ufffdd");
    expect(stdout).toContain("rename the file");
    expect(status).toBe(1);
  });
});

describe("a file whose name does not say what it is", () => {
  it("is read as what it is: text named .xlsx, and tables in HTML named .xls with their codes as text", () => {
    const text = put(work, "text.xlsx", csv(HEADER, ...units(4)));
    const page = `<html><meta charset="utf-8"><table><tr>${["统一社会信用代码", "行业代码", "增加值（元）"].map((name) => `<td>${name}</td>`).join("")}</tr>
      <tr><td>B1</td><td>0111</td><td>7</td></tr></table></html>`;
    const told = accountOf([text, put(work, "page.xls", page)]);
    const named = told.findings.filter(({ code }) => code === "contentNotName");
    expect(named.map(({ field, received }) => [field, received])).toEqual([
      ["page.xls", "HTML"],
      ["text.xlsx", "CSV"],
    ]);
    for (const finding of named) expectBothLanguages(finding);
    expect(told.money).toMatchObject({ in: "1007.00", unclassifiable: "0.00" });
    expect(told.status).toBe(0);
  });

  it("and is no table at all is refused with its kind", () => {
    const kinds: readonly (readonly [string, Uint8Array])[] = [
      ["gzip", Uint8Array.of(0x1f, 0x8b, 8, 0)],
      ["PDF", Buffer.from("%PDF-1.7\n")],
      ["Parquet", Buffer.from("PAR1xxxx")],
    ];
    const told = accountOf(kinds.map(([kind, bytes]) => put(work, `${kind}.csv`, bytes)));
    const found = told.findings.filter(({ code }) => code === "fileNotTable");
    expect(found.map(({ received }) => received).sort()).toEqual(["PDF", "Parquet", "gzip"]);
    for (const finding of found) expectBothLanguages(finding);
    expect(told.status).toBe(1);
  });
});

describe("the surroundings of a run", () => {
  const run = (script: string) =>
    spawnSync("sh", ["-c", script, "sh", process.execPath, CLI, good], { encoding: "utf8", timeout: 20_000 });

  it("may be a C locale without standard input: the words are whole", () => {
    const { status, stdout } = run('LC_ALL=C LANG=C "$1" "$2" check "$3" --period 2023 <&-');
    expect(status).toBe(0);
    expect(stdout).toContain("未声明统计口径");
  });

  it("a reader that leaves early is no failure, and does not hide one", () => {
    const bad = put(work, "bad.csv", csv(HEADER, ...units(4), "A9,甲,9999,1"));
    const script = (path: string, command: string) =>
      `{ "$1" "$2" ${command} ${path} --period 2023 --json; echo "exit $?" >&2; } | true`;
    expect(run(script(good, "account")).stderr).toBe("exit 0\n");
    expect(run(script(bad, "check")).stderr).toBe("exit 1\n");
  });

  it("standard output that is full is told, with exit code 1", () => {
    const { status, stderr } = run('"$1" "$2" check "$3" --period 2023 --lang en > /dev/full');
    expect(status).toBe(1);
    expect(stderr).toBe("digecon: cannot write to standard output: the disk is full (ENOSPC)\n");
  });
});

describe("where results cannot be written", () => {
  const into = (out: string, ...more: readonly string[]) =>
    digecon("account", good, "--period", "2023", "--out", out, ...more);

  it.each<[string, () => string, number, RegExp, RegExp]>([
    ["a file", () => good, 2, /不是文件夹/, /is not a folder/],
    [
      "a folder below a file",
      () => join(good, "out"),
      1,
      /不是文件夹（ENOTDIR）/,
      /is no folder \(ENOTDIR\)/,
    ],
    ["a name that is too long", () => join(work, "n".repeat(300)), 1, /文件名过长/, /name is too long/],
    ["no name", () => "", 2, /--out/, /--out/],
    ["a system folder", () => "/proc/digecon", 1, /无法写入 \/proc\/digecon/, /cannot write \/proc\/digecon/],
  ])("%s is refused in both languages, and nothing is written", (_, out, status, zh, en) => {
    const told = into(out());
    expect(told.status).toBe(status);
    expect(told.stderr).toMatch(zh);
    expect(told.stderr).not.toMatch(/^\s+at /m);
    expect(into(out(), "--lang", "en").stderr).toMatch(en);
  });

  it.runIf(isRoot)("for want of permission, the reason is given (run as nobody)", () => {
    const parent = join(work, "closed");
    mkdirSync(parent, { mode: 0o755 });
    chmodSync(work, 0o755);
    const args = [
      ...NOBODY,
      process.execPath,
      CLI,
      "account",
      good,
      "--period",
      "2023",
      "--out",
      join(parent, "out"),
    ];
    const { status, stderr } = spawnSync("setpriv", args, { encoding: "utf8" });
    expect(stderr).toContain("没有权限（EACCES）");
    expect(status).toBe(1);
  });
});
