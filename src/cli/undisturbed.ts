import { setImmediate, setTimeout } from "node:timers/promises";
import { writeFailure } from "./writeFailure.js";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Signals wait until the writing is done: it is short, and half of it must not stand. A signal that came meanwhile ends the
 * program afterwards, as it would have at once.
 */
export async function undisturbed(out: string, write: () => void): Promise<void> {
  let caught: NodeJS.Signals | undefined;
  const wait = (signal: NodeJS.Signals) => {
    caught = signal;
  };
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    write();
  } catch (error) {
    throw writeFailure(out, error);
  } finally {
    // What came during the writing is only told when the event loop turns again, behind its timers.
    await setTimeout(0);
    await setImmediate();
    for (const signal of SIGNALS) process.removeListener(signal, wait);
    if (caught) process.kill(process.pid, caught);
  }
}
