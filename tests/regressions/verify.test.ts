import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCommandLine } from "../../src/cli/commandLine.js";
import { COMMANDS } from "../../src/cli/commands/index.js";
import type { UsageError } from "../../src/node/errors.js";
import { verifyFolder } from "../../src/node.js";
import { VERSION } from "../../src/util/version.js";
import { folder } from "../support/folder.js";
import { present } from "../support/values.js";

/** A command without the process around it. */
async function run(...argv: readonly string[]) {
  const { command, operands, options } = readCommandLine(argv);
  return present(COMMANDS[command ?? ""])(operands, options);
}

const work = folder();
const input = join(work, "units.csv");
const controls = join(work, "controls.csv");
const shares = join(work, "shares.csv");
const out = join(work, "result");
writeFileSync(
  input,
  "统一社会信用代码,行业代码,行政区划代码,增加值（元）\nA1,3911,410802,100\nA2,3670,410803,50\nA3,6429,410803,30\n",
);
writeFileSync(controls, "period,region,item,value,unit,vintage\n2022,410800,gdp,1000,元,final\n");
writeFileSync(shares, "gbt4754,category,share,source\n3670,050202,0.4,survey\n");
await run(
  "account",
  input,
  "--period",
  "2022",
  "--region",
  "410800",
  "--controls",
  controls,
  "--shares",
  shares,
  "--out",
  out,
);
const manifestPath = join(out, "manifest.json");
const manifestText = readFileSync(manifestPath, "utf8");
const files = readdirSync(out, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1));

type Json = Record<string, unknown>;

async function withManifest(change: (manifest: Json) => unknown) {
  const manifest = JSON.parse(manifestText) as Json;
  writeFileSync(manifestPath, `${JSON.stringify(change(manifest) ?? manifest, null, 2)}\n`);
  try {
    return await run("verify", out, "--lang", "en");
  } finally {
    writeFileSync(manifestPath, manifestText);
  }
}

