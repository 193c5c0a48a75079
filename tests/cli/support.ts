import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const CITY = join(ROOT, "fixtures", "xx-city-2022");
export const CITY_PARAMETERS = ["shares", "rates", "controls", "groups", "claims"].flatMap((role) => [
  `--${role}`,
  join(CITY, `${role}.csv`),
]);

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as a user would. */
export function digecon(...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

/** A folder of the test file's own, gone afterwards. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "digecon-"));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
