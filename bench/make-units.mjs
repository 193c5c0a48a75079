/**
 * Makes a large SYNTHETIC register, to measure with: every class of GB/T 4754-2017 in 17 counties, ids with right check characters.
 * 合成的大文件，仅供测速：所有单位与数值均为虚构。
 *
 *     node bench/make-units.mjs --rows 1000000 --out units.csv
 *
 * Of the rows 1 % are awkward (separators, full-width digits, brackets, exponents, marks for missing values, over-fine decimals),
 * 0.1 % repeat an earlier row, and in 2 % the income items do not add up to output less input. The same arguments give the
 * same bytes. The make-up is printed.
 */
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";

const COUNTIES = [
  130102, 130104, 130105, 130107, 130108, 130109, 130110, 130111, 130121, 130123, 130125, 130126, 130127,
  130128, 130129, 130130, 130131,
];
const HEADER = [
  "统一社会信用代码",
  "年份",
  "口径",
  "行政区划代码",
  "行业代码",
  "营业收入（千元）",
  "总产出（千元）",
  "中间投入（千元）",
  "劳动者报酬（千元）",
  "生产税净额（千元）",
  "固定资产折旧（千元）",
  "营业盈余（千元）",
  "资产总计（千元）",
  "从业人员期末人数（人）",
];
const FIRST_AMOUNT = 5;
const AMOUNTS = 8;
const AWKWARD_EVERY = 100;
const REPEATED_EVERY = 1000;
const OFF_EVERY = 50;
const CHUNK_ROWS = 5000;

const { rows, out } = parseArgs({
  options: { rows: { type: "string", default: "1000000" }, out: { type: "string" } },
}).values;
if (out === undefined) throw new Error("--out FILE is needed");

const classes = readFileSync(new URL("../classification/gbt4754-2017.csv", import.meta.url), "utf8")
  .split("\n")
  .map((line) => line.split(",")[0] ?? "")
  .filter((code) => /^\d{4}$/.test(code));

/** Numbers from 0 to n − 1: mulberry32, whole arithmetic, the same everywhere. */
let state = 20221122;
function below(n) {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % n;
}

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The id of a row: 17 characters that count up, and the check character of GB 32100-2015. */
function idOf(n, county) {
  const body = `91${county}${String(n).padStart(9, "0")}`;
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += ALPHABET.indexOf(body[i]) * WEIGHTS[i];
  return body + ALPHABET[(31 - (sum % 31)) % 31];
}

/** Whole 10 元 as text in 千元 with two decimals. */
function thousands(tens) {
  const sign = tens < 0 ? "-" : "";
  const digits = String(Math.abs(tens)).padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const AWKWARD = [
  (text) => `"${text.replace(/\B(?=(\d{3})+\.)/g, ",")}"`,
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text) => (text.startsWith("-") ? `(${text.slice(1)})` : ` ${text} `),
  (text) => `${text}e0`,
  () => "—",
  (text) => `${text}123456`,
];

function rowOf(n) {
  const county = COUNTIES[n % COUNTIES.length];
  const code = classes[Math.floor(n / COUNTIES.length) % classes.length];
  const output = 10_000 + below(1 << 24);
  const input = Math.floor((output * (40 + below(45))) / 100);
  const value = output - input;
  const compensation = Math.floor(value / 2) - below(100);
  const taxes = Math.floor(value / 8);
  const depreciation = Math.floor(value / 10);
  const off = n % OFF_EVERY === 7 ? Math.floor(output / 5) : 0;
  const surplus = value - compensation - taxes - depreciation + off;
  const revenue = output + below(5000) - 2500;
  const amounts = [
    revenue,
    output,
    input,
    compensation,
    taxes,
    depreciation,
    surplus,
    output * 2 + below(9999),
  ];
  const row = [idOf(n, county), "2022", "规上", county, code, ...amounts.map(thousands), 1 + below(900)];
  if (n % AWKWARD_EVERY === 13) {
    const at = FIRST_AMOUNT + below(AMOUNTS);
    row[at] = AWKWARD[below(AWKWARD.length)](row[at]);
  }
  return `${row.join(",")}\n`;
}

const total = Number(rows);
const file = openSync(out, "w");
writeSync(file, `${HEADER.join(",")}\n`);
let repeated = 0;
let last = "";
let bytes = 0;
for (let at = 0; at < total; at += CHUNK_ROWS) {
  const lines = [];
  for (let n = at; n < Math.min(total, at + CHUNK_ROWS); n += 1) {
    if (n % REPEATED_EVERY === 999) repeated += 1;
    else last = rowOf(n);
    lines.push(last);
  }
  bytes += writeSync(file, lines.join(""));
}
closeSync(file);
process.stdout.write(
  `${total} rows × ${HEADER.length} columns, ${(bytes / 1e6).toFixed(1)} MB; ${classes.length} codes × ${COUNTIES.length} counties; ` +
    `1 in ${AWKWARD_EVERY} awkward, ${repeated} repeated, income off in 1 of ${OFF_EVERY}\n`,
);
