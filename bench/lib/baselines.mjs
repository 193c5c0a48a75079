// The programs that are measured against stay as they were committed: their texts' SHA-256 stands in baselines.json.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = new URL("../baselines/", import.meta.url);

/** Path of a baseline; refuses one whose text is not the committed one. */
export function baseline(name) {
  const wanted = JSON.parse(readFileSync(new URL("../baselines.json", import.meta.url), "utf8"))[name];
  const path = new URL(name, FOLDER);
  const found = createHash("sha256").update(readFileSync(path)).digest("hex");
  if (found !== wanted) throw new Error(`${name} is not the committed baseline: ${found}, not ${wanted}`);
  return fileURLToPath(path);
}
