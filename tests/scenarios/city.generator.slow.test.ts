import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Account } from "../../src/accounts/account.js";
import { CITY, ROOT } from "../support/city.js";
import { accountOfCity, differences, expectStated, readStated, TABLES } from "./cityTables.js";

/** Cities are made and accounted whole: slow machines need more than the usual seconds. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

function generate(seed: number, folder: string): void {
  execFileSync(process.execPath, [
    join(ROOT, "fixtures", "make", "city.mjs"),
    "--seed",
    String(seed),
    "--out",
    folder,
  ]);
}

let temporary = "";

beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), "city-"));
});

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe("the synthetic city of the first seed", () => {
  it("is made again by its generator, byte for byte", () => {
    const folder = join(temporary, "first");
    generate(1, folder);
    const files = readdirSync(folder);
    expect(files).toEqual(
      expect.arrayContaining(["units.csv", "shares.csv", "rates.csv", "controls.csv", "stated.json"]),
    );
    for (const name of files)
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(CITY, name))), name).toBe(true);
  });
});

describe("the synthetic city of another seed", () => {
  const hasPython = spawnSync("python3", ["--version"]).status === 0;
  let folder = "";
  let made: Account;
  beforeAll(() => {
    folder = join(temporary, "second");
    generate(2, folder);
    made = accountOfCity(folder);
  });

  it("has stated figures of its own, and the library prints them", () => {
    expectStated(made, folder);
    expect(readStated(folder).figures.map((figure) => figure.value)).not.toEqual(
      readStated(CITY).figures.map((figure) => figure.value),
    );
  });

  it.skipIf(!hasPython)("equals its independent recomputation (needs python3)", () => {
    execFileSync("python3", [join(ROOT, "fixtures", "make", "recompute-city.py"), folder]);
    expect(differences(made, folder)).toEqual([]);
  });

  it.skipIf(!hasPython)(
    "the recomputation also gives the committed figures of the first seed (needs python3)",
    () => {
      const copy = join(temporary, "copy");
      cpSync(CITY, copy, { recursive: true, filter: (from) => !from.endsWith("expected") });
      execFileSync("python3", [join(ROOT, "fixtures", "make", "recompute-city.py"), copy]);
      for (const name of TABLES)
        expect(readFileSync(join(copy, "expected", `${name}.csv`), "utf8"), name).toBe(
          readFileSync(join(CITY, "expected", `${name}.csv`), "utf8"),
        );
    },
  );
});
