import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: "node_modules/.cache/vitest.json" }]],
    testTimeout: 300_000,
  },
});
