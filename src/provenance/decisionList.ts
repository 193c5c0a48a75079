import { parseCsvText } from "../records/csvText.js";
import { cellsOf, isDamaged } from "../records/damaged.js";
import { text } from "../tables/columns.js";
import type { Column } from "../tables/contents.js";
import { StatTable } from "../tables/statTable.js";
import { neutralised } from "../tables/text.js";
import type { Sha256 } from "./digests.js";

/** What people fill in. */
const FILLED_IN = ["category", "share", "source", "date"] as const;
const FACTS = [
  "unit",
  "name",
  "gbt4754",
  "industry",
  "region",
  "period",
  "activity",
  "revenue_yuan",
  "candidates",
];
const KEYS = [...FACTS, ...FILLED_IN, "marking", "list"];
const COLUMNS: readonly Column[] = /* @__PURE__ */ KEYS.map((key) => text(key, key, key));

const MARKING = "内部资料 INTERNAL";
const DIGITS = 12;

/**
 * The list of units for people to decide. Every row ends with the digest of all rows: a list that anybody changed does not
 * match it any more.
 *
 * @param rows    facts of the unit, then category, share, source, date
 * @param sha256  SHA-256 in hexadecimal digits
 */
export function decisionList(rows: readonly (readonly string[])[], sha256: Sha256): StatTable {
  const marked = rows.map((row) => [...row, MARKING]);
  const digest = digestOf(
    marked.map((row) => row.map(neutralised)),
    sha256,
  );
  return new StatTable(
    "reidentify",
    { zh: "待判定单位", en: "Units to decide" },
    COLUMNS,
    marked.map((row) => [...row, digest]),
  );
}

/** A letter before the digits: a spreadsheet would take 123456789012 and 12e456789012 for numbers. */
function digestOf(rows: readonly (readonly string[])[], sha256: Sha256): string {
  return `L${sha256(JSON.stringify(rows)).slice(0, DIGITS)}`;
}

/** Whether a text is such a list as it was written, one that somebody worked on, or something else. */
export function stateOfList(text: string, sha256: Sha256): "untouched" | "changed" | "foreign" {
  const parsed = parseCsvText(text.replace(/^\ufeff/u, ""));
  const [header = [], ...rows] = parsed.map(cellsOf);
  const names = new Set(header.map((name) => name.trim()));
  if (![...FACTS, ...FILLED_IN].every((key) => names.has(key))) return "foreign";
  const asWritten = !parsed.slice(1).some(isDamaged) && header.join() === KEYS.join() && rows.every(isBlank);
  const digest = digestOf(
    rows.map((row) => row.slice(0, -1)),
    sha256,
  );
  return asWritten && rows.every((row) => row.at(-1) === digest) ? "untouched" : "changed";
}

/** A row as wide as ours in which nothing is filled in. */
function isBlank(row: readonly string[]): boolean {
  if (row.length !== KEYS.length) return false;
  return FILLED_IN.every((key) => row[KEYS.indexOf(key)] === "");
}
