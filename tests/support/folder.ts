import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A folder of the test file's own, gone afterwards. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "digecon-"));
  // Ten thousand files take their time.
  afterAll(() => rmSync(path, { recursive: true, force: true }), 120_000);
  return path;
}
