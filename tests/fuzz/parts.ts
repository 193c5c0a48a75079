import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { type Account, type AccountOptions, account } from "../../src/accounts/account.js";
import { portionsOf } from "../../src/accounts/intervals/applyShares.js";
import { Coefficients } from "../../src/accounts/intervals/shareChoice.js";
import { total } from "../../src/cells/cell.js";
import type { Tally } from "../../src/cells/tally.js";
import { checkValueRates } from "../../src/checks/valueRates.js";
import { tallyCsv } from "../../src/csv.js";
import { settingsOf, type TallyOptions } from "../../src/engines/memory/options.js";
import { tallyRecords, tallyRows } from "../../src/engines/memory/tallyRecords.js";
import { tallySources } from "../../src/engines/memory/tallyTables.js";
import { isFigure } from "../../src/figures/missing.js";
import { type Finding, FindingCollector } from "../../src/findings/findings.js";
import { tallyFiles } from "../../src/node/tallyFiles.js";
import { Decimal } from "../../src/numbers/decimal.js";
import { DIGITAL_SHARES } from "../../src/parameters/digitalShares.js";
import { ParameterLog } from "../../src/parameters/log.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { readWorkbook } from "../../src/records/workbook.js";
import * as oracle from "../reference/rules1.js";
import { accountText, decimalText, figuresText, stableText } from "../support/accounts.js";
import { csvBytes, faultArb, faulty, writingArb } from "./bytes.js";
import { growthProperty, inputOutputProperty, pairingProperty } from "./change.js";
import {
  checkAccount,
  checkCounts,
  checkFindings,
  checkOutputs,
  checkOwn,
  checkReference,
  checkStated,
  same,
} from "./checks.js";
import { CLASSES_2017, COARSE, placesOf, SPECIAL, STARRED, UNKNOWN } from "./material.js";
import { optionsOf, type Stated, statedArb } from "./parameters.js";
import { planArb, type Table, tableOf } from "./tables.js";
import { SPECIAL_FILES } from "./workbooks.js";

/** What a run keeps: how often each finding arose, and how many cases could be held to what they state. */
export interface Notes {
  readonly codes: Map<string, number>;
  held: number;
}

type Property = fc.IRawProperty<unknown, boolean>;

/** A part of the fuzzer: its share of the cases in thousandths, and what is checked of each. */
export interface Part {
  readonly name: string;
  readonly share: number;
  /** At most so many, whatever the run's size. */
  readonly most?: number;
  readonly property: (notes: Notes) => Property;
}

function note(notes: Notes, findings: readonly Finding[]): void {
  for (const code of new Set(findings.map((finding) => finding.code)))
    notes.codes.set(code, (notes.codes.get(code) ?? 0) + 1);
}

/** Now and then: `chance` is drawn with the case, so that a replay does the same. */
const chanceArb = fc.noBias(fc.nat(999));
const orderArb = fc.array(fc.nat(999), { minLength: 8, maxLength: 8 });

function linesOf(table: Table, rows = table.rows): readonly (readonly string[])[] {
  return [...table.preamble, table.header, ...rows, ...table.footer];
}

function shuffled<T>(items: readonly T[], order: readonly number[]): readonly T[] {
  return items
    .map((item, i) => ({ item, key: order[i % order.length] ?? 0, i }))
    .sort((a, b) => a.key - b.key || b.i - a.i)
    .map(({ item }) => item);
}

/** The account of a tally and all that is promised of both; `chance` decides which of the costly checks are made. */
function checkedAccount(
  tally: Tally,
  options: AccountOptions,
  further: readonly Finding[],
  chance: number,
  notes: Notes,
): Account {
  const made = account({ ...tally, findings: [...tally.findings, ...further] }, options);
  checkAccount(made);
  const collector = new FindingCollector();
  collector.addAll(made.findings);
  collector.addAll(checkValueRates(made.entries));
  const findings = collector.list();
  checkFindings(findings);
  note(notes, findings);
  if (chance < 10) checkOutputs(made, tally);
  if (chance % 25 === 1) checkMasses(made, options);
  return made;
}

function checkMasses(made: Account, options: AccountOptions): void {
  const findings = new FindingCollector();
  const rows = DIGITAL_SHARES.read(options.shares ?? [], findings);
  const context = {
    coefficients: new Coefficients(rows, made.period?.year),
    year: made.period?.year,
    findings,
    uses: new ParameterLog(),
  };
  const portions = made.entries.flatMap((entry) => portionsOf(entry, context));
  checkOwn(
    made,
    portions.map(({ entry, candidates, factor }) => {
      const value = entry.quantities.get("value");
      return { candidates, value: value ? total(value) * factor : 0n };
    }),
  );
}

