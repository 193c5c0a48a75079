/** Stands for what a page leaves out: alone on a line for any number of lines, within a line for any text. */
const LEFT_OUT = "…";

/**
 * Whether a page shows a real output: the same lines in the same order, from the first to the last, save where it says
 * with `…` that something is left out.
 *
 * @returns undefined when it does, else the first shown line that the output lacks
 */
export function missingFrom(output: string, shown: string): string | undefined {
  const real = linesOf(output);
  const wanted = linesOf(shown);
  let at = 0;
  let gap = false;
  let chunk: string[] = [];
  for (const line of [...wanted, undefined]) {
    if (line !== undefined && line.trim() !== LEFT_OUT) {
      chunk.push(line);
      continue;
    }
    const last = line === undefined;
    const found = place(real, chunk, at, gap, last);
    if (found === undefined) return firstLacking(real, chunk, at);
    at = found + chunk.length;
    chunk = [];
    gap = true;
  }
  return undefined;
}

function linesOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trimEnd());
  while (lines.at(-1) === "") lines.pop();
  return lines;
}

/** Where a run of lines stands at or after `from`: just there without a gap before it, up to the end when it is the last. */
function place(
  real: readonly string[],
  chunk: readonly string[],
  from: number,
  gap: boolean,
  last: boolean,
): number | undefined {
  if (chunk.length === 0) return last && !gap && from < real.length ? undefined : from;
  const latest = real.length - chunk.length;
  const starts = gap
    ? range(last ? Math.max(from, latest) : from, latest)
    : [from].filter((at) => !last || at === latest);
  return starts.find((at) => chunk.every((line, i) => isShownAs(real[at + i], line)));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, i) => from + i);
}

function isShownAs(real: string | undefined, shown: string): boolean {
  if (real === undefined) return false;
  if (!shown.includes(LEFT_OUT) || real === shown) return real === shown;
  const pattern = shown
    .split(LEFT_OUT)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*");
  return new RegExp(`^${pattern}$`, "u").test(real);
}

function firstLacking(real: readonly string[], chunk: readonly string[], from: number): string {
  const rest = real.slice(from);
  return (
    chunk.find((line) => !rest.some((each) => isShownAs(each, line))) ?? chunk[0] ?? "(the end of the output)"
  );
}
