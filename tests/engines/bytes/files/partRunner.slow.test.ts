import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  closeSync,
  fstatSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { identityOfOpen, type NamedFile } from "../../../../src/engines/bytes/files/identity.js";
import { openSame } from "../../../../src/engines/bytes/files/partRunner.js";
import { folder } from "../../../support/folder.js";

const work = folder();
const path = join(work, "units.csv");

function named(at = path): NamedFile {
  const file = openSync(at, "r");
  try {
    return { path: at, identity: identityOfOpen(file) };
  } finally {
    closeSync(file);
  }
}

describe("a file that is opened again", () => {
  beforeEach(() => {
    rmSync(path, { force: true });
    writeFileSync(path, "a,b\n1,2\n");
  });

  it("is the same one, also behind a link and without a name", () => {
    const link = join(work, "link.csv");
    symlinkSync(path, link);
    const first = openSync(path, "r");
    const known = { path: `/dev/fd/${first}`, identity: identityOfOpen(first) };
    for (const file of [named(), named(link)]) closeSync(openSame(file));
    rmSync(path);
    const again = openSame(known);
    expect(fstatSync(again).ino).toBe(fstatSync(first).ino);
    closeSync(again);
    closeSync(first);
    rmSync(link);
  });

  it.each<[string, () => void]>([
    ["another one of the same size", () => replace(() => writeFileSync(path, "a,b\n1,3\n"))],
    ["a longer one", () => appendFileSync(path, "3,4\n")],
    ["none", () => rmSync(path)],
    ["a pipe that nobody writes to", () => replace(() => execFileSync("mkfifo", [path]))],
    ["a folder", () => replace(() => execFileSync("mkdir", [path]))],
  ])("is refused where %s stands there now", (_, change) => {
    const known = named();
    change();
    expect(() => openSame(known)).toThrow();
    execFileSync("rm", ["-rf", path]);
  });
});

/** The old file is kept, so that its number is not given again. */
function replace(make: () => void): void {
  renameSync(path, join(work, "before.csv"));
  make();
}
