import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SOURCE = new URL("../src/", import.meta.url);

/** Files of public functions; each shows at least one example. */
const WITH_EXAMPLES = [
  "methods/sourcesOfGrowth/capital.ts",
  "methods/sourcesOfGrowth/decomposition.ts",
  "methods/inputOutput/tableChecks.ts",
  "methods/inputOutput/concordance.ts",
  "methods/inputOutput/digitalInputs.ts",
  "methods/inputOutput/labelledTable.ts",
  "methods/inputOutput/nbsTable.ts",
  "methods/inputOutput/splitting.ts",
  "parameters/controlTotals.ts",
  "methods/penetration/ofAccount.ts",
  "methods/penetration/adoption.ts",
  "methods/penetration/comparison.ts",
  "methods/penetration/byGrowthAccounting.ts",
  "methods/inputOutput/penetration.ts",
  "methods/penetration/published.ts",
  "methods/sampling/strata.ts",
  "methods/growth/benchmark.ts",
  "methods/growth/deflation.ts",
  "methods/growth/denton.ts",
  "methods/growth/discrete.ts",
  "methods/growth/estimate.ts",
  "methods/growth/growthOfLevels.ts",
  "methods/growth/indices.ts",
  "methods/growth/likeForLike.ts",
  "parameters/prices.ts",
  "methods/growth/rebase.ts",
  "methods/growth/revisions.ts",
  "methods/growth/scaling.ts",
  "methods/growth/series.ts",
  "classification/categories.ts",
  "classification/classify.ts",
  "classification/editions.ts",
  "classification/industries.ts",
  "classification/names.ts",
  "classification/quality.ts",
  "classification/tree.ts",
  "numbers/amount.ts",
  "numbers/decimal.ts",
  "numbers/rounding.ts",
  "tables/growth.ts",
  "tables/inputOutput.ts",
  "tables/penetration.ts",
  "engines/memory/pairRecords.ts",
  "vocabulary/calendar.ts",
];

interface Example {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Every line of a doc comment that says `@example`. */
function examplesIn(file: string): Example[] {
  const lines = readFileSync(new URL(file, SOURCE), "utf8").split("\n");
  return lines.flatMap((line, i) => {
    const text = /^\s*\/?\*+\s*@example\b(.*)$/.exec(line)?.[1];
    return text === undefined ? [] : [{ file, line: i + 1, text: text.replace(/\*\/\s*$/, "").trim() }];
  });
}

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .sort();
const examples = files.flatMap(examplesIn);

/** What an example may use: the exports of its own module, and those of the package. */
async function scopeOf(file: string): Promise<Readonly<Record<string, unknown>>> {
  const scope: Record<string, unknown> = {};
  for (const each of ["index.ts", file])
    if (existsSync(new URL(each, SOURCE)))
      Object.assign(scope, await import(/* @vite-ignore */ fileURLToPath(new URL(each, SOURCE))));
  return scope;
}

async function evaluate(expression: string, scope: Readonly<Record<string, unknown>>): Promise<unknown> {
  const names = Object.keys(scope).filter((name) => name !== "default");
  const run = new Function(...names, `"use strict"; return (async () => (${expression}))();`);
  return run(...names.map((name) => scope[name]));
}

describe("examples in doc comments", () => {
  it.each(WITH_EXAMPLES)("%s shows at least one", (file) => {
    expect(examples.filter((example) => example.file === file)).not.toEqual([]);
  });

  it("are all found: none stands where it would not be run", () => {
    const written = files.flatMap((file) =>
      readFileSync(new URL(file, SOURCE), "utf8")
        .split("\n")
        .flatMap((line, i) => (line.includes("@example") ? [`${file}:${i + 1}`] : [])),
    );
    expect(examples.map(({ file, line }) => `${file}:${line}`)).toEqual(written);
    expect(written.length).toBeGreaterThan(WITH_EXAMPLES.length);
  });

  it.each(examples.map(({ file, line, text }) => [`${file}:${line}`, text, file] as const))(
    "%s holds: %s",
    async (_place, text, file) => {
      const [, expression, expected] = /^(.+?)\s*\/\/=>\s*(.+)$/.exec(text) ?? [];
      if (expression === undefined || expected === undefined)
        throw new SyntaxError(`expected "EXPRESSION //=> JSON" on one line, found ${JSON.stringify(text)}`);
      const result = await evaluate(expression, await scopeOf(file));
      // Through JSON text, so that decimals and amounts are compared as they are written.
      expect(JSON.parse(JSON.stringify(result) ?? '"undefined has no JSON"')).toEqual(JSON.parse(expected));
    },
  );
});
