import fc from "fast-check";
import { findingCatalogue } from "../../src/findings/catalogue.js";
import { type Notes, PARTS } from "./parts.js";

export interface FuzzOptions {
  readonly seed: number;
  readonly cases: number;
  /** One part only, and where in it to begin: to see a failure again. */
  readonly part?: string | undefined;
  readonly path?: string | undefined;
  /** Leaves out the parts that are few and long. */
  readonly short?: boolean;
  readonly onPart?: (name: string, cases: number, seconds: number) => void;
}

export interface FuzzReport {
  readonly cases: number;
  readonly seconds: number;
  /** Cases in which each code of the catalogue arose. */
  readonly codes: ReadonlyMap<string, number>;
  /** Tables whose every amount could be held to what was generated. */
  readonly held: number;
  readonly failures: readonly string[];
}

/** Runs the parts one after the other, each with the seed of the run. A failing part does not stop the others. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const notes: Notes = {
    codes: new Map(Object.keys(findingCatalogue()).map((code) => [code, 0])),
    held: 0,
  };
  const failures: string[] = [];
  const start = performance.now();
  let cases = 0;
  for (const part of PARTS) {
    if (options.part !== undefined && options.part !== part.name) continue;
    if (options.short && part.most !== undefined) continue;
    const numRuns = part.most ?? Math.max(1, Math.round((options.cases * part.share) / 1000));
    const begun = performance.now();
    const { seed, path } = options;
    const settings = { numRuns, seed, ...(path !== undefined && { path, endOnFailure: true }) };
    const details = await fc.check(part.property(notes), settings);
    cases += details.numRuns;
    options.onPart?.(part.name, details.numRuns, (performance.now() - begun) / 1000);
    if (details.failed) {
      const replay = `--part ${part.name} --seed ${seed} --path ${details.counterexamplePath?.split(":")[0]}`;
      const reason = (details.errorInstance as Error | undefined)?.stack ?? "";
      failures.push(`${part.name} (${replay})\n${reason}\n${fc.stringify(details.counterexample)}`);
    }
  }
  return { cases, seconds: (performance.now() - start) / 1000, ...notes, failures };
}
