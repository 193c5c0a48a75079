import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { VERSION } from "../../src/util/version.js";
import { ROOT } from "../support/city.js";
import { digecon } from "../support/command.js";

describe("digecon", () => {
  it("has the version of the package", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(VERSION).toBe(version);
    expect(digecon("--version").stdout.trim()).toBe(version);
  });

  it("helps for every command in both languages", () => {
    for (const command of ["account", "check", "reidentify", "classify", "verify"])
      for (const lang of ["zh", "en"]) {
        const { status, stdout } = digecon(command, "--help", "--lang", lang);
        expect(status).toBe(0);
        expect(stdout).toContain(`digecon ${command}`);
      }
    expect(digecon("--help").stdout).toContain("digecon account");
  });
});