const tables: Part = {
  name: "tables",
  share: 755,
  property: (notes) =>
    fc.property(planArb, statedArb, chanceArb, orderArb, (plan, stated, chance, order) => {
      const further = new FindingCollector();
      const table = tableOf(plan, stated.tally.unit);
      const options = optionsOf(stated, table.extra, further);
      const tally = tallyRows(linesOf(table), options.tally, "table");
      checkCounts(tally, table.rows.length + table.footer.length);
      if (checkStated(tally, table, stated.tally.missing ?? [])) notes.held += 1;
      const made = checkedAccount(tally, options.account, further.list(), chance, notes);
      if (chance % 16 !== 2) return true;
      const again = tallyRows(linesOf(table, shuffled(table.rows, order)), options.tally, "table");
      same("the order of rows changes no cell", stableText(again.cells), stableText(tally.cells));
      const other = account(
        { ...again, findings: [...again.findings, ...further.list()] },
        { ...options.account, ...shuffledParameters(stated.account, order) },
      );
      same("the order of rows and parameters changes nothing", accountText(other), accountText(made));
      return true;
    }),
};

function shuffledParameters(options: AccountOptions, order: readonly number[]): AccountOptions {
  const { shares = [], rates = [], controls = [], groups = [] } = options;
  return {
    shares: shuffled(shares, order),
    rates: shuffled(rates, order),
    controls: shuffled(controls, order),
    groups: shuffled(groups, order),
  };
}

/** Valid CSV with faults; half of the files are left whole, and must then say what the table says. */
const bytes: Part = {
  name: "bytes",
  share: 150,
  property: (notes) =>
    fc.property(
      planArb,
      statedArb,
      writingArb,
      fc.array(faultArb, { maxLength: 3 }),
      chanceArb,
      (plan, stated, writing, faults, chance) => {
        const further = new FindingCollector();
        const table = tableOf(plan, stated.tally.unit);
        const options = optionsOf(stated, table.extra, further);
        const file = faulty(csvBytes(linesOf(table), writing), faults);
        const tally = tallyCsv(file, options.tally);
        checkCounts(tally, Number.POSITIVE_INFINITY);
        checkedAccount(tally, options.account, further.list(), chance, notes);
        return true;
      },
    ),
};

const folders: string[] = [];
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Real files: one CSV with faults beside others of another layout, workbooks, what is missing or no file. */
const files: Part = {
  name: "files",
  share: 30,
  property: (notes) => {
    const folder = mkdtempSync(join(tmpdir(), "digecon-fuzz-"));
    folders.push(folder);
    mkdirSync(join(folder, "folder.csv"));
    for (const [name, made] of Object.entries(SPECIAL_FILES)) writeFileSync(join(folder, name), made());
    const kinds = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom("csv", "two", "table", "xlsx", "broken.xlsx", "split") },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "lost.csv",
          "folder.csv",
          LONG_NAME,
          "/dev/null",
          ...Object.keys(SPECIAL_FILES),
        ),
      },
    );
    return fc.asyncProperty(
      planArb,
      planArb,
      statedArb,
      writingArb,
      fc.array(faultArb, { maxLength: 2 }),
      chanceArb,
      kinds,
      async (plan, second, stated, writing, faults, chance, kind) => {
        const further = new FindingCollector();
        const table = tableOf(plan, stated.tally.unit);
        const options = optionsOf(stated, [], further);
        const read = { ...options.tally, readWorkbook };
        const path = (name: string) => join(folder, name);
        const csv = faulty(csvBytes(linesOf(table), writing), faults);
        if (kind === "split") {
          await checkSplit(table, options.tally, options.account, chance);
          return true;
        }
        const paths = [path("a.csv")];
        writeFileSync(path("a.csv"), csv);
        if (kind === "two") {
          const other = tableOf(second, stated.tally.unit);
          writeFileSync(path("b.csv"), csvBytes(linesOf(other), { ...writing, encoding: "utf-8" }));
          paths.push(path("b.csv"));
        }
        if (kind === "table") {
          writeFileSync(path("t.csv"), INDUSTRY_TABLE);
          paths.push(path("t.csv"));
        }
        if (!MADE.has(kind)) paths.push(resolve(folder, kind));
        if (kind === "xlsx" || kind === "broken.xlsx") {
          const workbook = workbookOf(table, second.rows.length % 2 === 0);
          writeFileSync(path("c.xlsx"), kind === "xlsx" ? workbook : faulty(workbook, faults));
          paths.push(path("c.xlsx"));
        }
        const { tally } = await tallyFiles(paths, read);
        checkCounts(tally, Number.POSITIVE_INFINITY);
        checkedAccount(tally, options.account, further.list(), chance, notes);
        if (kind === "csv" && tally.findings.every((finding) => finding.code !== "csvMalformed"))
          same(
            "a stream reads what memory reads",
            stableText(tallyCsv(csv, options.tally).cells),
            stableText(tally.cells),
          );
        return true;
      },
    );
  },
};

