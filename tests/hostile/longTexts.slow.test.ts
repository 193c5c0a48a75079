import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SCRIPT = fileURLToPath(new URL("longTexts.mjs", import.meta.url));
/** Work that grows by the square of this takes many minutes for a single text; all texts of a place take seconds. */
const LENGTH = 1_000_000;
/** Only to end what would hardly end: no time is measured. */
const NEVER = 180_000;

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [SCRIPT, ...args], { encoding: "utf8", timeout: NEVER, killSignal: "SIGKILL" });
const PLACES = run().stdout.trim().split(" ");

describe("a text as long as a book", () => {
  it("is tried in every place where a reader meets text", () => {
    expect(PLACES.length).toBeGreaterThan(25);
  });

  it.each(PLACES)(
    "is read to its end as %s",
    (place) => {
      expect(run(place, String(LENGTH))).toMatchObject({ status: 0, signal: null, stderr: "" });
    },
    NEVER,
  );
});