describe("digecon verify", () => {
  it("says identical of an untouched result", async () => {
    expect(await run("verify", out)).toEqual({ stdout: "identical\n", exitCode: 0 });
  });

  it.each(files.filter((name) => name !== "manifest.json"))("finds one altered byte in %s", async (name) => {
    const path = join(out, name);
    const bytes = readFileSync(path);
    const altered = Buffer.from(bytes);
    const at = altered.length - 2;
    altered[at] = altered.readUInt8(at) ^ 1;
    writeFileSync(path, altered);
    const { stdout, exitCode } = await run("verify", out, "--lang", "en");
    writeFileSync(path, bytes);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`result file has changed: ${name}`);
  });

  it.each<[string, (manifest: Json) => unknown]>([
    ["engine", (manifest) => ({ ...manifest, engine: "other" })],
    ["classification", (manifest) => ({ ...manifest, classification: {} })],
    ["counts", (manifest) => ({ ...manifest, counts: { rows: 4, duplicates: 0, conflicts: 0, cells: 3 } })],
    ["vintages", (manifest) => ({ ...manifest, vintages: { numerator: "final", denominator: "final" } })],
    ["parametersUsed", (manifest) => ({ ...manifest, parametersUsed: [] })],
    ["result", (manifest) => ({ ...manifest, result: "0".repeat(64) })],
  ])("finds a changed %s in the manifest", async (part, change) => {
    const { stdout, exitCode } = await withManifest(change);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(part);
  });

  it.each<[string, (manifest: Json) => unknown]>([
    [
      "an option",
      (manifest) => ({ ...manifest, options: { ...(manifest.options as Json), region: "410802" } }),
    ],
    ["a file too few", (manifest) => ({ ...manifest, outputs: (manifest.outputs as unknown[]).slice(1) })],
    [
      "a parameter file too few",
      (manifest) => ({ ...manifest, parameters: (manifest.parameters as unknown[]).slice(1) }),
    ],
    [
      "the size of an input",
      (manifest) => ({
        ...manifest,
        inputs: (manifest.inputs as Json[]).map((each) => ({ ...each, bytes: 1 })),
      }),
    ],
    [
      "the digest of an input",
      (manifest) => ({
        ...manifest,
        inputs: (manifest.inputs as Json[]).map((each) => ({ ...each, sha256: "0".repeat(64) })),
      }),
    ],
    ["no input", (manifest) => ({ ...manifest, inputs: [] })],
  ])("finds %s in the manifest that is not that of the run", async (_, change) => {
    expect((await withManifest(change)).exitCode).toBe(1);
  });

  it.each<[string, (manifest: Json) => unknown]>([
    ["0.1.0", ({ command: _, ...manifest }) => ({ ...manifest, digecon: "0.1.0" })],
    ["0.1.0", () => ({ digecon: "0.1.0" })],
    ["9.0.0", (manifest) => ({ ...manifest, digecon: "9.0.0", outputs: "somewhere" })],
  ])(
    "says of a folder that %s wrote that it did, in one line, as misuse, before its form is judged",
    async (version, change) => {
      const error = await withManifest(change).then(
        () => undefined,
        (thrown: UsageError) => thrown,
      );
      expect(error?.name).toBe("UsageError");
      expect(error?.en).toContain(`was written by digecon ${version}, and this is ${VERSION}`);
      expect(error?.zh).toContain(`由 digecon ${version} 写成，本程序为 ${VERSION}`);
      for (const words of [error?.zh, error?.en]) expect(words).not.toContain("\n");
    },
  );

  it("gives a program the same answer as data", async () => {
    expect(await verifyFolder(out)).toEqual({ identical: true, differences: [], writtenBy: VERSION });
    writeFileSync(manifestPath, JSON.stringify({ digecon: "0.1.0" }));
    const other = await verifyFolder(out);
    writeFileSync(manifestPath, manifestText);
    expect(other).toEqual({ identical: false, differences: [], writtenBy: "0.1.0" });
    await expect(verifyFolder(work)).rejects.toThrow(TypeError);
    await expect(verifyFolder(5 as never)).rejects.toThrow("manifest.json");
  });

  it("prints what differs as the JSON of a result", async () => {
    const { stdout } = await run("verify", out, "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "verify",
      figures: { identical: true, differences: [] },
    });
  });

  it.each(["{}", "[]", "null", "", "{", '{"outputs":[]}'])(
    "refuses the manifest %s as misuse, not as a result",
    async (text) => {
      writeFileSync(manifestPath, text);
      const refused = run("verify", out).then(
        () => "answered",
        (error: Error) => error.name,
      );
      expect(await refused).toBe("UsageError");
      writeFileSync(manifestPath, manifestText);
    },
  );

  it.each(["extra.csv", "internal/extra.csv", ".hidden", "more/deep.txt"])(
    "names %s, a file that is no result",
    async (name) => {
      const path = join(out, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, "x");
      const { stdout, exitCode } = await run("verify", out, "--lang", "en");
      rmSync(path);
      if (name.startsWith("more")) rmSync(dirname(path), { recursive: true });
      expect(exitCode).toBe(1);
      expect(stdout).toContain(`a file that is no result: ${name}`);
    },
  );

  it("names a result file, an input and a parameter file that are gone", async () => {
    for (const [path, words] of [
      [join(out, "sectors.csv"), "result file is gone: sectors.csv"],
      [input, "input file is gone"],
      [shares, "input file is gone"],
    ] as const) {
      const bytes = readFileSync(path);
      rmSync(path);
      const { stdout, exitCode } = await run("verify", out, "--lang", "en");
      writeFileSync(path, bytes);
      expect(exitCode).toBe(1);
      expect(stdout).toContain(words);
    }
  });

  it("finds a changed parameter file", async () => {
    const text = readFileSync(shares, "utf8");
    writeFileSync(shares, text.replace("0.4", "0.5"));
    const { stdout, exitCode } = await run("verify", out, "--lang", "en");
    writeFileSync(shares, text);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("input file has changed");
    expect(stdout).toContain("recomputed result differs: account.csv");
  });
});