/** Kinds that are written anew for each case; every other is the name of a file that stands there, or does not. */
const MADE: ReadonlySet<string> = new Set(["csv", "two", "table", "xlsx", "broken.xlsx", "split"]);
/** Longer than file systems allow. */
const LONG_NAME = `${"name".repeat(100)}.csv`;

/** Lines that hold units of many a register. */
const INDUSTRY_TABLE = "行业代码,增加值（元）\nC,900000\n39,8000\nI,70000\n合计,1000000\n";

function workbookOf(table: Table, remarks: boolean): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(linesOf(table).map((row) => [...row])), "data");
  if (remarks)
    utils.book_append_sheet(book, utils.aoa_to_sheet([["填表说明"], ["如有疑问请致电"]]), "remarks");
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** Rows in one file or in two: the same cells and the same figures. */
async function checkSplit(
  table: Table,
  tallied: TallyOptions,
  options: AccountOptions,
  chance: number,
): Promise<void> {
  const source = (file: string, rows: Table["rows"]) => ({
    file,
    async *batches() {
      yield linesOf(table, rows);
    },
  });
  const settings = settingsOf(tallied);
  const cut = chance % (table.rows.length + 1);
  const whole = await tallySources([source("all", table.rows)], settings, new FindingCollector());
  const halves = [source("first", table.rows.slice(0, cut)), source("second", table.rows.slice(cut))];
  const split = await tallySources(halves, settings, new FindingCollector());
  same("splitting a file changes no cell", stableText(split.cells), stableText(whole.cells));
  same(
    "splitting a file changes no figure",
    figuresText(account(split, options)),
    figuresText(account(whole, options)),
  );
}

/** Objects of another application: any value under any key. */
const objects: Part = {
  name: "objects",
  share: 12,
  property: (notes) => {
    const value = fc.oneof(
      fc.constantFrom(null, undefined, true, 12.5, 0.1 + 0.2, -0, 1e21, 1e-7, Infinity, 10n ** 20n),
      fc.double({ noNaN: true }),
      fc.string({ maxLength: 8 }),
    );
    const record = fc.record(
      {
        unit: fc.oneof(fc.constantFrom("A1", "A2", "A3"), value),
        industryCode: fc.oneof(fc.constantFrom("3911", "6510", "4790", 3911), value),
        valueAdded: value,
        employees: fc.oneof(value, fc.constant(Number.NaN)),
        ["__proto__"]: value,
        constructor: value,
        "营业收入（万元）": value,
      },
      { requiredKeys: ["industryCode"] },
    );
    const plain = fc.array(record, { maxLength: 5 });
    return fc.property(plain, chanceArb, (records, chance) => {
      const tally = tallyRecords(records as LooseRecord[], { unit: "元" });
      checkCounts(tally, records.length);
      checkedAccount(tally, { period: "2022" }, [], chance, notes);
      return true;
    });
  },
};

/** Enough codes of one section for one of them to stand out. */
const sections: Part = {
  name: "sections",
  share: 5,
  property: (notes) => {
    const codes = CLASSES_2017.filter((code) => code.startsWith("33") || code.startsWith("34"));
    const row = fc.record({
      code: fc.constantFrom(...codes),
      value: fc.integer({ min: 20, max: 40 }),
      slip: fc.nat(12).map((n) => (n === 0 ? "0000" : "")),
    });
    return fc.property(fc.array(row, { minLength: 9, maxLength: 14 }), chanceArb, (rows, chance) => {
      const records = rows.map(({ code, value, slip }, i) => ({
        unit: `甲${i}`,
        industryCode: code,
        valueAdded: `${value}${slip}`,
        revenue: "100",
      }));
      const tally = tallyRecords(records, { unit: "万元" });
      checkCounts(tally, rows.length);
      checkedAccount(tally, { period: "2022" }, [], chance, notes);
      return true;
    });
  },
};

/** A table of units, some of it in 规上 and the rest in 规下: the accounts of both add to that of all. */
const halves: Part = {
  name: "halves",
  share: 8,
  property: (notes) => {
    const row = fc.record({
      code: fc.constantFrom(...STARRED, ...SPECIAL, ...CLASSES_2017),
      value: fc.integer({ min: -1000, max: 100_000 }),
      above: fc.boolean(),
    });
    return fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), chanceArb, (rows, chance) => {
      const records = rows.map(({ code, value, above }, i) => ({
        unit: `甲${i}`,
        industryCode: code,
        valueAdded: String(value),
        scope: above ? "规上" : "规下",
      }));
      const tally = tallyRecords(records, { unit: "元" });
      const of = (scope: AccountOptions["scope"]) =>
        checkedAccount(tally, { period: "2022", edition: "2017", scope }, [], chance, notes);
      const [all, above, below] = [of(undefined), of("aboveThreshold"), of("belowThreshold")];
      for (const [i, { code, value }] of all.nodes.entries())
        for (const side of ["known", "low", "high"] as const) {
          const sideOf = (figure: unknown) => (isFigure(figure) ? figure[side] : undefined) ?? new Decimal(0);
          same(
            `规上 + 规下 = all: ${code} ${side}`,
            sideOf(above.nodes[i]?.value).plus(sideOf(below.nodes[i]?.value)).toFixed(),
            sideOf(value).toFixed(),
          );
        }
      return true;
    });
  },
};

