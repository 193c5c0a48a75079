import { readFileSync, statSync } from "node:fs";
import { parseCsvText } from "../records/csvText.js";
import { cellsOf, isDamaged } from "../records/damaged.js";
import { text } from "../tables/columns.js";
import type { Column } from "../tables/contents.js";
import { StatTable } from "../tables/statTable.js";
import { neutralised } from "../tables/text.js";
import { UsageError } from "./options.js";
import { sha256 } from "./sha256.js";

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
const COLUMNS: readonly Column[] = KEYS.map((key) => text(key, key, key));

const MARKING = "内部资料 INTERNAL";
const DIGITS = 12;

/**
 * The list of units for people to decide. Every row ends with the digest of all rows: a list that anybody changed does not
 * match it any more.
 *
 * @param rows  facts of the unit, then category, share, source, date
 */
export function decisionList(rows: readonly (readonly string[])[]): StatTable {
  const marked = rows.map((row) => [...row, MARKING]);
  const digest = digestOf(marked.map((row) => row.map(neutralised)));
  return new StatTable(
    "reidentify",
    { zh: "待判定单位", en: "Units to decide" },
    COLUMNS,
    marked.map((row) => [...row, digest]),
  );
}

/** A letter before the digits: a spreadsheet would take 123456789012 and 12e456789012 for numbers. */
function digestOf(rows: readonly (readonly string[])[]): string {
  return `L${sha256(JSON.stringify(rows)).slice(0, DIGITS)}`;
}

/**
 * Refuses to write a list over what people made: only a list of ours that nobody filled in or changed may be written anew.
 *
 * @param target  what stands where the list shall stand, links followed
 */
export function refuseWorkOfPeople(path: string, target: string): void {
  const found = statSync(target, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isFile())
    throw new UsageError(`--out：${path} 不是普通文件`, `--out: ${path} is no regular file`);
  const state = stateOf(readFileSync(target, "utf8"));
  if (state === "changed")
    throw new UsageError(
      `--out：${path} 已填有判定或有人改过，未写入；请换一个文件名，并用 --decisions ${path} 带入已有判定`,
      `--out: ${path} holds decisions or was changed by somebody; nothing was written. Choose another name, and carry what is decided in with --decisions ${path}`,
    );
  if (state === "foreign")
    throw new UsageError(
      `--out：${path} 已存在，且不是本命令的清单，未写入；请换一个文件名`,
      `--out: ${path} exists and is no list of this command; nothing was written, choose another name`,
    );
}

/** Whether a text is such a list as it was written, one that somebody worked on, or something else. */
function stateOf(text: string): "untouched" | "changed" | "foreign" {
  const parsed = parseCsvText(text.replace(/^\ufeff/u, ""));
  const [header = [], ...rows] = parsed.map(cellsOf);
  const names = new Set(header.map((name) => name.trim()));
  if (![...FACTS, ...FILLED_IN].every((key) => names.has(key))) return "foreign";
  const asWritten = !parsed.slice(1).some(isDamaged) && header.join() === KEYS.join() && rows.every(isBlank);
  const digest = digestOf(rows.map((row) => row.slice(0, -1)));
  return asWritten && rows.every((row) => row.at(-1) === digest) ? "untouched" : "changed";
}

/** A row as wide as ours in which nothing is filled in. */
function isBlank(row: readonly string[]): boolean {
  if (row.length !== KEYS.length) return false;
  return FILLED_IN.every((key) => row[KEYS.indexOf(key)] === "");
}
