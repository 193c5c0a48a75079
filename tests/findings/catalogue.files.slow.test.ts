import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it, vi } from "vitest";
import { definitionOf, type FindingCode, findingCatalogue } from "../../src/findings/catalogue.js";
import { present } from "../support/values.js";

/** Five commands at a time, one of them over 200 000 rows; a busy machine needs longer than a free one. */
vi.setConfig({ testTimeout: 300_000 });

/** fixtures/findings/CODE holds the smallest input that raises the code; its README says how to add one. */
const FIXTURES = fileURLToPath(new URL("../../fixtures/findings/", import.meta.url));

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

const CODES = Object.keys(findingCatalogue()) as FindingCode[];

/** About units that are not in the input. */
const WITHOUT_ROW: ReadonlySet<FindingCode> = new Set<FindingCode>(["decisionUnmatched"]);

interface Case {
  readonly args: readonly string[];
  readonly row?: string;
  readonly names?: readonly string[];
  readonly repeat?: { readonly header: string; readonly row: string; readonly rows: number };
}

interface Shown {
  readonly code: string;
  readonly severity: string;
  readonly count: number;
  readonly message: { readonly zh: string; readonly en: string };
  readonly advice: { readonly zh: string; readonly en: string };
  readonly sample: readonly { readonly place?: { readonly file: string; readonly row: number } }[];
}

const temporary = mkdtempSync(join(tmpdir(), "digecon-"));

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

function caseOf(code: string): Case {
  return JSON.parse(readFileSync(join(FIXTURES, code, "case.json"), "utf8")) as Case;
}

/** The folder to run in: the fixture itself, or a copy with the long input written out. */
function folderOf(code: string, { repeat }: Case): string {
  const fixture = join(FIXTURES, code);
  if (!repeat) return fixture;
  const copy = join(temporary, code);
  cpSync(fixture, copy, { recursive: true });
  const rows = Array.from({ length: repeat.rows }, (_, i) => repeat.row.replaceAll("#", String(i + 1)));
  writeFileSync(join(copy, "input.csv"), `${[repeat.header, ...rows].join("\n")}\n`);
  return copy;
}

function run(args: readonly string[], cwd: string): Promise<{ status: number; stdout: string }> {
  return new Promise((resolve) => {
    const options = { cwd, encoding: "utf8", maxBuffer: 1 << 26 } as const;
    execFile(process.execPath, [CLI, ...args], options, (error, stdout) =>
      resolve({ status: typeof error?.code === "number" ? error.code : 0, stdout }),
    );
  });
}

describe("every code of the catalogue is met by the command on a file", () => {
  it("has a folder of its own in fixtures/findings, and no folder is left over", () => {
    const folders = readdirSync(FIXTURES).filter((name) => existsSync(join(FIXTURES, name, "case.json")));
    expect(folders.sort()).toEqual([...CODES].sort());
  });

  it.concurrent.each(CODES)("%s", async (code) => {
    const made = caseOf(code);
    const { status, stdout } = await run([...made.args, "--json"], folderOf(code, made));
    const shown = JSON.parse(stdout) as readonly Shown[] | { readonly findings: readonly Shown[] };
    const findings = "findings" in shown ? shown.findings : shown;
    const found = present(findings.find((finding) => finding.code === code));
    const { severity } = definitionOf(code);
    expect([found.severity, found.count > 0]).toEqual([severity, true]);
    expect(status).toBe(findings.some((finding) => finding.severity === "error") ? 1 : 0);
    for (const text of [found.message.zh, found.message.en, found.advice.zh, found.advice.en]) {
      expect(text).not.toMatch(/[{}]|undefined|NaN|\[object|[:：（(]\s*$/);
      expect(text).not.toBe("");
    }
    for (const name of made.names ?? [])
      expect([found.message.zh, found.message.en]).toEqual([
        expect.stringContaining(name),
        expect.stringContaining(name),
      ]);
    if (definitionOf(code).unitLevel && !WITHOUT_ROW.has(code)) expect(made).toHaveProperty("row");
    if (made.row !== undefined) {
      const places = found.sample.map(({ place }) => `${place?.file}:${place?.row}`);
      expect(places).toContain(made.row);
    }
  });
});