/** Tables by industry of a city, with rows of its counties and of what lies above it, some in codes of both editions. */
const levels: Part = {
  name: "levels",
  share: 10,
  property: (notes) => {
    const row = fc.record({
      code: fc.constantFrom("合计", "C", "39", "391", "3911", "65"),
      region: fc.constantFrom("410800", "410800", "410802", "全市", "全省", "全国", "110000"),
      value: fc.constantFrom("", "", "10", "250"),
      revenue: fc.constantFrom("", "100", "400"),
    });
    const rate = { gbt4754: "C", rate: "0.2", base: "revenue" };
    return fc.property(
      fc.array(row, { minLength: 2, maxLength: 8 }),
      fc.boolean(),
      chanceArb,
      (rows, both, chance) => {
        const header = [
          "行业代码2017",
          ...(both ? ["行业代码2011"] : []),
          "行政区划代码",
          "增加值（元）",
          "营业收入（元）",
        ];
        const lines = rows.map(({ code, region, value, revenue }) => [
          code,
          ...(both ? [code] : []),
          region,
          value,
          revenue,
        ]);
        const tally = tallyRows([header, ...lines], { kind: "lines" }, "table");
        checkCounts(tally, rows.length);
        const options = { period: "2022", region: "410800", edition: "2017", rates: [rate] } as const;
        checkedAccount(tally, options, [], chance, notes);
        return true;
      },
    );
  },
};

/** Against the slow reading of RULES 1. */
const reference: Part = {
  name: "reference",
  share: 5,
  property: (notes) => {
    const code = fc.constantFrom(...CLASSES_2017, ...STARRED, ...STARRED, ...SPECIAL, ...COARSE, ...UNKNOWN);
    const row = fc.record({
      code: code.filter(
        (each) => oracle.candidatesOfCode(each, "2017") !== null || /^(9999|55555)$/.test(each),
      ),
      value: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 12n }),
      pairs: fc.array(fc.record({ at: fc.nat(8), micro: fc.bigInt({ min: 0n, max: 400_000n }) }), {
        maxLength: 2,
      }),
    });
    return fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), chanceArb, (rows, chance) => {
      // A code with its leading zero: the column is text.
      const cases = [...rows, { code: "0111", value: 0n, pairs: [] }].map(({ code: each, value, pairs }) => {
        const places = placesOf(each);
        return {
          code: each,
          value,
          pairs: pairs.map(({ at, micro }) => ({ category: places[at % places.length] ?? "05", micro })),
        };
      });
      const records = cases.map((each, i) => ({
        unit: `甲${i}`,
        industryCode: each.code,
        valueAdded: decimalText(each.value, 2),
        shares: each.pairs.map((pair) => `${pair.category}:${decimalText(pair.micro, 6)}`).join(";"),
      }));
      const tally = tallyRecords(records, { unit: "元" });
      const made = checkedAccount(tally, { period: "2022", edition: "2017" }, [], chance, notes);
      checkReference(made, cases);
      return true;
    });
  },
};

/** One table of more than 200 000 cells: names taken for codes. */
const many: Part = {
  name: "many",
  share: 0,
  most: 1,
  property: (notes) =>
    fc.property(fc.constant(200_001), (rows) => {
      const lines = Array.from({ length: rows }, (_, i) => [`单位${i}`, `第${i}号业务`, "1"]);
      const header = ["统一社会信用代码", "行业名称", "增加值（元）"];
      const tally = tallyRows([header, ...lines], {}, "table");
      checkCounts(tally, rows);
      note(notes, account(tally, { period: "2022" }).findings);
      return true;
    }),
};

/** Parts of growth, pairing and input–output: cheap cases, taken off the share of tables. */
const change: readonly Part[] = [
  { name: "growth", share: 10, property: (notes) => growthProperty((found) => note(notes, found)) },
  { name: "pairing", share: 5, property: (notes) => pairingProperty((found) => note(notes, found)) },
  { name: "io", share: 10, property: (notes) => inputOutputProperty((found) => note(notes, found)) },
];

export const PARTS: readonly Part[] = [
  tables,
  bytes,
  files,
  objects,
  sections,
  halves,
  levels,
  reference,
  ...change,
  many,
];
export type { Stated };
