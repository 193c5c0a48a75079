import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeFolder } from "../../src/cli/write.js";
import { sha256 } from "../../src/node/sha256.js";
import { folder } from "../support/folder.js";

/** Files whose second cannot be written; what happens before that is the caller's. */
function failing(meanwhile: () => void): ReadonlyMap<string, string> {
  const files = new Map([["account.csv", "1\n"]]);
  files[Symbol.iterator] = function* () {
    yield ["account.csv", "1\n"];
    meanwhile();
    throw Object.assign(new Error("full"), { code: "ENOSPC" });
  } as (typeof files)[typeof Symbol.iterator];
  return files;
}

describe("a folder that cannot be written to its end", () => {
  it("leaves nothing, nor the folders that were made above it", async () => {
    const base = folder();
    await expect(
      writeFolder(
        join(base, "x", "y", "one"),
        failing(() => {}),
      ),
    ).rejects.toThrow("ENOSPC");
    expect(readdirSync(base)).toEqual([]);
  });

  it("leaves what another run wrote meanwhile into a folder that this one made", async () => {
    const base = folder();
    const other = join(base, "x", "two");
    const meanwhile = () => {
      mkdirSync(other);
      writeFileSync(join(other, "growth.csv"), "2\n");
    };
    await expect(writeFolder(join(base, "x", "one"), failing(meanwhile))).rejects.toThrow("ENOSPC");
    expect(readdirSync(join(base, "x"))).toEqual(["two"]);
    expect(readFileSync(join(other, "growth.csv"), "utf8")).toBe("2\n");
  });
});

describe("a folder below a dangling link", () => {
  it("is refused in the words of both languages", async () => {
    const base = folder();
    symlinkSync(join(base, "gone"), join(base, "link"));
    const refused = writeFolder(join(base, "link", "x"), new Map([["account.csv", ""]]));
    await expect(refused).rejects.toMatchObject({
      zh: expect.stringContaining("失效的链接（EEXIST）"),
      en: expect.stringContaining("a dangling link of that name stands there (EEXIST)"),
    });
    expect(readdirSync(base)).toEqual(["link"]);
  });
});

describe("a folder that holds results", () => {
  const files = new Map([
    ["account.csv", "1\n"],
    ["internal/cells.csv", "2\n"],
  ]);
  const manifest = JSON.stringify({
    outputs: [...files].map(([file, text]) => ({ file, sha256: sha256(text) })),
  });
  const whole = new Map([...files, ["manifest.json", manifest]]);
  const written = async () => {
    const out = join(folder(), "out");
    await writeFolder(out, whole);
    return out;
  };

  it("is replaced as it was written, also where files are missing by now", async () => {
    const out = await written();
    await writeFolder(out, whole);
    rmSync(join(out, "internal", "cells.csv"));
    await writeFolder(out, whole);
    expect(readFileSync(join(out, "internal", "cells.csv"), "utf8")).toBe("2\n");
  });

  it("is refused with an empty folder of somebody's in it, and that folder stays", async () => {
    for (const name of ["mine", "internal/mine"]) {
      const out = await written();
      mkdirSync(join(out, name));
      await expect(writeFolder(out, whole)).rejects.toThrow(`(${name})`);
      expect(statSync(join(out, name)).isDirectory()).toBe(true);
    }
    const bare = join(folder(), "bare");
    mkdirSync(join(bare, "mine"), { recursive: true });
    await expect(writeFolder(bare, whole)).rejects.toThrow("(mine)");
  });

  it("is refused once somebody changed a result", async () => {
    const out = await written();
    writeFileSync(join(out, "account.csv"), "1, and a remark\n");
    await expect(writeFolder(out, whole)).rejects.toMatchObject({
      zh: expect.stringContaining("account.csv 在写出之后有人改过"),
      en: expect.stringContaining("account.csv in"),
    });
    expect(readFileSync(join(out, "account.csv"), "utf8")).toBe("1, and a remark\n");
  });
});
