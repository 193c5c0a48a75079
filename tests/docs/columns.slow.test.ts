import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support/city.js";

describe("docs/columns.md", () => {
  it("is what the list of column names in the source gives", () => {
    expect(
      execFileSync(process.execPath, [".ci/generate/columns.mjs", "--check"], {
        cwd: ROOT,
        encoding: "utf8",
      }),
    ).toBe("");
  });
});
