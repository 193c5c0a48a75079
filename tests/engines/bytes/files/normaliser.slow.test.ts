import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { normalisedCopy } from "../../../../src/engines/bytes/files/normalisedCopy.js";
import { normalisedBlock, SplitThreads } from "../../../../src/engines/bytes/files/normaliser.js";
import { settingsOf } from "../../../../src/engines/memory/options.js";
import { tallySources } from "../../../../src/engines/memory/tallyTables.js";
import { FindingCollector } from "../../../../src/findings/findings.js";
import type { FileOptions } from "../../../../src/node/fileOptions.js";
import { openFiles } from "../../../../src/node/openFiles.js";
import { type FileTally, tallyFiles } from "../../../../src/node/tallyFiles.js";
import { textSource } from "../../../../src/records/streamRows.js";
import { ROOT } from "../../../support/city.js";
import { folder } from "../../../support/folder.js";

const work = folder();

const dist = new URL("../../../../dist/", import.meta.url);

/** Built as these sources are: threads of another build are not listened to. */
const ENTRY = pathToFileURL(join(work, "splitThread.mjs"));
beforeAll(() =>
  build({
    entryPoints: [join(ROOT, "src", "engines", "bytes", "files", "splitThread.ts")],
    outfile: fileURLToPath(ENTRY),
    bundle: true,
    format: "esm",
    platform: "node",
  }),
);

const HEADER = "统一社会信用代码,年份,行政区划代码,行业代码,增加值（元）,营业收入（元）,登记类型,备注";

/** Long remarks make few rows a file that is worth threads. */
const REMARK = "甲".repeat(1200);

const ROWS = 2500;

function plainRow(n: number): string {
  const again = n % 500 === 499 ? n % 7 : n;
  const odd = n % 50 === 3 ? '"1,234.50"' : n % 50 === 4 ? "—" : `${again}.25`;
  return `"A${again}",2023,41080${again % 9},${again % 2 === 0 ? "3911" : "6510"},${again}.5,${odd},"国""有""",${REMARK}`;
}

/** A field of so many lines that records lie across reads. */
function longRow(n: number): string {
  return plainRow(n).replace(REMARK, `"${`${"乙".repeat(15)}\n`.repeat(99)}"`);
}

/** Its newlines are of two kinds, so that it is not regular. */
function register(row: (n: number) => string, end = ""): string {
  const rows = Array.from({ length: ROWS }, (_, n) => `${row(n)}${n % 1000 === 10 ? "\r\n" : "\n"}`);
  return `${HEADER}\n${rows.join("")}${end}`;
}

function written(text: string): string {
  const path = join(work, "large.csv");
  writeFileSync(path, text);
  return path;
}

async function built(path: string, options: FileOptions = {}): Promise<FileTally> {
  const library = (await import(new URL("node.js", dist).href)) as { tallyFiles: typeof tallyFiles };
  return library.tallyFiles([path], options);
}

async function byReference(path: string) {
  const findings = new FindingCollector();
  const { sources } = await openFiles([path], {}, findings);
  return tallySources(sources, settingsOf({}), findings);
}

function folders(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith("digecon-rows-"));
}

describe("a large file that is not regular, split in threads by the built package", () => {
  it.each<[string, string]>([
    ["quotes in every line", register(plainRow)],
    ["records of a hundred lines", register(longRow)],
    [
      "a line that a stray quote damaged",
      register(plainRow, `A9,2023,"410"800,3911,5,6,国有,x\n${plainRow(9)}\n`),
    ],
  ])("gives the tally of the reference: %s", async (_, text) => {
    expect(existsSync(new URL("splitThread.js", dist))).toBe(true);
    const path = written(text);
    const { tally } = await built(path);
    const { cells, findings, counts } = await byReference(path);
    expect(tally.cells).toEqual(cells);
    expect(tally.findings).toEqual(findings);
    expect(tally.counts).toEqual(counts);
    // Run from its source the library has no file for threads beside it.
    const here = await tallyFiles([path]);
    expect(tally).toEqual(here.tally);
    expect(counts.rows).toBeGreaterThanOrEqual(ROWS);
  });

  it("tells of every row once", async () => {
    const path = written(register(longRow));
    const passes = new Map<number, number>();
    let before = 0;
    await built(path, {
      onProgress: ({ pass, rows }) => {
        passes.set(pass, (passes.get(pass) ?? 0) + rows - before);
        before = rows;
      },
    });
    // The header is a row of the first pass.
    expect(passes.get(1)).toBe(ROWS + 1);
  });
});

/** Threads that have all said that they are there. */
async function listening(): Promise<SplitThreads> {
  const threads = new SplitThreads(2, ENTRY);
  while (threads.ready < 2) await new Promise((resolve) => setImmediate(resolve));
  return threads;
}

describe("threads that split", () => {
  const questions = Array.from({ length: 9 }, (_, i) => `"${i}";${"x".repeat((9 - i) * 20_000)}\r\n"1;2"\r`);

  it("answer each question, whoever is done first, as it is answered here", async () => {
    const threads = await listening();
    try {
      const answers = await Promise.all(questions.map((text) => threads.regular(text, ";")));
      const expected = questions.map((text) => normalisedBlock(text, ";"));
      expect(answers.map(({ bytes, rows }) => [Buffer.from(bytes).toString(), rows])).toEqual(
        expected.map(({ bytes, rows }) => [Buffer.from(bytes).toString(), rows]),
      );
      expect(answers[0]?.rows).toBe(2);
    } finally {
      await threads.end();
    }
  });

  it.each([
    ["throws", "throw new Error('no more memory')"],
    [
      "throws when it is asked",
      `import { parentPort } from "node:worker_threads";
parentPort.on("message", () => { throw new Error("not this one"); });
await import(${JSON.stringify(ENTRY.href)});`,
    ],
    ["ends", "process.exit(0)"],
    ["never says a word", "setInterval(() => {}, 1000)"],
  ])("are done without when one of them %s; nothing waits and nothing stays", async (_, code) => {
    const entry = join(work, "entry.mjs");
    writeFileSync(entry, code);
    const before = new Set(folders());
    const bytes = new TextEncoder().encode(register(plainRow));
    async function* open() {
      for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20));
    }
    const source = textSource(
      { file: "large.csv", encoding: "utf-8", stated: false, bytes: bytes.length, open },
      new FindingCollector(),
    );
    const threads = new SplitThreads(2, pathToFileURL(entry));
    const rows = await threads.regular("a,b\n", ",");
    expect(rows).toEqual(normalisedBlock("a,b\n", ","));
    const made = await normalisedCopy(source, settingsOf({}), undefined, undefined, threads);
    const here = await normalisedCopy(source, settingsOf({}));
    expect(made?.scan.hashes.flatMap((run) => [...run]).sort()).toEqual(
      here?.scan.hashes.flatMap((run) => [...run]).sort(),
    );
    await made?.close();
    await here?.close();
    expect(folders().filter((name) => !before.has(name))).toEqual([]);
  });

  it("are let go of while they are at work", async () => {
    const threads = await listening();
    const asked = questions.map((text) => threads.regular(text, ";"));
    const settled = Promise.allSettled(asked);
    await threads.end();
    const answers = await settled;
    expect(answers).toHaveLength(questions.length);
    expect(answers.at(-1)?.status).toBe("rejected");
  });
});
