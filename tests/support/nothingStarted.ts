import processes from "node:child_process";
import { syncBuiltinESMExports } from "node:module";
import threads from "node:worker_threads";

/** Before each file of quick tests: what would start a process or a thread throws. */
function refusal(name: string) {
  return function refused(): never {
    throw new Error(`${name}: a quick test starts nothing; a file that must is named *.slow.test.ts`);
  };
}

for (const name of ["exec", "execFile", "execFileSync", "execSync", "fork", "spawn", "spawnSync"] as const)
  Object.assign(processes, { [name]: refusal(name) });
Object.assign(threads, { Worker: refusal("Worker") });
syncBuiltinESMExports();
