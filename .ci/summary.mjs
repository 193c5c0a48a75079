// The closing line of a run: how many tests passed, failed and were skipped.
import { readFileSync } from "node:fs";

const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
  readFileSync(new URL("../node_modules/.cache/vitest.json", import.meta.url), "utf8"),
);
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
