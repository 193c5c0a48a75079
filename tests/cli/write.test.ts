import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeFolder } from "../../src/cli/write.js";
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
