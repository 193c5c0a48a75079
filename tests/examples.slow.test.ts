import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { checkExamples, type Verdict } from "./examples/check.js";
import { docCommentOf } from "./examples/docComment.js";
import { examplesIn } from "./examples/example.js";
import { publicNames } from "./examples/publicNames.js";
import { ENTRIES, scopes } from "./examples/scope.js";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const SOURCE = join(PROJECT, "src");

/** Shown by example though no function of theirs is public: a class, and what a public function only wraps. */
const ALSO_WITH_EXAMPLES = ["numbers/amount.ts", "classification/classify.ts"];

/** The compiler takes seconds, and longer on a busy machine. */
const PATIENCE = 300_000;

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .sort();
const sources = new Map(files.map((file) => [file, readFileSync(join(SOURCE, file), "utf8")]));
const examples = [...sources].flatMap(([file, source]) => examplesIn(file, source));

describe("examples in doc comments", () => {
  let verdicts: readonly Verdict[];
  beforeAll(async () => {
    const sourcesOf = await scopes(SOURCE, [...new Set(examples.map(({ file }) => file))]);
    verdicts = await checkExamples(PROJECT, examples, sourcesOf);
  }, PATIENCE);

  it.each(examples.map(({ file, line }, i) => [`src/${file}:${line}`, i] as const))(
    "%s compiles and holds",
    (_place, i) => {
      expect(verdicts).toHaveLength(examples.length);
      if (verdicts[i] !== undefined) expect.fail(verdicts[i]);
    },
  );

  it("are all found: none stands where it would not be run", () => {
    const written = [...sources].flatMap(([file, source]) =>
      source.split("\n").flatMap((line, i) => (line.includes("@example") ? [`${file}:${i + 1}`] : [])),
    );
    expect(examples.map(({ file, line }) => `${file}:${line}`)).toEqual(written);
  });

  const asked = ENTRIES.flatMap((entry) =>
    publicNames(entry, sources.get(entry) ?? "").flatMap(({ file, name }) => {
      const comment = docCommentOf(name, sources.get(file) ?? "");
      return comment === undefined ? [] : [{ entry, file, name, comment }];
    }),
  );

  it.each(asked)("src/$file: $name shows at least one", ({ comment }) => {
    expect(comment).toContain("@example");
  });

  it.each(ENTRIES)("are asked of every function of src/%s", async (entry) => {
    const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(join(SOURCE, entry)).href);
    // Classes are functions too; their names begin with a capital.
    const functions = Object.keys(exported).filter(
      (name) => typeof exported[name] === "function" && /^[a-z]/.test(name),
    );
    expect(
      asked
        .filter((each) => each.entry === entry)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(functions.sort());
  });

  it.each(ALSO_WITH_EXAMPLES)("src/%s shows at least one", (file) => {
    expect(sources.get(file)).toContain("@example");
  });
});

describe("the check of examples", () => {
  /** The verdict on an example in the doc comment of a function next to which `roundTo` stands. */
  async function verdictOn(...lines: readonly string[]): Promise<Verdict> {
    const file = "numbers/rounding.ts";
    const comment = ["/**", " * Rounds.", " *", ...lines.map((line) => ` * ${line}`), " */"].join("\n");
    const [verdict] = await checkExamples(PROJECT, examplesIn(file, comment), await scopes(SOURCE, [file]));
    return verdict;
  }

  it("accepts one on a line, and one on several lines up to the next tag", async () => {
    expect(await verdictOn('@example roundTo("2.795", 2) //=> "2.80"')).toBeUndefined();
    expect(
      await verdictOn(
        "@example",
        'const rate = "2.795";',
        'roundTo(rate, 2); //=> "2.80"',
        "@see halves are rounded away from zero",
      ),
    ).toBeUndefined();
  });

  it("refuses one without a result", async () => {
    expect(await verdictOn("@example", 'roundTo("2.795", 2);')).toContain(
      'src/numbers/rounding.ts:4: the last line of an example, and no other, reads "EXPRESSION; //=> JSON"',
    );
  });

  it("refuses one that does not compile, and says where", async () => {
    expect(
      await verdictOn(
        "@example",
        "const places: number | undefined = [2][0];",
        'roundTo("2.795", places); //=> "2.80"',
      ),
    ).toMatch(/^src\/numbers\/rounding\.ts:6: TS2345: Argument of type 'number \| undefined'/);
  });

  it("refuses one whose result JSON would lose", async () => {
    expect(await verdictOn("@example 0 / 0 //=> null")).toContain("the result: NaN has no JSON");
    expect(await verdictOn("@example new Map([[1, 2]]) //=> {}")).toContain("has no JSON");
  });

  it("refuses one with a wrong result", async () => {
    expect(await verdictOn('@example roundTo("2.795", 2) //=> "2.79"')).toBe('states "2.79", and is "2.80"');
  });
});
