import { defineConfig } from "vitest/config";

/** Tests that start a process or a thread, need the build, or take more than some two seconds of their own. */
const SLOW = "tests/**/*.slow.test.ts";

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "node_modules/.cache/vitest.json" }]],
    testTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: "quick",
          include: ["tests/**/*.test.ts"],
          exclude: [SLOW],
          // One evaluation of a module for all files: a third of the time.
          isolate: false,
          setupFiles: ["tests/support/nothingStarted.ts"],
        },
      },
      { extends: true, test: { name: "slow", include: [SLOW] } },
    ],
  },
});
