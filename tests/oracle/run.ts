import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { account } from "../../src/accounts/account.js";
import { tallyRows } from "../../src/engines/memory/tallyRecords.js";
import { compare, type Difference, type Expected } from "./compare.js";

export interface Outcome {
  readonly name: string;
  readonly kinds: string;
  readonly figures: number;
  readonly differences: readonly Difference[];
}

export function caseNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .sort();
}

/** The library's account of one case, by the engine in memory, beside what is expected. */
export function outcomeOf(folder: string, name: string): Outcome {
  const read = (file: string) => readFileSync(join(folder, name, file), "utf8");
  const { kinds, tally, account: stated } = JSON.parse(read("options.json"));
  // The second implementation is told dimensions with the account, the library with the tally.
  const { by: _, ...asked } = stated;
  const made = account(tallyRows(parse(read("input.csv")), tally, "input.csv"), asked);
  return { name, kinds, ...compare(made, JSON.parse(read("expected.json")) as Expected) };
}
