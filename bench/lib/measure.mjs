// Paired measurements: two programs run one after the other, again and again, the first of a pair changing places. Load from
// elsewhere then falls on both.
import { spawnSync } from "node:child_process";

/** Seconds of processor time of all its threads: where a machine is busy with other things, and only one thread matters. */
export function cpuSeconds(command, cwd) {
  const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>/dev/null';
  const { status, stderr } = spawnSync("bash", ["-c", script, "bash", ...command], { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command.join(" ")} ended with ${status}`);
  const [user, system] = stderr.trim().split(" ").map(Number);
  return user + system;
}

/** Seconds of wall time that a program takes from start to end. */
export function seconds([program, ...args], cwd) {
  const begun = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(program, args, {
    cwd,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const taken = Number(process.hrtime.bigint() - begun) / 1e9;
  if (error) throw error;
  if (status !== 0) throw new Error(`${[program, ...args].join(" ")} ended with ${status}: ${stderr}`);
  return taken;
}

/** Times of `runs` pairs, after one of each that does not count. */
export function pairs(ours, theirs, runs) {
  ours();
  theirs();
  return Array.from({ length: runs }, (_, i) => {
    if (i % 2 === 0) {
      const first = ours();
      return { ours: first, theirs: theirs() };
    }
    const first = theirs();
    return { ours: ours(), theirs: first };
  });
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median, least and most, as a person reads them. */
export function summary(values, decimals) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return {
    median: median(values),
    text: `${median(values).toFixed(decimals)} (${least.toFixed(decimals)}–${most.toFixed(decimals)})`,
    all: values.map((value) => value.toFixed(decimals)).join(" "),
  };
}
