// Which files of results the page of changes of a version tells: a change of bytes is said there, or it is none that was meant.
import { existsSync, readFileSync } from "node:fs";

const ROOT = new URL("../", import.meta.url);

/** Page of changes of the version of the package: `docs/changes-0.2.md` of 0.2.0. */
export function changesPage() {
  const { version } = JSON.parse(readFileSync(new URL("package.json", ROOT), "utf8"));
  const name = `docs/changes-${version.split(".").slice(0, 2).join(".")}.md`;
  const page = new URL(name, ROOT);
  return { name, text: existsSync(page) ? readFileSync(page, "utf8") : "" };
}

/** Base names of files, each once, that no row under "## Files" names in its first cell; `by-*.csv` names all that begin and end so. */
export function untold(files, page) {
  const rows = (page.split("\n## Files\n")[1] ?? "").split("\n## ")[0].split("\n");
  const told = rows
    .filter((line) => line.startsWith("| "))
    .flatMap((line) => line.split(" | ")[0].match(/[^\s|,:;()`/]+/g) ?? [])
    .map((name) => name.split("*"));
  const names = new Set(files.map((file) => file.split("/").at(-1)));
  return [...names].filter((name) => !told.some((parts) => matches(name, parts))).sort();
}

/** Whether a name is the parts with any text between the first and the last. */
function matches(name, [first, last]) {
  if (last === undefined) return name === first;
  return name.length >= first.length + last.length && name.startsWith(first) && name.endsWith(last);
}
