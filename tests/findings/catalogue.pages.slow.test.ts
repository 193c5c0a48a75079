import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

describe("the pages made of the catalogue", () => {
  it("are not stale", () => {
    const script = fileURLToPath(new URL("../../.ci/generate/findings.mjs", import.meta.url));
    // A stale page makes the script exit with 1, which throws here and prints its name.
    expect(() => execFileSync(process.execPath, [script, "--check"], { encoding: "utf8" })).not.toThrow();
  });
});
