import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCommandLine } from "../../src/cli/commandLine.js";
import { COMMANDS } from "../../src/cli/commands/index.js";
import { TOOLS } from "../../src/cli/tools.js";
import { findingCatalogue } from "../../src/findings/catalogue.js";
import { FailedError, UsageError } from "../../src/node/errors.js";
import { runAccount } from "../../src/node/run.js";
import { runGrowth } from "../../src/node/runs/growth.js";
import { runIo } from "../../src/node/runs/io.js";
import { runPenetration } from "../../src/node/runs/penetration.js";
import { show } from "../../src/notebook/show.js";
import type { Replayable } from "../../src/provenance/manifest.js";
import { charts } from "../../src/publish/charts/namespace.js";
import { methodsTable, parametersTable, publishableTables } from "../../src/tables/index.js";
import { AGGREGATES } from "../../src/vocabulary/codelists/aggregates.js";
import type { CodeList } from "../../src/vocabulary/codelists/codeList.js";
import type { Lang } from "../../src/vocabulary/language.js";
import { ROOT } from "../support/city.js";

const LANGUAGES = ["zh", "en"] as const;
const FIXTURES = join(ROOT, "fixtures");
const LISTS = join(ROOT, "src/vocabulary/codelists");

/** Ids that people may read in a language: those that are its own word for the value. */
async function idsNotToRead(lang: Lang): Promise<ReadonlySet<string>> {
  const lists: CodeList[] = [];
  for (const file of readdirSync(LISTS)) {
    const made = (await import(join(LISTS, file))) as Readonly<Record<string, unknown>>;
    for (const each of Object.values(made))
      if (typeof each === "object" && each !== null && "codes" in each) lists.push(each as CodeList);
  }
  const codes = lists.flatMap((list) => list.codes);
  const words = new Set(codes.map((code) => code[lang]));
  // Codes of the classification stand in tables as they are.
  const legitimate = (id: string) => words.has(id) || /^\d+$/.test(id);
  return new Set(codes.map(({ id }) => id).filter((id) => !legitimate(id)));
}

/** Cells of a line that is printed as text, Markdown or HTML. */
function cellsOf(line: string): string[] {
  if (line.startsWith("| ")) return line.slice(2).split(/(?<!\\) \| ?/);
  return line.includes("<t") ? line.split(/<[^>]*>/) : line.trim().split(/ {2,}/);
}

const FINDINGS = Object.entries(findingCatalogue());
const CODES = new RegExp(`\\b(${FINDINGS.map(([code]) => code).join("|")})\\b`, "g");
const ADVICE = FINDINGS.flatMap(([, { advice }]) => [advice.zh, advice.en]);

/** The cells of a finding's row: severity, code and message; then come its data, which are ids. */
const TOLD = 3;

/** A line without names of findings, advice (which says what to type), quotes of what a file holds, and data of findings. */
function ownWords(line: string): string {
  const cells = line.split("</td>");
  const told = cells[1]?.match(CODES) ? cells.slice(0, TOLD).join(" </td>") : line;
  let words = told.replace(CODES, "").replace(/“[^”]*”/g, "");
  for (const advice of ADVICE) words = words.replace(advice, "");
  return words;
}

/** Ids in a text, each with its line. */
function idsIn(text: string, ids: ReadonlySet<string>): string[] {
  return text.split("\n").flatMap((line) => {
    const said = ownWords(line);
    const cells = cellsOf(said).filter((cell) => ids.has(cell.trim()));
    const tokens = said.match(/[A-Za-z0-9_]+/g) ?? [];
    const camel = tokens.filter((token) => /[a-z][A-Z]/.test(token) && ids.has(token));
    const found = new Set([...cells, ...camel].map((id) => id.trim()));
    return [...found].map((id) => `${id}: ${line.trim()}`);
  });
}

/** Commands on a fixture, as arguments; files in them are absolute. */
interface Run {
  readonly name: string;
  readonly args: readonly string[];
}

const WORK = mkdtempSync(join(tmpdir(), "digecon-codes-"));
afterAll(() => rmSync(WORK, { recursive: true }));

/** Rows of parameters in options.json as files, and the flags that name them. */
function flagsOf(name: string, account: Readonly<Record<string, unknown>>): string[] {
  mkdirSync(join(WORK, name));
  return Object.entries(account).flatMap(([role, given]) => {
    if (typeof given === "string") return [`--${role}`, given];
    const rows = given as readonly Readonly<Record<string, string>>[];
    const columns = Object.keys(rows[0] ?? {});
    const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
    const file = join(WORK, name, `${role}.csv`);
    writeFileSync(
      file,
      lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n"),
    );
    return [`--${role}`, file];
  });
}

const SCENARIOS = scenarios();

function scenarios(): Run[] {
  return readdirSync(FIXTURES)
    .filter((name) => /^\d\d-/.test(name))
    .flatMap((name): Run[] => {
      const { account } = JSON.parse(readFileSync(join(FIXTURES, name, "options.json"), "utf8"));
      const input = join(FIXTURES, name, "input.csv");
      const flags = flagsOf(name, account);
      const methods = ["--method", "efficiencyRate,digitalRate,published"];
      return [
        { name, args: ["account", input, ...flags] },
        { name, args: ["check", input, ...flags] },
        { name, args: ["growth", input] },
        { name, args: ["penetration", input, ...flags, ...methods] },
      ];
    });
}

