// Prints the table of published figures beside ours. Its TypeScript is loaded through Vite, as Node 20 runs none.
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const server = await createServer({
  root,
  appType: "custom",
  logLevel: "warn",
  server: { middlewareMode: true, watch: null, ws: false, hmr: false },
});
try {
  const { publishedTable } = await server.ssrLoadModule("/tests/published/print.ts");
  const lang = process.argv.includes("en") ? "en" : "zh";
  process.stdout.write(`${publishedTable().toString({ lang })}\n`);
} finally {
  await server.close();
}
