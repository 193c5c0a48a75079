import fs, {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { writeFolder } from "../../src/cli/write.js";
import { sha256 } from "../../src/node/sha256.js";
import { folder } from "../support/folder.js";

/** What happens before a path is renamed or removed. */
const faults: {
  rename: undefined | ((from: string, to: string) => void);
  remove: undefined | ((path: string) => void);
} = { rename: undefined, remove: undefined };

const { renameSync: rename, rmSync: remove } = fs;

beforeAll(() => {
  fs.renameSync = (from, to) => {
    faults.rename?.(String(from), String(to));
    rename(from, to);
  };
  fs.rmSync = (path, options) => {
    faults.remove?.(String(path));
    remove(path, options);
  };
  syncBuiltinESMExports();
});

afterEach(() => {
  faults.rename = undefined;
  faults.remove = undefined;
});

afterAll(() => {
  fs.renameSync = rename;
  fs.rmSync = remove;
  syncBuiltinESMExports();
});

const error = (code: string) => Object.assign(new Error(code), { code });

/** The files of a run, with the manifest that says so. */
function results(...texts: string[]): ReadonlyMap<string, string> {
  const files = texts.map((text, i) => [i === 0 ? "account.csv" : "internal/cells.csv", text] as const);
  const outputs = files.map(([file, text]) => ({ file, sha256: sha256(text) }));
  return new Map([...files, ["manifest.json", JSON.stringify({ outputs })]]);
}

const textOf = (out: string) => readFileSync(join(out, "account.csv"), "utf8");

describe("results that cannot take their place", () => {
  it.each(["EXDEV", "EBUSY", "EACCES", "EROFS"])("leave what stood there as it was: %s", async (code) => {
    const base = folder();
    const out = join(base, "out");
    await writeFolder(out, results("1\n", "cells\n"));
    faults.rename = (_, to) => {
      if (to === out && !existsSync(out)) {
        faults.rename = undefined;
        throw error(code);
      }
    };
    await expect(writeFolder(out, results("2\n"))).rejects.toMatchObject({
      zh: expect.stringContaining(`（${code}）；原有内容未动`),
      en: expect.stringContaining("what stood there is as it was"),
    });
    expect(textOf(out)).toBe("1\n");
    expect(readdirSync(base)).toEqual(["out"]);
  });

  it("leave it also where it cannot be moved away", async () => {
    const base = folder();
    const out = join(base, "out");
    await writeFolder(out, results("1\n"));
    faults.rename = (from) => {
      if (from === out) throw error("EBUSY");
    };
    await expect(writeFolder(out, results("2\n"))).rejects.toMatchObject({
      en: expect.stringContaining("what stood there is as it was"),
    });
    expect([textOf(out), readdirSync(base)]).toEqual(["1\n", ["out"]]);
  });

  it("say where it is now when it cannot be put back, and no later run removes it there", async () => {
    const base = folder();
    const out = join(base, "out");
    await writeFolder(out, results("1\n"));
    faults.rename = (_, to) => {
      if (to === out) throw error("EIO");
    };
    const said: { zh: string; en: string } = await writeFolder(out, results("2\n")).then(
      () => ({ zh: "", en: "" }),
      (reason) => reason,
    );
    expect(said.en).not.toContain("as it was");
    expect(said.zh).not.toContain("未动");
    const place = /is now (.*)$/u.exec(said.en)?.[1] ?? "";
    expect(textOf(place)).toBe("1\n");
    faults.rename = undefined;
    await writeFolder(out, results("3\n"));
    expect([textOf(out), textOf(place)]).toEqual(["3\n", "1\n"]);
  });
});

describe("results that stand", () => {
  it("say so where what they replaced cannot be removed", async () => {
    const base = folder();
    const out = join(base, "out");
    await writeFolder(out, results("1\n"));
    faults.remove = (path) => {
      if (path.includes(".digecon-")) throw error("EACCES");
    };
    const said = writeFolder(out, results("2\n"));
    await expect(said).rejects.toMatchObject({
      zh: expect.stringContaining(`结果已写入 ${out}，但原有内容未能删净`),
      en: expect.stringContaining(`the results were written to ${out}, but not all of what stood there`),
    });
    expect(textOf(out)).toBe("2\n");
  });

  it("may be read by those who could read what stood there, and by nobody else", async () => {
    const out = join(folder(), "out");
    mkdirSync(out, { mode: 0o700 });
    await writeFolder(out, results("1\n"));
    expect(statSync(out).mode & 0o777).toBe(0o700);
  });
});

describe("another run at the same moment", () => {
  it.each([1, 2, 5])(
    "that puts its results there first is replaced as a whole, %i times over",
    async (times) => {
      const base = folder();
      const out = join(base, "out");
      const other = results("other\n", "cells of the other\n");
      let left = times;
      faults.rename = (from, to) => {
        if (to !== out || left === 0 || !from.endsWith("new")) return;
        left -= 1;
        for (const [name, text] of other) {
          mkdirSync(join(out, "internal"), { recursive: true });
          writeFileSync(join(out, name), text);
        }
      };
      await writeFolder(out, results("mine\n"));
      expect(left).toBe(0);
      expect([textOf(out), readdirSync(out).sort(), readdirSync(base)]).toEqual([
        "mine\n",
        ["account.csv", "manifest.json"],
        ["out"],
      ]);
    },
  );

  it("that takes its results away again is no matter", async () => {
    const base = folder();
    const out = join(base, "out");
    await writeFolder(out, results("1\n"));
    faults.rename = (from) => {
      if (from === out) rmSync(out, { recursive: true });
    };
    await writeFolder(out, results("2\n"));
    expect([textOf(out), readdirSync(base)]).toEqual(["2\n", ["out"]]);
  });

  it("of a person who puts a file there is not undone", async () => {
    const base = folder();
    const out = join(base, "out");
    await writeFolder(out, results("1\n"));
    faults.rename = (from) => {
      if (from === out) writeFileSync(join(out, "mine.txt"), "mine");
    };
    await expect(writeFolder(out, results("2\n"))).rejects.toThrow("mine.txt");
    expect([textOf(out), existsSync(join(out, "mine.txt")), readdirSync(base)]).toEqual([
      "1\n",
      true,
      ["out"],
    ]);
  });
});