/** The cases of findings whose input is a file as it stands. */
function findings(): Run[] {
  const folder = join(FIXTURES, "findings");
  const cases = readdirSync(folder).filter((name) => !name.includes("."));
  return cases.flatMap((name): Run[] => {
    const files = readdirSync(join(folder, name));
    if (!files.includes("case.json")) return [];
    const { args, repeat } = JSON.parse(readFileSync(join(folder, name, "case.json"), "utf8"));
    if (repeat) return [];
    const absolute = (args as string[]).map((each) =>
      files.includes(each) ? join(folder, name, each) : each,
    );
    const [command = "", ...rest] = absolute;
    return [{ name: `findings/${name}`, args: [command === "check" ? "account" : command, ...rest] }];
  });
}

function places(): Run[] {
  const city = (file: string) => join(FIXTURES, "xx-city-2022", file);
  const roles = ["shares", "rates", "controls", "groups", "claims"];
  const parameters = roles.flatMap((role) => [`--${role}`, city(`${role}.csv`)]);
  const account = ["account", city("units.csv"), ...parameters, "--region", "410800"];
  const published = (...path: string[]) => join(FIXTURES, "published", ...path);
  const io = (file: string) => join(FIXTURES, "input-output", file);
  const germany = ["--layout", io("germany-layout.csv"), "--digital", io("digital-germany.csv")];
  const methods = "ioDirect,ioDirectShare,ioComplete,ioCompleteShare";
  const controls = readdirSync(published()).filter((name) => !name.includes("."));
  return [
    { name: "city", args: account },
    { name: "city, above threshold", args: [...account, "--scope", "aboveThreshold", "--force-scope"] },
    { name: "city, by", args: [...account, "--by", "统计口径"] },
    { name: "city, basis", args: [...account, "--output-basis", "inclVat", "--interest", "addBack"] },
    { name: "city, growth", args: ["growth", city("units.csv"), "--previous", city("units.csv")] },
    {
      name: "city, penetration",
      args: [
        ...["penetration", city("units.csv"), ...parameters, "--region", "410800"],
        ...["--method", "efficiencyRate,digitalRate,published", "--period", "2022"],
      ],
    },
    ...controls.map((name) => ({
      name,
      args: ["growth", "--controls", published(name, "controls.csv")],
    })),
    { name: "published rates", args: ["penetration", "--method", "published"] },
    { name: "input–output", args: ["io", io("germany-1995.csv"), ...germany] },
    {
      name: "penetration by inputs",
      args: [
        ...["penetration", "--io", io("germany-1995.csv"), ...germany, "--method", methods],
        ...["--imports", "removed"],
      ],
    },
  ];
}

const TABLES: Readonly<
  Record<string, (inputs: readonly string[], options: never, tools: typeof TOOLS) => Promise<Replayable>>
> = {
  growth: runGrowth,
  penetration: runPenetration,
  io: runIo,
};

let count = 0;

/** All that a person reads of a run: the terminal, the report, tables as HTML and text, the notebook, charts. */
async function readable({ args }: Run, lang: Lang): Promise<readonly string[]> {
  count += 1;
  const out = join(WORK, `out-${count}`);
  const ask = args[0] === "check" ? [] : ["--out", out];
  const { command = "", operands, options } = readCommandLine([...args, ...ask, "--lang", lang]);
  const { stdout } = (await COMMANDS[command]?.(operands, options)) ?? { stdout: "" };
  const texts = [stdout];
  const report = join(out, "report.md");
  if (readdirSync(WORK).includes(`out-${count}`)) texts.push(readFileSync(report, "utf8"));
  if (command === "account") {
    const { account, tally } = await runAccount(operands, options, TOOLS);
    for (const table of [...publishableTables(account), methodsTable(account), parametersTable(account)])
      texts.push(table.toHTML({ lang }), table.toString({ lang }));
    for (const result of [account, tally, tally.cells, account.findings])
      texts.push(show(result, { lang, rows: 50 }).toHTML(), show(result, { lang, rows: 50 }).toString());
    for (const chart of [charts.penetrationChart(account), charts.structureChart(account)])
      texts.push(chart.toSVG({ lang }));
  }
  for (const table of (await TABLES[command]?.(operands, options as never, TOOLS))?.tables ?? [])
    texts.push(table.toHTML({ lang }));
  return texts;
}

describe.each(LANGUAGES)("what people read in %s", (lang) => {
  let ids: ReadonlySet<string>;
  beforeAll(async () => {
    ids = await idsNotToRead(lang);
  });

  it("would be found by their cells and by words of their own form", () => {
    for (const line of ["| 01 | preliminary |", "gdp   12.0", "<td>currentSet</td>", "scope: aboveThreshold"])
      expect(idsIn(line, ids), line).toHaveLength(1);
    expect(idsIn("the final uses of industry; | all units | GDP |", ids)).toEqual([]);
  });

  it.each(
    [...SCENARIOS, ...findings(), ...places()].map((run) => [`${run.name}: ${run.args[0]}`, run] as const),
  )("has no id of a code list: %s", async (_, run) => {
    let texts: readonly string[] = [];
    try {
      texts = await readable(run, lang);
    } catch (error) {
      if (!(error instanceof UsageError || error instanceof FailedError)) throw error;
      texts = [error[lang]];
    }
    // Sectors of input–output tables have the names that the file gives them: agriculture, construction.
    const ofFile = run.args.some((arg) => arg === "io" || arg === "--io") ? AGGREGATES.ids : [];
    const unread = new Set([...ids].filter((id) => !(ofFile as readonly string[]).includes(id)));
    expect(texts.flatMap((text) => idsIn(text, unread))).toEqual([]);
  });
});
