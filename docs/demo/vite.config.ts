import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** A folder of plain files that any web server can hand out, from any path. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  worker: { format: "es" },
  // The polyfill would fetch; the page may not.
  build: {
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
});
