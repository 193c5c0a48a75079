import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { expect } from "vitest";
import { ROOT } from "../support/city.js";

export const CLI = join(ROOT, "dist", "cli.js");
export const HEADER = "统一社会信用代码,单位详细名称,行业代码,增加值（元）";

/** Units A1 … An under 3911 with 100, 200, … 元, a line each. */
export function units(n: number): string[] {
  return Array.from({ length: n }, (_, i) => `A${i + 1},公司${i + 1},3911,${100 * (i + 1)}`);
}

export function csv(...lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}

/** A text in GB18030: Node only decodes it, so the two-byte characters are looked up backwards. */
export function gb18030(text: string): Buffer {
  return Buffer.concat(
    Array.from(text, (character) =>
      character < "\u0080" ? Buffer.from(character) : Buffer.from(backwards().get(character) ?? [0x3f]),
    ),
  );
}

let table: Map<string, readonly number[]> | undefined;

function backwards(): ReadonlyMap<string, readonly number[]> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0xa1; lead <= 0xf7; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1)
      table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return table;
}

export interface FindingJson {
  readonly code: string;
  readonly severity: string;
  readonly field: string;
  readonly expected: string;
  readonly received: string;
  readonly count: number;
  readonly money: string | null;
  readonly message: { readonly zh: string; readonly en: string };
  readonly advice: { readonly zh: string; readonly en: string };
  readonly sample: readonly {
    readonly unit: string;
    readonly field: string;
    readonly received: string;
    readonly place?: { readonly file: string; readonly row: number };
  }[];
}

export interface Told {
  readonly status: number | null;
  readonly stderr: string;
  readonly findings: readonly FindingJson[];
  readonly rows: number;
  /** 元 by line of the closing identity; empty where no figure was made. */
  readonly money: Readonly<Record<string, string>>;
}

/** Runs `digecon account … --json` on files, as a user would. */
export function accountOf(paths: string | readonly string[], ...options: readonly string[]): Told {
  const period = options.includes("--period") ? [] : ["--period", "2023"];
  const args = [CLI, "account", ...[paths].flat(), ...period, "--json", ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 1 << 30,
    timeout: 30_000,
  });
  expect(stderr).not.toMatch(/^\s+at /m);
  const result = JSON.parse(stdout);
  const money = Object.fromEntries(
    result.tables.identity.rows.map((row: { row: string; value: string }) => [row.row, row.value]),
  );
  expectConserved(money);
  return { status, stderr, findings: result.findings, rows: result.provenance.counts.rows, money };
}

function fen(text: string | undefined): bigint {
  return BigInt(Math.round(Number(text ?? "0") * 100));
}

/** Money in = allocated + undetermined + outside + unclassifiable, to the 分. */
function expectConserved(money: Readonly<Record<string, string>>): void {
  const parts = ["knownCore", "known05", "knownNonDigital", "undetermined", "outside", "unclassifiable"];
  expect(parts.reduce((sum, part) => sum + fen(money[part]), 0n)).toBe(fen(money.in));
}

export function findingIn(told: Told, code: string): FindingJson {
  const found = told.findings.find((finding) => finding.code === code);
  if (!found) throw new Error(`no ${code} among ${told.findings.map((each) => each.code).join(" ")}`);
  return found;
}

const CHINESE = /[\u4e00-\u9fff]/;

/** A finding says in both languages what is wrong and what to do. */
export function expectBothLanguages({ message, advice }: FindingJson): void {
  for (const text of [message.zh, advice.zh]) expect(text).toMatch(CHINESE);
  for (const text of [message.en, advice.en]) expect(text).toMatch(/[a-z]{3,}/);
  expect(message.en).not.toBe(message.zh);
}

/** Writes a file and gives its path. */
export function put(folder: string, name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** A workbook of one sheet whose XML is given, with further members. */
export function xlsx(sheet: string, ...more: readonly Member[]): Buffer {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const types = "http://schemas.openxmlformats.org/package/2006";
  const files = {
    "[Content_Types].xml": `<Types xmlns="${types}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}">${sheet}</worksheet>`,
  };
  return zip([...Object.entries(files).map(([name, text]) => ({ name, data: Buffer.from(text) })), ...more]);
}

/** A row of a sheet in XML: numbers, texts, and anything between \`<c r="…"\` and \`</c>\`. */
export function xmlRow(
  row: number,
  cells: readonly (string | number | { readonly inner: string })[],
): string {
  const each = cells.map((cell, i) => {
    const at = `r="${String.fromCharCode(65 + i)}${row}"`;
    if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
    return typeof cell === "string"
      ? `<c ${at} t="inlineStr"><is><t>${cell}</t></is></c>`
      : `<c ${at}${cell.inner}</c>`;
  });
  return `<row r="${row}">${each.join("")}</row>`;
}

interface Member {
  readonly name: string;
  readonly data: Uint8Array;
  /** What the directory says instead of the truth. */
  readonly declared?: number;
}

/** A zip file made by hand, so that its directory can lie. */
export function zip(members: readonly Member[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, declared = data.length } of members) {
    const packed = deflateRawSync(data);
    const label = Buffer.from(name);
    const sizes = Buffer.alloc(26);
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt16LE(8, 4);
    sizes.writeUInt32LE(packed.length, 14);
    sizes.writeUInt32LE(declared, 18);
    sizes.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), sizes, label, packed]);
    const rest = Buffer.alloc(16);
    rest.writeUInt32LE(at, 12);
    directory.push(
      Buffer.concat([
        Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"),
        sizes.subarray(0, 24),
        sizes.subarray(24),
        rest.subarray(2),
        label,
      ]),
    );
    locals.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, entries, end]);
}
