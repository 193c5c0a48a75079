import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";

/** Some ten seconds on a free core; a busy machine needs longer. */
vi.setConfig({ testTimeout: 300_000 });

/** `npm run fuzz` does the same with 200 000 cases, and asks that every finding arises. */
const CASES = 3000;

const SEED = 20211;

const FUZZ = fileURLToPath(new URL("./fuzz.mjs", import.meta.url));

describe("whatever is put in", () => {
  it("never throws, loses no money, keeps its bounds, and does not depend on order", () => {
    const args = [FUZZ, "--short", "--cases", String(CASES), "--seed", String(SEED)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(stdout.split("FAILED").slice(1)).toEqual([]);
    expect([status, stderr]).toEqual([0, ""]);
    const [, cases, held] = /^(\d+) cases, .*amounts held: (\d+)$/m.exec(stdout) ?? [];
    expect(Number(cases)).toBeGreaterThan(CASES * 0.99);
    // The generators are rich enough to mean something.
    expect(Number(held)).toBeGreaterThan(CASES / 4);
    expect(stdout.match(/^ *[1-9]\d* [a-zA-Z]+$/gm)?.length).toBeGreaterThan(85);
  });
});
