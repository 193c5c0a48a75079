import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

describe("generated files", () => {
  it("are not stale", () => {
    const script = fileURLToPath(new URL("../../.ci/generate/classification.mjs", import.meta.url));
    // A stale file makes the script exit with 1, which throws here and prints the names of the stale files.
    expect(() => execFileSync(process.execPath, [script, "--check"], { encoding: "utf8" })).not.toThrow();
  });
});
